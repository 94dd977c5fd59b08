import { memoryStore, type Store } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { headingOf, textOf } from './browser.ts';
import { providerAnswer, startSite } from './site.ts';

const WRONG_BROWSER = '403 This is not the page to finish on';
const REPLAYED = '410 This link has been used';
const EXPIRED = '410 This link has expired';
const WRONG_USER = '403 This link is for somebody else';

describe('another browser', () => {
  test('without the cookie cannot finish a flow, and ends it', async () => {
    const site = startSite();
    const link = await site.link('alice');
    const answer = providerAnswer(await site.browser('alice').follow(link.url));
    expect(await headingOf(await site.browser('alice').open(answer))).toBe(WRONG_BROWSER);
    expect(await link.outcome()).toBe('FAILED: wrong_browser');
    expect(site.sent).toEqual([]);
  });

  test('with the cookie of another flow cannot either', async () => {
    const site = startSite();
    const link = await site.link('alice');
    const answer = providerAnswer(await site.browser('alice').follow(link.url));
    const other = site.browser('alice');
    await other.follow((await site.link('alice')).url);
    expect(await headingOf(await other.open(answer))).toBe(WRONG_BROWSER);
    expect(site.sent).toEqual([]);
  });

  test.for(['before', 'behind'])(
    'with a second cookie of the same name, planted %s its own, gets nowhere',
    async (place) => {
      const site = startSite();
      const link = await site.link('alice');
      const browser = site.browser('alice');
      const answer = providerAnswer(await browser.follow(link.url));
      const [[name, value] = []] = [...browser.cookies];
      const pairs = [`${name}=planted`, `${name}=${value}`];
      if (place === 'behind') pairs.reverse();
      const headers = { cookie: [...pairs, 'session=alice'].join('; ') };
      const page = await site.handler(new Request(answer, { headers }));
      expect(await headingOf(page)).toBe(WRONG_BROWSER);
    },
  );

  test('that opens the link later is the one bound; the earlier page says so', async () => {
    const site = startSite();
    const link = await site.link('alice');
    const [earlier, later] = [site.browser('alice'), site.browser('alice')];
    const stale = providerAnswer(await earlier.follow(link.url));
    const fresh = providerAnswer(await later.follow(link.url));
    expect(await headingOf(await earlier.open(stale))).toBe(WRONG_BROWSER);
    expect((await later.open(fresh)).status).toBe(200);
    expect(await link.outcome()).toBe('ACTIVE');
  });

  test('and an older tab of the same one does not spoil the newer', async () => {
    const site = startSite();
    const link = await site.link('alice');
    const browser = site.browser('alice');
    const stale = providerAnswer(await browser.follow(link.url));
    const fresh = providerAnswer(await browser.follow(link.url));
    expect(await headingOf(await browser.open(stale))).toBe(WRONG_BROWSER);
    expect((await browser.open(fresh)).status).toBe(200);
  });
});

describe('a replay', () => {
  test('of a finished callback sends nothing and changes nothing', async () => {
    const site = startSite();
    const link = await site.link('alice');
    const browser = site.browser('alice');
    const answer = providerAnswer(await browser.follow(link.url));
    await browser.open(answer);
    const sent = site.sent.length;
    expect(await headingOf(await browser.open(answer))).toBe(REPLAYED);
    expect(await headingOf(await browser.open(link.url))).toBe(REPLAYED);
    expect(site.sent).toHaveLength(sent);
    expect(await link.outcome()).toBe('ACTIVE');
  });

  test('at the same moment makes one exchange', async () => {
    const site = startSite();
    const link = await site.link('alice');
    const browser = site.browser('alice');
    const answer = providerAnswer(await browser.follow(link.url));
    const pages = await Promise.all([browser.open(answer), browser.open(answer)]);
    expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200, 410]));
    expect(site.sent).toEqual(['POST /token', 'GET /me']);
    expect(await link.outcome()).toBe('ACTIVE');
  });

  test('at the same moment, nobody signed in, leaves the cookie that confirms', async () => {
    const site = startSite();
    const link = await site.link('alice');
    const browser = site.browser('alice');
    const answer = providerAnswer(await browser.follow(link.url));
    browser.signIn(null);
    await Promise.all([browser.open(answer), browser.open(answer)]);
    browser.signIn('alice');
    expect((await browser.open(answer)).status).toBe(200);
    expect(await link.outcome()).toBe('ACTIVE');
  });
});

describe('another user', () => {
  test('who is lured into opening a link is stopped before the provider', async () => {
    const site = startSite();
    const link = await site.link('mallory');
    const victim = site.browser('alice');
    const page = await victim.open(link.url);
    expect(await textOf(page.clone())).toContain('it would give them access to your account');
    expect(await headingOf(page)).toBe(WRONG_USER);
    expect(victim.cookies.size).toBe(0);
  });

  test('who has signed in meanwhile gets nothing, and nobody does', async () => {
    const site = startSite();
    const link = await site.link('alice');
    const browser = site.browser('alice');
    const answer = providerAnswer(await browser.follow(link.url));
    browser.signIn('bob');
    expect(await headingOf(await browser.open(answer))).toBe(WRONG_USER);
    expect(await link.outcome()).toBe('FAILED: wrong_user');
    expect(site.sent).toEqual([]);
    expect(browser.cookies.size).toBe(0);
  });

  test('cannot confirm what waits for somebody to sign in', async () => {
    const site = startSite();
    const link = await site.link('alice');
    const browser = site.browser('alice');
    const answer = providerAnswer(await browser.follow(link.url));
    browser.signIn(null);
    await browser.open(answer);
    browser.signIn('bob');
    expect(await headingOf(await browser.open(answer))).toBe(WRONG_USER);
    expect(await link.outcome()).toBe('FAILED: wrong_user');
  });

  test('of another tenant, with the same id, is another user', async () => {
    const site = startSite({ identify: () => ({ userId: 'alice', tenantId: 'acme' }) });
    const link = await site.link('alice');
    expect(await headingOf(await site.browser(null).open(link.url))).toBe(WRONG_USER);
  });
});

describe('a state', () => {
  test.for([
    ['of nobody', 'x'],
    ['with another secret', (state: string) => `${state.slice(0, -4)}AAAA`],
    ['of another flow', (state: string) => `AAAA${state.slice(4)}`],
    ['that writes a cookie', 'a; Domain=evil.test; x.y'],
    ['that ends a line', 'a\r\nset-cookie: x=y'],
    ['that is empty', ''],
  ] as const)('%s sends no token request', async ([, tampered]) => {
    const site = startSite();
    const link = await site.link('alice');
    const browser = site.browser('alice');
    const authorizationUrl = await browser.follow(link.url);
    const genuine = new URL(authorizationUrl).searchParams.get('state') ?? '';
    const state = typeof tampered === 'string' ? tampered : tampered(genuine);
    const page = await browser.open(providerAnswer(authorizationUrl, { code: 'code', state }));
    expect([EXPIRED, WRONG_BROWSER]).toContain(await headingOf(page));
    expect(page.headers.get('set-cookie') ?? '').not.toContain('Domain');
    expect(site.sent).toEqual([]);

    // The flow itself is none the worse.
    expect((await browser.open(providerAnswer(authorizationUrl))).status).toBe(200);
  });

  test('that arrives at another integration’s address is refused before any request', async () => {
    const site = startSite();
    const link = await site.link('alice');
    const browser = site.browser('alice');
    const answer = providerAnswer(await browser.follow(link.url));
    const elsewhere = answer.replace('/callback/notes?', '/callback/notes-work?');
    expect(await headingOf(await browser.open(elsewhere))).toBe(
      '400 The answer came from the wrong place',
    );
    expect(site.sent).toEqual([]);
    expect(await link.outcome()).toBe('FAILED: issuer_mismatch');
  });

  test('that stands twice is taken for none', async () => {
    const site = startSite();
    const browser = site.browser('alice');
    const answer = providerAnswer(await browser.follow((await site.link('alice')).url));
    const page = await browser.open(`${answer}&state=other`);
    expect(page.status).toBe(502);
    expect(site.sent).toEqual([]);
  });
});

test('a link that is opened or answered too late is void', async () => {
  let now = 0;
  const site = startSite({ now: () => now });
  const [early, late] = [await site.link('alice'), await site.link('alice')];
  const browser = site.browser('alice');
  const answer = providerAnswer(await browser.follow(early.url));
  now = 10 * 60_000;
  expect(await headingOf(await browser.open(late.url))).toBe(EXPIRED);
  expect(await headingOf(await browser.open(answer))).toBe(EXPIRED);
  expect(site.sent).toEqual([]);
});

test('scanners that look at a link, with HEAD or signed out, do not use it up', async () => {
  const site = startSite();
  const link = await site.link('alice');
  const browser = site.browser('alice');
  const answer = providerAnswer(await browser.follow(link.url));
  for (const init of [{ method: 'HEAD' }, { method: 'GET' }, { method: 'HEAD' }]) {
    await site.browser(null).open(link.url, init);
  }
  await site.browser('alice').open(link.url, { method: 'HEAD' });
  expect((await browser.open(answer)).status).toBe(200);
  expect(await link.outcome()).toBe('ACTIVE');
});

describe('an address to return to', () => {
  test.for([
    '//evil.test',
    '/\\evil.test',
    'https://evil.test',
    'javascript:alert(1)',
    '/\t/evil.test',
  ])('%s is refused when the link is made', async (returnTo) => {
    await expect(startSite().link('alice', { returnTo })).rejects.toThrow(TypeError);
  });

  test('that was changed in the database does not lead to another site', async () => {
    const memory = memoryStore();
    const store: Store = {
      ...memory,
      async getFlow(id) {
        const flow = await memory.getFlow(id);
        return flow && { ...flow, returnTo: 'https://evil.test/' };
      },
    };
    const site = startSite({ store });
    const browser = site.browser('alice');
    const answer = providerAnswer(await browser.follow((await site.link('alice')).url));
    const page = await browser.open(answer);
    expect(page.headers.get('location')).toBeNull();
    expect(await headingOf(page)).toBe('200 Notes is connected');
  });
});

test('the Host header decides nothing', async () => {
  const site = startSite();
  const link = await site.link('alice');
  const browser = site.browser('alice');
  const spoofed = (url: string): string => url.replace('https://product.test', 'http://evil.test');
  const authorizationUrl = await browser.follow(spoofed(link.url));
  expect(new URL(authorizationUrl).searchParams.get('redirect_uri')).toBe(
    'https://product.test/api/onbehalf/oauth/callback/notes',
  );
  expect((await browser.open(spoofed(providerAnswer(authorizationUrl)))).status).toBe(200);
  expect(await link.outcome()).toBe('ACTIVE');
});
