/** What came of one quirk. */
export interface ProviderCaseResult {
  /** Stable: `token-answer/error-in-200`. */
  readonly id: string;
  /** What has to hold, as a sentence. */
  readonly name: string;
  /** Who does this, and where it is documented. */
  readonly source: string;
  readonly outcome: 'passed' | 'failed' | 'not applicable';
  /** How many stimuli were played; those that say nothing about this provider are not counted. */
  readonly checks: number;
  /** What went wrong, or why it does not apply; null where it passed. */
  readonly why: string | null;
}

/** The conformance of one provider. Printed, it is a table. */
export interface ProviderReport {
  readonly provider: string;
  readonly cases: readonly ProviderCaseResult[];
  readonly passed: number;
  readonly failed: number;
  readonly notApplicable: number;
  toString(): string;
}

export function reportOf(provider: string, cases: readonly ProviderCaseResult[]): ProviderReport {
  const count = (outcome: ProviderCaseResult['outcome']): number =>
    cases.filter((each) => each.outcome === outcome).length;
  const report = {
    provider,
    cases,
    passed: count('passed'),
    failed: count('failed'),
    notApplicable: count('not applicable'),
  };
  return { ...report, toString: () => table(report) };
}

/** The last line of a table. */
function countLine({
  passed,
  failed,
  notApplicable,
}: Pick<ProviderReport, 'passed' | 'failed' | 'notApplicable'>): string {
  const total = passed + failed + notApplicable;
  return `${total} cases: ${passed} passed, ${failed} failed, ${notApplicable} not applicable`;
}

function table(report: Omit<ProviderReport, 'toString'>): string {
  const width = Math.max(...report.cases.map(({ id }) => id.length));
  const lines = report.cases.map(({ outcome, id, name, checks, why }) => {
    const count = checks === 0 ? '' : ` (${checks} ${checks === 1 ? 'check' : 'checks'})`;
    return `${outcome.padEnd(14)}  ${id.padEnd(width)}  ${why ?? name}${why === null ? count : ''}`;
  });
  return [report.provider, ...lines, countLine(report)].join('\n');
}
