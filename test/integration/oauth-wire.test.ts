import { gzipSync } from 'node:zlib';

import { expect, test } from 'vitest';

import { closing } from '../peers/closing.ts';
import { type FakeServer, serve } from '../peers/fake-authorization-server.ts';
import { createProduct, openAsAlice } from './oauth-product.ts';

const CLIENT = { clientId: 'client-id', clientSecret: 'client-secret' };

type Answer = (request: Request) => Response | Promise<Response> | undefined;

/** A server that gives a token to anybody, unless `answer` says otherwise. */
async function startServer(answer: Answer = () => undefined): Promise<FakeServer> {
  const granted = { access_token: 'access-token', refresh_token: 'refresh-token' };
  return closing(
    await serve(
      (request) =>
        answer(request) ??
        Response.json(new URL(request.url).pathname === '/token' ? granted : { sub: 'alice' }),
    ),
  );
}

/** Alice comes back from that server with a code. */
async function comeBack({ url }: { url: string }) {
  const product = createProduct(url, CLIENT, { descriptor: { issuer: undefined as never } });
  const { authorizationUrl, browserSecret } = await openAsAlice(product);
  const query = new URL(authorizationUrl).searchParams;
  const callback = new URL(query.get('redirect_uri') ?? '');
  callback.search = new URLSearchParams({
    code: 'code',
    state: query.get('state') ?? '',
  }).toString();
  const callbackUrl = callback.href;
  const complete = () =>
    product.completeConnection({ callbackUrl, browserSecret, identity: 'alice' });
  return { product, complete };
}

const paths = ({ requests }: FakeServer): string[] =>
  requests.map(({ method, path }) => `${method} ${path}`);

test.each([301, 302, 303, 307, 308])(
  'a %i of the token endpoint sends nothing elsewhere',
  async (status) => {
    const elsewhere = await startServer();
    const headers = { location: `${elsewhere.url}/token` };
    const server = await startServer(() => new Response(null, { status, headers }));
    const { complete } = await comeBack(server);
    await expect(complete()).rejects.toMatchObject({ code: 'misconfigured' });
    expect(paths(server)).toEqual(['POST /token']);
    expect(elsewhere.requests).toEqual([]);
  },
);

test('a form is what GitHub answers, and it is read', async () => {
  const type = 'application/x-www-form-urlencoded; charset=utf-8';
  const server = await startServer(({ url }) =>
    url.endsWith('/token')
      ? new Response('access_token=access-token&scope=openid%2Coffline_access&token_type=bearer', {
          headers: { 'content-type': type },
        })
      : undefined,
  );
  const { complete } = await comeBack(server);
  const { connection } = await complete();
  expect(connection.scopes.granted).toEqual(['openid', 'offline_access']);
});

test('a small answer that unpacks to a large one is not read to its end', async () => {
  const bomb = (mebibytes: number) => () =>
    new Response(gzipSync(Buffer.alloc(mebibytes * 1024 * 1024)), {
      headers: { 'content-encoding': 'gzip' },
    });
  const token = await comeBack(await startServer(bomb(2)));
  await expect(token.complete()).rejects.toMatchObject({ code: 'provider_error' });

  const download = bomb(20);
  const server = await startServer(({ url }) => (url.endsWith('/file') ? download() : undefined));
  const { product, complete } = await comeBack(server);
  await complete();
  const fetching = product.entity('alice').fetch({ app: 'oidc' })('/file');
  await expect(fetching).rejects.toMatchObject({ code: 'provider_error' });
});

test('a packed answer is unpacked, and no longer says that it is packed', async () => {
  const server = await startServer(({ url }) =>
    url.endsWith('/file')
      ? new Response(gzipSync('hello'), { headers: { 'content-encoding': 'gzip' } })
      : undefined,
  );
  const { product, complete } = await comeBack(server);
  await complete();
  const response = await product.entity('alice').fetch({ app: 'oidc' })('/file');
  expect(await response.text()).toBe('hello');
  expect(response.headers.get('content-encoding')).toBeNull();
});

test('a connection that breaks may have carried a write, and is tried again for a read', async () => {
  const server = await startServer(({ url }) =>
    url.endsWith('/break') ? Response.error() : undefined,
  );
  const { product, complete } = await comeBack(server);
  await complete();
  const fetch = product.entity('alice').fetch({ app: 'oidc' });
  const before = server.requests.length;
  await expect(fetch('/break', { method: 'POST' })).rejects.toMatchObject({
    code: 'outcome_unknown',
  });
  expect(paths(server).slice(before)).toEqual(['POST /break']);
  await expect(fetch('/break')).rejects.toMatchObject({ code: 'network_error' });
  expect(paths(server).slice(before)).toEqual([
    'POST /break',
    ...Array<string>(3).fill('GET /break'),
  ]);
});

test('a server that is not there has received no write', async () => {
  const server = await startServer();
  const { product, complete } = await comeBack(server);
  await complete();
  await server.close();
  const fetch = product.entity('alice').fetch({ app: 'oidc' });
  // The first request finds the kept connection closed, the next ones nobody to connect to.
  await expect(fetch('/items')).rejects.toMatchObject({ code: 'network_error' });
  const writing = fetch('/items', { method: 'POST' });
  await expect(writing).rejects.toMatchObject({ code: 'network_error', retryable: true });
});

test('a stream arrives whole', async () => {
  const server = await startServer();
  const { product, complete } = await comeBack(server);
  await complete();
  const body = new Blob(['one ', 'two']).stream();
  await product.entity('alice').fetch({ app: 'oidc' })('/upload', { method: 'POST', body });
  expect(server.requests.at(-1)).toMatchObject({
    method: 'POST',
    path: '/upload',
    body: 'one two',
  });
});

test('a redirect to another server carries no token there', async () => {
  const elsewhere = await startServer();
  const location = `${elsewhere.url}/steal`;
  const server = await startServer(({ url }) =>
    url.endsWith('/go') ? new Response(null, { status: 302, headers: { location } }) : undefined,
  );
  const { product, complete } = await comeBack(server);
  await complete();
  const response = await product.entity('alice').fetch({ app: 'oidc' })('/go');
  expect(response.status).toBe(302);
  expect(elsewhere.requests).toEqual([]);
});
