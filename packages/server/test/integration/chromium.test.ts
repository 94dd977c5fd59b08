import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { launchChromium, skipWithoutChromium } from '../../../../test/peers/chromium.ts';
import { createHandler, type HandlerOptions } from '../../src/index.ts';
import { type RunningServer, serve } from '../../src/node.ts';
import { startSite, type TestSite } from '../site.ts';

type Chromium = Awaited<ReturnType<typeof launchChromium>>;

let chromium: Chromium | undefined;
const running: RunningServer[] = [];
beforeAll(async () => {
  chromium = await launchChromium().catch(() => undefined);
});
afterAll(async () => {
  await chromium?.close();
  await Promise.all(running.map((server) => server.close()));
});

/** A product on one address and the provider on another, so that going there crosses sites. */
async function startProduct(options: Partial<HandlerOptions> = {}): Promise<TestSite> {
  let answer: (request: Request) => Promise<Response> = () => Promise.reject(new Error('too soon'));
  const server = await serve((request) => answer(request), { port: 0 });
  const provider = await serve(allow, { port: 0, hostname: '127.0.0.1' });
  running.push(server, provider);
  const site = startSite({ publicUrl: server.url, ...options });
  const handler = createHandler(site.onbehalf, { identify: strictUser, ...options });
  answer = async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/login') {
      const headers = { 'set-cookie': 'session=alice; SameSite=Strict; HttpOnly; Path=/' };
      return new Response('signed in', { headers });
    }
    const response = await handler(request);
    const location = response.headers
      .get('location')
      ?.replace('https://auth.notes.test', provider.url);
    if (location !== undefined) response.headers.set('location', location);
    return response;
  };
  return site;
}

/** The provider's page: a link that allows access. */
function allow(request: Request): Response {
  const asked = new URL(request.url).searchParams;
  const redirectUri = asked.get('redirect_uri');
  if (redirectUri === null) return new Response(null, { status: 404 }); // the browser wants an icon
  const back = new URL(redirectUri);
  back.search = new URLSearchParams({ code: 'code', state: asked.get('state') ?? '' }).toString();
  const html = `<a href="${back.href.replaceAll('&', '&amp;')}">Allow</a>`;
  return new Response(html, { headers: { 'content-type': 'text/html' } });
}

function strictUser(request: Request): string | null {
  return request.headers.get('cookie')?.includes('session=alice') ? 'alice' : null;
}

async function newPage(options: Parameters<Chromium['newPage']>[0] = {}) {
  if (chromium === undefined) throw new Error('There is no Chromium.');
  const page = await chromium.newPage(options);
  const problems: string[] = [];
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  return { page, problems };
}

describe('in a real browser', () => {
  test('a product whose session cookie is SameSite=Strict connects its user', async ({ skip }) => {
    skipWithoutChromium(skip);
    const site = await startProduct();
    const { page } = await newPage();
    const origin = site.onbehalf.publicUrl ?? '';
    await page.goto(`${origin}/login`);
    const link = await site.link('alice');

    // As from a mail: another site's page has the link, so the session does not come along.
    await page.goto('about:blank');
    await page.setContent(`<a href="${link.url}">Connect</a>`);
    await page.click('a');
    await page.getByRole('heading', { name: 'Sign in first' }).waitFor();
    await page.getByRole('link', { name: 'Continue' }).click();

    await page.getByRole('link', { name: 'Allow' }).click();
    await page.getByRole('heading', { name: 'Sign in to finish' }).waitFor();
    expect(await link.outcome()).toBe('UNCONFIRMED');
    await page.getByRole('link', { name: 'Continue' }).click();

    await page.getByRole('heading', { name: 'Notes is connected' }).waitFor();
    expect(await link.outcome()).toBe('ACTIVE');
    const left = await page.context().cookies();
    expect(left.map(({ name }) => name)).toEqual(['session']);
    await page.close();
  });

  test.for(['light', 'dark'] as const)(
    'a page is styled in the %s scheme, fits 320 pixels, and breaks no policy',
    async (colorScheme, { skip }) => {
      skipWithoutChromium(skip);
      const site = await startProduct();
      const { page, problems } = await newPage({
        colorScheme,
        viewport: { width: 320, height: 600 },
      });
      await page.goto((await site.link('alice')).url);
      // As text: these tests are checked without the browser's types.
      const seen: unknown = await page.evaluate(`({
        overflow: document.documentElement.scrollWidth - window.innerWidth,
        background: getComputedStyle(document.body).backgroundColor,
        alignment: getComputedStyle(document.querySelector('main')).textAlign,
      })`);
      const background = colorScheme === 'light' ? 'rgb(243, 244, 247)' : 'rgb(14, 17, 23)';
      expect(seen).toEqual({ overflow: 0, background, alignment: 'center' });

      await page.keyboard.press('Tab');
      const outline: unknown = await page.evaluate(
        'getComputedStyle(document.activeElement).outlineStyle',
      );
      expect(outline).toBe('solid');
      // The status itself is worth a line to the browser; a breach of the policy would be another.
      expect(problems.filter((text) => !text.includes('401'))).toEqual([]);
      await page.close();
    },
  );
});
