// Plays what real providers do to the client, and prints what came of it: `pnpm quirks` to the
// reference providers and all that are published, `pnpm quirks slack` to one of them.
import type { App, OAuth2Descriptor } from '@onbehalf/core';
import { type ProviderKitOptions, referenceProviders, testProvider } from '@onbehalf/core/testing';
import * as published from '@onbehalf/providers';

import { count, merged, type Report, type Row, table } from './table.ts';

interface Played {
  readonly descriptor: OAuth2Descriptor;
  readonly options: ProviderKitOptions;
}

const SUFFIX = 'Descriptor';

/** What each export of the package is called, and where its provider is. */
function publishedProviders(): Readonly<Record<string, Played>> {
  const exports: Readonly<Record<string, unknown>> = published;
  const names = Object.keys(exports).filter((name) => name.endsWith(SUFFIX));
  return Object.fromEntries(
    names.map((exported) => {
      const name = exported.slice(0, -SUFFIX.length);
      // What revokes in code speaks to addresses that the kit cannot know.
      const { revoke: _, ...descriptor } = exports[exported] as OAuth2Descriptor;
      return [name, { descriptor, options: { name, ...addressesOf(exports[name]) } }];
    }),
  );
}

function addressesOf(define: unknown): ProviderKitOptions {
  const captures = { stripe_user_id: 'acct_1' };
  if (typeof define !== 'function') return { captures };
  const { authUrl, apiUrl, hosts } = (define as () => App)();
  return { authUrl, apiUrl, hosts, captures };
}

async function play(names: readonly string[]): Promise<readonly Report[]> {
  const reports: Report[] = [];
  for (const name of names) {
    const start = performance.now();
    process.stderr.write(`${name} ... `);
    const { descriptor, options } = all[name] as Played;
    const { cases } = await testProvider(descriptor, options);
    reports.push({ provider: name, rows: cases });
    process.stderr.write(`${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  }
  return reports;
}

const providers = publishedProviders();
const all: Readonly<Record<string, Played>> = { ...referenceProviders, ...providers };
const asked = process.argv.slice(2).filter((word) => word !== '--');
const unknown = asked.filter((name) => !(name in all));
if (unknown.length > 0) {
  const known = Object.keys(all).join(', ');
  throw new TypeError(`There is no provider ${unknown.join(', ')}; there are: ${known}.`);
}

let rows: readonly Row[];
if (asked.length > 0) {
  const reports = await play(asked);
  for (const { provider, rows: own } of reports) console.log(`\n${provider}\n${table(own)}`);
  rows = reports.flatMap((report) => report.rows);
} else {
  const ofProviders = await play(Object.keys(providers));
  console.log('\nThe published providers');
  for (const { provider, rows: own } of ofProviders) {
    console.log(`${count(own)}  ${provider}`);
    const failed = own.filter(({ outcome }) => outcome === 'failed');
    if (failed.length > 0) console.log(table(failed));
  }
  const references = Object.keys(referenceProviders);
  const quirks = merged(await play(references));
  console.log(`\nThe reference providers: ${references.join(', ')}\n${table(quirks)}`);
  const failures = ofProviders.flatMap((report) => report.rows);
  rows = [...failures.filter(({ outcome }) => outcome === 'failed'), ...quirks];
}
console.log(`\n${count(rows)}`);
process.exitCode = rows.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
