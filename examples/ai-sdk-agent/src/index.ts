// An agent on the Vercel AI SDK that files a bug in its user's GitHub: it opens an issue, then
// labels it. Needs OPENAI_API_KEY, GITHUB_TOKEN and GITHUB_REPOSITORY=owner/name.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';

import { openai } from '@ai-sdk/openai';
import { toAISDKTools } from '@onbehalf/ai-sdk';
import { aesGcmVault, createOnBehalf, memoryStore, unwrap } from '@onbehalf/core';
import { github } from '@onbehalf/github';
import { generateText, stepCountIs } from 'ai';

const { GITHUB_TOKEN: token, GITHUB_REPOSITORY, GITHUB_API_URL: apiUrl } = process.env;
const [owner, repo] = GITHUB_REPOSITORY?.split('/') ?? [];
assert.ok(token && owner && repo, 'Set GITHUB_TOKEN and GITHUB_REPOSITORY=owner/name.');

const onbehalf = createOnBehalf({
  apps: [github()],
  integrations: [{ app: 'github', scheme: 'bearer_token', apiUrl }],
  store: memoryStore(),
  vault: aesGcmVault({ keys: `demo:${randomBytes(32).toString('base64')}` }),
});
const alice = onbehalf.entity('alice');
await alice.initiateConnection({ app: 'github', credentials: { token } });

const tools = await alice.tools({
  actions: ['GITHUB_CREATE_AN_ISSUE', 'GITHUB_ADD_LABELS_TO_AN_ISSUE'],
});
const title = 'The login button does nothing on Safari';
const { text, steps } = await generateText({
  model: openai(process.env['OPENAI_MODEL'] ?? 'gpt-5-mini'),
  tools: toAISDKTools(tools),
  stopWhen: stepCountIs(5),
  prompt: `In ${owner}/${repo}, open an issue titled "${title}" and label it "bug".`,
});
console.log(`${steps.length} steps. ${text}`);

const { items } = unwrap(
  await alice.executeAction({ action: 'GITHUB_LIST_REPOSITORY_ISSUES', params: { owner, repo } }),
);
const issue = items.find((item) => item.title === title);
assert.ok(issue, 'The issue was not opened.');
const labels = issue.labels.map((label) => (typeof label === 'string' ? label : label.name));
assert.deepEqual(labels, ['bug']);
console.log(`Opened and labelled: #${issue.number}.`);
await onbehalf.close();
