import type { ProviderCaseResult } from '@onbehalf/core/testing';

/** What came of one quirk. */
export type Row = ProviderCaseResult;

/** What came of all of them with one provider. */
export interface Report {
  readonly provider: string;
  readonly rows: readonly Row[];
}

/** Of several providers that together have every quirk: it passed if one had it and none failed. */
export function merged(reports: readonly Report[]): readonly Row[] {
  const [first] = reports;
  return (first?.rows ?? []).map((row, index) => mergedRow(row, index, reports));
}

function mergedRow(row: Row, index: number, reports: readonly Report[]): Row {
  const all = reports.flatMap(({ provider, rows }) => {
    const own = rows[index];
    return own === undefined ? [] : [{ provider, own }];
  });
  const failed = all.filter(({ own }) => own.outcome === 'failed');
  const checks = all.reduce((sum, { own }) => sum + own.checks, 0);
  if (failed.length > 0) {
    const why = failed.map(({ provider, own }) => `${provider}: ${own.why}`).join('\n');
    return { ...row, checks, outcome: 'failed', why };
  }
  const isPlayed = all.some(({ own }) => own.outcome === 'passed');
  return isPlayed ? { ...row, checks, outcome: 'passed', why: null } : row;
}

export function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ id }) => id.length));
  return rows
    .map(({ outcome, id, name, checks, why }) => {
      const said = why ?? `${name} (${checks} ${checks === 1 ? 'check' : 'checks'})`;
      return `${outcome.padEnd(14)}  ${id.padEnd(width)}  ${said}`;
    })
    .join('\n');
}

export function count(rows: readonly Row[]): string {
  const those = (outcome: Row['outcome']): number =>
    rows.filter((row) => row.outcome === outcome).length;
  return (
    `${rows.length} cases: ${those('passed')} passed, ${those('failed')} failed, ` +
    `${those('not applicable')} not applicable`
  );
}
