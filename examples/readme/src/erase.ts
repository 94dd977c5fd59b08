import { rm } from 'node:fs/promises';

import { envelopeVault, memoryStore } from '@onbehalf/core';
import { keyFile } from '@onbehalf/core/node';
import { createTestOnBehalf } from '@onbehalf/core/testing';
import { github } from '@onbehalf/github';

const path = `erase-${process.pid}.keys`;
const store = memoryStore();
const vault = envelopeVault({ wrapper: keyFile({ path }) });
const onbehalf = createTestOnBehalf({ apps: [github()], store, vault });
const alice = onbehalf.entity('alice');
await alice.connections.fake({ app: 'github' });

const copies = await store.walkConnections({ limit: 10 }); // in a log of the database, say
const { connections, dataKeyDestroyed } = await alice.erase();
console.log(connections, dataKeyDestroyed); // 1 true

for (const copy of copies) await store.insertConnection(copy);
console.log((await onbehalf.doctor()).counts); // { not_opened: 1 }
await rm(path);
