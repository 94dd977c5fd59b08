import { inspect } from 'node:util';

import { expect, test } from 'vitest';

import { CLIENT_SECRET, oauthPeer, REFRESH_TOKEN } from './oauth-peer.ts';

const SECRETS = [
  CLIENT_SECRET,
  encodeURIComponent(CLIENT_SECRET),
  REFRESH_TOKEN,
  'the-code-zzzzzz',
  'the-verifier-zzzzzz',
  'evil-token',
];

/** All that printing or serialising an error could show. */
function everything(error: unknown): string {
  const { stack, message, cause } = error as Error;
  return [
    stack,
    message,
    inspect(error, { depth: null, showHidden: true }),
    JSON.stringify(error),
    inspect(cause),
  ].join('\n');
}

test.each<[string, (request: Request) => Response | Promise<Response>]>([
  [
    'echoes the request',
    async (request) =>
      Response.json({ error: 'invalid_grant', error_description: await request.text() }),
  ],
  [
    'echoes the fields of the request',
    async (request) => {
      const form = new URLSearchParams(await request.text());
      return Response.json({ error: 'no', error_description: [...form.values()].join(' ') });
    },
  ],
  [
    'echoes the request as its error code',
    async (request) => Response.json({ error: await request.text() }),
  ],
  ['is a token with a line break', () => Response.json({ access_token: 'evil-token\r\nx: y' })],
  ['is a token with a NUL', () => Response.json({ access_token: 'evil-token\u0000' })],
  ['is a token beyond ASCII', () => Response.json({ access_token: 'evil-token-é' })],
  ['is broken JSON with a token', () => new Response('{"access_token":"evil-token",,}')],
  ['is a page with a token', () => new Response('<p>evil-token</p>', { status: 500 })],
  [
    'is a network error that holds the request',
    () => Promise.reject(new Error(`failed: ${REFRESH_TOKEN}`, { cause: { body: CLIENT_SECRET } })),
  ],
  [
    'is a redirect with a token',
    () => new Response(null, { status: 302, headers: { location: '/?access_token=evil-token' } }),
  ],
])('an answer that %s is an error that shows no secret', async (_, answer) => {
  const peer = oauthPeer(answer);
  for (const attempt of ['refresh', 'exchange'] as const) {
    const error: unknown = await peer[attempt]().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'OnBehalfError' });
    expect(error).not.toHaveProperty('cause');
    for (const secret of SECRETS) expect(everything(error)).not.toContain(secret);
  }
});

test('a token endpoint that repeats how the client signed in shows no secret', async () => {
  const peer = oauthPeer(
    (request) => {
      const pair = request.headers.get('authorization')?.replace('Basic ', '') ?? '';
      const error_description = `Unknown client ${pair}, which is ${atob(pair)}`;
      return Response.json({ error: 'invalid_client', error_description });
    },
    { clientAuthentication: 'basic' },
  );
  const error: unknown = await peer.refresh().catch((thrown: unknown) => thrown);
  expect((error as Error).message).toMatch(
    /Unknown client \[redacted\], which is client-id:\[redacted\]$/,
  );
});

test('what a token endpoint says is one line of text', async () => {
  const peer = oauthPeer(() =>
    Response.json({ error: 'no\u001b[2J', error_description: 'a\nonbehalf err_forged: b\u0000' }),
  );
  const error: unknown = await peer.refresh().catch((thrown: unknown) => thrown);
  expect((error as Error).message).toMatch(/refused: no \[2J\. a onbehalf err_forged: b$/);
});

test('what a token endpoint says is cut where it gets long', async () => {
  const peer = oauthPeer(() =>
    Response.json({ error: 'e'.repeat(9000), error_description: 'd'.repeat(9000) }),
  );
  const error: unknown = await peer.refresh().catch((thrown: unknown) => thrown);
  expect((error as Error).message.length).toBeLessThan(400);
});

test('a token endpoint does not keep the process busy by what it says', async () => {
  const tokens = Array.from({ length: 15_000 }, (_, index) => `a-token-that-is-new-${index}`);
  const deep = 200_000;
  const answers = [
    JSON.stringify({ error: 'invalid_grant', error_description: 'a b '.repeat(100_000), tokens }),
    JSON.stringify({ error: 'invalid_grant', tokens, error_description: tokens.join(' ') }),
    `{"error":"invalid_grant","x":${'['.repeat(deep)}${']'.repeat(deep)}}`,
  ];
  for (const answer of answers) {
    const { refresh } = oauthPeer(() => new Response(answer, { status: 400 }));
    const start = performance.now();
    await expect(refresh()).rejects.toMatchObject({ code: 'reauth_required' });
    expect(performance.now() - start).toBeLessThan(2000);
  }
});
