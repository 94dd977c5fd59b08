import { randomBytes, randomInt } from 'node:crypto';

import { quantile, race } from '../samples.ts';
import { connectionOf } from './fill.ts';
import { memoryOf } from './memory.ts';
import type { Place, Weight } from './place.ts';
import type { Product } from './product.ts';

/** In microseconds. */
export interface Quantiles {
  readonly p50: number;
  readonly p99: number;
}

export interface Measurement {
  readonly size: number;
  readonly find: Quantiles;
  /** A question for nothing, by the driver alone: no read is quicker. */
  readonly ping: Quantiles;
  readonly page: Quantiles;
  /** What the store does for one refresh: reads the row, leases it, writes what was renewed. */
  readonly cycle: Quantiles;
  /** As many durable writes as that has, by the driver alone. */
  readonly floor: Quantiles;
  readonly writes: number;
  /** All that the refresh takes, with a provider that takes no time. */
  readonly refresh: Quantiles;
  readonly weight: Weight;
  /** What a process holds that reads from the store, in bytes. */
  readonly process: number;
}

interface MeasureOptions {
  readonly size: number;
  /** For the reads; the writes take twice as long. */
  readonly timeMs: number;
  readonly signal: AbortSignal;
}

/** Measures a table that holds `size` connections, a multiple of ten, any of which may be asked for. */
export async function measure(
  place: Place,
  product: Product,
  { size, timeMs, signal }: MeasureOptions,
): Promise<Measurement> {
  const { store } = place;
  const { vault, choice, page } = product;
  const any = () => connectionOf(10 * randomInt(size / 10) + randomInt(9));
  // Nobody opens these again.
  const spoilt = () => connectionOf(10 * randomInt(size / 10) + 9);
  await product.use(connectionOf(0).entityId);

  const findAndUnseal = async (): Promise<void> => {
    const { entityId, app } = any();
    const [row, ...others] = await store.listConnections({ ...choice, entityId, app });
    if (row?.sealed == null || others.length > 0) throw new Error('Not one row was found.');
    const { tenantId, id: connectionId, integrationId } = row;
    const context = { tenantId, connectionId, entityId, integrationId, purpose: 'credentials' };
    JSON.parse(new TextDecoder().decode(await vault.open(row.sealed, context)));
  };
  const readPage = async (): Promise<void> => {
    const { createdAt, id } = connectionOf(randomInt(Math.ceil(size / 2)));
    const rows = await store.listConnections({ ...page, after: { createdAt, id } });
    if (rows.length !== page.limit) throw new Error('The page is not full.');
  };
  // Apart: a page of a hundred rows leaves garbage for whoever comes next.
  const alone = { timeMs: timeMs / 2, inARow: 20, signal };
  const finds = await race({ findAndUnseal, ping: () => place.ping() }, alone);
  const pages = await race({ readPage }, alone);

  const sealedBytes = ((await place.readConnection(product.connectionId))['sealed'] as Uint8Array)
    .length;
  const { writes } = await product.refresh(any().id);
  const cycle: number[] = [];
  const renewals = await race(
    {
      async refresh() {
        cycle.push((await product.refresh(any().id)).microseconds);
      },
      async floor() {
        const { id } = spoilt();
        for (let write = 0; write < writes; write++) {
          await place.writeSealed(id, randomBytes(sealedBytes));
        }
      },
    },
    // Each of them makes the other's cache of the file worthless.
    { timeMs: 2 * timeMs, inARow: 20, signal },
  );
  return {
    size,
    find: quantiles(finds.findAndUnseal),
    ping: quantiles(finds.ping),
    page: quantiles(pages.readPage),
    // Without those that warmed it up.
    cycle: quantiles(cycle.slice(-renewals.refresh.length)),
    floor: quantiles(renewals.floor),
    writes,
    refresh: quantiles(renewals.refresh),
    weight: await place.weigh(),
    process: await memoryOf({ place: place.at, choice, size }),
  };
}

const quantiles = (samples: readonly number[]): Quantiles => ({
  p50: quantile(samples, 0.5),
  p99: quantile(samples, 0.99),
});
