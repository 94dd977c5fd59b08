import type { Runtime } from '../runtime.ts';

// A refresh that has opened its credentials must be able to seal what comes of them.
const LATE_MS = 2 * 60_000;

interface Entry<Key> {
  readonly key: Key;
  readonly since: number;
}

/** Keys that were unwrapped a while ago, the least used of which make room for others. */
export interface KeyCache<Key> {
  /** The key, unless it has been kept for too long; with `isLate` for a while longer. */
  get(name: string, options?: { readonly isLate?: boolean }): Key | null;
  /** The same, or what `load` answers: once for all who ask meanwhile. A failure is not kept. */
  load(name: string, load: () => Promise<Key>): Promise<Key>;
  /** Also what is being loaded is not kept. */
  forget(name: string): void;
}

export function createKeyCache<Key>(
  { now }: Pick<Runtime, 'now'>,
  { ttlMs, size }: { readonly ttlMs: number; readonly size: number },
): KeyCache<Key> {
  const entries = new Map<string, Entry<Key>>();
  const loading = new Map<string, Promise<Key>>();

  const get: KeyCache<Key>['get'] = (name, { isLate = false } = {}) => {
    const entry = entries.get(name);
    if (entry === undefined) return null;
    const age = now() - entry.since;
    // A clock that was set back must not keep it for longer.
    if (age < 0 || age >= ttlMs + (isLate ? LATE_MS : 0)) return null;
    entries.delete(name);
    entries.set(name, entry);
    return entry.key;
  };
  const keep = (name: string, key: Key): void => {
    for (const [other, { since }] of entries) {
      if (now() - since >= ttlMs + LATE_MS) entries.delete(other);
    }
    entries.delete(name);
    entries.set(name, { key, since: now() });
    const [leastUsed] = entries.keys();
    if (entries.size > size && leastUsed !== undefined) entries.delete(leastUsed);
  };

  return {
    get,
    async load(name, load) {
      const known = get(name) ?? loading.get(name);
      if (known !== undefined) return known;
      const started: Promise<Key> = load()
        .then((key) => {
          if (loading.get(name) === started) keep(name, key);
          return key;
        })
        .finally(() => {
          if (loading.get(name) === started) loading.delete(name);
        });
      loading.set(name, started);
      return started;
    },
    forget(name) {
      entries.delete(name);
      loading.delete(name);
    },
  };
}
