import { callable, optional, optionsOf, signal, wholeNumber } from '../../check-options.ts';
import type { ConnectionRow } from '../../store/store.ts';
import { isoTime } from '../../transport/retry-after.ts';
import type { Vault } from '../../vault/vault.ts';
import type { Engine } from '../engine.ts';
import { LINK_LIFETIME_MS } from '../row/row.ts';
import { reseal, type Resealing } from './reseal.ts';
import { walk } from './walk.ts';

// What comes in by an old key while it runs is found by the next pass: processes that still seal by
// it could go on for ever.
const PASSES = 5;
const LISTED_FAILURES = 100;
// Longer than a refresh holds a row.
const LONGEST_WAIT_MS = 60_000;
const POLL_MS = 500;

export interface RotateKeysOptions {
  /** How many rows are held at a time; default 100, at most 10,000. */
  readonly batch?: number | undefined;
  /** Ends it early: what is on its way is finished, and another run does the rest. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each batch. What it throws is logged, and stops nothing. */
  readonly onProgress?: ((progress: RotateKeysProgress) => void) | undefined;
}

export interface RotateKeysProgress {
  /** Connections that were looked at, counted again in each pass. */
  readonly checked: number;
  readonly resealed: number;
}

export interface RotateKeysResult extends RotateKeysProgress {
  /** False when the signal ended it: then the other figures are those of what it has seen. */
  readonly complete: boolean;
  /** How many sealed values hang on each key, by its id. A key that is not named has none. */
  readonly remaining: Readonly<Record<string, number>>;
  /** Connections that cannot be opened, and were left as they are. */
  readonly failed: number;
  /** The first hundred of them. */
  readonly failures: readonly RotationFailure[];
  /** Links that are under way are sealed, too, and live until then at most; ISO 8601. */
  readonly keepOldKeysUntil: string;
}

export interface RotationFailure {
  readonly tenantId: string;
  readonly connectionId: string;
}

const checkOptions = optionsOf<RotateKeysOptions>({
  batch: optional(wholeNumber(10_000)),
  signal: optional(signal),
  onProgress: optional(callable),
});

/** Seals everything of a tenant, or with null of all, with the key that seals now. */
export async function rotateKeys(
  engine: Engine,
  tenantId: string | null,
  options: RotateKeysOptions = {},
): Promise<RotateKeysResult> {
  checkOptions(options, 'rotateKeys');
  const { runtime, report } = engine;
  const keys = keysOf(engine.vault);
  const { batch = 100, signal: stop, onProgress = () => {} } = options;
  let [checked, resealed] = [0, 0];
  for (let count = 1; ; count++) {
    const pass = createPass(keys);
    const leased: ConnectionRow[] = [];
    const visit = async (row: ConnectionRow): Promise<void> => {
      checked++;
      const outcome = await reseal(engine, keys.isCurrent, row);
      if (outcome === 'leased') leased.push(row);
      else pass.note(row, outcome);
    };
    const tell = (): void => {
      try {
        onProgress({ checked, resealed: resealed + pass.resealed });
      } catch (error) {
        report(error);
      }
    };
    await walk(engine, { tenantId, batch, signal: stop }, visit, tell);
    const giveUpAt = runtime.now() + LONGEST_WAIT_MS;
    for (const row of leased) {
      if (stop?.aborted === true) break;
      const outcome = await afterRefresh(engine, keys, row, giveUpAt, stop);
      pass.note(row, outcome);
    }
    resealed += pass.resealed;
    const isEnded = stop?.aborted === true;
    // The last pass has only looked, so that what it counts is how it is.
    if (!isEnded && pass.resealed > 0 && count < PASSES) continue;
    const keepOldKeysUntil = isoTime(runtime.now() + LINK_LIFETIME_MS) ?? '';
    return { checked, resealed, ...pass.result(), complete: !isEnded, keepOldKeysUntil };
  }
}

interface Keys {
  isCurrent(sealed: Uint8Array): boolean;
  keyOf(sealed: Uint8Array): string | null;
  readonly current: string;
}

function keysOf(vault: Vault): Keys {
  const [current] = vault.keyIds ?? [];
  if (vault.keyOf === undefined || current === undefined) {
    throw new TypeError('rotateKeys: the vault does not tell which key has sealed what.');
  }
  const keyOf = (sealed: Uint8Array): string | null => vault.keyOf?.(sealed) ?? null;
  return { current, keyOf, isCurrent: (sealed) => keyOf(sealed) === current };
}

/** What one walk through all rows has found. */
function createPass({ current, keyOf }: Keys) {
  const remaining = new Map<string, number>();
  const failures: RotationFailure[] = [];
  let [resealed, failed] = [0, 0];
  const count = (keyId: string | null): void => {
    if (keyId !== null) remaining.set(keyId, (remaining.get(keyId) ?? 0) + 1);
  };
  return {
    get resealed() {
      return resealed;
    },
    note({ tenantId, id: connectionId, sealed }: ConnectionRow, outcome: Resealing): void {
      if (outcome === 'resealed') resealed++;
      if (outcome === 'resealed' || outcome === 'current') count(current);
      else if (outcome !== 'none' && sealed !== null) count(keyOf(sealed));
      if (outcome !== 'failed') return;
      failed++;
      if (failures.length < LISTED_FAILURES) failures.push({ tenantId, connectionId });
    },
    result: () => ({ remaining: Object.fromEntries(remaining), failed, failures }),
  };
}

/** Comes back to a row that somebody was refreshing, which mostly seals it anew. */
async function afterRefresh(
  engine: Engine,
  { isCurrent }: Keys,
  { tenantId, id }: ConnectionRow,
  giveUpAt: number,
  stop: AbortSignal | undefined,
): Promise<Resealing> {
  const { store, runtime } = engine;
  for (;;) {
    const row = await store.getConnection(tenantId, id);
    const force = runtime.now() >= giveUpAt;
    const outcome = row === null ? 'none' : await reseal(engine, isCurrent, row, { force });
    if (outcome !== 'leased' || stop?.aborted === true) return outcome;
    await runtime.delay(POLL_MS, stop).catch(() => {}); // the signal is asked next
  }
}
