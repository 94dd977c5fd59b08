// A process that imports when it is told to: it writes a line when it is ready, and one with what
// came of it.
import { once } from 'node:events';

import { aesGcmVault, createOnBehalf } from '@onbehalf/core';
import { sqliteStore } from '@onbehalf/store-sql';

import { importableRows } from '../importable-rows.ts';
import { oidcApp } from '../oidc-app.ts';
import type { ImporterOptions } from '../start-importer.ts';

const options = JSON.parse(process.env['IMPORTER_OPTIONS'] ?? '') as ImporterOptions;
const { path, keys, count, dieAfter = Infinity } = options;
const write = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

const onbehalf = createOnBehalf({
  apps: [oidcApp({ issuer: 'http://127.0.0.1:9' })],
  integrations: [{ app: 'oidc', clientId: 'c', clientSecret: 'client-secret' }],
  store: sqliteStore({ path }),
  vault: aesGcmVault({ keys }),
  publicUrl: 'http://127.0.0.1:9',
});
// Loads the driver and all code: whoever loads faster would import alone.
await onbehalf.connections.import([]);
await onbehalf.connections.list();
write({ ready: true });
await once(process.stdin, 'data');
const onProgress = ({ imported }: { readonly imported: number }): void => {
  if (imported === dieAfter) process.kill(process.pid, 'SIGKILL');
};
write({ result: await onbehalf.connections.import(importableRows(count), { onProgress }) });
await onbehalf.close();
process.exit();
