import type { ConnectionRow, Store } from '@onbehalf/core';

import type { Chance } from './chance.ts';
import type { SimulatedProcess } from './process.ts';
import type { Schedule } from './schedule.ts';
import type { Trace } from './trace.ts';

interface Surroundings {
  readonly schedule: Schedule;
  readonly trace: Trace;
  readonly chance: Chance;
  /** What all processes share. */
  readonly rows: Store;
  latencyMs(): number;
  /** How likely a call is to fail, before or after it has acted. */
  failureRate(): number;
  onWrite(process: SimulatedProcess, before: ConnectionRow | null, after: ConnectionRow): void;
}

/** The way of one process to the store: each call takes time, may fail, and dies with the process. */
export function storeOf(surroundings: Surroundings, process: SimulatedProcess): Store {
  const { schedule, chance, rows, latencyMs, failureRate } = surroundings;

  const call = (method: string, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (process.isDead) return;
      const rate = failureRate();
      const fails = rate > 0 && chance.happens(rate) ? chance.pick(['before', 'after']) : null;
      const isLostInCrash = chance.happens(0.5);
      schedule.after(latencyMs(), () => {
        if (process.isDead && isLostInCrash) return;
        const acted = fails === 'before' ? null : act(surroundings, process, method, args);
        const answer = (): void => {
          if (fails === null) return void acted?.then(resolve, reject);
          process.storeFailures++;
          surroundings.trace.note(process.name, () => `gets a store error from ${method}`);
          reject(new Error('The database is locked.'));
        };
        // What is read may be old by the time it is known, but need not be.
        if (chance.happens(0.4)) schedule.after(latencyMs(), answer, process);
        else schedule.step(answer, process);
      });
    });

  return new Proxy(rows, {
    get(target, property) {
      const member: unknown = Reflect.get(target, property);
      if (typeof member !== 'function' || typeof property !== 'string') return member;
      return (...args: unknown[]) => call(property, args);
    },
  });
}

async function act(
  { rows, trace, onWrite }: Surroundings,
  process: SimulatedProcess,
  method: string,
  args: readonly unknown[],
): Promise<unknown> {
  const member = Reflect.get(rows, method) as (...args: readonly unknown[]) => Promise<unknown>;
  const isUpdate = method === 'updateConnection';
  const row = args[0] as ConnectionRow;
  // Both act before anything else can: the memory store does its work when it is called.
  const before = isUpdate ? rows.getConnection(row.tenantId, row.id) : null;
  const result = await member(...args);
  trace.note(process.name, () => `${method} ${described(method, args, result)}`);
  if (isUpdate && result === true) onWrite(process, await before, row);
  return result;
}

function described(method: string, args: readonly unknown[], result: unknown): string {
  if (method === 'updateConnection') {
    const { status, version, generation, lease } = args[0] as ConnectionRow;
    const held = lease === null ? 'no lease' : `lease of ${lease.owner.slice(0, 4)}`;
    const outcome = result === true ? 'written' : 'REFUSED';
    return `${outcome}: ${status}, version ${version}, generation ${generation}, ${held}`;
  }
  if (method === 'getConnection') {
    const row = result as ConnectionRow | null;
    return row === null ? 'finds nothing' : `reads ${row.status}, version ${row.version}`;
  }
  return '';
}
