import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createBrowser, headingOf } from './browser.ts';
import { freePort } from './free-port.ts';
import { providerAnswer, startSite } from './site.ts';

beforeEach(() => {
  vi.stubEnv('ONBEHALF_KEYS', `test:${btoa('0123456789abcdef0123456789abcdef')}`);
  vi.stubEnv('PORT', '0');
});
afterEach(() => vi.unstubAllEnvs());

const address = 'https://app.example.com/api/onbehalf/connect/unknown';
const expired = '410 This link has expired';

test('Next.js: the route answers', async () => {
  const { GET } = await import('./snippets/nextjs.ts');
  expect(await headingOf(await GET(new Request(address)))).toBe(expired);
});

test('Hono: every request below the path is answered', async () => {
  const { mount } = await import('./snippets/hono.ts');
  const answers: Promise<Response>[] = [];
  mount({ all: (_path, answer) => answers.push(answer({ req: { raw: new Request(address) } })) });
  expect(await headingOf((await answers[0]) ?? Response.error())).toBe(expired);
});

test('Express: its requests are answered', async () => {
  const { mount } = await import('./snippets/express.ts');
  const listeners: RequestListener[] = [];
  mount({ all: (_path, listener) => listeners.push(listener) });
  const server = createServer(listeners[0]);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const url = address.replace('https://app.example.com', `http://127.0.0.1:${port}`);
    expect(await headingOf(await fetch(url))).toBe(expired);
  } finally {
    server.close();
  }
});

test('Node.js: the program serves', async () => {
  const { server } = await import('./snippets/node.ts');
  try {
    const url = address.replace('https://app.example.com', server.url);
    expect(await headingOf(await fetch(url))).toBe(expired);
  } finally {
    await server.close();
  }
});

test('a login of the product’s own gets whoever is not signed in', async () => {
  const { handler } = await import('./snippets/team.ts');
  const { onbehalf } = await import('./snippets/onbehalf.ts');
  expect(await headingOf(await handler(new Request(address)))).toBe(expired);
  expect(onbehalf.publicUrl).toBe('https://app.example.com/api/onbehalf');
});

test('a script serves its own link, and stops when it is done', async () => {
  const { connect } = await import('./snippets/script.ts');
  const publicUrl = `http://localhost:${await freePort()}`;
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    const site = startSite({ publicUrl });
    const connected = connect(site.onbehalf);
    await vi.waitFor(() => expect(log).toHaveBeenCalledOnce());
    const link = String(log.mock.calls[0]?.[0]).replace('Please visit ', '');
    const browser = createBrowser((request) => fetch(request, { redirect: 'manual' }), null);
    expect((await browser.open(providerAnswer(await browser.follow(link)))).status).toBe(200);
    await connected;
    await expect(fetch(publicUrl)).rejects.toThrow('fetch failed');
  } finally {
    log.mockRestore();
  }
});
