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
    console.log(`Provider: ${provider.name}. Database: ${path}`);

    console.log('\n1. Identify the user and the app');
    const alice = onbehalf.entity(USER);
    console.log(`   ${alice.id} wants to connect github.`);

    console.log('\n2. Initiate the connection');
    const request = await alice.initiateConnection({ app: 'github' });
    if (request.redirectUrl === null) throw new Error('GitHub connects in a browser.');
    console.log(`   Please visit ${request.redirectUrl}`);

    console.log('\n3. Wait for the user (up to 2 minutes)');
    if (demoLogin !== undefined && !isManual) {
      console.log(
        `   A demo user signs in as ${demoLogin}. To click yourself: npm start -- --manual`,
      );
      const page = await clickThrough(request.redirectUrl, { login: demoLogin });
      console.log(`   Their browser ends on ${new URL(page.url).pathname}, HTTP ${page.status}.`);
    }
    const connection = await request.waitUntilActive({ timeoutMs: 120_000 });
    console.log(`   ${connection.status}: ${connection.id}, account ${connection.account?.label}.`);

    console.log('\n4. Act on behalf of the user');
    const user = unwrap(
      await alice.executeAction({ action: 'GITHUB_GET_THE_AUTHENTICATED_USER', params: {} }),
    );
    console.log(`   GitHub says this is ${user.login}.`);

    console.log('\n5. Let an agent act on their behalf');
    if (repository === undefined) {
      console.log(
        '   Skipped: set GITHUB_REPOSITORY=owner/name to say where it may open an issue.',
      );
      return;
    }
    const issue = { ...repository, title: 'The agent was here', body: 'Opened through onbehalf.' };
    const tools = await alice.tools({ actions: ['GITHUB_CREATE_AN_ISSUE'] });
    const model = chooseModel(process.env, { toolName: 'GITHUB_CREATE_AN_ISSUE', input: issue });
    const { calls, text } = await runAgent(
      model,
      toAISDKTools(tools),
      `Open an issue titled "${issue.title}" in ${issue.owner}/${issue.repo}.`,
    );
    console.log(`   The agent called ${calls.join(', ')} and said: ${text}`);

    const { items } = unwrap(
      await alice.executeAction({ action: 'GITHUB_LIST_REPOSITORY_ISSUES', params: repository }),
    );
    const opened = items.find(({ title }) => title === issue.title);
    if (opened === undefined) throw new Error('The issue is not there.');
    console.log(`   Read back: #${opened.number} "${opened.title}" by ${opened.user?.login}.`);
  } finally {
    await server.close();
    await onbehalf.close();
  }
}

const provider = await chooseProvider(process.env);
const folder = await mkdtemp(join(tmpdir(), 'onbehalf-'));
try {
  await quickstart(provider, folder);
  console.log('\nDone.');
} catch (error) {
  console.error(`\nFailed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await provider.close();
  await rm(folder, { recursive: true });
}
