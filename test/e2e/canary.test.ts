import { aesGcmVault, type App, createOnBehalf } from '@onbehalf/core';
import { clickThrough } from '@onbehalf/example-quickstart/demo-user';
import { startVisitor } from '@onbehalf/example-quickstart/visitor';
import { github } from '@onbehalf/github';
import { createHandler, trustLinkHolder } from '@onbehalf/server';
import { serve } from '@onbehalf/server/node';
import { expect, onTestFinished, test, vi } from 'vitest';

import { closing } from '../peers/closing.ts';
import { approve } from '../peers/oidc-user.ts';
import { openStore } from '../peers/store-place.ts';
import {
  type CanaryRun,
  goesWell,
  isMisused,
  meetsEchoes,
  meetsTokenFaults,
} from './canary-flows.ts';
import { findLeaks } from './leaks.ts';
import type { Ledger } from './ledger.ts';
import { oidcApp } from './oidc-app.ts';
import { startWatchedProduct } from './watched-product.ts';
import { startWorker } from './worker.ts';

/** The kinds of secrets that a run has met, each once. */
function kindsIn({ secrets }: Ledger): readonly string[] {
  const kinds = [...secrets.keys()].map((name) => name.replace(/ \d+(, .*)?$/, ''));
  return [...new Set(kinds)].toSorted();
}

const KINDS = [
  'access token',
  'browser secret',
  'client secret',
  'code',
  'code verifier',
  'id token',
  'link token',
  'refresh token',
  'state',
  'vault key',
];

/** Runs the product in this process, where everything it prints is seen. */
async function startRun(): Promise<CanaryRun> {
  const product = await startWatchedProduct();
  const { ledger } = product;
  const { store, keys, publicUrl, port = 0, integrations, oidc } = product.options;
  for (const level of ['error', 'warn', 'log', 'info', 'debug'] as const) {
    const spy = vi
      .spyOn(console, level)
      .mockImplementation((...printed: unknown[]) => ledger.show(`console.${level}`, printed));
    onTestFinished(() => spy.mockRestore());
  }
  let now = Date.now();
  const onbehalf = closing(
    createOnBehalf<readonly App[]>({
      apps: [github(), ...(oidc === undefined ? [] : [oidcApp(oidc)])],
      integrations,
      store: openStore(store),
      vault: aesGcmVault({ keys }),
      publicUrl,
      now: () => now,
      logger: { error: (message) => ledger.show('the log', message) },
    }),
  );
  const handler = createHandler(onbehalf, { identify: trustLinkHolder });
  closing(await serve(handler, { port, hostname: new URL(publicUrl).hostname }));
  return { ...product, onbehalf, pass: (ms) => (now += ms) };
}

/** All that was shown in places of this name, as text. */
function shownIn({ places }: Ledger, name: string): string {
  const found = [...places].filter(([place]) => place.startsWith(name));
  return found.map(([, content]) => Buffer.from(content).toString('latin1')).join('\n');
}

test('a run in this process, with all that can go wrong, shows no secret to anybody', async () => {
  const run = await startRun();
  const { ledger } = run;
  await goesWell(run);
  await isMisused(run);
  await meetsEchoes(run);
  await run.showDatabase();
  await meetsTokenFaults(run);
  await run.showDatabase();

  expect(findLeaks(ledger.secrets, ledger.places)).toEqual([]);

  // It has looked where it says, at what it says.
  expect(kindsIn(ledger)).toEqual(
    [...KINDS, 'brought token', 'malformed token', 'wrong token'].toSorted(),
  );
  expect(shownIn(ledger, 'the database')).toMatch(/con_[\w-]{22}/);
  expect(shownIn(ledger, 'the database-wal').length).toBeGreaterThan(10_000);
  expect(shownIn(ledger, 'page of oauth')).toContain('GitHub is connected');
  expect(shownIn(ledger, 'a result')).toContain("login: 'alice-dev'");
  expect(shownIn(ledger, 'an echo')).toContain('[redacted]');
  expect(shownIn(ledger, 'console.error')).toContain('no session for');
  expect(shownIn(ledger, 'a wait, the error')).toContain('wrong_browser');
  expect(shownIn(ledger, 'tools of')).toContain('GITHUB_CREATE_AN_ISSUE');
});

test('a process of its own writes no secret to its output, not even when it dies', async () => {
  const {
    options,
    ledger,
    github: emulator,
    oidc,
    faults,
    showDatabase,
  } = await startWatchedProduct();
  const worker = startWorker({ ...options, clockOffsetMs: 0 });
  const ask = (task: Omit<Parameters<typeof worker.ask>[0], 'entityId'>) =>
    worker.ask<{ redirectUrl: string; connectionId: string }>({ entityId: 'alice', ...task });
  await ask({ task: 'serve' });
  for (const app of ['github', 'oidc'] as const) {
    const { redirectUrl, connectionId } = await ask({ task: 'initiate', app });
    if (app === 'oidc') await approve(redirectUrl);
    else await clickThrough(redirectUrl, { login: 'alice-dev' });
    await ask({ task: 'wait', connectionId });
  }
  await ask({ task: 'execute', action: 'GITHUB_GET_THE_AUTHENTICATED_USER' });

  // It refreshes in vain, from an endpoint that repeats what it was sent.
  faults.token = async (request) =>
    Response.json(
      { error: 'server_error', error_description: await request.text() },
      { status: 400 },
    );
  await oidc.expireAccessTokens();
  await ask({ task: 'execute', action: 'OIDC_GET_THE_USER' });
  // Somebody signs in there, meanwhile.
  const failing = await ask({ task: 'initiate', app: 'oidc' });
  await approve(failing.redirectUrl);
  await expect(ask({ task: 'wait', connectionId: failing.connectionId })).rejects.toMatchObject({
    code: 'provider_error',
  });
  const strayed = await ask({ task: 'initiate', app: 'github' });
  const visitor = startVisitor({ stopAt: ({ searchParams }) => searchParams.has('code') });
  const { url } = await clickThrough(strayed.redirectUrl, { login: 'alice-dev', visitor });
  await startVisitor().open(url);
  await showDatabase();

  // And it dies of an answer that repeats its token.
  emulator.gate.intercept = ({ headers }) =>
    new Response(headers.get('authorization'), { status: 422 });
  await ask({ task: 'crash', action: 'GITHUB_GET_THE_AUTHENTICATED_USER' });
  await worker.ended;
  ledger.show('stdout', worker.stdout.replaceAll(/"redirectUrl":"[^"]*"/g, ''));
  ledger.show('stderr', worker.stderr);

  expect(findLeaks(ledger.secrets, ledger.places)).toEqual([]);
  expect(kindsIn(ledger)).toEqual(KINDS);
  expect(worker.stdout).toContain('alice-dev');
  expect(worker.stderr).toContain('server_error');
  expect(worker.stderr).toContain("code: 'provider_error'");
});
