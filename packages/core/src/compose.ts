import type { App } from './actions/app.ts';
import { createRegistry } from './actions/registry.ts';
import type { AppSlug } from './actions/types.ts';
import {
  arrayOf,
  boolean,
  callable,
  type Check,
  made,
  mustBe,
  object,
  optional,
  optionsOf,
  string,
} from './check-options.ts';
import { createWakeups } from './connections/connect/wakeups.ts';
import type { Engine } from './connections/engine.ts';
import type { IntegrationConfig, IntegrationFinder } from './connections/integration/config.ts';
import { createIntegrations } from './connections/integration/integrations.ts';
import { createNotingPause } from './connections/note-use.ts';
import { createBreaker } from './connections/refresh/breaker.ts';
import { createEvents } from './connections/row/events.ts';
import { accountOf } from './http/account.ts';
import { createReport, type Logger } from './logger.ts';
import { allowAll, type Policy } from './policy.ts';
import { type Runtime, systemRuntime } from './runtime.ts';
import { guardedStore } from './store/guarded.ts';
import type { Store } from './store/store.ts';
import { baseUrl } from './transport/address.ts';
import type { StoredVault, Vault } from './vault/vault.ts';

/** What a client is composed of. */
export interface OnBehalfOptions<Apps extends readonly App[]> {
  readonly apps: Apps;
  /**
   * Those of every tenant; default none. Each tenant's own may be in the store, see
   * `onbehalf.integrations`. A function instead finds all there are, and the store has none.
   */
  readonly integrations?:
    | readonly IntegrationConfig<AppSlug<Apps>>[]
    | IntegrationFinder<AppSlug<Apps>>
    | undefined;
  readonly store: Store;
  readonly vault: Vault | StoredVault;
  /** The handler's address with its base path. Needed where users connect in a browser. */
  readonly publicUrl?: string | undefined;
  /** Default: everything is allowed. */
  readonly policy?: Policy | undefined;
  /** Lets a call that needs a connection start one, and carry its link in the error. */
  readonly startConnections?: boolean | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  /** Where time, chance and hashing come from; for simulations. */
  readonly runtime?: Partial<Runtime> | undefined;
  /** Default: `console.error`. */
  readonly logger?: Logger | undefined;
  /** Keeps a serverless process alive for work behind an answer, as the platforms call it. */
  readonly waitUntil?: ((work: Promise<unknown>) => void) | undefined;
  /**
   * Renews tokens that are about to die behind the calls instead of on their way: for a process
   * that lives on. Default: where `waitUntil` is given.
   */
  readonly background?: boolean | undefined;
}

const checkVault: Check = (value, name) => {
  const isStored = typeof value === 'object' && value !== null && 'bind' in value;
  if (!isStored) made('a vault, such as aesGcmVault({ keys })', 'seal', 'open')(value, name);
};

const checkOptions = optionsOf<OnBehalfOptions<readonly App[]>>({
  apps: arrayOf(made('what defineApp answers', 'slug', 'apiUrl', 'auth', 'actions')),
  integrations: optional(
    mustBe(
      'an array, or a function that finds one',
      (value) => Array.isArray(value) || typeof value === 'function',
    ),
  ),
  store: made('a store, such as memoryStore()', 'insertConnection', 'close'),
  vault: checkVault,
  publicUrl: optional(string),
  policy: optional(callable),
  startConnections: optional(boolean),
  fetch: optional(callable),
  now: optional(callable),
  runtime: optional(object),
  logger: optional(
    mustBe(
      'an object with a function "error", such as console',
      (value) => typeof (value as Partial<Logger> | null)?.error === 'function',
    ),
  ),
  waitUntil: optional(callable),
  background: optional(boolean),
});

/** An engine, and a way to wait for what still runs behind its calls. */
export interface Composed {
  readonly engine: Engine;
  drain(): Promise<unknown>;
}

/** @throws TypeError when an option is wrong, or the parts do not fit together */
export function createEngine(options: OnBehalfOptions<readonly App[]>): Composed {
  checkOptions(options, 'createOnBehalf');
  const { apps, integrations = [], publicUrl, policy = allowAll, waitUntil } = options;
  const runtime = systemRuntime({
    ...(options.fetch !== undefined && { fetch: options.fetch }),
    ...(options.now !== undefined && { now: options.now }),
    ...options.runtime,
  });
  const registry = createRegistry(apps);
  const report = createReport(runtime, options.logger ?? console);
  const store = guardedStore(options.store, { runtime, report });
  const vault =
    'bind' in options.vault ? options.vault.bind({ store, runtime, report }) : options.vault;
  const pending = new Set<Promise<unknown>>();
  const engine: Engine = {
    runtime,
    store,
    vault,
    registry,
    integrations: createIntegrations({ registry, runtime, store, vault, report }, integrations),
    policy,
    publicUrl: publicUrl === undefined ? null : baseUrl(publicUrl, 'publicUrl'),
    wakeups: createWakeups(),
    events: createEvents(report),
    refreshes: new Map(),
    breaker: createBreaker(runtime),
    notingPause: createNotingPause(runtime),
    refreshBehind: options.background ?? waitUntil !== undefined,
    startConnections: options.startConnections ?? false,
    report,
    background(work) {
      const settled = work.catch(report).finally(() => pending.delete(settled));
      pending.add(settled);
      waitUntil?.(settled);
    },
    accountOf: (integration, grant, signal) => accountOf(runtime, integration, grant, signal),
  };
  assertPublicUrl(engine);
  return { engine, drain: () => Promise.all(pending) };
}

function assertPublicUrl({ publicUrl, integrations }: Engine): void {
  const known = [...(integrations.configured?.values() ?? [])];
  const needing = known.find(({ scheme }) => scheme.codeFlow !== undefined);
  if (publicUrl === null && needing !== undefined) {
    throw new TypeError(
      `The integration "${needing.id}" sends users to a browser: createOnBehalf needs a publicUrl, ` +
        'the address at which the handler of @onbehalf/server is reached.',
    );
  }
}
