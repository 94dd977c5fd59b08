import { aesGcmVault, createOnBehalf, memoryStore } from '@onbehalf/core';
import { github } from '@onbehalf/github';
import { gmail } from '@onbehalf/gmail';
import { jira } from '@onbehalf/jira';
import { slack } from '@onbehalf/slack';

import { readRequests } from './bench/search/requests.ts';
const o = createOnBehalf({
  apps: [github(), gmail(), slack(), jira()],
  integrations: [],
  store: memoryStore(),
  vault: aesGcmVault({ keys: `bench:${btoa('0'.repeat(32))}` }),
});
for (const app of ['jira', 'slack', 'github', 'gmail'] as const)
  for (const { request, actions } of await readRequests(app, 'development')) {
    const want = new Set(
      (await Promise.all(actions.map((a) => o.actions.get(a)))).map((a) => a?.slug),
    );
    const found = (await o.actions.search(request, { limit: 10 })).map(({ slug }) => slug);
    const at = found.findIndex((s) => want.has(s));
    if (at > 1 || at === -1)
      console.log(at, request.slice(0, 90), '=>', actions[0], '|', found.slice(0, 3).join(' '));
  }
