import { createTestOnBehalf } from '@onbehalf/core/testing';
import { github } from '@onbehalf/github';

const onbehalf = createTestOnBehalf({ apps: [github()] });
onbehalf.respond('GITHUB_CREATE_AN_ISSUE', { number: 7 });

const alice = onbehalf.entity('alice');
await alice.connections.fake({ app: 'github' });
const [createIssue] = await alice.tools({ actions: ['GITHUB_CREATE_AN_ISSUE'] });

// What an agent framework does with the tool, when the model calls it:
console.log(await createIssue?.execute({ owner: 'acme', repo: 'shop', title: 'Hello' }));
// { successful: true, data: { number: 7 }, error: null }

console.log(await createIssue?.execute({ owner: 'acme', repo: 'shop', titel: 'Hello' }));
// invalid_params: titel: There is no parameter "titel". Known are: … title: It is missing.

const [bobs] = await onbehalf.entity('bob').tools({ actions: ['GITHUB_CREATE_AN_ISSUE'] });
console.log(await bobs?.execute({ owner: 'acme', repo: 'shop', title: 'Hello' }));
// connection_required: The user has not connected GitHub yet. Alice's account is out of reach.
