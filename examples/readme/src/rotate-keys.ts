import { randomBytes } from 'node:crypto';

import { aesGcmVault, memoryStore } from '@onbehalf/core';
import { createTestOnBehalf } from '@onbehalf/core/testing';
import { github } from '@onbehalf/github';

const makeKey = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const [older, newer] = [makeKey('2029'), makeKey('2030')];
const store = memoryStore();
const withKeys = (...keys: string[]) =>
  createTestOnBehalf({ apps: [github()], store, vault: aesGcmVault({ keys: keys.join() }) });
await withKeys(older).entity('alice').connections.fake({ app: 'github' });

const onbehalf = withKeys(newer, older); // the first seals, all open
console.log((await onbehalf.rotateKeys()).remaining); // { '2030': 1 }

const { items } = await withKeys(newer).connections.list({ app: 'github' });
console.log(items[0]?.status); // ACTIVE
