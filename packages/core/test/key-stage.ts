import { aesGcmVault, type ConnectionRow, type Vault } from '@onbehalf/core';

import { type AcmeClient, setStage, type Stage, type StageOptions } from './acme-client.ts';

/** Keys of a ring, by their ids: `ring('new', 'old')` seals by `new` and opens by both. */
export function ring(...ids: readonly string[]): Vault {
  const key = (id: string): string => `${id}:${btoa(id.padEnd(32, '.'))}`;
  return aesGcmVault({ keys: ids.map(key).join(',') });
}

/** Alice's token, brought along, in one of the tenants. */
export async function bring(stage: Stage, client: AcmeClient, entityId = 'alice'): Promise<string> {
  const integrationId = 'acme-token';
  stage.acme.answer = ({ url, headers }) => {
    const token = headers.get('authorization')?.replace('Bearer ', '');
    return url.endsWith('/me') ? Response.json({ id: token, login: token }) : undefined;
  };
  const credentials = { token: `token-of-${entityId}` };
  const options = { integrationId, credentials };
  const { connectionId } = await client.entity(entityId).initiateConnection(options);
  stage.acme.answer = () => undefined;
  return connectionId;
}

export async function rowOf({ store }: Pick<Stage, 'store'>, id: string, tenantId = '') {
  return (await store.getConnection(tenantId, id)) as ConnectionRow;
}

/** The id of the key that sealed a row, as its header says. */
export function sealedBy({ sealed }: ConnectionRow): string {
  const bytes = sealed ?? new Uint8Array();
  return new TextDecoder().decode(bytes.subarray(2, 2 + (bytes[1] ?? 0)));
}

/** A stage whose first process seals by `old`. */
export function setKeyStage(options: StageOptions = {}): Stage {
  return setStage({ vault: ring('old'), ...options });
}

/** Three connections of the first tenant, one of another one, all sealed by `old`. */
export async function setFourRows() {
  const stage = setKeyStage();
  const ids = [];
  for (const entityId of ['alice', 'bob', 'carol']) {
    ids.push(await bring(stage, stage.client, entityId));
  }
  const tenant = stage.client.tenant('acme');
  const theirs = await bring(stage, tenant);
  const keys = async (): Promise<readonly string[]> => {
    const rows = await stage.store.walkConnections({ limit: 100 });
    return rows.map(sealedBy).toSorted();
  };
  return { ...stage, ids, theirs, keys };
}
