import type { StatusReason } from '../../model.ts';

/**
 * What can happen to a connection:
 *
 * - `connected`: the user has given credentials, for a new connection or for one that was kept
 * - `refreshed`: it has newer credentials, and works or not as before
 * - `expiring_soon`: the user will have to connect again, since no refresh can put it off or each
 *   has failed: within three days, or an eighth of the grant's life where that is less. Told once of
 *   each end, by the process that notices it: when the connection is used, or by `refreshDue`
 * - `expired`: the credentials no longer work, until the user connects again
 * - `recovered`: it had expired or was revoked, and works again
 * - `revoked`: it was ended from here, and is kept without being usable
 * - `failed`: it never became usable
 * - `deleted`: somebody deleted it; a link that came to nothing is forgotten without an event
 */
export type ConnectionEventType = (typeof CONNECTION_EVENTS)[number];

export const CONNECTION_EVENTS = [
  'connected',
  'refreshed',
  'expiring_soon',
  'expired',
  'recovered',
  'revoked',
  'failed',
  'deleted',
] as const;

/** What happened to which connection. Ids only: read the connection for anything else. */
export interface ConnectionEvent<Type extends ConnectionEventType = ConnectionEventType> {
  readonly type: Type;
  readonly tenantId: string;
  readonly connectionId: string;
  readonly entityId: string;
  readonly integrationId: string;
  readonly app: string;
  /** Counts the writes of the connection: of two events of one, the later has the greater. */
  readonly version: number;
  /** ISO 8601. */
  readonly at: string;
  /** Why, where there is a reason: the connection's `statusReason`. */
  readonly reason?: StatusReason;
}

/** Whatever it throws, or rejects with, is logged and harms nobody. It is never waited for. */
export type ConnectionListener<Type extends ConnectionEventType = ConnectionEventType> = (
  event: ConnectionEvent<Type>,
) => unknown;

/** Tells the listeners of this process what it has written. */
export interface Events {
  /** @param tenantId - the only tenant to hear; null for all */
  on(type: ConnectionEventType, listener: ConnectionListener, tenantId: string | null): () => void;
  /**
   * Runs a write that takes a row to `version`, and tells of it once it has succeeded: not before
   * what this process wrote to the row earlier, even if the store answers in another order.
   */
  inOrder<Result>(
    row: { readonly tenantId: string; readonly id: string },
    version: number,
    write: () => Promise<Result>,
    eventOf: (result: Result) => ConnectionEvent | null,
  ): Promise<Result>;
}

interface Write {
  readonly version: number;
  isSettled: boolean;
  event: ConnectionEvent | null;
}

export function createEvents(report: (error: unknown) => unknown): Events {
  const subscriptions = new Set<Subscription>();
  const writes = new Map<string, readonly Write[]>();

  const tell = (event: ConnectionEvent): void => {
    for (const subscription of Array.from(subscriptions)) {
      const { type, tenantId, listener } = subscription;
      // One listener may have ended another one.
      if (type !== event.type || !subscriptions.has(subscription)) continue;
      if (tenantId === null || tenantId === event.tenantId) notify(listener, event, report);
    }
  };

  const settle = (key: string): void => {
    const ordered = (writes.get(key) ?? []).toSorted((a, b) => a.version - b.version);
    const oldest = ordered.find(({ isSettled }) => !isSettled)?.version ?? Infinity;
    const kept = ordered.filter((write) => !write.isSettled || write.version > oldest);
    if (kept.length === 0) writes.delete(key);
    else writes.set(key, kept);
    for (const write of ordered) {
      if (!kept.includes(write) && write.event !== null) tell(write.event);
    }
  };

  return {
    on(type, listener, tenantId) {
      const subscription = { type, listener, tenantId };
      subscriptions.add(subscription);
      return () => void subscriptions.delete(subscription);
    },
    async inOrder(row, version, write, eventOf) {
      const key = JSON.stringify([row.tenantId, row.id]);
      const own: Write = { version, isSettled: false, event: null };
      // Before it is sent: whoever builds on this write, and is answered first, finds it here.
      writes.set(key, [...(writes.get(key) ?? []), own]);
      try {
        const result = await write();
        own.event = eventOf(result);
        return result;
      } finally {
        own.isSettled = true;
        settle(key);
      }
    },
  };
}

interface Subscription {
  readonly type: ConnectionEventType;
  readonly listener: ConnectionListener;
  readonly tenantId: string | null;
}

/** Without waiting: a listener that takes its time must not hold up a call. */
function notify(
  listener: ConnectionListener,
  event: ConnectionEvent,
  report: (error: unknown) => unknown,
): void {
  try {
    Promise.resolve(listener(event)).catch(report);
  } catch (error) {
    report(error);
  }
}
