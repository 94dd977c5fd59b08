import type { SqlStore } from '@onbehalf/store-sql';

import type { StorePlace } from '../../peers/store-place.ts';

/** Values of one column, of as many rows as are written at once. */
type Columns = Readonly<Record<string, readonly unknown[]>>;

/** What the database weighs, in bytes. */
export interface Weight {
  readonly table: number;
  /** By name. */
  readonly indexes: Readonly<Record<string, number>>;
  /** All that is on the disk, the log included. */
  readonly disk: number;
  /** What the server's processes hold, each shared page once; null where nobody can tell. */
  readonly server: number | null;
}

/** A database of an engine, made for one run. */
export interface Place {
  readonly name: 'sqlite' | 'postgres';
  /** Where other processes find it. */
  readonly at: StorePlace;
  readonly store: SqlStore;
  /** The settings that decide when a write is on the disk, as the engine says them. */
  durability(): Promise<string>;
  /** Asks the engine for nothing, by the driver alone: what every question costs. */
  ping(): Promise<void>;
  /** The columns of a connection, as they are stored. */
  readConnection(id: string): Promise<Readonly<Record<string, unknown>>>;
  /** Writes rows as fast as the engine can: durable after `settle`. */
  insertConnections(columns: Columns): Promise<void>;
  /** What the engine does by itself in time, at once: nothing of it is to fall into a measurement. */
  settle(): Promise<void>;
  /** One durable write to one row of the table, by the driver alone. */
  writeSealed(id: string, sealed: Uint8Array): Promise<void>;
  weigh(): Promise<Weight>;
  close(): Promise<void>;
}
