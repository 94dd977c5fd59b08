/** One line of the table. All three figures are medians unless `what` says otherwise. */
export interface Row {
  readonly what: string;
  readonly unit: 'ms' | 'µs' | 'MB' | 'tokens';
  /** What the same work costs without us, measured in the same run. */
  readonly floor?: number;
  readonly ours: number;
  /** The most that `ours`, or what it adds to the floor, is meant to be. */
  readonly target?: Target | undefined;
}

type Target = { readonly ours: number } | { readonly added: number };

/** How long to measure. */
export interface Effort {
  readonly isQuick: boolean;
}

/** The rows as aligned text, ready for a Markdown file. */
export function table(rows: readonly Row[]): string {
  const header = ['', 'floor', 'ours', 'added', 'ratio', 'target', 'met'];
  const lines = [header, ...rows.map(cells)];
  const widths = header.map((_, column) =>
    Math.max(3, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : alignRight(width),
  );
  const padded = lines.map((line) =>
    line.map((cell, column) => {
      const width = widths[column] ?? 0;
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    }),
  );
  const [first, ...rest] = padded;
  return [first ?? [], rule, ...rest].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

const alignRight = (width: number): string => `${'-'.repeat(width - 1)}:`;

function cells({ what, unit, floor, ours, target }: Row): string[] {
  const amount = (value: number): string => `${round(value)} ${unit}`;
  const added = ours - (floor ?? 0);
  const hasFloor = floor !== undefined;
  const figures = [
    hasFloor ? amount(floor) : '',
    amount(ours),
    hasFloor ? amount(added) : '',
    hasFloor ? `${round(ours / floor)}×` : '',
  ];
  if (target === undefined) return [what, ...figures, '', ''];
  const { name, limit, value } =
    'added' in target
      ? { name: 'added', limit: target.added, value: added }
      : { name: 'ours', limit: target.ours, value: ours };
  return [what, ...figures, `${name} ≤ ${amount(limit)}`, value <= limit ? 'yes' : 'no'];
}

/** Three digits that mean something. */
function round(value: number): string {
  const size = Math.abs(value);
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2);
}
