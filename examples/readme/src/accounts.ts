import { createTestOnBehalf } from '@onbehalf/core/testing';
import { github } from '@onbehalf/github';

const onbehalf = createTestOnBehalf({ apps: [github()] });
onbehalf.respond('GITHUB_GET_THE_AUTHENTICATED_USER', (_, { connection }) => ({
  login: connection.account?.label,
}));
const alice = onbehalf.entity('alice');
const own = await alice.connections.fake({ app: 'github', label: 'alice' });
await alice.connections.fake({ app: 'github', label: 'alice-at-acme', alias: 'work' });

const call = { action: 'GITHUB_GET_THE_AUTHENTICATED_USER', params: {} } as const;
const { error } = await alice.executeAction(call);
console.log(
  error?.code,
  error?.candidates?.map(({ account }) => account),
);
// ambiguous_connection [ 'alice', 'alice-at-acme' ]

const atWork = await alice.executeAction({ ...call, connectionId: 'work' });
console.log(atWork.data?.login); // alice-at-acme

await alice.connections.update(own.id, { isDefault: true });
console.log((await alice.executeAction(call)).data?.login); // alice
