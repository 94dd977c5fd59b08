// An agent on the OpenAI SDK alone, with its loop in plain sight: it opens two issues at once.
// Needs OPENAI_API_KEY, GITHUB_TOKEN and GITHUB_REPOSITORY=owner/name.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';

import { aesGcmVault, createOnBehalf, memoryStore, unwrap } from '@onbehalf/core';
import { github } from '@onbehalf/github';
import { handleToolCalls, toOpenAITools } from '@onbehalf/openai';
import OpenAI from 'openai';

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

const openai = new OpenAI();
const tools = await alice.tools({ actions: ['GITHUB_CREATE_AN_ISSUE'] });
const messages: OpenAI.ChatCompletionMessageParam[] = [
  { role: 'user', content: `Open the issues "Write docs" and "Ship it" in ${owner}/${repo}.` },
];
for (let turn = 0; turn < 5; turn++) {
  const completion = await openai.chat.completions.create({
    model: process.env['OPENAI_MODEL'] ?? 'gpt-5-mini',
    messages,
    tools: toOpenAITools(tools),
  });
  const message = completion.choices[0]?.message;
  if (message === undefined) throw new Error('The model answered nothing.');
  messages.push(message, ...(await handleToolCalls(tools, completion)));
  if (message.tool_calls === undefined) {
    console.log(message.content);
    break;
  }
}

const { items } = unwrap(
  await alice.executeAction({ action: 'GITHUB_LIST_REPOSITORY_ISSUES', params: { owner, repo } }),
);
const titles = new Set(items.map(({ title }) => title));
assert.ok(titles.has('Write docs') && titles.has('Ship it'), 'The issues were not opened.');
console.log(`Opened: ${items.map(({ number, title }) => `#${number} ${title}`).join(', ')}.`);
await onbehalf.close();
