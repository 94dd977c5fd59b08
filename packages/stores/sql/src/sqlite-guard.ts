import { statSync } from 'node:fs';

import { explained, isDamage } from './sqlite-errors.ts';
import { UnusableError } from './unusable.ts';

// For so long the rows of a file may be read that is not there any more.
const READ_UNSEEN_MS = 1000;

/** Stands before every statement. */
export interface StatementGuard {
  /** @throws Error when the file is not to be used any more */
  assertUsable(purpose: 'read' | 'write'): void;
  /** What to throw for what the driver threw. */
  explain(error: unknown): unknown;
}

/**
 * Keeps a store from a file that was found damaged, since writing would damage more of it; and from
 * one that its path does not lead to any more: what is written there is lost with it.
 */
export function guardFile(path: string): StatementGuard {
  const opened = identityOf(path);
  let damage: unknown = null;
  let lookedAt = performance.now();
  return {
    assertUsable(purpose) {
      if (damage !== null) throw damage;
      const now = performance.now();
      // To look costs a tenth of a read.
      if (purpose === 'read' && now - lookedAt < READ_UNSEEN_MS) return;
      if (identityOf(path) === opened) {
        lookedAt = now;
        return;
      }
      throw new UnusableError(
        `${path} was deleted or replaced while it was open. Stop what uses it, and start it again.`,
      );
    },
    explain(error) {
      const explanation = explained(path, error);
      if (isDamage(error)) damage = explanation;
      return explanation;
    },
  };
}

function identityOf(path: string): string | null {
  if (path === ':memory:') return path;
  // Numbers of files may have more bits than a number has here.
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? null : `${stats.dev} ${stats.ino}`;
}
