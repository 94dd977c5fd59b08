import { inspect } from 'node:util';

import { strictRequest } from '@onbehalf/core';
import { expect, test } from 'vitest';

import { codeOf } from './acme-client.ts';
import { oauthPeer } from './oauth-peer.ts';

function peerAnswering(answer: () => Response | Promise<Response>) {
  const { client, requests, clock } = oauthPeer(answer);
  const send = (signal?: AbortSignal) =>
    strictRequest(client.runtime, {
      url: 'https://auth.acme.example/revoke',
      method: 'DELETE',
      headers: { authorization: 'Basic c2VjcmV0LXp6enp6eg==' },
      body: 'token=secret-zzzzzz',
      what: "Acme's revocation",
      signal,
    });
  return { send, requests, clock };
}

test('answers what came, whatever its status', async () => {
  const { send } = peerAnswering(() => new Response('gone', { status: 410, headers: { a: 'b' } }));
  const { status, text, headers } = await send();
  expect([status, text, headers.get('a')]).toEqual([410, 'gone', 'b']);
});

test('a caller who has given up sends nothing', async () => {
  const { send, requests } = peerAnswering(() => new Response());
  expect(await codeOf(send(AbortSignal.abort()))).toBe('cancelled');
  expect(requests).toEqual([]);
});

test('a caller who gives up is answered at once, and the request ends', async () => {
  const { send, requests } = peerAnswering(() => new Promise<Response>(() => {}));
  const controller = new AbortController();
  const sending = codeOf(send(controller.signal));
  await expect.poll(() => requests).toHaveLength(1);
  controller.abort(new Error('secret-zzzzzz'));
  expect(await sending).toBe('cancelled');
  expect(requests[0]?.signal.aborted).toBe(true);
});

test('an answer that is broken off is a network error without its cause', async () => {
  const cause = { request: 'secret-zzzzzz' };
  const body = new ReadableStream({
    start: (controller) => controller.error(new Error('secret-zzzzzz', { cause })),
  });
  const { send } = peerAnswering(() => new Response(body));
  const error: unknown = await send().catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'network_error' });
  expect(inspect(error, { depth: null, showHidden: true })).not.toContain('zzzzzz');
});
