import type { Engine } from '../engine.ts';

const LISTED_FAILURES = 100;
// No key of a ring can have this id.
const UNKNOWN_KEY = 'unknown key';

/** A run of `rotateKeys`, as far as all that it walks through need it. */
export interface Rotation {
  /** The tenant it is for; null for all. */
  readonly tenantId: string | null;
  readonly batch: number;
  readonly signal: AbortSignal | undefined;
  readonly engine: Engine;
  onBatch(): void;
}

/** What cannot be opened: a connection or an integration by its id, a data key by its entity's. */
export interface RotationFailure {
  readonly kind: 'connection' | 'integration' | 'data_key';
  readonly tenantId: string;
  readonly id: string;
  /** Why, as far as what is sealed says it. */
  readonly message: string;
}

/** What one walk through everything has found. */
export interface Pass {
  readonly counts: { checked: number; resealed: number; rewrapped: number };
  /** Something hangs on a key; null where it cannot be told on which. */
  hangsOn(keyId: string | null): void;
  failed(failure: RotationFailure): void;
  result(): {
    readonly remaining: Readonly<Record<string, number>>;
    readonly failed: number;
    readonly failures: readonly RotationFailure[];
  };
}

export function createPass(): Pass {
  const remaining = new Map<string, number>();
  const failures: RotationFailure[] = [];
  const counts = { checked: 0, resealed: 0, rewrapped: 0 };
  let failed = 0;
  return {
    counts,
    hangsOn(keyId) {
      const name = keyId ?? UNKNOWN_KEY;
      remaining.set(name, (remaining.get(name) ?? 0) + 1);
    },
    failed(failure) {
      failed++;
      if (failures.length < LISTED_FAILURES) failures.push(failure);
    },
    result: () => ({ remaining: Object.fromEntries(remaining), failed, failures }),
  };
}
