import type { Store } from '@onbehalf/core';

import type { MigrateMode, SqlStore } from './sql-store.ts';
import { UnusableError } from './unusable.ts';

/**
 * A store that opens at the first call. Calls that come while it opens share the attempt; one that
 * failed is not remembered, so the next call tries again. Once closed it stays closed.
 */
export function lazyStore(
  name: string,
  mode: MigrateMode,
  open: (mode: MigrateMode) => Promise<Store>,
): SqlStore {
  let opening: Promise<Store> | null = null;
  let closing: Promise<void> | null = null;

  const opened = async (how = mode): Promise<Store> => {
    if (closing !== null) throw new UnusableError(`The ${name} store is closed.`);
    opening ??= open(how).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  const migrate = async (): Promise<void> => {
    // One that refuses tables that are behind may be on its way.
    await opening?.catch(() => null);
    // A store that is open has its tables.
    await opened('auto');
  };
  const close = async (): Promise<void> => {
    // An attempt that fails has closed what it had opened, and told whoever asked for it.
    const store = await opening?.catch(() => null);
    await store?.close();
  };

  return {
    name,
    migrate,
    insertConnection: async (row) => (await opened()).insertConnection(row),
    getConnection: async (tenantId, id) => (await opened()).getConnection(tenantId, id),
    listConnections: async (query) => (await opened()).listConnections(query),
    listDueConnections: async (query) => (await opened()).listDueConnections(query),
    countDueConnections: async (query) => (await opened()).countDueConnections(query),
    walkConnections: async (query) => (await opened()).walkConnections(query),
    updateConnection: async (row) => (await opened()).updateConnection(row),
    deleteConnection: async (tenantId, id, version) =>
      (await opened()).deleteConnection(tenantId, id, version),
    insertFlow: async (flow) => (await opened()).insertFlow(flow),
    getFlow: async (id) => (await opened()).getFlow(id),
    getFlowByLink: async (linkHash) => (await opened()).getFlowByLink(linkHash),
    getFlowOfConnection: async (tenantId, connectionId) =>
      (await opened()).getFlowOfConnection(tenantId, connectionId),
    bindFlow: async (id, binding) => (await opened()).bindFlow(id, binding),
    takeFlow: async (id, stateHash, takenAt) => (await opened()).takeFlow(id, stateHash, takenAt),
    setFlowResult: async (id, resultId) => (await opened()).setFlowResult(id, resultId),
    deleteFlow: async (id) => (await opened()).deleteFlow(id),
    deleteFlows: async (expiredBefore) => (await opened()).deleteFlows(expiredBefore),
    deleteFlowsOf: async (tenantId, entityId) => (await opened()).deleteFlowsOf(tenantId, entityId),
    countFlows: async (expiredBefore) => (await opened()).countFlows(expiredBefore),
    insertIntegration: async (row) => (await opened()).insertIntegration(row),
    getIntegration: async (tenantId, id) => (await opened()).getIntegration(tenantId, id),
    listIntegrations: async (query) => (await opened()).listIntegrations(query),
    walkIntegrations: async (query) => (await opened()).walkIntegrations(query),
    updateIntegration: async (row) => (await opened()).updateIntegration(row),
    deleteIntegration: async (tenantId, id, version) =>
      (await opened()).deleteIntegration(tenantId, id, version),
    insertDataKey: async (row) => (await opened()).insertDataKey(row),
    getDataKey: async (tenantId, entityId) => (await opened()).getDataKey(tenantId, entityId),
    walkDataKeys: async (query) => (await opened()).walkDataKeys(query),
    updateDataKey: async (row) => (await opened()).updateDataKey(row),
    deleteDataKey: async (tenantId, entityId) => (await opened()).deleteDataKey(tenantId, entityId),
    insertFile: async (row) => (await opened()).insertFile(row),
    getFile: async (tenantId, entityId, id) => (await opened()).getFile(tenantId, entityId, id),
    measureFiles: async (tenantId, entityId, now) =>
      (await opened()).measureFiles(tenantId, entityId, now),
    deleteFile: async (tenantId, entityId, id) =>
      (await opened()).deleteFile(tenantId, entityId, id),
    deleteFiles: async (expiredBefore) => (await opened()).deleteFiles(expiredBefore),
    deleteFilesOf: async (tenantId, entityId) => (await opened()).deleteFilesOf(tenantId, entityId),
    async close() {
      closing ??= close();
      await closing;
    },
  };
}
