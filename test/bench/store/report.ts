import type { Measurement, Quantiles } from './measure.ts';
import type { Place } from './place.ts';

const MB = 1024 * 1024;

/** The most that a cycle may take of its floor, in the middle. */
const MOST_RATIO = 2;

/** The most by which a read may be slower in the largest table than in the smallest, in the middle. */
const MOST_GROWTH = 2;

/** In microseconds: what finding and unsealing may take at p99. */
const FIND_P99: Readonly<Record<Place['name'], number>> = { sqlite: 500, postgres: 1000 };

export interface Verdict {
  readonly what: string;
  readonly isMet: boolean;
  /** A ratio within one run: the same on any machine, near enough. */
  readonly isGate: boolean;
}

/** The measurements of one engine as a Markdown table. */
export function tableOf(measurements: readonly Measurement[]): string {
  const header = ['', ...measurements.map(({ size }) => size.toLocaleString('en'))];
  const line = (what: string, cell: (of: Measurement) => string): string[] => [
    what,
    ...measurements.map(cell),
  ];
  const both = (what: string, of: (one: Measurement) => Quantiles): string[] =>
    line(`${what}, p50 / p99`, (one) => `${micro(of(one).p50)} / ${micro(of(one).p99)} µs`);
  const rows = [
    header,
    header.map((_, column) => (column === 0 ? '---' : '--:')),
    both('find and unseal', ({ find }) => find),
    both('`select 1` by the driver alone', ({ ping }) => ping),
    both('a page of a list', ({ page }) => page),
    both('a lease cycle', ({ cycle }) => cycle),
    line('durable writes in it', ({ writes }) => String(writes)),
    both('as many by the driver alone', ({ floor }) => floor),
    line('ratio of the two, p50', (one) => `${ratioOf(one).toFixed(2)}×`),
    both('the whole refresh', ({ refresh }) => refresh),
    line('a row / its indexes', (one) => {
      const indexes = Object.values(one.weight.indexes).reduce((sum, bytes) => sum + bytes, 0);
      return `${each(one.weight.table, one)} / ${each(indexes, one)} bytes`;
    }),
    line('on the disk', ({ weight }) => mega(weight.disk)),
    line('memory of a process that reads', ({ process }) => mega(process)),
    ...(measurements.some(({ weight }) => weight.server !== null)
      ? [line('memory of the server', ({ weight: { server } }) => mega(server ?? 0))]
      : []),
  ];
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** What was to be true of an engine, and whether it is. */
export function judge(name: Place['name'], measurements: readonly Measurement[]): Verdict[] {
  const verdicts = measurements.flatMap((one): Verdict[] => {
    const size = one.size.toLocaleString('en');
    const limit = FIND_P99[name];
    return [
      {
        what: `${size}: p99 of find and unseal is ${micro(one.find.p99)} of at most ${limit} µs`,
        isMet: one.find.p99 <= limit,
        isGate: false,
      },
      {
        what: `${size}: a lease cycle takes ${ratioOf(one).toFixed(2)} of at most ${MOST_RATIO} times its writes`,
        isMet: ratioOf(one) <= MOST_RATIO,
        isGate: true,
      },
    ];
  });
  const [first, last] = [measurements.at(0), measurements.at(-1)];
  if (first === undefined || last === undefined || first === last) return verdicts;
  const growth = last.find.p50 / first.find.p50;
  return [
    ...verdicts,
    {
      what:
        `find and unseal takes ${growth.toFixed(2)} of at most ${MOST_GROWTH} times as long ` +
        `among ${last.size.toLocaleString('en')} as among ${first.size.toLocaleString('en')}`,
      isMet: growth <= MOST_GROWTH,
      isGate: true,
    },
  ];
}

const ratioOf = ({ cycle, floor }: Measurement): number => cycle.p50 / floor.p50;
const each = (bytes: number, { size }: Measurement): string => (bytes / size).toFixed(0);
const micro = (value: number): string => value.toFixed(0);
const mega = (bytes: number): string => `${(bytes / MB).toFixed(0)} MB`;
