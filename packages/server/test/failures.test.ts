import { memoryStore, type Store } from '@onbehalf/core';
import { describe, expect, test, vi } from 'vitest';

import { headingOf, textOf } from './browser.ts';
import { providerAnswer, SECRETS, type SiteOptions, startSite } from './site.ts';

const ISSUER = 'https://auth.notes.test';

/** Walks up to the callback, and answers its page. */
async function finish(options: SiteOptions, parameters?: Readonly<Record<string, string>>) {
  const site = startSite(options);
  const link = await site.link('alice');
  const browser = site.browser('alice');
  const page = await browser.open(providerAnswer(await browser.follow(link.url), parameters));
  return { page, site, browser, outcome: await link.outcome() };
}

const refuse = (error: string, status = 400) => ({
  tokens: () => Response.json({ error, error_description: 'words of the provider' }, { status }),
});

describe('each failure has a page, a status, and an end for the flow', () => {
  test.for<[string, string, SiteOptions, Record<string, string>?]>([
    ['access_denied', '403 Access was not given', {}, { error: 'access_denied' }],
    ['issuer_mismatch', '400 The answer came from the wrong place', { issuer: ISSUER }],
    [
      'issuer_mismatch',
      '400 The answer came from the wrong place',
      { issuer: ISSUER },
      { code: SECRETS.code, iss: 'https://evil.test' },
    ],
    ['provider_error', '502 The other service did not answer as it should', {}, {}],
    [
      'provider_error',
      '502 The other service did not answer as it should',
      {},
      { error: 'server_error' },
    ],
    [
      'provider_error',
      '502 The other service did not answer as it should',
      refuse('server_error', 500),
    ],
    [
      'provider_error',
      '502 The other service did not answer as it should',
      refuse('invalid_grant'),
    ],
    ['rate_limited', '502 The other service did not answer as it should', refuse('slow_down', 429)],
    [
      'network_error',
      '502 The other service did not answer as it should',
      { tokens: () => Promise.reject(new Error('socket hang up')) },
    ],
    ['misconfigured', '500 This connection is not set up correctly', refuse('invalid_client', 401)],
    [
      'misconfigured',
      '500 This connection is not set up correctly',
      {},
      { error: 'invalid_scope' },
    ],
  ])('%s: %s', async ([reason, heading, options, parameters]) => {
    const { page, browser, outcome } = await finish(options, parameters);
    expect(await headingOf(page)).toBe(heading);
    expect(outcome).toBe(`FAILED: ${reason}`);
    expect(browser.cookies.size).toBe(0);
  });
});

describe('what went wrong', () => {
  test('is told to the operator where the user can do nothing about it', async () => {
    const { site } = await finish(refuse('invalid_client', 401));
    expect(site.errors).toMatchObject([{ code: 'misconfigured' }]);
  });

  test('is no matter for the operator where it is the user’s', async () => {
    const { site } = await finish({}, { error: 'access_denied' });
    expect(site.errors).toEqual([]);
  });

  test('is never shown in the words of a provider, or of whoever wrote the address', async () => {
    const error_description = 'Call +1 555 0100 and read out your password';
    const { page } = await finish({}, { error: 'server_error', error_description });
    expect(await textOf(page)).not.toContain('555');
  });
});

describe('your own functions fail', () => {
  const broken = (message = 'the session store is down') => ({
    identify: () => Promise.reject(new Error(message)),
  });

  test('identify at the link: a page without its words, nobody bound', async () => {
    const site = startSite(broken());
    const browser = site.browser('alice');
    const page = await browser.open((await site.link('alice')).url);
    expect(await textOf(page.clone())).not.toContain('session store');
    expect(await headingOf(page)).toBe('500 Something went wrong here');
    expect(browser.cookies.size).toBe(0);
    expect(site.errors).toMatchObject([{ message: 'the session store is down' }]);
  });

  test('identify at the callback: nothing is used up, trying again works', async () => {
    let isDown = false;
    const site = startSite({
      identify: () => {
        if (isDown) throw new Error('the session store is down');
        return 'alice';
      },
    });
    const link = await site.link('alice');
    const browser = site.browser(null);
    const answer = providerAnswer(await browser.follow(link.url));
    isDown = true;
    expect((await browser.open(answer)).status).toBe(500);
    expect(await link.outcome()).toBe('INITIATED');
    isDown = false;
    expect((await browser.open(answer)).status).toBe(200);
  });

  test('signIn: a page without its words', async () => {
    const site = startSite({
      signIn: () => {
        throw new Error('no login today');
      },
    });
    const page = await site.browser(null).open((await site.link('alice')).url);
    expect(await headingOf(page)).toBe('500 Something went wrong here');
  });

  test('onError: the page comes all the same', async () => {
    const site = startSite({
      ...broken(),
      onError: () => {
        throw new Error('no log today');
      },
    });
    expect((await site.browser(null).open((await site.link('alice')).url)).status).toBe(500);
  });

  test('without onError the console gets the stack, and neither token, code nor cause', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    try {
      const site = startSite({
        identify: (request) => {
          throw new Error(`no session for ${request.url}`, { cause: SECRETS.accessToken });
        },
        onError: undefined as never,
      });
      const { url } = await site.link('alice');
      await site.browser('alice').open(url);
      await site
        .browser('alice')
        .open(
          'https://product.test/api/onbehalf/oauth/callback/notes?code=a%2Fvery%2Fsecret&state=also-secret',
        );
      const text = JSON.stringify(log.mock.calls);
      expect(log).toHaveBeenCalledTimes(2);
      expect(text).toContain('no session for https://product.test/api/onbehalf/connect/[redacted]');
      for (const secret of [url.split('/').at(-1), 'very', 'also-secret', SECRETS.accessToken]) {
        expect(text).not.toContain(secret);
      }
    } finally {
      log.mockRestore();
    }
  });
});

test('the words of a callback do not begin an entry of their own on the console', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  try {
    const error_description = 'x\nonbehalf err_forged: all is well\u001b[2J';
    const parameters = { error: 'invalid_request', error_description };
    await finish({ onError: undefined }, parameters);
    const identify = () => Promise.reject(new Error(error_description));
    const site = startSite({ identify, onError: undefined as never });
    await site.browser('alice').open((await site.link('alice')).url);
    expect(log).toHaveBeenCalledTimes(2);
    for (const [text] of log.mock.calls) {
      expect(text).toContain('err_forged');
      expect(text).not.toContain('\u001b');
      expect(text).not.toMatch(/^onbehalf err_forged/m);
    }
  } finally {
    log.mockRestore();
  }
});

test('a store that fails once ends nothing: the same page works a moment later', async () => {
  const memory = memoryStore();
  let isDown = false;
  const store: Store = {
    ...memory,
    getFlow: (id) => (isDown ? Promise.reject(new Error('disk full')) : memory.getFlow(id)),
  };
  const site = startSite({ store });
  const link = await site.link('alice');
  const browser = site.browser('alice');
  const answer = providerAnswer(await browser.follow(link.url));
  isDown = true;
  const page = await browser.open(answer);
  expect(await textOf(page.clone())).not.toContain('disk');
  expect(await headingOf(page)).toBe('500 Something went wrong here');
  isDown = false;
  expect((await browser.open(answer)).status).toBe(200);
});
