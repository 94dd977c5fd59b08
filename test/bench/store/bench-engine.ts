import { fill } from './fill.ts';
import { measure, type Measurement } from './measure.ts';
import type { Place } from './place.ts';
import { openPostgresPlace } from './postgres-place.ts';
import { startProduct } from './product.ts';
import { openSqlitePlace } from './sqlite-place.ts';

export const places: Readonly<Record<Place['name'], () => Promise<Place>>> = {
  sqlite: openSqlitePlace,
  postgres: openPostgresPlace,
};

export interface EngineOptions {
  /** How many connections the table has, ascending: it grows from one to the next. */
  readonly sizes: readonly number[];
  /** For the reads of one size; the writes take twice as long. */
  readonly timeMs: number;
  /** Ends it early. What was made is removed in any case. */
  readonly signal: AbortSignal;
  readonly onProgress: (what: string) => void;
}

export interface EngineReport {
  readonly durability: string;
  readonly measurements: readonly Measurement[];
}

/** Measures one engine at each size. */
export async function benchEngine(
  name: Place['name'],
  { sizes, timeMs, signal, onProgress }: EngineOptions,
): Promise<EngineReport> {
  onProgress('starting');
  const place = await places[name]();
  try {
    const product = await startProduct(place.store);
    const measurements: Measurement[] = [];
    let filled = 0;
    for (const size of sizes) {
      const report = (count: number): void => onProgress(`${count} of ${size} connections`);
      await fill(place, product, { from: filled, to: size, signal, onProgress: report });
      filled = size;
      onProgress(`measuring among ${size}`);
      measurements.push(await measure(place, product, { size, timeMs, signal }));
    }
    await product.close();
    return { durability: await place.durability(), measurements };
  } finally {
    onProgress('removing what was made');
    await place.close();
  }
}
