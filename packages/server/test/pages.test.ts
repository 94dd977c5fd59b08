import { describe, expect, test } from 'vitest';

import { failurePage, METHOD_NOT_ALLOWED, NOT_FOUND } from '../src/pages/failures.ts';
import { renderPage } from '../src/pages/layout.ts';
import { connected, type Page, SIGN_IN_FIRST, signInToFinish } from '../src/pages/messages.ts';
import { STYLE, STYLE_HASH } from '../src/pages/style.ts';
import { inspect } from './inspect.ts';
import { providerAnswer, startSite } from './site.ts';

const CODES = [
  'access_denied',
  'flow_expired',
  'flow_replayed',
  'wrong_browser',
  'wrong_user',
  'account_mismatch',
  'issuer_mismatch',
  'provider_error',
  'denied',
  'misconfigured',
  'internal',
] as const;

const done = (status: string, missingScopes: readonly string[]): Page =>
  connected({ appName: 'Notes', connection: { account: null, status }, missingScopes } as never);

const PAGES: readonly Page[] = [
  done('ACTIVE', []),
  done('ACTIVE', ['write']),
  done('DISABLED', []),
  ...CODES.map(failurePage),
  NOT_FOUND,
  METHOD_NOT_ALLOWED,
  SIGN_IN_FIRST,
  signInToFinish('Notes'),
];

const ATTACK = `<script>alert(1)</script><img src=x onerror="alert('1')">&amp;`;

test('an app and an account may be called what they like: it is text', async () => {
  const site = startSite({ appName: ATTACK, accountLabel: ATTACK });
  const browser = site.browser('alice');
  const page = await browser.open(
    providerAnswer(await browser.follow((await site.link('alice')).url)),
  );
  const html = await page.text();
  expect(html).not.toMatch(/<script|<img/);
  const escaped =
    '&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;';
  expect(html).toContain(`<title>${escaped} is connected</title>`);
  expect(html).toContain(`<bdi>${escaped}</bdi>`);
});

test('an endless account name is cut', () => {
  const connection = { account: { id: '1', label: 'x'.repeat(1e6) }, status: 'ACTIVE' };
  const flow = { appName: 'Notes', connection, returnTo: null, missingScopes: [] };
  const page = connected(flow as never);
  expect(renderPage(page).length).toBeLessThan(10_000);
});

describe('every page', () => {
  test.for(PAGES.map((page) => [page.title, page] as const))(
    '%s: a language, a title, one heading, a role, and what to do next',
    ([, page]) => {
      const html = renderPage(page);
      expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
      expect(html).toContain('name="viewport" content="width=device-width, initial-scale=1"');
      expect(html).toContain(`<title>${page.title}</title>`);
      expect(html.match(/<h1>/g)).toHaveLength(1);
      expect(html.match(/role="(?:status|alert)"/g)).toHaveLength(1);
      expect(html).not.toMatch(/<script|style="|undefined|null/);
      expect(html.match(/<p>/g)?.length).toBeGreaterThanOrEqual(1);
    },
  );

  test('is one of a kind', () => {
    expect(new Set(PAGES.map(({ title }) => title)).size).toBe(PAGES.length);
  });
});

test('the policy allows this style and no other', async () => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(STYLE));
  expect(STYLE_HASH).toBe(`sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`);
  expect(renderPage(NOT_FOUND)).toContain(`<style>${STYLE}</style>`);
});

describe('contrast', () => {
  const [light = '', dark = ''] = STYLE.split('prefers-color-scheme: dark');
  test.for([
    ['light', light],
    ['dark', dark],
  ])('in the %s scheme text is at least 4.5:1, marks and edges of focus 3:1', ([, css = '']) => {
    const colour = (name: string): string =>
      new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(css)?.[1] ?? `no ${name}`;
    const pairs: [string, string, number][] = [
      ['text', 'card', 4.5],
      ['soft', 'card', 4.5],
      ['soft', 'page', 4.5],
      ['text', 'page', 4.5],
      ['on-button', 'button', 4.5],
      ['done', 'done-tint', 3],
      ['ask', 'ask-tint', 3],
      ['problem', 'problem-tint', 3],
      ['ask', 'card', 3],
      ['button', 'card', 3],
    ];
    for (const [front, back, least] of pairs) {
      expect(contrast(colour(front), colour(back)), `${front} on ${back}`).toBeGreaterThan(least);
    }
  });
});

/** WCAG 2.2, "contrast ratio". */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('what looks at every answer in these tests', () => {
  const request = new Request('https://product.test/connect/a-token-of-a-link');

  test('sees a missing header', async () => {
    await expect(inspect(request, new Response(), [])).rejects.toThrow('cache-control is null');
  });

  test('sees a secret in a page', async () => {
    const good = await startSite().handler(new Request('https://product.test/'));
    for (const leak of ['a-token-of-a-link', 'another-secret']) {
      const page = new Response(`<p>${leak}</p>`, { headers: good.headers });
      await expect(inspect(request, page, ['another-secret'])).rejects.toThrow(leak);
    }
  });
});
