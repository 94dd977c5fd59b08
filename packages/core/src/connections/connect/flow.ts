import { OnBehalfError } from '../../errors.ts';
import type { FlowRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import type { ScopeRequest } from '../integration/scopes.ts';
import { openJson } from '../row/credentials.ts';
import type { Target } from './reconnect.ts';

/** What is sealed in the flow of a user who signs in on another device. */
export interface DeviceSecrets {
  readonly deviceCode: string;
  readonly userCode: string;
  readonly verificationUri: string;
  /** How long to wait between two questions. */
  readonly intervalMs: number;
}

/** What is sealed in a flow. */
export interface FlowSecrets {
  /** So that a pending link can be shown again; it is looked up by its hash. */
  readonly linkToken: string;
  /** Null until the link is opened. */
  readonly codeVerifier: string | null;
  /** What was said before connecting. */
  readonly fields: Readonly<Record<string, string>>;
  readonly scopes: Pick<ScopeRequest, 'asked' | 'expected'>;
  /** Null for a new connection. */
  readonly target: Target | null;
  /** Of a user who signs in on another device, without a link. */
  readonly device?: DeviceSecrets;
}

/**
 * Opens what is sealed in a flow, which is bound to its connection, user and integration: a flow
 * that was forged or pointed at another's connection does not open.
 *
 * @throws OnBehalfError `misconfigured` when it does not
 */
export async function openFlow(engine: Engine, flow: FlowRow): Promise<FlowSecrets> {
  if (flow.sealed === null) throw unknownFlow();
  return (await openJson(engine, flow, 'flow', flow.sealed)) as FlowSecrets;
}

/** The id of the flow that a state belongs to; the rest of it is the secret. */
export function splitState(state: string): { readonly flowId: string; readonly secret: string } {
  const [flowId = '', ...secret] = state.split('.');
  return { flowId, secret: secret.join('.') };
}

/** The flow that a callback's `state` belongs to, which names its cookie; null for no state. */
export function flowIdOf(state: string): string | null {
  const { flowId } = splitState(state);
  return /^[\w-]{22}$/.test(flowId) ? flowId : null;
}

export function replayed(): OnBehalfError {
  return new OnBehalfError('flow_replayed', 'This link has been used already.');
}

export function unknownFlow(): OnBehalfError {
  return new OnBehalfError('flow_expired', 'This link is unknown or has expired.');
}
