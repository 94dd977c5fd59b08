import { randomBytes } from 'node:crypto';

import { aesGcmVault, createOnBehalf, memoryStore } from '@onbehalf/core';
import { github } from '@onbehalf/github';

const onbehalf = createOnBehalf({
  apps: [github()],
  store: memoryStore(),
  vault: aesGcmVault({ keys: `k1:${randomBytes(32).toString('base64')}` }),
  publicUrl: 'https://app.example.com/api/onbehalf',
});
const acme = onbehalf.tenant('acme'); // your customer

// Their settings page shows where an OAuth app of their own has to send users ...
const { id, redirectUri } = await acme.integrations.create({ app: 'github', status: 'DISABLED' });
console.log(redirectUri); // https://app.example.com/api/onbehalf/oauth/callback/int_...

// ... and takes what GitHub gave out for it.
await acme.integrations.update(id, { clientId: 'Iv1.acme', clientSecret: 'from-their-form' });
const { status, hasClientSecret } = await acme.integrations.enable(id);
console.log(status, hasClientSecret); // ENABLED true

const alice = acme.entity('alice');
console.log((await alice.initiateConnection({ app: 'github' })).status); // INITIATED

await acme.integrations.disable(id); // in every process, at once
const { message } = await alice.initiateConnection({ app: 'github' }).catch((error) => error);
console.log(message); // The integration "int_..." is disabled.
