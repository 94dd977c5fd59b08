import type { Dialect } from './dialect.ts';
import type { Stage, StageOptions } from './stage.ts';

/** Opens a stage of its own for a check: a provider, a client, a clock. */
export type Open = (options?: StageOptions) => Promise<Stage>;

/** One stimulus and the result it must have; rejects where the result is another. */
export interface Check {
  run(open: Open, dialect: Dialect): Promise<void>;
  /** Why it says nothing about this provider; null where it does. */
  notFor?(dialect: Dialect): string | null;
}

/** Something that providers do, and what has to come of it. */
export interface Quirk {
  /** Stable: the step, a slash, the matter. */
  readonly id: string;
  /** What must hold, as a sentence. */
  readonly name: string;
  /** Who does this, and where it is documented. */
  readonly source: string;
  /** By what the check is about. */
  readonly checks: Readonly<Record<string, Check | Check['run']>>;
}
