import type { Registry } from '../actions/registry.ts';
import type { Grant } from '../auth/scheme.ts';
import type { Account } from '../model.ts';
import type { Policy } from '../policy.ts';
import type { Runtime } from '../runtime.ts';
import type { ConnectionRow, Store } from '../store/store.ts';
import type { Vault } from '../vault/vault.ts';
import type { Wakeups } from './connect/wakeups.ts';
import type { Integration } from './integration/integration.ts';
import type { Integrations } from './integration/integrations.ts';
import type { NotingPause } from './note-use.ts';
import type { Breaker } from './refresh/breaker.ts';
import type { Events } from './row/events.ts';

/** The parts a client was composed of; what every step of a call or a flow works with. */
export interface Engine {
  readonly runtime: Runtime;
  readonly store: Store;
  readonly vault: Vault;
  readonly registry: Registry;
  readonly integrations: Integrations;
  readonly policy: Policy;
  /** The handler's address without a slash at the end; null where no browser is ever needed. */
  readonly publicUrl: string | null;
  readonly wakeups: Wakeups;
  readonly events: Events;
  /** The refreshes under way in this process, by connection. */
  readonly refreshes: Map<string, Promise<ConnectionRow>>;
  /** Leaves token endpoints alone that fail again and again, for this process. */
  readonly breaker: Breaker;
  /** After a use that could not be noted. */
  readonly notingPause: NotingPause;
  /** Whether a token that still works is renewed behind the call, not in it. */
  readonly refreshBehind: boolean;
  /** Whether a failed call may start a connection and carry its link. */
  readonly startConnections: boolean;
  /** Writes an error to the log, scrubbed, and answers the id to find it by. */
  report(error: unknown, secrets?: Iterable<string>): string;
  /** Lets work go on behind the answer of a call. */
  background(work: Promise<unknown>): void;
  /** Asks the provider whose credentials these are: passed in, since it needs a signed fetch. */
  accountOf(integration: Integration, grant: Grant, signal?: AbortSignal): Promise<Account>;
}

/** Whose rows a caller may see: one entity's, or with null all of the tenant. */
export interface Scope {
  readonly tenantId: string;
  readonly entityId: string | null;
}
