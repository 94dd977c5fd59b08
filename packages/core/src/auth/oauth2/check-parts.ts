import {
  type Check,
  mustBe,
  oneOf,
  optional,
  optionsOf,
  string,
  stringsByName,
} from '../../check-options.ts';
import { SIGNING_ALGORITHMS } from '../jwt/sign-jwt.ts';
import type {
  AnswerPaths,
  ClientAssertion,
  FurtherToken,
  Revocation,
  TokenErrorMeaning,
  TokenPlacement,
  UserinfoPaths,
} from './descriptor-parts.ts';

const path = mustBe(
  'a path of names joined by dots',
  (value) => typeof value === 'string' && /^[^.\s]+(?:\.[^.\s]+)*$/.test(value),
);

const tokenPaths = {
  refreshToken: optional(path),
  expiresIn: optional(path),
  expiresAt: optional(path),
  refreshTokenExpiresIn: optional(path),
  refreshTokenExpiresAt: optional(path),
  scope: optional(path),
};

export const answerPaths: Check = optionsOf<AnswerPaths>({
  ...tokenPaths,
  accessToken: optional(path),
  error: optional(path),
  errorDescription: optional(path),
  tokenType: optional(path),
});

/** Checks each value of an object, by a name that may stand before a dot. */
function each(check: Check): Check {
  return (value, name) => {
    mustBe('an object', (it) => typeof it === 'object' && it !== null)(value, name);
    for (const [key, member] of Object.entries(value as object)) check(member, `${name}.${key}`);
  };
}

export const furtherTokens: Check = (value, name) => {
  each(
    optionsOf<FurtherToken>({
      ...tokenPaths,
      accessToken: path,
      scopeParameter: optional(string),
    }),
  )(value, name);
  const wrong = Object.keys(value as object).find((it) => !/^[a-z]\w*$/i.test(it));
  if (wrong !== undefined) throw new TypeError(`${name}: "${wrong}" is not a token's name.`);
};

export const meanings: Check = each(
  oneOf(
    ...([
      'revoked',
      'expired',
      'rotated_away',
      'client_changed',
      'sso_required',
      'misconfigured',
      'transient',
      'rate_limited',
      'scope_required',
      'access_denied',
      'provider_error',
    ] satisfies TokenErrorMeaning[]),
  ),
);

const header = mustBe(
  'the name of a header',
  (value) => typeof value === 'string' && /^[\w-]+$/.test(value),
);
const headerText = mustBe(
  'text that can stand in a header',
  (value) => typeof value === 'string' && /^[\x20-\x7e]*$/.test(value),
);

export const headersByName: Check = (value, name) => {
  each(headerText)(value, name);
  for (const key of Object.keys(value as object)) header(key, name);
};

export const placement: Check = (value, name) => {
  optionsOf<TokenPlacement>({
    header: optional(header),
    prefix: optional(headerText),
    query: optional(string),
    headers: optional(headersByName),
  })(value, name);
  const { header: inHeader, query } = value as TokenPlacement;
  if (inHeader !== undefined && query !== undefined) {
    throw new TypeError(`${name}: the token stands in a header or in the query, not in both.`);
  }
};

export const revocation: Check = optionsOf<Revocation>({
  method: optional(oneOf('POST', 'GET', 'DELETE')),
  token: optional(oneOf('access_token', 'refresh_token')),
  parameter: optional(mustBe('a name, or false', (it) => it === false || typeof it === 'string')),
  authentication: optional(oneOf('client', 'bearer', 'none')),
  parameters: optional(stringsByName),
});

export const clientAssertion: Check = optionsOf<ClientAssertion>({
  algorithm: optional(oneOf(...SIGNING_ALGORITHMS)),
  audience: optional(string),
  lifetimeMs: optional(mustBe('at most an hour', (it) => Number(it) > 0 && Number(it) <= 3600_000)),
});

export const userinfo: Check = optionsOf<UserinfoPaths>({
  id: optional(path),
  label: optional(path),
});
