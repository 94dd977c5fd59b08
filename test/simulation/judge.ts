import { type ConnectionEvent, type ConnectionRow, isOnBehalfError } from '@onbehalf/core';

import type { Spending } from './network.ts';
import type { SimulatedProcess } from './process.ts';
import { type RotatingProvider, SECRET_MARK, shortName } from './provider.ts';
import type { Schedule } from './schedule.ts';
import type { Trace } from './trace.ts';
import { accessTokenIn, refreshTokenIn } from './vault.ts';

/** A promise broken: what was wrong, in one sentence. */
class Violation extends Error {}

/** A call of the product, until it has ended. */
interface Call {
  readonly process: SimulatedProcess;
  readonly what: string;
  readonly startedAt: number;
  /** What the store had when the call began. */
  readonly row: ConnectionRow | null;
  readonly storeFailures: number;
  isOver: boolean;
}

/** Watches a run, and remembers the first promise that was broken. */
export interface Judge {
  readonly violation: Violation | null;
  onSpending(spending: Spending): void;
  onWrite(process: SimulatedProcess, before: ConnectionRow | null, after: ConnectionRow): void;
  begin(process: SimulatedProcess, what: string, row: ConnectionRow | null): Call;
  /** `row` is what the store has now. */
  end(call: Call, outcome: unknown, row: ConnectionRow | null): void;
  /** What a process has written to its log. */
  onLog(words: string): void;
  onEvent(process: SimulatedProcess, event: ConnectionEvent): void;
  /** Nothing is planned any more: whoever still waits waits for ever. */
  rest(): void;
  fail(message: string): void;
}

interface Surroundings {
  readonly schedule: Schedule;
  readonly trace: Trace;
  readonly provider: RotatingProvider;
  /** How long a call may take whose token works. */
  patienceMs(): number;
}

// The longest a call may take by itself, and a little for the store at its end.
const LONGEST_CALL_MS = 31_000;
// As far as the clocks of these processes are apart, a lease may be taken for lapsed too early.
const CLOCK_SKEW_MS = 4000;
const CODES = new Set([
  'reauth_required',
  'connection_required',
  'denied',
  'timeout',
  'network_error',
  'provider_error',
  'rate_limited',
  'outcome_unknown',
  // Of flows.
  'flow_expired',
  'flow_replayed',
  'wrong_browser',
  'access_denied',
]);

const FINAL = new Set(['reauth_required', 'connection_required', 'denied', 'internal']);

export function createJudge({ schedule, trace, provider, patienceMs }: Surroundings): Judge {
  const spendings = new Map<string, Spending[]>();
  const kept = new Set<string>();
  const calls = new Set<Call>();
  const told = new Map<string, number>();
  let lastInactiveAt = 0;
  let violation: Violation | null = null;

  const fail = (message: string): void => {
    trace.note('judge', () => message);
    violation ??= new Violation(message);
  };
  /** Whether `earlier` may still come to something, so that nobody else may spend its token. */
  const counts = (earlier: Spending, later: Spending): boolean => {
    const { process, outcome, successor } = earlier;
    if (outcome !== 'awaited' && outcome !== 'accepted') return false;
    if (outcome === 'accepted' && kept.has(successor ?? '')) return true;
    if (process.isDead || process.storeFailures > 0) return false;
    const now = later.sentAt + process.clockOffsetMs;
    return process.freezes.length === 0 || process.leaseUntil > now + CLOCK_SKEW_MS;
  };

  /** Whether the token that the call began with is good, also by the clock of its process. */
  const stillWorks = ({ row, process }: Call): boolean =>
    row !== null &&
    (row.expiresAt ?? 0) > schedule.now() + process.clockOffsetMs &&
    provider.accepts(accessTokenIn(row));

  return {
    get violation() {
      return violation;
    },
    fail,
    onSpending(spending) {
      const { process, refreshToken, sentAt } = spending;
      const name = shortName(refreshToken);
      const earlier = spendings.get(refreshToken) ?? [];
      spendings.set(refreshToken, [...earlier, spending]);
      const rival = earlier.find((one) => counts(one, spending));
      if (rival !== undefined) {
        fail(`${process.name} sends ${name}, which ${rival.process.name} has sent before it.`);
      }
      if (process.leaseUntil <= sentAt + process.clockOffsetMs) {
        fail(`${process.name} sends ${name} although its lease has lapsed.`);
      }
    },
    onWrite(process, before, after) {
      const { lease } = after;
      const isNew = lease?.owner !== before?.lease?.owner || lease?.until !== before?.lease?.until;
      if (lease !== null && isNew) process.leaseUntil = lease.until;
      if (before === null) return;
      const isInactive = before.status !== 'ACTIVE' || after.status !== 'ACTIVE';
      if (isInactive && before.status !== 'INITIATED') lastInactiveAt = schedule.now();
      const token = refreshTokenIn(before);
      const next = refreshTokenIn(after);
      if (next !== token && next !== null) {
        kept.add(next);
        const spent = [...spendings.values()].flat().find(({ successor }) => successor === next);
        if (spent !== undefined && spent.refreshToken !== token) {
          const replaced = `${shortName(token)} by ${shortName(next)}`;
          fail(`${process.name} replaces ${replaced}, which it got for an older one.`);
        }
      }
      const dies = after.status === 'EXPIRED' && before.status !== 'EXPIRED';
      if (dies && !provider.hasRefused(token)) {
        fail(
          `${process.name} declares the connection dead, but nobody refused ${shortName(token)}.`,
        );
      }
    },
    begin(process, what, row) {
      trace.note(process.name, () => `begins to ${what}`);
      const startedAt = schedule.now();
      const { storeFailures } = process;
      const call: Call = { process, what, startedAt, row, storeFailures, isOver: false };
      calls.add(call);
      return call;
    },
    end(call, outcome, row) {
      call.isOver = true;
      calls.delete(call);
      const { process, what, startedAt } = call;
      const failed = outcome instanceof Error;
      const code = isOnBehalfError(outcome) ? outcome.code : null;
      trace.note(
        process.name,
        () => `ends to ${what}: ${code ?? (failed ? outcome.stack : 'done')}`,
      );
      const tookMs = schedule.now() - startedAt;
      const isQuick = what !== 'use' || process.freezes.length > 0 || tookMs <= patienceMs();
      if (!isQuick && stillWorks(call)) {
        fail(`To ${what} took ${tookMs} ms, although the access token still works.`);
      }
      if (!failed) return;
      if (code === null) return fail(`To ${what} ended with ${outcome.name}: ${outcome.message}`);
      const mayFail = process.storeFailures > call.storeFailures && code === 'internal';
      if (!CODES.has(code) && !mayFail) fail(`To ${what} ended with ${code}: ${outcome.message}`);
      const words = `${outcome.message} ${JSON.stringify(outcome)}`;
      if (words.includes(SECRET_MARK)) fail(`The error of ${what} holds a secret.`);
      if (process.freezes.length === 0 && what === 'use' && tookMs > LONGEST_CALL_MS) {
        fail(`To ${what} took ${tookMs} ms.`);
      }
      const isFine =
        row?.status === 'ACTIVE' &&
        lastInactiveAt < startedAt &&
        call.row?.id === row.id &&
        provider.honours(refreshTokenIn(row));
      if (code === 'reauth_required' && isFine) {
        fail(`${process.name} is told to connect again, but the connection was always fine.`);
      }
      const isTransient = !FINAL.has(code) && process.freezes.length === 0;
      if (isTransient && what === 'use' && stillWorks(call)) {
        fail(`To ${what} failed with ${code}, although the access token still works.`);
      }
    },
    onLog(words) {
      if (words.includes(SECRET_MARK)) fail('A secret is written to the log.');
    },
    onEvent(process, event) {
      const { type, connectionId, version } = event;
      trace.note(process.name, () => `tells of ${type}, version ${version}`);
      if (JSON.stringify(event).includes(SECRET_MARK)) fail(`The event ${type} holds a secret.`);
      const key = `${process.name} ${connectionId}`;
      if ((told.get(key) ?? -1) >= version) fail(`${type} is told out of order.`);
      told.set(key, version);
    },
    rest() {
      for (const { process, what } of calls) {
        if (!process.isDead) fail(`To ${what} never ends for ${process.name}.`);
      }
      calls.clear();
    },
  };
}
