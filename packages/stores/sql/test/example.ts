import { aesGcmVault, bearerToken, createOnBehalf, defineApp, type OnBehalf } from '@onbehalf/core';
import { sqliteStore } from '@onbehalf/store-sql';

const helpdesk = defineApp({
  slug: 'helpdesk',
  name: 'Help Desk',
  hosts: ['api.helpdesk.example'],
  auth: [bearerToken()],
  actions: [],
});

/** Connects users who bring a token; what they brought outlives the process. */
export function openProduct(path: string, keys: string): OnBehalf {
  return createOnBehalf({
    apps: [helpdesk],
    integrations: [{ app: 'helpdesk' }],
    store: sqliteStore({ path }),
    vault: aesGcmVault({ keys }),
  });
}
