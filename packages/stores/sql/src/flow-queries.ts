import type { Store } from '@onbehalf/core';
import type { Kysely } from 'kysely';

import { toFlowRecord, toFlowRow } from './rows.ts';
import { type Database, FLOW_COLUMNS } from './schema.ts';

export function flowQueries(
  database: Kysely<Database>,
): Pick<
  Store,
  | 'insertFlow'
  | 'getFlow'
  | 'getFlowByLink'
  | 'getFlowOfConnection'
  | 'bindFlow'
  | 'takeFlow'
  | 'setFlowResult'
  | 'deleteFlow'
  | 'deleteFlows'
  | 'deleteFlowsOf'
  | 'countFlows'
> {
  const flows = database.selectFrom('onbehalf_flows').select(FLOW_COLUMNS);
  const untaken = database.updateTable('onbehalf_flows').where('taken_at', 'is', null);

  return {
    async insertFlow(flow) {
      await database.insertInto('onbehalf_flows').values(toFlowRecord(flow)).execute();
    },
    async getFlow(id) {
      const record = await flows.where('id', '=', id).executeTakeFirst();
      return record === undefined ? null : toFlowRow(record);
    },
    async getFlowByLink(linkHash) {
      const record = await flows.where('link_hash', '=', linkHash).executeTakeFirst();
      return record === undefined ? null : toFlowRow(record);
    },
    async getFlowOfConnection(tenantId, connectionId) {
      const record = await flows
        .where('tenant_id', '=', tenantId)
        .where('connection_id', '=', connectionId)
        .orderBy('sequence', 'desc')
        .limit(1)
        .executeTakeFirst();
      return record === undefined ? null : toFlowRow(record);
    },
    async bindFlow(id, { stateHash, browserHash, sealed }) {
      const { numUpdatedRows } = await untaken
        .set({ state_hash: stateHash, browser_hash: browserHash, sealed })
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
    // One statement looks and takes: the database lets the statements of others wait.
    async takeFlow(id, stateHash, takenAt) {
      const { numUpdatedRows } = await untaken
        .set({ taken_at: takenAt })
        .where('id', '=', id)
        .where('state_hash', '=', stateHash)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
    async setFlowResult(id, resultId) {
      await database
        .updateTable('onbehalf_flows')
        .set({ result_id: resultId })
        .where('id', '=', id)
        .execute();
    },
    async deleteFlow(id) {
      await database.deleteFrom('onbehalf_flows').where('id', '=', id).execute();
    },
    async deleteFlows(expiredBefore) {
      await database.deleteFrom('onbehalf_flows').where('expires_at', '<', expiredBefore).execute();
    },
    async deleteFlowsOf(tenantId, entityId) {
      await database
        .deleteFrom('onbehalf_flows')
        .where('tenant_id', '=', tenantId)
        .where('entity_id', '=', entityId)
        .execute();
    },
    async countFlows(expiredBefore) {
      const { count } = await database
        .selectFrom('onbehalf_flows')
        .select((eb) => eb.fn.countAll().as('count'))
        .where('expires_at', '<', expiredBefore)
        .executeTakeFirstOrThrow();
      return Number(count);
    },
  };
}
