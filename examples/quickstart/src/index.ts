// Connects a user's GitHub account, acts on their behalf, and lets an agent do so.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { toAISDKTools } from '@onbehalf/ai-sdk';
import { aesGcmVault, createOnBehalf, unwrap } from '@onbehalf/core';
import { github } from '@onbehalf/github';
import { serveLocally } from '@onbehalf/server/node';
import { sqliteStore } from '@onbehalf/store-sql';

import { chooseModel, runAgent } from './agent.ts';
import { clickThrough } from './demo-user.ts';
import { chooseProvider, type Provider } from './provider.ts';

const USER = 'user-alice-456'; // your own id of the user
const isManual = process.argv.includes('--manual');

async function quickstart(provider: Provider, folder: string): Promise<void> {
  const { clientId, clientSecret, apiUrl, authUrl, publicUrl, repository, demoLogin } = provider;
  const path = join(folder, 'onbehalf.db');
  const onbehalf = createOnBehalf({
    apps: [github()],
    integrations: [{ app: 'github', clientId, clientSecret, apiUrl, authUrl, scopes: ['repo'] }],
    store: sqliteStore({ path }),
    vault: aesGcmVault({ keys: `demo:${randomBytes(32).toString('base64')}` }),
    publicUrl,
  });
  const server = await serveLocally(onbehalf);
  try {
    console.log(`An agent is to act for one of your users, on ${provider.name}.`);
    console.log(`Connections are kept, sealed, in ${path}.`);

    console.log('\n1. Identify the user and the app');
    const alice = onbehalf.entity(USER);
    console.log(`   ${alice.id}, your own id of the user, wants to connect github.`);

    console.log('\n2. Initiate the connection');
    const request = await alice.initiateConnection({ app: 'github' });
    if (request.redirectUrl === null) throw new Error('GitHub connects in a browser.');
    console.log(`   Please visit ${request.redirectUrl}`);

    console.log('\n3. Wait for the user (up to 2 minutes)');
    if (demoLogin !== undefined && !isManual) {
      console.log(`   A demo user does so in your place, and signs in as ${demoLogin}.`);
      await clickThrough(request.redirectUrl, { login: demoLogin });
    }
    const connection = await request.waitUntilActive({ timeoutMs: 120_000 });
    const { id: connectionId, status, account } = connection;
    console.log(`   The connection is ${status}: ${connectionId}, account ${account?.label}.`);

    console.log('\n4. Act on behalf of the user');
    const user = unwrap(
      await alice.executeAction({ action: 'GITHUB_GET_THE_AUTHENTICATED_USER', params: {} }),
    );
    console.log(`   GitHub, asked who ${alice.id} is: ${user.login}.`);
    const direct = unwrap(
      await onbehalf.executeAction({ action: 'GITHUB_GET_THE_AUTHENTICATED_USER', connectionId }),
    );
    console.log(`   The same by the connection's id, for code of your own: ${direct.login}.`);

    console.log('\n5. Let an agent act on their behalf');
    if (repository === undefined) {
      console.log(
        '   Left out: set GITHUB_REPOSITORY=owner/name to say where it may open an issue.',
      );
      return;
    }
    const issue = { ...repository, title: 'The agent was here', body: 'Opened through onbehalf.' };
    const prompt = `Open an issue titled "${issue.title}" in ${issue.owner}/${issue.repo}.`;
    console.log(`   You: ${prompt}`);
    const tools = await alice.tools({ actions: ['GITHUB_CREATE_AN_ISSUE'] });
    const model = chooseModel(process.env, { toolName: 'GITHUB_CREATE_AN_ISSUE', input: issue });
    const { calls, text } = await runAgent(model.language, toAISDKTools(tools), prompt);
    console.log(`   ${model.name} calls ${calls.join(', ') || 'nothing'}, and says: ${text}`);

    const { items } = unwrap(
      await alice.executeAction({ action: 'GITHUB_LIST_REPOSITORY_ISSUES', params: repository }),
    );
    const opened = items.find(({ title }) => title === issue.title);
    if (opened === undefined) throw new Error('The agent has opened no issue.');
    console.log(`   GitHub has it: #${opened.number} "${opened.title}", by ${opened.user?.login}.`);
  } finally {
    await server.close();
    await onbehalf.close();
  }
}

function nextSteps({ demoLogin }: Provider): string {
  if (demoLogin === undefined) return '';
  return `
  npm start -- --manual                      you click, in your own browser
  OPENAI_API_KEY=... npm start               a model decides, not a script
  examples/quickstart/README.md              the same on the real GitHub`;
}

const provider = await chooseProvider(process.env);
const folder = await mkdtemp(join(tmpdir(), 'onbehalf-'));
try {
  await quickstart(provider, folder);
  console.log(`\nDone. This was examples/quickstart/src/index.ts.${nextSteps(provider)}`);
} catch (error) {
  console.error(`\nFailed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await provider.close();
  await rm(folder, { recursive: true });
}
