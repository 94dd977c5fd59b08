import { OnBehalfError } from '@onbehalf/core';

export interface NamedInstallation {
  readonly id: string;
  /** Whose owner has to see it; null where somebody has checked that already. */
  readonly userToken: string | null;
}

/** @throws OnBehalfError `invalid_params` naming the field that is wrong, never its value */
export function readNamed(credentials: Readonly<Record<string, unknown>>): NamedInstallation {
  const { installationId, userToken, verifiedInstallationId, ...others } = credentials;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw wrong(unknown, 'is not needed');
  if (verifiedInstallationId !== undefined) {
    const surplus = installationId === undefined ? 'userToken' : 'installationId';
    if ((installationId ?? userToken) !== undefined) {
      throw wrong(surplus, 'stands beside "verifiedInstallationId": one of them names it');
    }
    return { id: readId('verifiedInstallationId', verifiedInstallationId), userToken: null };
  }
  const id = readId('installationId', installationId);
  if (typeof userToken === 'string' && /^[\x21-\x7e]+$/.test(userToken)) return { id, userToken };
  throw wrong(
    'userToken',
    userToken === undefined
      ? 'is missing: it proves that the user may see the installation'
      : 'is no token',
  );
}

function readId(field: string, value: unknown): string {
  const id = typeof value === 'number' ? String(value) : value;
  if (typeof id === 'string' && /^[1-9]\d{0,15}$/.test(id)) return id;
  throw wrong(field, value === undefined ? 'is missing' : 'is no id of an installation');
}

function wrong(field: string, problem: string): OnBehalfError {
  return new OnBehalfError('invalid_params', `The credentials are wrong: "${field}" ${problem}.`, {
    fields: [{ path: `credentials.${field}`, message: problem }],
  });
}
