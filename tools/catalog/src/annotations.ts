import type { Operation } from './operation.ts';

/** What an action does to the world, as core has it. */
export interface Annotations {
  readonly readOnly: boolean;
  readonly destructive: boolean;
  readonly idempotent: boolean;
}

/** The operations of which the method says too much or too little, by their ids. */
export interface ReviewedEffects {
  /** They look something up, in spite of their method. */
  readonly reads: readonly string[];
  /** They change something, in spite of theirs. */
  readonly writes: readonly string[];
  /** They delete, overwrite or end something, although they are a POST. */
  readonly destroys: readonly string[];
  /** They only add something or turn it on, although they are a PUT or PATCH. */
  readonly keeps: readonly string[];
  /** Doing them twice is not doing them once, although they are a PUT, PATCH or DELETE. */
  readonly repeats: readonly string[];
}

/** By the method, but for what was reviewed. */
export function annotationsOf({ id, method }: Operation, reviewed: ReviewedEffects): Annotations {
  const reads = (method === 'GET' && !reviewed.writes.includes(id)) || reviewed.reads.includes(id);
  if (reads) return { readOnly: true, destructive: false, idempotent: true };
  const adds = method === 'POST' || method === 'GET';
  return {
    readOnly: false,
    destructive: adds ? reviewed.destroys.includes(id) : !reviewed.keeps.includes(id),
    idempotent: method !== 'POST' && !reviewed.repeats.includes(id),
  };
}

/** @throws TypeError naming an id that no operation has: it was renamed, or went */
export function assertKnown(ids: readonly string[], operations: readonly Operation[]): void {
  const known = new Set(operations.map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0) throw new TypeError(`There are no operations ${unknown.join(', ')}.`);
}
