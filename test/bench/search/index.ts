// Counts how often the search finds what people ask for. See ../README.md.
import { parseArgs } from 'node:util';

import { aesGcmVault, createOnBehalf, memoryStore } from '@onbehalf/core';
import { github } from '@onbehalf/github';
import { gmail } from '@onbehalf/gmail';
import { jira } from '@onbehalf/jira';
import { slack } from '@onbehalf/slack';

import { recallOf, type Recall } from './recall.ts';
import { type Asked, readRequests } from './requests.ts';

const { values } = parseArgs({ options: { misses: { type: 'boolean', default: false } } });

const onbehalf = createOnBehalf({
  apps: [github(), gmail(), slack(), jira()],
  integrations: [],
  store: memoryStore(),
  vault: aesGcmVault({ keys: `bench:${btoa('0'.repeat(32))}` }),
});
const apps = ['github', 'gmail', 'slack', 'jira'] as const;
const rows: string[] = [];
const misses: string[] = [];

for (const part of ['development', 'heldOut'] as const) {
  const total: Recall = { requests: 0, first: 0, five: 0, ten: 0 };
  for (const app of apps) {
    const { recall, missed } = await recallOf(onbehalf, await readRequests(app, part));
    if (recall.requests === 0) continue;
    rows.push(row(`${app}, ${part}`, recall));
    for (const key of ['requests', 'first', 'five', 'ten'] as const) total[key] += recall[key];
    // Those held out are never shown: who sees them tunes for them.
    if (part === 'development') misses.push(...missed.map(line));
  }
  rows.push(row(`all, ${part}`, total));
}

const query = 'close the issue';
const start = performance.now();
for (let i = 0; i < 1000; i++) await onbehalf.actions.search(query);
const perQuery = (performance.now() - start) / 1000;

console.log(
  '| requests | how many | recall@1 | recall@5 | recall@10 |\n| --- | --: | --: | --: | --: |',
);
console.log(rows.join('\n'));
console.log(`\n${perQuery.toFixed(2)} ms a query.`);
if (values.misses) console.log(`\nNot among the first five:\n${misses.join('\n')}`);

function row(name: string, { requests, first, five, ten }: Recall): string {
  const shares = [first, five, ten].map((found) => (found / requests).toFixed(3));
  return `| ${[name, requests, ...shares].join(' | ')} |`;
}

function line({ request, actions, found }: Asked & { readonly found: readonly string[] }): string {
  return `- ${request}: ${actions[0]}, and not ${found.slice(0, 3).join(', ')}`;
}
