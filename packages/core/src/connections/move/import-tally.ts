import { type ErrorCode, findOnBehalfError } from '../../errors.ts';
import { bound, scrub } from '../../redact.ts';
import type { Engine } from '../engine.ts';
import type { Placed } from './place.ts';

const LONGEST_MESSAGE = 500;
const DEEPEST = 5;

/** Which of those that were given: by its place, and by the ids it came with. */
interface Given {
  /** Counts from 0. */
  readonly index: number;
  readonly entityId: string | null;
  readonly externalId: string | null;
}

export interface ImportFailure extends Given {
  readonly code: ErrorCode;
  /** What is wrong with it, without its credentials. */
  readonly message: string;
}

interface ImportCounts {
  readonly imported: number;
  readonly updated: number;
  readonly unchanged: number;
}

export interface ImportProgress extends ImportCounts, Given {
  readonly failed: number;
  readonly outcome: Placed['outcome'] | 'failed';
  /** The id it has here; null where it failed. */
  readonly connectionId: string | null;
}

/** Counts what comes of an import, and tells of each connection. */
export interface ImportTally {
  placed(row: unknown, index: number, placed: Placed): void;
  failed(row: unknown, index: number, error: unknown): void;
  result(): ImportCounts & { readonly failed: readonly ImportFailure[] };
}

export function createImportTally(
  { report }: Pick<Engine, 'report'>,
  onProgress: (progress: ImportProgress) => void,
): ImportTally {
  const counts = { imported: 0, updated: 0, unchanged: 0 };
  const failures: ImportFailure[] = [];

  const tell = (
    given: Given,
    { outcome, connectionId }: Pick<ImportProgress, 'outcome' | 'connectionId'>,
  ): void => {
    const { index, entityId, externalId } = given;
    const failed = failures.length;
    try {
      onProgress({ ...counts, failed, index, entityId, externalId, outcome, connectionId });
    } catch (error) {
      report(error);
    }
  };

  return {
    placed(row, index, { outcome, connectionId }) {
      counts[outcome]++;
      tell(givenAs(row, index), { outcome, connectionId });
    },
    failed(row, index, error) {
      const secrets = textsIn(memberOf(row, 'credentials'));
      const coded = findOnBehalfError(error);
      const { code, message } = coded ?? {
        code: 'internal' as const,
        message: `It could not be imported (${report(error, secrets)}).`,
      };
      const told = bound(scrub(message, secrets), LONGEST_MESSAGE);
      failures.push({ ...givenAs(row, index), code, message: told });
      tell(givenAs(row, index), { outcome: 'failed', connectionId: null });
    },
    result: () => ({ ...counts, failed: failures.toSorted((a, b) => a.index - b.index) }),
  };
}

function givenAs(row: unknown, index: number): Given {
  const textAt = (name: string): string | null => {
    const value = memberOf(row, name);
    return typeof value === 'string' ? value : null;
  };
  return { index, entityId: textAt('entityId'), externalId: textAt('externalId') };
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/** The texts in a value: any may be a secret. Deeper ones than any credentials have may go round in circles. */
function textsIn(value: unknown, depth = 0): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  return Object.values(value).flatMap((member) => textsIn(member, depth + 1));
}
