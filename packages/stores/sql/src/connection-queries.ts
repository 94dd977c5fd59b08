import type { Store } from '@onbehalf/core';
import type { Kysely } from 'kysely';

import type { Engine } from './engine.ts';
import { listQuery } from './list-query.ts';
import { preparedQuery, type Slot } from './prepared-query.ts';
import { replaceConnection } from './replace-connection.ts';
import { toConnectionRecord, toConnectionRow } from './rows.ts';
import { CONNECTION_COLUMNS, type Database } from './schema.ts';

interface RowKey {
  readonly tenantId: string;
  readonly id: string;
}

type Options = Pick<Engine, 'isUniqueViolation' | 'rewritesIndexes'>;

export function connectionQueries(
  database: Kysely<Database>,
  { isUniqueViolation, rewritesIndexes = false }: Options,
): Pick<
  Store,
  'insertConnection' | 'getConnection' | 'listConnections' | 'updateConnection' | 'deleteConnection'
> {
  const list = listQuery(database);
  const replace = replaceConnection(database, { rewritesIndexes });
  const find = preparedQuery(database, (slot: Slot<RowKey>) => {
    const tenantId = slot((key) => key.tenantId);
    const id = slot((key) => key.id);
    return database
      .selectFrom('onbehalf_connections')
      .select(CONNECTION_COLUMNS)
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id);
  });

  return {
    async insertConnection(row) {
      try {
        const record = toConnectionRecord(row);
        await database.insertInto('onbehalf_connections').values(record).execute();
        return true;
      } catch (error) {
        if (isUniqueViolation(error)) return false;
        throw error;
      }
    },
    async getConnection(tenantId, id) {
      const [record] = await find({ tenantId, id });
      return record === undefined ? null : toConnectionRow(record);
    },
    async listConnections(query) {
      return (await list(query)).map(toConnectionRow);
    },
    async updateConnection(row) {
      try {
        return await replace(row);
      } catch (error) {
        // An update leaves the key as it is: the account is taken.
        if (isUniqueViolation(error)) return false;
        throw error;
      }
    },
    async deleteConnection(tenantId, id, version) {
      const deletion = database
        .deleteFrom('onbehalf_connections')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .$if(version !== undefined, (query) => query.where('version', '=', version as number));
      const { numDeletedRows } = await deletion.executeTakeFirstOrThrow();
      return numDeletedRows === 1n;
    },
  };
}
