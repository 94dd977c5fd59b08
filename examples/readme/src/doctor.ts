import { memoryStore } from '@onbehalf/core';
import { createTestOnBehalf } from '@onbehalf/core/testing';
import { github } from '@onbehalf/github';

const store = memoryStore();
const onbehalf = createTestOnBehalf({ apps: [github()], store });
await onbehalf.entity('alice').connections.fake({ app: 'github' });
console.log((await onbehalf.doctor()).ok); // true

// Somebody who has the database makes alice's connection their own.
for (const row of await store.walkConnections({ limit: 1 })) {
  await store.updateConnection({ ...row, entityId: 'mallory' });
}
const { ok, checked, problems } = await onbehalf.doctor();
console.log(ok, checked, problems[0]?.code); // false 1 not_opened
