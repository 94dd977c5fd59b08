import { readFileSync } from 'node:fs';

import { github } from '@onbehalf/github';
import { beforeAll, expect, test } from 'vitest';

import { type CatalogEntry, catalogOf } from '../src/catalog.ts';
import { knownScopes } from '../src/github/reviewed.ts';
import { lockChanges, lockOf, lockText, readLock } from '../src/lock.ts';
import { targets } from '../src/targets.ts';

const [target] = targets;
let entries: readonly CatalogEntry[];
let lock: string;

beforeAll(() => {
  entries = catalogOf(target?.source() as never);
  lock = readFileSync(target?.lock ?? '', 'utf8');
});

test('the lock of GitHub is what is generated: run `pnpm catalog:diff`', () => {
  expect(lockChanges(readLock(lock), lockOf(entries))).toEqual([]);
  expect(lockText(entries)).toBe(lock);
});

test('an update of the description is told as what it does to the actions', () => {
  const before = readLock(lock);
  const [first, second, third, ...others] = before;
  if (first === undefined || second === undefined || third === undefined) throw new TypeError();
  const after = [
    { ...first, slug: 'GITHUB_RENAMED' },
    { ...second, note: 'destroys 000000000000' },
    { slug: 'GITHUB_NEW', route: 'GET /new', note: 'reads 111111111111' },
    ...others,
  ];
  expect(lockChanges(before, after)).toEqual([
    `removed  ${third.slug}  ${third.route}  ${third.note}`,
    'added    GITHUB_NEW  GET /new  reads 111111111111',
    `renamed  ${first.slug} -> GITHUB_RENAMED  ${first.route}`,
    `changed  ${second.slug}  ${second.note} -> destroys 000000000000`,
  ]);
});

test('no parameter that GitHub describes is lost', () => {
  const lost = entries.flatMap(({ slug, operation, input }) => {
    const names = Object.keys(input.schema['properties'] as object);
    const renamed = Object.values(input.body?.renamed ?? {});
    const described = operation.parameters.map(({ name }) => name);
    const body = operation.body?.schema ?? {};
    const forms = [body, ...(['oneOf', 'anyOf'] as const).flatMap((it) => body[it] ?? [])] as {
      readonly properties?: object;
    }[];
    const members = forms.flatMap(({ properties = {} }) => Object.keys(properties));
    return [...described, ...members]
      .filter((name) => !names.includes(name) && !renamed.includes(name))
      .map((name) => `${slug} ${name}`);
  });
  expect(lost).toEqual([]);
  expect(entries.flatMap(({ operation }) => operation.parameters)).toHaveLength(3526);
});

test('no value of a parameter is filled in for a caller', () => {
  const withDefaults = entries.filter(({ input }) =>
    /"default":(?!\{)/.test(JSON.stringify(input)),
  );
  expect(withDefaults.map(({ slug }) => slug)).toEqual([]);
});

test('what a scope includes is what the app says', () => {
  const implied: Readonly<Record<string, readonly string[]>> = github().impliedScopes ?? {};
  for (const [scope, included] of Object.entries(knownScopes)) {
    expect([scope, included.filter((it) => implied[scope]?.includes(it) !== true)]).toEqual([
      scope,
      [],
    ]);
  }
});
