import { callable, optional, optionsOf, signal, wholeNumber } from '../../check-options.ts';
import { isoTime } from '../../transport/retry-after.ts';
import type { Engine } from '../engine.ts';
import { LINK_LIFETIME_MS } from '../row/row.ts';
import { rotateConnections } from './rotate-connections.ts';
import { rotateDataKeys } from './rotate-data-keys.ts';
import { rotateIntegrations } from './rotate-integrations.ts';
import { createPass, type Pass, type Rotation, type RotationFailure } from './rotation.ts';
import { sealedKeys } from './sealed-keys.ts';

// What comes in by an old key while it runs is found by the next pass: processes that still seal by
// it could go on for ever.
const PASSES = 5;

export interface RotateKeysOptions {
  /** How many rows are held at a time; default 100, at most 10,000. */
  readonly batch?: number | undefined;
  /** Ends it early: what is on its way is finished, and another run does the rest. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each batch. What it throws is logged, and stops nothing. */
  readonly onProgress?: ((progress: RotateKeysProgress) => void) | undefined;
}

export interface RotateKeysProgress {
  /** Connections and integrations that were looked at, counted again in each pass. */
  readonly checked: number;
  /** Connections and integrations that were sealed anew. */
  readonly resealed: number;
  /** Data keys that were wrapped anew: those of an `envelopeVault`. */
  readonly rewrapped: number;
}

export interface RotateKeysResult extends RotateKeysProgress {
  /** False when the signal ended it: then the other figures are those of what it has seen. */
  readonly complete: boolean;
  /**
   * How much hangs on each key, by its id. A key that is not named has nothing, unless there is an
   * `unknown key`: what that has sealed does not open, nor say by which key it would.
   */
  readonly remaining: Readonly<Record<string, number>>;
  /** How much cannot be opened, and was left as it is. */
  readonly failed: number;
  /** The first hundred of that. */
  readonly failures: readonly RotationFailure[];
  /** Links that are under way are sealed, too, and live until then at most; ISO 8601. */
  readonly keepOldKeysUntil: string;
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
  const { runtime, report, vault } = engine;
  const keys = sealedKeys(vault);
  const { batch = 100, signal: stop, onProgress = () => {} } = options;
  const passes: Pass[] = [];
  const progress = (): RotateKeysProgress => ({
    checked: total(passes, 'checked'),
    resealed: total(passes, 'resealed'),
    rewrapped: total(passes, 'rewrapped'),
  });
  const onBatch = (): void => {
    try {
      onProgress(progress());
    } catch (error) {
      report(error);
    }
  };
  const rotation: Rotation = { engine, tenantId, batch, signal: stop, onBatch };
  for (;;) {
    const pass = createPass();
    passes.push(pass);
    await rotateIntegrations(rotation, keys, pass);
    await rotateConnections(rotation, keys, pass);
    if (vault.dataKeys !== undefined) await rotateDataKeys(rotation, vault.dataKeys, pass);
    const complete = stop?.aborted !== true;
    const { resealed, rewrapped } = pass.counts;
    // The last pass has only looked, so that what it counts is how it is.
    if (complete && resealed + rewrapped > 0 && passes.length < PASSES) continue;
    const keepOldKeysUntil = isoTime(runtime.now() + LINK_LIFETIME_MS) ?? '';
    return { ...progress(), ...pass.result(), complete, keepOldKeysUntil };
  }
}

function total(passes: readonly Pass[], name: keyof RotateKeysProgress): number {
  return passes.reduce((sum, { counts }) => sum + counts[name], 0);
}
