import { only } from '../../auth/only.ts';
import type { Grant, ValidatedCallback } from '../../auth/scheme.ts';
import { OnBehalfError } from '../../errors.ts';
import type { Engine } from '../engine.ts';
import type { Integration } from '../integration/integration.ts';
import { redirectUri } from '../integration/redirect-uri.ts';
import { type FlowSecrets, unknownFlow } from './flow.ts';

/**
 * Exchanges the code of a callback, once its address, its issuer and its form are right.
 *
 * @throws OnBehalfError `issuer_mismatch`, `access_denied`, and what the token endpoint answers
 */
export async function exchange(
  engine: Engine,
  { codeVerifier, fields, scopes }: FlowSecrets,
  integration: Integration,
  callback: URL,
): Promise<Grant> {
  const { codeFlow } = integration.scheme;
  const uri = redirectUri(engine, integration.id);
  if (codeFlow === undefined || codeVerifier === null) throw unknownFlow();
  // The answer must arrive where this flow's integration expects it, or it is another's.
  if (callback.origin + callback.pathname !== uri) {
    throw new OnBehalfError(
      'issuer_mismatch',
      'The answer came to the address of another integration.',
    );
  }
  for (const name of ['code', 'iss', 'error']) only(callback.searchParams, name);
  const client = {
    ...(await integration.client(engine.runtime, { fields })),
    scopes: scopes.expected,
  };
  const validated: ValidatedCallback = await codeFlow.validate(callback.searchParams, client);
  const grant = await codeFlow.exchange(validated, { redirectUri: uri, codeVerifier }, client);
  return { ...grant, fields: { ...fields, ...grant.fields } };
}
