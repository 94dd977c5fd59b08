import { randomBytes } from 'node:crypto';

import { toAISDKTools } from '@onbehalf/ai-sdk';
import { aesGcmVault, type Entity, type OnBehalf } from '@onbehalf/core';
import { clickThrough } from '@onbehalf/example-quickstart/demo-user';
import { startVisitor } from '@onbehalf/example-quickstart/visitor';
import { toLangChainTools } from '@onbehalf/langchain';
import { toOpenAITools } from '@onbehalf/openai';
import { createHandler } from '@onbehalf/server';

import { approve, deny } from '../peers/oidc-user.ts';
import type { WatchedProduct } from './watched-product.ts';

export interface CanaryRun extends WatchedProduct {
  readonly onbehalf: OnBehalf;
  /** Moves the product's clock. */
  readonly pass: (ms: number) => void;
}

const HOUR_MS = 3600_000;
const USER = 'GITHUB_GET_THE_AUTHENTICATED_USER';

/** Shows what a promise resolves to, or rejects with. */
async function show({ ledger }: CanaryRun, place: string, work: () => unknown): Promise<void> {
  try {
    ledger.show(place, await work());
  } catch (error) {
    ledger.show(`${place}, the error`, error);
  }
}

/** Starts a connection, lets a person go through it, and shows all but the link. */
async function connect(
  run: CanaryRun,
  entity: Entity,
  app: string,
  person: (redirectUrl: string) => Promise<unknown>,
): Promise<void> {
  const request = await entity.initiateConnection({ app });
  const { redirectUrl, ...rest } = request;
  run.ledger.show('a request', rest);
  const waiting = show(run, 'a wait', () => request.waitUntilActive({ timeoutMs: 20_000 }));
  await person(redirectUrl ?? '').catch(() => {}); // What they see passes the ledger anyway.
  await waiting;
}

const chooseAlice = (url: string) => clickThrough(url, { login: 'alice-dev' });

/** What goes well: connections of each kind, calls, tools in each framework, a refresh, an end. */
export async function goesWell(run: CanaryRun): Promise<void> {
  const { onbehalf, github, ledger } = run;
  const alice = onbehalf.entity('alice');
  await connect(run, alice, 'github', chooseAlice);
  await connect(run, alice, 'oidc', approve);

  const token = await github.issueToken('bob-dev');
  ledger.hide('brought token', token);
  const bob = onbehalf.entity('bob');
  await show(run, 'a token', () =>
    bob.initiateConnection({ integrationId: 'github-token', credentials: { token } }),
  );

  const params = github.repository;
  await show(run, 'a result', () => alice.executeAction({ action: USER }));
  await show(run, 'a result', () =>
    alice.executeAction({ action: 'GITHUB_CREATE_AN_ISSUE', params: { ...params, title: 'Hi' } }),
  );
  await show(run, 'a fetch', async () => {
    const response = await alice.fetch({ app: 'github' })('/user');
    return [response, [...response.headers], await response.text()];
  });
  const tools = await alice.tools({ apps: ['github', 'oidc'] });
  ledger.show('tools', tools);
  ledger.show('tools of the AI SDK', toAISDKTools(tools));
  ledger.show('tools of OpenAI', toOpenAITools(tools));
  for (const tool of toLangChainTools(tools)) ledger.show('a tool of LangChain', { ...tool });

  run.pass(HOUR_MS + 1);
  await show(run, 'a result', () => alice.executeAction({ action: 'OIDC_GET_THE_USER' }));
  const { items } = await onbehalf.connections.list();
  ledger.show('connections', items);
  ledger.show('the client', onbehalf);
  ledger.show('an entity', alice);
  for (const { id } of items) {
    await show(run, 'a refresh', () => onbehalf.connections.refresh(id));
    await show(run, 'a connection', () => onbehalf.connections.disable(id));
    await show(run, 'a refusal', () => onbehalf.executeAction({ action: USER, connectionId: id }));
    await show(run, 'a connection', () => onbehalf.connections.enable(id));
  }
}

/** What people and programmers do wrong. */
export async function isMisused(run: CanaryRun): Promise<void> {
  const { onbehalf, ledger, options } = run;
  const carol = onbehalf.entity('carol');
  await connect(run, carol, 'oidc', deny);
  await connect(run, carol, 'github', async (url) => {
    const { url: callback } = await approveElsewhere(url);
    await startVisitor().open(callback); // Another browser.
  });
  await connect(run, carol, 'github', async (url) => {
    await startVisitor().open(url);
    const page = await chooseAlice(url); // It was opened before: the newest page counts.
    await startVisitor().open(page.url);
    await startVisitor().open(url);
  });

  for (const token of [
    `gho_${randomBytes(18).toString('hex')}`,
    `two\r\nlines-${'x'.repeat(20)}`,
  ]) {
    ledger.hide('wrong token', token);
    await show(run, 'a wrong token', () =>
      carol.initiateConnection({ integrationId: 'github-token', credentials: { token } }),
    );
    await show(run, 'a wrong credential', () =>
      carol.initiateConnection({ integrationId: 'github-token', credentials: { [token]: token } }),
    );
  }
  const { keys } = options;
  for (const wrong of [`${keys}AAAA`, keys.slice(4), `${keys},${keys}`, keys.slice(0, -4)]) {
    await show(run, 'a wrong key ring', () => aesGcmVault({ keys: wrong }));
  }

  // A product whose own session store fails, and which puts all it has into its error.
  const handler = createHandler(onbehalf, {
    identify(request) {
      throw new Error(`no session for ${request.url}`, { cause: request });
    },
  });
  const { redirectUrl } = await carol.initiateConnection({ app: 'github' });
  const callback = await approveElsewhere(redirectUrl ?? '');
  for (const url of [redirectUrl ?? '', callback.url]) {
    const request = new Request(url);
    await ledger.visit(request, await handler(request));
  }
}

/** Goes as far as the callback's address, without opening it. */
async function approveElsewhere(url: string) {
  const visitor = startVisitor({ stopAt: ({ searchParams }) => searchParams.has('code') });
  return clickThrough(url, { login: 'alice-dev', visitor });
}

type Echo = (request: Request) => Response | Promise<Response>;

/** A provider that repeats what it was sent, in each place where that may be read. */
const echoes: readonly Echo[] = [
  (request) => Response.json({ login: 'alice-dev', id: 7, said: sentBy(request) }),
  (request) => Response.json({ ['key ' + sentBy(request)]: [{ deep: `<${sentBy(request)}>` }] }),
  (request) => new Response(`<html>${sentBy(request)}</html>`, { status: 200 }),
  (request) => Response.json({ message: `Bad ${sentBy(request)}` }, { status: 422 }),
  (request) => Response.json({ message: `No ${sentBy(request)}` }, { status: 403 }),
  (request) => Response.json({ errors: [{ message: sentBy(request) }] }, { status: 400 }),
  (request) => new Response(sentBy(request), { status: 500 }),
  (request) => new Response('', { status: 404, headers: { 'x-echo': sentBy(request) } }),
  (request) =>
    new Response('', { status: 302, headers: { location: `/next?was=${sentBy(request)}` } }),
  (request) => new Response('', { status: 429, headers: { 'retry-after': sentBy(request) } }),
  () => Response.error(),
];

const sentBy = ({ headers }: Request): string =>
  (headers.get('authorization') ?? '').replace(/^Bearer /, '');

/** What a provider answers that is broken, or says too much: to an action, a fetch, a sign-in. */
export async function meetsEchoes(run: CanaryRun): Promise<void> {
  const { onbehalf, github, faults, ledger } = run;
  const { intercept: record } = github.gate;
  const alice = onbehalf.entity('alice');
  const params = { ...github.repository, title: 'Echo' };
  for (const echo of echoes) {
    github.gate.intercept = (request, next) =>
      sentBy(request) === '' ? record?.(request, next) : echo(request);
    faults.api = echo;
    for (const [action, given] of [
      [USER, {}],
      ['GITHUB_CREATE_AN_ISSUE', params],
      ['OIDC_GET_THE_USER', {}],
    ] as const) {
      await show(run, 'an echo', () => alice.executeAction({ action, params: given }));
    }
    await connect(run, onbehalf.entity('dave'), 'github', chooseAlice);
    await connect(run, onbehalf.entity('dave'), 'oidc', approve);
  }
  github.gate.intercept = record;
  faults.api = undefined;
  ledger.show('connections', (await onbehalf.connections.list()).items);
}

/** A token endpoint that repeats what it was sent, or breaks off in the middle of a token. */
export async function meetsTokenFaults(run: CanaryRun): Promise<void> {
  const { onbehalf, faults, ledger } = run;
  const leaked = `tok_${randomBytes(24).toString('hex')}`;
  ledger.hide('malformed token', leaked);
  const answers: readonly ((sent: string) => Response)[] = [
    (sent) => Response.json({ error: 'server_error', error_description: sent }, { status: 400 }),
    (sent) => Response.json({ error: sent }, { status: 400 }),
    (sent) => Response.json({ error: { code: 'x', message: sent } }, { status: 500 }),
    (sent) => new Response(sent, { status: 400 }),
    (sent) => new Response(null, { status: 307, headers: { location: `/token?${sent}` } }),
    () => new Response(`{"access_token":"${leaked}`),
    () => new Response(`access_token=${leaked}%0A&token_type=bearer`),
    () => Response.json({ access_token: { value: leaked } }),
    () => new Response(`<p>${leaked}</p>`),
    () => Response.error(),
    (sent) => Response.json({ error: 'invalid_grant', error_description: sent }, { status: 400 }),
  ];
  for (const answer of answers) {
    const alice = onbehalf.entity('alice');
    faults.token = async (request) => answer(await request.text());
    run.pass(HOUR_MS + 1);
    await show(run, 'a failed refresh', () => alice.executeAction({ action: 'OIDC_GET_THE_USER' }));
    await connect(run, onbehalf.entity('erin'), 'oidc', approve);
  }
  faults.token = undefined;
  const { items } = await onbehalf.connections.list();
  ledger.show('connections', items);
  for (const { id } of items) await show(run, 'a deletion', () => onbehalf.connections.delete(id));
}
