import { expect, onTestFinished, test, vi } from 'vitest';

import { codeOf } from '../peers/code-of.ts';
import { declineAt } from '../peers/gated-service.ts';
import { findLeaks } from './leaks.ts';
import { serviceCases } from './service-apps.ts';
import { startServiceProduct } from './service-product.ts';

const HOUR_MS = 3600_000;

test.for(serviceCases)('nothing shows a secret of $service.name', async (entry) => {
  const product = await startServiceProduct(entry);
  const { ledger, alice, onbehalf, peer, connect, whoIs, pass, showDatabase } = product;
  const { intercept: watch } = peer.gate;
  for (const level of ['error', 'warn', 'log'] as const) {
    const spy = vi
      .spyOn(console, level)
      .mockImplementation((...printed: unknown[]) => ledger.show(`console.${level}`, printed));
    onTestFinished(() => spy.mockRestore());
  }

  const declined = await alice.initiateConnection({ app: entry.service.name });
  const refused = codeOf(declined.waitUntilActive());
  ledger.show('a page', (await declineAt(declined.redirectUrl ?? '', peer)).text);
  await refused;
  ledger.show('a connection', await connect());
  ledger.show('a result', await whoIs());
  pass(24 * HOUR_MS);
  ledger.show('a result', await whoIs());
  ledger.show('the client', onbehalf);
  ledger.show('an entity', alice);
  await showDatabase();

  // A service that repeats what it was sent, to a call and to a refresh.
  const repeat = async (request: Request) =>
    `${request.headers.get('authorization')} ${await request.text()}`;
  for (const status of [200, 400, 401, 500]) {
    peer.gate.intercept = async (request, next) => {
      await watch?.(request.clone(), next);
      const said = await repeat(request);
      return Response.json({ error: said, message: said }, { status });
    };
    ledger.show('an echo', await whoIs());
    pass(24 * HOUR_MS);
  }
  peer.gate.intercept = watch;
  ledger.show('connections', await onbehalf.connections.list());
  await connect();
  const { items } = await onbehalf.connections.list();
  for (const { id } of items) ledger.show('a deletion', await onbehalf.connections.delete(id));
  await showDatabase();

  const echoes = [...ledger.places].filter(([place]) => !place.startsWith('an echo'));
  expect(findLeaks(ledger.secrets, new Map(echoes))).toEqual([]);
  const kinds = [...ledger.secrets.keys()].map((name) => name.replace(/ \d+(, .*)?$/, ''));
  expect([...new Set(kinds)]).toEqual(
    expect.arrayContaining(['access token', 'client secret', 'code', 'link token', 'state']),
  );
});
