import { describe, expect, test } from 'vitest';

import { headingOf, textOf } from './browser.ts';
import { providerAnswer, SECRETS, startSite } from './site.ts';

test('a user opens a link, allows access, and is connected', async () => {
  const site = startSite();
  const link = await site.link('alice');
  const browser = site.browser('alice');

  const opened = await browser.open(link.url);
  expect(opened.status).toBe(303);
  const authorizationUrl = opened.headers.get('location') ?? '';
  expect(authorizationUrl).toMatch(/^https:\/\/auth\.notes\.test\/authorize\?/);

  const page = await browser.open(providerAnswer(authorizationUrl));
  expect(page.status).toBe(200);
  expect(await textOf(page)).toBe(
    'Notes is connected Notes is connected Account alice@notes ' +
      'You can close this page and go back to where you started.',
  );
  expect(await link.outcome()).toBe('ACTIVE');
  expect(site.sent).toEqual(['POST /token', 'GET /me']);
});

describe('the cookie', () => {
  test('is bound to the host, out of reach for scripts, and gone with the flow', async () => {
    const site = startSite({ now: () => 0 });
    const browser = site.browser('alice');
    const opened = await browser.open((await site.link('alice')).url);
    expect(opened.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-onbehalf-[\w-]{22}=[\w-]{22}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
      ),
    ]);
    expect(browser.cookies.size).toBe(1);

    await browser.open(providerAnswer(opened.headers.get('location') ?? ''));
    expect(browser.cookies.size).toBe(0);
  });

  test('lives as long as the link', async () => {
    let now = 0;
    const site = startSite({ now: () => now });
    const link = await site.link('alice');
    now = 9 * 60_000;
    const opened = await site.browser('alice').open(link.url);
    expect(opened.headers.get('set-cookie')).toContain('; Max-Age=60;');
  });

  test('does without __Host- and Secure on http, where Safari refuses them', async () => {
    const site = startSite({ publicUrl: 'http://localhost:8787' });
    const opened = await site.browser('alice').open((await site.link('alice')).url);
    expect(opened.headers.get('set-cookie')).toMatch(
      /^onbehalf-[\w-]{22}=[\w-]{22}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  test('has a name of its own in each flow, so two in one browser both finish', async () => {
    const site = startSite();
    const browser = site.browser('alice');
    const [first, second] = [await site.link('alice'), await site.link('alice')];
    const answers = [await browser.follow(first.url), await browser.follow(second.url)];
    expect(browser.cookies.size).toBe(2);
    for (const answer of answers.toReversed()) {
      expect((await browser.open(providerAnswer(answer))).status).toBe(200);
    }
  });
});

describe('returnTo', () => {
  test('takes the browser back, and tells which connection came of it', async () => {
    const site = startSite();
    const link = await site.link('alice', { returnTo: '/settings?tab=apps' });
    const browser = site.browser('alice');
    const page = await browser.open(providerAnswer(await browser.follow(link.url)));
    expect(page.status).toBe(303);
    expect(page.headers.get('location')).toBe(
      `https://product.test/settings?tab=apps&connection_id=${link.connectionId}&status=ACTIVE`,
    );
    expect(browser.cookies.size).toBe(0);
  });

  test('names the connection that was kept when the account was connected before', async () => {
    const site = startSite();
    const browser = site.browser('alice');
    const first = await site.link('alice');
    await browser.open(providerAnswer(await browser.follow(first.url)));
    const again = await site.link('alice', { returnTo: '/done' });
    const page = await browser.open(providerAnswer(await browser.follow(again.url)));
    expect(page.headers.get('location')).toContain(`connection_id=${first.connectionId}&`);
  });
});

describe('nobody is signed in', () => {
  test('when the link is opened: the page asks to sign in, and the link still works', async () => {
    const site = startSite();
    const link = await site.link('alice');
    const browser = site.browser(null);
    const page = await browser.open(link.url);
    expect(await page.clone().text()).toContain('<a href="">Continue</a>');
    expect(await headingOf(page)).toBe('401 Sign in first');
    expect(browser.cookies.size).toBe(0);

    browser.signIn('alice');
    await browser.open(providerAnswer(await browser.follow(link.url)));
    expect(await link.outcome()).toBe('ACTIVE');
  });

  test('when the provider answers: the grant waits for them to sign in and reload', async () => {
    const site = startSite();
    const link = await site.link('alice', { returnTo: '/done' });
    const browser = site.browser('alice');
    const answer = providerAnswer(await browser.follow(link.url));
    browser.signIn(null);
    const page = await browser.open(answer);
    expect(await headingOf(page.clone())).toBe('401 Sign in to finish');
    expect(await page.text()).toContain('<a href="">Continue</a>');
    expect(await link.outcome()).toBe('UNCONFIRMED');
    expect(browser.cookies.size).toBe(1);

    browser.signIn('alice');
    const reloaded = await browser.open(answer);
    expect(reloaded.headers.get('location')).toContain('/done?');
    expect(await link.outcome()).toBe('ACTIVE');
    expect(site.sent.filter((request) => request === 'POST /token')).toHaveLength(1);
    expect(browser.cookies.size).toBe(0);
  });

  test('and the product has a login: the way there and back, without the code', async () => {
    const site = startSite({
      signIn: (_request, returnTo) =>
        Response.redirect(`https://product.test/login?to=${encodeURIComponent(returnTo)}`, 303),
    });
    const back = (response: Response): string => {
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      return new URL(response.headers.get('location') ?? '').searchParams.get('to') ?? '';
    };
    const link = await site.link('alice');
    const browser = site.browser(null);
    expect(back(await browser.open(link.url))).toBe(link.url);

    browser.signIn('alice');
    const answer = providerAnswer(await browser.follow(link.url));
    browser.signIn(null);
    const returnTo = back(await browser.open(answer));
    expect([...new URL(returnTo).searchParams.keys()]).toEqual(['state']);

    browser.signIn('alice');
    expect((await browser.open(returnTo)).status).toBe(200);
    expect(await link.outcome()).toBe('ACTIVE');
  });

  test('and the link has expired: nobody is asked to sign in for nothing', async () => {
    let now = 0;
    const site = startSite({ now: () => now });
    const link = await site.link('alice');
    now = 10 * 60_000;
    const page = await site.browser(null).open(link.url);
    expect(await headingOf(page)).toBe('410 This link has expired');
  });
});

test('a user who may connect for a team finishes the team’s link', async () => {
  const site = startSite({ identify: () => ({ userId: 'alice', entityIds: ['team-7'] }) });
  const link = await site.link('team-7');
  const browser = site.browser(null);
  await browser.open(providerAnswer(await browser.follow(link.url)));
  expect(await link.outcome()).toBe('ACTIVE');
});

test('connecting again a connection that was disabled says that it stays so', async () => {
  const site = startSite();
  const browser = site.browser('alice');
  const first = await site.link('alice');
  await browser.open(providerAnswer(await browser.follow(first.url)));
  await site.onbehalf.connections.disable(first.connectionId);

  const again = await site.link('alice');
  const page = await browser.open(providerAnswer(await browser.follow(again.url)));
  expect(await headingOf(page)).toBe('200 Notes is connected, but switched off');
});

describe('a user who allows less than was asked for', () => {
  const tokens = () =>
    Response.json({ access_token: SECRETS.accessToken, token_type: 'bearer', scope: 'read' });

  test('is connected all the same, and reads that something will not work', async () => {
    const site = startSite({ scopes: ['read', 'write'], tokens });
    const link = await site.link('alice');
    const browser = site.browser('alice');
    const page = await browser.open(providerAnswer(await browser.follow(link.url)));
    expect(await textOf(page.clone())).toContain('You did not allow everything.');
    expect(await headingOf(page)).toBe('200 Notes is connected, with less than was asked for');
    expect(await link.outcome()).toBe('ACTIVE');
  });

  test('reads nothing of it when all was allowed', async () => {
    const site = startSite({ scopes: ['read'], tokens });
    const browser = site.browser('alice');
    const { url } = await site.link('alice');
    const page = await browser.open(providerAnswer(await browser.follow(url)));
    expect(await headingOf(page)).toBe('200 Notes is connected');
  });
});

test('reconnecting with another account says so, and changes nothing', async () => {
  let accountId = '1';
  const site = startSite({ accountId: () => accountId });
  const browser = site.browser('alice');
  const { url, connectionId } = await site.link('alice');
  await browser.open(providerAnswer(await browser.follow(url)));
  const before = await site.onbehalf.connections.get(connectionId);

  accountId = '2';
  const again = await site.link('alice', { connectionId });
  const page = await browser.open(providerAnswer(await browser.follow(again.url)));
  expect(await textOf(page.clone())).toContain('Nothing has been changed.');
  expect(await headingOf(page)).toBe('403 That was another account');
  expect(await again.outcome()).toBe('FAILED: account_mismatch');
  expect(await site.onbehalf.connections.get(connectionId)).toEqual(before);
  expect(browser.cookies.size).toBe(0);
});
