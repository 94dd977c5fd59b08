/**
 * What can be wrong, or worth knowing. Of a connection, or of an integration in the store:
 *
 * - `key_missing`: the key that opens it is not there, or cannot be used: of a ring, a key file or a
 *   key-management service
 * - `not_opened`: it was changed, or belongs to another row
 * - `malformed`: it opens, and holds no credentials, or its app does not take it any more
 * - `status_implausible`: its status does not fit what it has
 * - `time_implausible`: one of its times cannot be right, seconds for milliseconds for instance
 * - `integration_missing`: the integration it goes through does not exist, or is of another app
 * - `old_key` (a note): it hangs on a key that is not the first
 * - `lease_left` (a note): a process died while it refreshed; the next refresh takes over
 * - `pending_left` (a note): a link that lapsed long ago, and was not cleaned up
 *
 * And of the whole:
 *
 * - `refresh_overdue`: nothing renews what is due; does anything call `refreshDue`?
 * - `flows_left` (a note): what is kept of links that lapsed long ago; the next link cleans up
 */
export type FindingCode =
  | 'key_missing'
  | 'not_opened'
  | 'malformed'
  | 'status_implausible'
  | 'time_implausible'
  | 'integration_missing'
  | 'refresh_overdue'
  | NoteCode;

type NoteCode = 'old_key' | 'lease_left' | 'pending_left' | 'flows_left';

/** One thing that was found. It shows ids, and nothing that was sealed. */
export interface Finding {
  readonly code: FindingCode;
  /** Null for what is of no single tenant. */
  readonly tenantId: string | null;
  /** Null for what is no connection's. */
  readonly connectionId: string | null;
  /** The integration, or the one that the connection goes through. */
  readonly integrationId: string | null;
  readonly message: string;
}

const NOTES: ReadonlySet<FindingCode> = new Set<NoteCode>([
  'old_key',
  'lease_left',
  'pending_left',
  'flows_left',
]);
const LISTED = 100;

export function isNote({ code }: Pick<Finding, 'code'>): boolean {
  return NOTES.has(code);
}

/** Counts findings, and keeps the first hundred problems and notes. */
export function createFindings() {
  const counts = new Map<FindingCode, number>();
  const problems: Finding[] = [];
  const notes: Finding[] = [];
  let problemCount = 0;
  return {
    get problemCount() {
      return problemCount;
    },
    add(finding: Finding): void {
      const { code } = finding;
      const list = isNote(finding) ? notes : problems;
      counts.set(code, (counts.get(code) ?? 0) + 1);
      if (list === problems) problemCount++;
      if (list.length < LISTED) list.push(finding);
    },
    result: () => ({
      ok: problemCount === 0,
      counts: Object.fromEntries(counts) as Readonly<Partial<Record<FindingCode, number>>>,
      problems,
      notes,
    }),
  };
}
