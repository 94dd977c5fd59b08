import type { SchemaModule } from 'kysely';

import type { ColumnTypes } from './column-types.ts';
import { recordCompatibility } from './migrations/compatibility.ts';
import { createConnections } from './migrations/connections.ts';
import { createDataKeys } from './migrations/data-keys.ts';
import { indexDueConnections } from './migrations/due-connections.ts';
import { createFiles } from './migrations/files.ts';
import { createFlows } from './migrations/flows.ts';
import { createIntegrations } from './migrations/integrations.ts';

export interface Migration {
  /** Begins with its number in four digits. */
  readonly name: string;
  /** The number of the last step that the oldest code knows which may use the tables after it. */
  readonly oldestCode: number;
  readonly up: (schema: SchemaModule, types: ColumnTypes) => Promise<void>;
}

/**
 * The steps from an empty database to the present schema. A step that was released is never
 * changed: databases remember it by its name alone.
 *
 * While a release is rolled out its predecessor uses the same tables, and again when it is rolled
 * back. So a step adds, and changes nothing that is there:
 *
 * - A new column is nullable or has a default; a new table may be empty.
 * - No column is dropped or renamed, gets another meaning, or values that the code before it cannot
 *   read. That takes two releases: one that can do both, then one whose step has it as `oldestCode`.
 * - Queries list their columns, and an update sets those it knows: what older code does not know of,
 *   it leaves as it is. A value that depends on another column must be found out of date when older
 *   code has changed that one alone.
 * - A step runs in a transaction, and calls wait for the locks it takes: what rewrites or scans a
 *   large table does not belong into one.
 *
 * `oldestCode` stays the number it was, unless the step breaks one of these rules.
 */
export const migrations: readonly Migration[] = [
  { name: '0001_connections', oldestCode: 4, up: createConnections },
  { name: '0002_flows', oldestCode: 4, up: createFlows },
  { name: '0003_due_connections', oldestCode: 4, up: indexDueConnections },
  { name: '0004_compatibility', oldestCode: 4, up: recordCompatibility },
  { name: '0005_integrations', oldestCode: 4, up: createIntegrations },
  { name: '0006_data_keys', oldestCode: 4, up: createDataKeys },
  { name: '0007_files', oldestCode: 4, up: createFiles },
];

/** What this code knows. */
export const SCHEMA: number = migrations.length;
