import {
  boolean,
  callable,
  type Check,
  mustBe,
  oneOf,
  optional,
  optionsOf,
  string,
  strings,
  stringsByName,
} from '../../check-options.ts';
import { captures } from '../captures.ts';
import { connectionFields } from '../fields.ts';
import { refuseOAuth1Descriptor } from '../oauth1.ts';
import { rateLimit } from '../rate-limit.ts';
import { scopeDescriptions } from '../scope-description.ts';
import { assertHarmless, assertTemplate, variableKinds, type VariableKinds } from '../template.ts';
import { assertNames } from './assert-names.ts';
import { ownNames } from './authorization-url.ts';
import {
  answerPaths,
  clientAssertion,
  furtherTokens,
  headersByName,
  meanings,
  placement,
  revocation,
  userinfo,
} from './check-parts.ts';
import type { OAuth2Descriptor } from './descriptor.ts';
import { assertNoCredentials, assertNotReserved } from './reserved.ts';

const duration: Check = mustBe(
  'a number of milliseconds above 0',
  (value) => typeof value === 'number' && Number.isFinite(value) && value > 0,
);

const absolute: Check = mustBe(
  'an https address',
  (value) => typeof value === 'string' && value.startsWith('https://') && URL.canParse(value),
);

const checkDescriptor = optionsOf<OAuth2Descriptor>({
  documentation: optional(absolute),
  authorizationEndpoint: optional(string),
  tokenEndpoint: optional(string),
  refreshEndpoint: optional(string),
  revocationEndpoint: optional(string),
  deviceAuthorizationEndpoint: optional(string),
  userinfoEndpoint: optional(string),
  userinfo: optional(userinfo),
  issuer: optional(string),
  discovery: optional(oneOf('oauth2', 'oidc')),
  fields: optional(connectionFields),
  captures: optional(captures),
  pkce: optional(mustBe('"S256", "plain" or false', isPkce)),
  clientAuthentication: optional(oneOf('body', 'basic', 'basic_secret', 'none', 'private_key_jwt')),
  clientAssertion: optional(clientAssertion),
  requestFormat: optional(oneOf('form', 'json', 'query')),
  tokenHeaders: optional(headersByName),
  scopeSeparator: optional(string),
  defaultScopes: optional(strings),
  scopes: optional(scopeDescriptions),
  silentScopes: optional(strings),
  scopelessTokenPrefix: optional(string),
  authorizationParameters: optional(stringsByName),
  authorizationEncoding: optional(oneOf('form', 'percent', 'legal')),
  tokenParameters: optional(stringsByName),
  parameterNames: optional(assertNames),
  callbackHmac: optional(string),
  callbackMustEqual: optional(stringsByName),
  callbackDenials: optional(stringsByName),
  refreshMethod: optional(oneOf('POST', 'GET')),
  refreshWith: optional(oneOf('refresh_token', 'access_token')),
  refreshParameters: optional(stringsByName),
  refreshSendsScope: optional(boolean),
  response: optional(answerPaths),
  tokens: optional(furtherTokens),
  tokenTypes: optional(strings),
  expiresInUnit: optional(oneOf('seconds', 'milliseconds')),
  defaultLifetimeMs: optional(duration),
  refreshTokenLifetimeMs: optional(duration),
  refreshTokenIdleMs: optional(duration),
  grantLifetimeMs: optional(duration),
  placement: optional(placement),
  rateLimit: optional(rateLimit),
  errorCodes: optional(meanings),
  revocation: optional(revocation),
  revoke: optional(callable),
  prepare: optional(callable),
  conform: optional(callable),
});

function isPkce(value: unknown): boolean {
  return value === 'S256' || value === 'plain' || value === false;
}

const ENDPOINTS = [
  'authorizationEndpoint',
  'tokenEndpoint',
  'refreshEndpoint',
  'revocationEndpoint',
  'deviceAuthorizationEndpoint',
  'userinfoEndpoint',
] as const;

/** @throws TypeError naming what is missing, unknown, unsafe or reserved */
export function assertDescriptor(descriptor: OAuth2Descriptor): void {
  refuseOAuth1Descriptor(descriptor, 'oauth2');
  checkDescriptor(descriptor, 'oauth2');
  const { discovery, issuer, tokenEndpoint, fields = {}, captures: taken = {} } = descriptor;
  if (tokenEndpoint === undefined && discovery === undefined) {
    throw new TypeError('oauth2: tokenEndpoint is missing: it must be a string.');
  }
  if (discovery !== undefined && issuer === undefined) {
    throw new TypeError('oauth2: discovery needs the issuer whose metadata to read.');
  }
  // Otherwise an answer could move a connection from the host that its user has named.
  const both = Object.keys(taken).find((name) => Object.hasOwn(fields, name));
  if (both !== undefined) throw new TypeError(`oauth2: "${both}" is both a field and a capture.`);
  const kinds = variableKinds(descriptor);
  const addresses: string[] = ENDPOINTS.flatMap((name) => descriptor[name] ?? []);
  for (const name of ENDPOINTS) {
    const address = descriptor[name];
    if (address === undefined) continue;
    // HubSpot names the token that is to be revoked in the path.
    const own: VariableKinds = name === 'revocationEndpoint' ? { token: 'text' } : {};
    assertTemplate(address, { ...kinds, ...own }, `oauth2: ${name}`);
  }
  if (discovery !== undefined && issuer !== undefined) {
    addresses.push(issuer);
    assertTemplate(issuer, kinds, 'oauth2: issuer');
  }
  assertHarmless(fields, addresses);
  assertParameters(descriptor);
}

/** No parameter overrides what protects a flow, or proves who the client is. */
function assertParameters(descriptor: OAuth2Descriptor): void {
  const { authorizationParameters, tokenParameters, refreshParameters } = descriptor;
  assertNotReserved(authorizationParameters ?? {}, ownNames(descriptor));
  const own = Object.values(descriptor.parameterNames?.token ?? {}).filter((it) => it !== false);
  const groups = {
    tokenParameters,
    refreshParameters,
    revocation: descriptor.revocation?.parameters,
  };
  for (const [name, parameters = {}] of Object.entries(groups)) {
    assertNoCredentials(parameters, name, own);
  }
}
