import type { ActionError, ActionResult } from '@onbehalf/core';

import type { Killer } from './killer.ts';
import type { Ledger } from './ledger.ts';
import type { User } from './user.ts';

/** What was known when a user began something. */
interface Before {
  /** A connection that certainly was there, and that nobody was about to delete. */
  readonly connected: User['connected'];
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Compares what the product tells its users with what the provider knows. */
export interface Judge {
  /** Broken promises, each in one sentence. */
  readonly violations: readonly string[];
  readonly counts: Readonly<Counts>;
  begin(user: User): Before;
  connected(user: User, connectionId: string): void;
  deleted(user: User, connectionId: string, isDeleted: boolean): void;
  called(user: User, before: Before, result: ActionResult): void;
  /** Something other than a call has failed. */
  failed(user: User, before: Before, error: unknown): void;
  fail(violation: string): void;
}

export interface Counts {
  calls: number;
  connections: number;
  deletions: number;
  /** Users who had to connect again. */
  reauthorizations: number;
  /** What failed while the database was away, and said that it may be tried again. */
  outages: number;
}

// One that dies leaves a lease, for which others wait half the time that a call may take; the one
// that then takes it over may die, too.
const DEATHS_TO_WAIT_FOR = 2;

export function createJudge(
  ledger: Ledger,
  killer: Pick<Killer, 'wasServerAway' | 'killsSince'>,
): Judge {
  const violations: string[] = [];
  const counts: Counts = {
    calls: 0,
    connections: 0,
    deletions: 0,
    reauthorizations: 0,
    outages: 0,
  };
  const fail = (violation: string): void => void violations.push(violation);

  const isForgiven = ({ at }: Before, { code, retryable }: ActionError): boolean => {
    if (code === 'timeout') return killer.killsSince(at) >= DEATHS_TO_WAIT_FOR;
    const mayPass = code === 'internal' && retryable && killer.wasServerAway(at);
    if (mayPass) counts.outages++;
    return mayPass;
  };

  const refused = (user: User, before: Before, error: ActionError): void => {
    const { connected } = before;
    const isSure = connected !== null && user.connected === connected;
    const words = `${user.id} is told ${error.code} (${error.message})`;
    if (error.code === 'reauth_required') {
      if (!isSure) return;
      user.connected = null;
      counts.reauthorizations++;
      if (ledger.refusals(user.id) === connected.refusals) {
        fail(`${words}, but the provider has refused nothing.`);
      }
    } else if (error.code === 'connection_required') {
      if (isSure) fail(`${words}, but ${connected.connectionId} is there.`);
    } else if (!isForgiven(before, error)) fail(`${words}.`);
  };

  return {
    violations,
    counts,
    begin: ({ connected }) => ({ connected, at: Date.now() }),
    connected(user, connectionId) {
      counts.connections++;
      user.connected = { connectionId, refusals: ledger.refusals(user.id) };
    },
    deleted(user, connectionId, isDeleted) {
      counts.deletions++;
      user.deleted.add(connectionId);
      if (!isDeleted) fail(`${connectionId} of ${user.id} was gone before it was deleted.`);
    },
    called(user, before, { successful, data, error }) {
      counts.calls++;
      if (!successful) return refused(user, before, error);
      const { sub } = data as { sub?: string };
      if (sub !== user.id) fail(`${user.id} gets what is ${sub}'s.`);
    },
    failed(user, before, thrown) {
      const error = thrown as ActionError;
      // Of connecting alone: a call would renew the token.
      if (error.code === 'access_denied' && ledger.wasLate(user.id)) return;
      const code = error.code === undefined ? '' : ` (${error.code})`;
      if (!isForgiven(before, error)) fail(`${user.id} meets: ${error.message}${code}`);
    },
    fail,
  };
}
