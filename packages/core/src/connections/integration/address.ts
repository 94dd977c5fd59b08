import { expand, hasVariables } from '../../auth/template.ts';
import { OnBehalfError } from '../../errors.ts';
import { credentialUrl } from '../../transport/address.ts';

/** Where the API of one connection is, and the hosts with their port its credentials may go to. */
export interface ApiAddress {
  readonly apiUrl: string;
  readonly hosts: ReadonlySet<string>;
}

/** Finds the API of a connection by its fields. */
export interface ApiAddresses {
  /** Whether every connection has the same one. */
  readonly isFixed: boolean;
  /** @throws OnBehalfError `misconfigured`, `invalid_params` where the fields lead nowhere */
  of(fields: Readonly<Record<string, string>>): ApiAddress;
}

/** @param apiUrl - a base, checked; it and the hosts may have names of fields in them */
export function apiAddresses(
  apiUrl: string,
  hosts: readonly string[],
  appName: string,
): ApiAddresses {
  const what = `The API of ${appName}`;
  const resolve = (fields: Readonly<Record<string, string>>): ApiAddress => {
    const own = expand(apiUrl, fields, what);
    const listed = hosts.map((host) => hostOf(expand(host, fields, what), what));
    return { apiUrl: own, hosts: new Set([...listed, hostOf(own, what)]) };
  };
  const isFixed = ![apiUrl, ...hosts].some(hasVariables);
  if (!isFixed) return { isFixed, of: resolve };
  const fixed = resolve({});
  return { isFixed, of: () => fixed };
}

/** The host of an address, or of what is a host already. */
function hostOf(address: string, what: string): string {
  try {
    return credentialUrl(address.includes('://') ? address : `https://${address}`, what).host;
  } catch {
    throw new OnBehalfError('invalid_params', `${what} cannot be where its fields say.`);
  }
}
