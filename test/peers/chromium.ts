import { accessSync, constants } from 'node:fs';

import { type Browser, chromium } from 'playwright-core';

const missing =
  'There is no Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.';

/** Where Chromium is, or null when there is none. */
function chromiumPath(): string | null {
  const path = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  try {
    accessSync(path, constants.X_OK);
    return path;
  } catch {
    return null;
  }
}

/** Skips the test where there is no Chromium, and prints why: Vitest alone keeps that to itself. */
export function skipWithoutChromium(skip: (note: string) => void): void {
  if (chromiumPath() !== null) return;
  console.warn(missing);
  skip(missing);
}

/** Starts the system's Chromium without a window; rejects when there is none. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error(missing);
  return chromium.launch({ executablePath });
}
