import { callable, optional, optionsOf, signal, wholeNumber } from '../../check-options.ts';
import type { ConnectionRow, IntegrationRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { createExamination } from './examine.ts';
import { createFindings, type Finding, type FindingCode } from './finding.ts';
import { walk } from './walk.ts';

const DAY_MS = 24 * 3600_000;

export interface DoctorOptions {
  /** How many rows are held at a time; default 100, at most 10,000. */
  readonly batch?: number | undefined;
  /** Ends it early, with what it has found until then. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each batch. What it throws is logged, and stops nothing. */
  readonly onProgress?: ((progress: DoctorProgress) => void) | undefined;
}

export interface DoctorProgress {
  /** How many connections, and integrations in the store, it has looked at. */
  readonly checked: number;
  readonly problems: number;
}

export interface DoctorReport {
  /** Whether there is no problem; notes are none. */
  readonly ok: boolean;
  /** False when the signal ended it. */
  readonly complete: boolean;
  readonly checked: number;
  /** How often each was found. */
  readonly counts: Readonly<Partial<Record<FindingCode, number>>>;
  /** The first hundred. */
  readonly problems: readonly Finding[];
  /** Nothing that needs doing; the first hundred. */
  readonly notes: readonly Finding[];
}

const checkOptions = optionsOf<DoctorOptions>({
  batch: optional(wholeNumber(10_000)),
  signal: optional(signal),
  onProgress: optional(callable),
});

/** Looks at every connection of a tenant, or with null of all, and writes nothing. */
export async function doctor(
  engine: Engine,
  tenantId: string | null,
  options: DoctorOptions = {},
): Promise<DoctorReport> {
  checkOptions(options, 'doctor');
  const { runtime, store, report } = engine;
  const { batch = 100, signal: stop, onProgress = () => {} } = options;
  const findings = createFindings();
  const examine = createExamination(engine);
  const longAgo = runtime.now() - DAY_MS;
  let [checked, overdue] = [0, 0];
  const visit = async (row: ConnectionRow): Promise<void> => {
    const { found, isKept } = await examine.connection(row);
    checked++;
    const { status, nextRefreshAt, integrationId, id: connectionId } = row;
    for (const it of found) {
      findings.add({ ...it, tenantId: row.tenantId, connectionId, integrationId });
    }
    // One that has a problem of its own may be overdue because of that.
    const isOverdue = status === 'ACTIVE' && nextRefreshAt !== null && nextRefreshAt < longAgo;
    if (isOverdue && isKept) overdue++;
  };
  const visitIntegration = async (row: IntegrationRow): Promise<void> => {
    checked++;
    const { id: integrationId } = row;
    for (const it of await examine.integration(row)) {
      findings.add({ ...it, tenantId: row.tenantId, connectionId: null, integrationId });
    }
  };
  const tell = (): void => {
    try {
      onProgress({ checked, problems: findings.problemCount });
    } catch (error) {
      report(error);
    }
  };
  const ofTenant = { tenantId: tenantId ?? undefined };
  const how = { batch, signal: stop, onBatch: tell };
  await walk(
    async (after, limit) => store.walkIntegrations({ ...ofTenant, after, limit }),
    how,
    visitIntegration,
  );
  await walk(
    async (after, limit) => store.walkConnections({ ...ofTenant, after, limit }),
    how,
    visit,
  );
  const ofTheWhole = (code: FindingCode, message: string): void =>
    findings.add({ code, tenantId, connectionId: null, integrationId: null, message });
  if (overdue > 0) {
    ofTheWhole(
      'refresh_overdue',
      `${overdue} connections were due for a refresh more than a day ago: nothing seems to call refreshDue.`,
    );
  }
  const isEnded = stop?.aborted === true;
  // They are not kept by tenant.
  const flows = isEnded || tenantId !== null ? 0 : await store.countFlows(longAgo - DAY_MS);
  if (flows > 0) ofTheWhole('flows_left', `${flows} links lapsed more than two days ago.`);
  return { checked, ...findings.result(), complete: !isEnded };
}
