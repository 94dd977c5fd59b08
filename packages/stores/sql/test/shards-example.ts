import { aesGcmVault, bearerToken, createOnBehalf, defineApp, type OnBehalf } from '@onbehalf/core';
import { postgresStore } from '@onbehalf/store-sql';

const helpdesk = defineApp({
  slug: 'helpdesk',
  name: 'Help Desk',
  hosts: ['api.helpdesk.example'],
  auth: [bearerToken()],
  actions: [],
});

/** A client for each database. Which one a tenant is in is for your own table of tenants to say. */
export function openShards(
  databases: Readonly<Record<string, string>>,
  keys: string,
): Map<string, OnBehalf> {
  const clients = Object.entries(databases).map(([shard, connectionString]): [string, OnBehalf] => [
    shard,
    createOnBehalf({
      apps: [helpdesk],
      integrations: [{ app: 'helpdesk' }],
      store: postgresStore({ connectionString }),
      vault: aesGcmVault({ keys }),
      publicUrl: `https://product.example/connect/${shard}`, // links and callbacks find their database
    }),
  ]);
  return new Map(clients);
}
