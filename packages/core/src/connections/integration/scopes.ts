import { missingScopes, scopesWithin } from '../../actions/scopes.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import type { Integration } from './integration.ts';

/** What a flow asks of the user. */
export interface ScopeRequest {
  /** What the authorization request names. */
  readonly asked: readonly string[];
  /** What the grant covers if the user agrees, where the provider does not say. */
  readonly expected: readonly string[];
  /** All that was ever asked for on this connection. */
  readonly requested: readonly string[];
}

/**
 * What may be asked for through an integration: its own scopes, its optional ones, what the app's
 * actions need, and whatever these imply. Anything else was not meant by whoever set it up, and
 * may come from a request that nobody checked.
 */
export function askableScopes({ registry }: Engine, integration: Integration): ReadonlySet<string> {
  const { app, scopes, optionalScopes } = integration;
  const needed = registry.entries
    .filter((entry) => entry.app === app)
    .flatMap(({ summary }) => summary.scopes ?? []);
  return scopesWithin(app, [...scopes, ...optionalScopes, ...needed]);
}

/** @throws TypeError naming the scopes that may not be asked for */
export function assertAskable(
  engine: Engine,
  integration: Integration,
  wanted: readonly string[],
): void {
  const askable = askableScopes(engine, integration);
  const others = wanted.filter((scope) => !askable.has(scope));
  if (others.length === 0) return;
  throw new TypeError(
    `The integration "${integration.id}" may not ask for ${JSON.stringify(others)}: ` +
      'add what you mean to its optionalScopes.',
  );
}

/** What to ask of a user who connects anew. */
export function firstScopes(
  { scopes }: Integration,
  wanted: readonly string[] | undefined,
): ScopeRequest {
  const asked = unique(wanted ?? scopes);
  return { asked, expected: asked, requested: asked };
}

/**
 * What to ask on a connection that exists. Without `wanted`, or when it no longer works, all that
 * it had been asked for; otherwise what is missing, and what a provider that replaces the scopes of
 * a user needs to hear again. Null when nothing is missing.
 */
export function furtherScopes(
  engine: Engine,
  integration: Integration,
  { status, scopes }: ConnectionRow,
  wanted: readonly string[] | undefined,
): ScopeRequest | null {
  const { app, scheme } = integration;
  const askable = askableScopes(engine, integration);
  const earlier = scopes.requested.filter((scope) => askable.has(scope));
  const works = status === 'ACTIVE' || status === 'DISABLED';
  if (wanted === undefined || !works) {
    return firstScopes(integration, [...integration.scopes, ...earlier, ...(wanted ?? [])]);
  }
  // Where the provider does not say what it granted, whoever asks knows better.
  const missing =
    scopes.granted === null ? unique(wanted) : missingScopes(app, scopes.granted, unique(wanted));
  if (missing.length === 0) return null;
  // What the user declined before is not asked for again.
  const declined = new Set(missingScopes(app, scopes.granted, earlier));
  const held = (scopes.granted ?? []).filter((scope) => askable.has(scope));
  const kept = [...earlier.filter((scope) => !declined.has(scope)), ...held];
  const expected = unique([...kept, ...missing]);
  return {
    asked: scheme.codeFlow?.incrementalScopes === true ? missing : expected,
    expected,
    requested: unique([...earlier, ...missing]),
  };
}

function unique(scopes: Iterable<string>): readonly string[] {
  return [...new Set(scopes)];
}
