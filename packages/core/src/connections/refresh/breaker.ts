import type { Grant } from '../../auth/scheme.ts';
import { findOnBehalfError, OnBehalfError } from '../../errors.ts';
import type { Runtime } from '../../runtime.ts';
import { isoTime } from '../../transport/retry-after.ts';
import type { Integration } from '../integration/integration.ts';

const FAILURES = 5;
const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 5 * 60_000;
// However long a provider wants to be left alone, a process asks again after this.
const LONGEST_RETRY_AFTER_MS = 3600_000;

/**
 * Leaves a token endpoint alone that fails again and again: it would not recover any sooner, and
 * every call would wait for it. It stands between a token that is dead and the next one only; what
 * still works is used without asking.
 */
export interface Breaker {
  /**
   * Lets a request through, unless the endpoint is left alone. After the pause it lets one through
   * to try, and those behind it after another pause.
   *
   * @throws OnBehalfError what the endpoint failed with last, retryable
   */
  assertClosed(integration: Integration, grant: Grant): void;
  succeeded(integration: Integration, grant: Grant): void;
  /** Counts a failure that may pass; any other answer shows that the endpoint works. */
  failed(integration: Integration, grant: Grant, error: unknown): void;
}

interface Trouble {
  readonly failures: number;
  readonly pauseMs: number;
  readonly openUntil: number;
  readonly error: OnBehalfError;
}

export function createBreaker(runtime: Runtime): Breaker {
  const troubles = new Map<string, Trouble>();
  const pause = (failures: number): number => {
    const [random = 0] = runtime.random(1);
    const pauseMs = FIRST_PAUSE_MS * 2 ** (failures - FAILURES);
    return Math.min(pauseMs, LONGEST_PAUSE_MS) * (0.75 + random / 512);
  };
  return {
    assertClosed(integration, grant) {
      const key = endpointOf(integration, grant);
      const trouble = troubles.get(key);
      if (trouble === undefined || trouble.failures < FAILURES) return;
      const now = runtime.now();
      if (trouble.openUntil > now) throw leftAlone(integration, trouble);
      troubles.set(key, { ...trouble, openUntil: now + trouble.pauseMs });
    },
    succeeded(integration, grant) {
      troubles.delete(endpointOf(integration, grant));
    },
    failed(integration, grant, thrown) {
      const key = endpointOf(integration, grant);
      const error = findOnBehalfError(thrown);
      if (error?.retryable !== true) {
        troubles.delete(key);
        return;
      }
      const failures = (troubles.get(key)?.failures ?? 0) + 1;
      const pauseMs = pause(failures);
      const openUntil = Math.max(runtime.now() + pauseMs, wanted(runtime, error));
      troubles.set(key, { failures, pauseMs, openUntil, error });
    },
  };
}

/**
 * One address, and one client there. No two shops share an endpoint, and a limit is mostly that of
 * the client: whoever has run into it, perhaps another tenant, must not keep others from asking.
 */
function endpointOf({ app, scheme, authUrl, clientId }: Integration, grant: Grant): string {
  const addresses = Object.entries(scheme.captures ?? {}).filter(([, { hosts }]) => hosts);
  // The last two are the client that a user has brought, as some schemes let them.
  const names = [
    ...Object.keys(scheme.fields ?? {}),
    ...addresses.map(([name]) => name),
    'clientId',
    'issuer',
  ];
  const values = names.map((name) => grant.fields?.[name] ?? null);
  return JSON.stringify([app.slug, authUrl, clientId, ...values]);
}

function wanted(runtime: Runtime, { details }: OnBehalfError): number {
  const retryAt = Date.parse(details.retryAt ?? '');
  return Number.isNaN(retryAt) ? 0 : Math.min(retryAt, runtime.now() + LONGEST_RETRY_AFTER_MS);
}

function leftAlone({ app }: Integration, { failures, openUntil, error }: Trouble): OnBehalfError {
  const time = isoTime(openUntil) ?? '';
  return new OnBehalfError(
    error.code,
    `The token endpoint of ${app.name} has failed ${failures} times in a row, and is asked again ` +
      `after ${time}.`,
    { retryable: true, ...(error.code === 'rate_limited' && { retryAt: time }) },
  );
}
