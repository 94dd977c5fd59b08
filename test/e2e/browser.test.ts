import { statSync } from 'node:fs';
import { join } from 'node:path';

import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';

import { launchChromium, skipWithoutChromium } from '../peers/chromium.ts';
import { closing, temporaryFolder } from '../peers/closing.ts';
import { codeOf } from '../peers/code-of.ts';
import { okta } from '../peers/services/okta.ts';
import { loginOf, startGitHubProduct } from './github-product.ts';
import { type ServiceCase, serviceCases } from './service-apps.ts';
import { startServiceProduct } from './service-product.ts';

const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

let chromium: ReturnType<typeof launchChromium> | undefined;
afterAll(async () => (await chromium)?.close());

/** A browser of its own: cookies are shared with no other page. Complaints end up in `complaints`. */
async function startBrowser() {
  const browser = await (chromium ??= launchChromium());
  const folder = process.env['SCREENSHOTS'] ?? (await temporaryFolder());
  const complaints: string[] = [];
  const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await closing(await browser.newContext(options)).newPage();
    page.on('console', (message) => {
      // The status of the page itself is what the tests are about.
      const isStatus = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isStatus) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    return page;
  };
  const photograph = async (page: Page, name: string): Promise<void> => {
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path, fullPage: true });
    expect(statSync(path).size).toBeGreaterThan(5_000); // A blank page is smaller.
  };
  return { open, photograph, complaints };
}

describe('in a real browser', () => {
  beforeEach(({ skip }) => skipWithoutChromium(skip));

  test('a user opens the link, chooses an account, and reads that it is connected', async () => {
    const { onbehalf, publicUrl } = await startGitHubProduct();
    const { open, photograph, complaints } = await startBrowser();
    const alice = onbehalf.entity('alice');
    const request = await alice.initiateConnection({ app: 'github' });

    const page = await open();
    await page.goto(request.redirectUrl ?? '');
    await photograph(page, 'picker');
    await page.getByRole('button', { name: 'alice-dev' }).click();
    await page.waitForURL(`${publicUrl}/oauth/callback/github?*`);

    expect(await page.title()).toBe('GitHub is connected');
    expect(await page.getByRole('heading').textContent()).toBe('GitHub is connected');
    expect(await page.locator('body').innerText()).toContain('alice-dev');
    await photograph(page, 'connected');
    expect(await request.waitUntilActive()).toMatchObject({ account: { label: 'alice-dev' } });
    expect(await loginOf(alice)).toBe('alice-dev');

    // Whoever reloads the page is told that all is done, and breaks nothing.
    await page.reload();
    expect(await page.getByRole('heading').textContent()).toBe('This link has been used');
    expect(await loginOf(alice)).toBe('alice-dev');
    expect(complaints).toEqual([]);
  });

  test('a user who has two accounts at Okta chooses one, on a phone', async () => {
    const entry = serviceCases.find(({ service }) => service === okta) as ServiceCase;
    const { alice, peer, whoIs } = await startServiceProduct(entry);
    const { open, photograph, complaints } = await startBrowser();
    const request = await alice.initiateConnection({ app: 'okta' });

    const page = await open(phone);
    await page.goto(request.redirectUrl ?? '');
    expect(new URL(page.url()).origin).toBe(peer.url);
    await photograph(page, 'okta-picker-on-a-phone');
    await page.getByRole('button', { name: 'bob@example.com' }).click();
    await page.getByRole('heading', { name: 'Okta is connected' }).waitFor();
    await photograph(page, 'okta-connected-on-a-phone');
    expect(await request.waitUntilActive()).toMatchObject({
      account: { label: 'bob@example.com' },
    });
    expect(await whoIs()).toContain('bob@example.com');
    expect(complaints).toEqual([]);
  });

  test('a callback that is opened in another browser connects nothing there', async () => {
    const { onbehalf, github } = await startGitHubProduct();
    const { open, photograph, complaints } = await startBrowser();
    const request = await onbehalf.entity('alice').initiateConnection({ app: 'github' });
    const refused = codeOf(request.waitUntilActive());

    const first = await open();
    await first.goto(request.redirectUrl ?? '');
    let callback = '';
    github.gate.intercept = async ({ method }, next) => {
      if (method !== 'POST') return undefined;
      callback = (await next()).headers.get('location') ?? '';
      return new Response('The first browser gets no further.');
    };
    await first.getByRole('button', { name: 'alice-dev' }).click();
    await first.getByText('gets no further').waitFor();
    github.gate.intercept = undefined;

    const second = await open(phone);
    const response = await second.goto(callback);
    expect(response?.status()).toBe(403);
    expect(await second.getByRole('heading').textContent()).toBe(
      'This is not the page to finish on',
    );
    await photograph(second, 'wrong-browser-on-a-phone');
    const widths = '[document.documentElement.scrollWidth, window.innerWidth]';
    expect(await second.evaluate(widths)).toEqual([390, 390]); // Nothing to scroll sideways.
    expect(await refused).toBe('wrong_browser');
    expect(github.gate.tokens.size).toBe(0);
    expect(complaints).toEqual([]);
  });
});
