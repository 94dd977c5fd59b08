import { describe, expect, test } from 'vitest';

import { createHandler, trustLinkHolder } from '../src/index.ts';
import { headingOf } from './browser.ts';
import { providerAnswer, startSite } from './site.ts';

const BASE = 'https://product.test/api/onbehalf';

describe('the two addresses', () => {
  test.for([
    '',
    '/',
    '/connect',
    '/connect/',
    '/connect/a/b',
    '/connect/..%2fx',
    '/oauth/callback/',
    '/oauth/callback/notes/',
    '/oauth/callback/%6eotes',
    '/oauth/callback/a/b',
    '/other',
  ])('are all there is: %s is not found', async (path) => {
    const page = await startSite()
      .browser('alice')
      .open(BASE + path);
    expect(await headingOf(page)).toBe('404 There is nothing here');
  });

  test('are found below the path of publicUrl only', async () => {
    const site = startSite();
    const { url } = await site.link('alice');
    const bare = url.replace('/api/onbehalf', '');
    expect((await site.browser('alice').open(bare)).status).toBe(404);
    expect(
      (await site.browser('alice').open(url.replace('/api/onbehalf/', '/api/onbehalf2/'))).status,
    ).toBe(404);
  });

  test('are found where a proxy has cut off the path, when told so', async () => {
    const site = startSite({ basePath: '/' });
    const link = await site.link('alice');
    const browser = site.browser('alice');
    const inside = (url: string): string => url.replace(BASE, 'http://10.0.0.7:3000');
    const answer = providerAnswer(await browser.follow(inside(link.url)));
    expect(answer).toMatch(`${BASE}/oauth/callback/notes?`);
    expect((await browser.open(inside(answer))).status).toBe(200);
  });

  test.for(['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'])('answer no %s', async (method) => {
    const site = startSite();
    const { url } = await site.link('alice');
    for (const address of [url, `${BASE}/oauth/callback/notes?state=x&code=y`]) {
      const page = await site.browser('alice').open(address, { method });
      expect(page.status).toBe(405);
      expect(page.headers.get('allow')).toBe('GET');
      expect(page.headers.getSetCookie()).toEqual([]);
    }
  });
});

describe('a handler is refused', () => {
  test.for([undefined, {}, { identify: 'alice' }, { identity: () => 'alice' }])(
    'without "identify": %o',
    (options) => {
      expect(() => createHandler(startSite().onbehalf, options as never)).toThrow(
        new TypeError(
          'createHandler needs "identify": a function that says, by your own session, who is in ' +
            'front of the browser.',
        ),
      );
    },
  );

  test('without a publicUrl', () => {
    const client = { ...startSite().onbehalf, publicUrl: null };
    expect(() => createHandler(client, { identify: () => null })).toThrow(
      new TypeError(
        'createHandler needs to know where it is reached: give createOnBehalf a publicUrl.',
      ),
    );
  });

  test('when it would trust whoever holds a link beyond loopback', () => {
    expect(() => startSite({ identify: trustLinkHolder })).toThrow(
      new TypeError(
        `trustLinkHolder is for a publicUrl on loopback, and this one is ${BASE}: ` +
          'tell who the user is with "identify".',
      ),
    );
  });
});

test('trustLinkHolder in disguise is refused by the core, before the provider', async () => {
  const site = startSite({ identify: (request) => trustLinkHolder(request) });
  const browser = site.browser(null);
  const page = await browser.open((await site.link('alice')).url);
  expect(await headingOf(page)).toBe('500 This connection is not set up correctly');
  expect(browser.cookies.size).toBe(0);
});

test('on loopback trustLinkHolder connects whoever opens the link', async () => {
  const site = startSite({ publicUrl: 'http://localhost:8787', identify: trustLinkHolder });
  const link = await site.link('alice');
  const browser = site.browser(null);
  await browser.open(providerAnswer(await browser.follow(link.url)));
  expect(await link.outcome()).toBe('ACTIVE');
});
