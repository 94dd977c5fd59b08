import { OnBehalfError } from '../../errors.ts';
import { equalHashes, hashToken, randomToken } from '../../runtime.ts';
import type { Engine } from '../engine.ts';
import { integrationOf } from '../integration/integration-of.ts';
import { redirectUri } from '../integration/redirect-uri.ts';
import { sealJson } from '../row/credentials.ts';
import { sameOwner } from '../row/owner.ts';
import { type FlowSecrets, openFlow, replayed, unknownFlow } from './flow.ts';
import { assertSameUser, type Identity } from './identity.ts';

const VERIFIER_BYTES = 32; // 43 characters, what RFC 7636 §4.1 recommends

export interface OpenLinkOptions {
  /** The last part of the link's path. */
  readonly token: string;
  readonly identity: Identity;
}

/** What the server does with the browser that opened a link. */
export interface OpenedLink {
  /** The provider's page. */
  readonly authorizationUrl: string;
  /** Names the cookie, so that several flows of one browser do not meet. */
  readonly flowId: string;
  /** For an HttpOnly cookie: proves at the callback that this is the same browser. */
  readonly browserSecret: string;
  /** Milliseconds until the link lapses. */
  readonly expiresInMs: number;
}

/**
 * Binds a browser to a flow and answers where to send it. Opening a link does not use it up, so
 * that a mail scanner cannot; each opening makes a new state and verifier, and voids the earlier.
 *
 * @throws OnBehalfError `flow_expired`, `flow_replayed`, `wrong_user`; `access_denied` when nobody
 * is signed in
 */
export async function openLink(
  engine: Engine,
  tenantId: string,
  { token, identity }: OpenLinkOptions,
): Promise<OpenedLink> {
  const { runtime, store } = engine;
  const linkHash = await hashToken(runtime, token);
  const flow = await store.getFlowByLink(linkHash);
  const expiresInMs = (flow?.expiresAt ?? 0) - runtime.now();
  if (flow === null || expiresInMs <= 0) throw unknownFlow();
  if (flow.takenAt !== null) throw replayed();
  // Before anything in it is believed: this is the flow that the link was made for.
  const kept = await openFlow(engine, flow);
  if (!equalHashes(await hashToken(runtime, kept.linkToken), linkHash)) throw unknownFlow();
  if (identity === null) {
    throw new OnBehalfError('access_denied', 'Sign in first, then open the link again.');
  }
  assertSameUser(engine, tenantId, flow, identity);
  const row = await store.getConnection(flow.tenantId, flow.connectionId);
  if (row?.status !== 'INITIATED' || !sameOwner(row, flow)) throw unknownFlow();

  const integration = await integrationOf(engine, flow);
  if (integration.scheme.codeFlow === undefined) throw replayed();
  const state = randomToken(runtime);
  const browserSecret = randomToken(runtime);
  const codeVerifier = randomToken(runtime, VERIFIER_BYTES);
  const secrets: FlowSecrets = { ...kept, codeVerifier };
  const isBound = await store.bindFlow(flow.id, {
    stateHash: await hashToken(runtime, state),
    browserHash: await hashToken(runtime, browserSecret),
    sealed: await sealJson(engine, flow, 'flow', secrets),
  });
  if (!isBound) throw replayed();
  const authorizationUrl = await integration.scheme.codeFlow.authorizationUrl(
    {
      redirectUri: redirectUri(engine, integration.id),
      state: `${flow.id}.${state}`,
      codeVerifier,
    },
    { ...(await integration.client(runtime, { fields: kept.fields })), scopes: kept.scopes.asked },
  );
  return { authorizationUrl, flowId: flow.id, browserSecret, expiresInMs };
}
