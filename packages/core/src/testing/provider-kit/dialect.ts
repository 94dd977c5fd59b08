import type { TokenPaths } from '../../auth/oauth2/descriptor-parts.ts';
import type { OAuth2Descriptor } from '../../auth/oauth2/descriptor.ts';
import type { Issued } from './grants.ts';
import { sampleCaptures, sampleFields, type Samples } from './samples.ts';

/** The parts of a token answer, before they are written as the provider writes them. */
export interface Answer {
  readonly accessToken?: unknown;
  readonly refreshToken?: unknown;
  readonly expiresIn?: unknown;
  readonly expiresAt?: unknown;
  readonly refreshTokenExpiresIn?: unknown;
  readonly scope?: unknown;
  readonly tokenType?: unknown;
}

/** A provider's way of speaking: what its descriptor says, with the defaults of the RFCs. */
export interface Dialect {
  readonly descriptor: OAuth2Descriptor;
  readonly fields: Samples;
  readonly captures: Samples;
  readonly authUrl: string;
  /** Where everything is, as this connection finds it; null where the provider has none. */
  readonly endpoints: Endpoints;
  readonly issuer: string | null;
  /** An address with its fields filled in. */
  address(template: string): string;
  /** Reads parameters of a request under their standard names. */
  standard(
    where: 'authorization' | 'token',
    parameters: Parameters,
  ): Readonly<Record<string, string>>;
  /** Whether the provider wants a parameter at all. */
  takes(where: 'authorization' | 'token', name: string): boolean;
  /** An answer with these tokens, as the provider writes it. `undefined` leaves a part out. */
  write(issued: Issued, changes?: Answer): Record<string, unknown>;
  /** Writes an error code where this provider has it. */
  writeError(code: string, description?: string): Record<string, unknown>;
}

const ENDPOINTS = [
  'authorizationEndpoint',
  'tokenEndpoint',
  'refreshEndpoint',
  'revocationEndpoint',
  'userinfoEndpoint',
] as const;

type Endpoints = Readonly<Record<(typeof ENDPOINTS)[number], string | null>>;

type Parameters = Iterable<readonly [string, string]>;

export interface DialectOptions {
  readonly authUrl: string;
  readonly fields: Samples;
  readonly captures: Samples;
  readonly answer?: ((answer: Answer) => Record<string, unknown>) | undefined;
}

export function dialectOf(descriptor: OAuth2Descriptor, options: DialectOptions): Dialect {
  const fields = sampleFields(descriptor, options.fields);
  const captures = sampleCaptures(descriptor, options.captures);
  const { response = {}, parameterNames = {} } = descriptor;
  const paths = {
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    expiresIn: 'expires_in',
    expiresAt: 'expires_at',
    refreshTokenExpiresIn: 'refresh_token_expires_in',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
    scope: 'scope',
    tokenType: 'token_type',
    ...response,
  };
  const address = (template: string): string => {
    const absolute = template.startsWith('/') ? options.authUrl + template : template;
    const known = { ...fields, ...captures };
    return absolute.replaceAll(/\{(\w+)\}/g, (whole, name: string) => known[name] ?? whole);
  };
  const issuer =
    descriptor.issuer === undefined ? null : address(descriptor.issuer).replace(/\/$/, '');
  return {
    descriptor,
    fields,
    captures,
    authUrl: options.authUrl,
    endpoints: endpointsOf(descriptor, address, issuer),
    issuer,
    address,
    standard(where, parameters) {
      const names = Object.entries(parameterNames[where] ?? {});
      const standardName = (name: string): string =>
        names.find(([, renamed]) => renamed === name)?.[0] ?? name;
      return Object.fromEntries([...parameters].map(([name, it]) => [standardName(name), it]));
    },
    takes: (where, name) => parameterNames[where]?.[name] !== false,
    write(issued, changes = {}) {
      const unit = descriptor.expiresInUnit === 'milliseconds' ? 1000 : 1;
      const { accessToken, refreshToken, scopes, expiresInS } = issued;
      const answer: Answer = {
        accessToken,
        ...(descriptor.refreshWith !== 'access_token' && { refreshToken }),
        expiresIn: expiresInS * unit,
        scope: scopes.join(descriptor.scopeSeparator ?? ' '),
        tokenType: 'bearer',
        ...changes,
      };
      const further = issued.name === '' ? undefined : descriptor.tokens?.[issued.name];
      const body: Record<string, unknown> =
        options.answer?.(answer) ?? written(further ?? paths, answer);
      for (const token of issued.others) merge(body, this.write(token));
      for (const [name, { from }] of Object.entries(descriptor.captures ?? {})) {
        if (from !== undefined) put(body, from, captures[name]);
      }
      return body;
    },
    writeError(code, description) {
      const body: Record<string, unknown> = {};
      put(body, response.error ?? 'error', code);
      if (description !== undefined) {
        put(body, response.errorDescription ?? 'error_description', description);
      }
      return body;
    },
  };
}

/** A part without a place is one that the provider does not say. */
function written(
  paths: TokenPaths & { readonly tokenType?: string },
  answer: Answer,
): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [part, value] of Object.entries(answer)) {
    const path = paths[part as keyof typeof paths];
    if (path !== undefined) put(body, path, value);
  }
  return body;
}

function merge(body: Record<string, unknown>, other: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(other)) {
    const own = body[name];
    if (typeof own === 'object' && own !== null && typeof value === 'object' && value !== null) {
      merge(own as Record<string, unknown>, value as Record<string, unknown>);
    } else body[name] ??= value;
  }
}

/** Sets what is at a path of names joined by dots. */
export function put(body: Record<string, unknown>, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop() ?? '';
  let place = body;
  for (const name of names) place = (place[name] ??= {}) as Record<string, unknown>;
  if (value !== undefined) place[last] = value;
}

/** What an issuer has not told yet is below it. */
function endpointsOf(
  descriptor: OAuth2Descriptor,
  address: (template: string) => string,
  issuer: string | null,
): Endpoints {
  const found = ENDPOINTS.map((name) => {
    const own = descriptor[name];
    if (own !== undefined) return [name, address(own)] as const;
    const isDiscovered = descriptor.discovery !== undefined && name !== 'refreshEndpoint';
    return [name, isDiscovered ? `${issuer}/kit/${name}` : null] as const;
  });
  return Object.fromEntries(found) as Endpoints;
}
