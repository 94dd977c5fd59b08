import { readFileSync } from 'node:fs';

import { gmail } from '@onbehalf/gmail';
import { expect, test } from 'vitest';

import { catalogOf } from '../src/catalog.ts';
import { summaryOf } from '../src/gmail/name.ts';
import { handwritten } from '../src/gmail/reviewed.ts';
import { gmailSource } from '../src/gmail/source.ts';
import { clientMethods } from '../src/google/client.ts';
import { lockChanges, lockOf, lockText, readLock } from '../src/lock.ts';
import { targets } from '../src/targets.ts';

const entries = catalogOf(gmailSource());

test('the lock of Gmail is what is generated: run `pnpm catalog:diff`', () => {
  const lock = targets.find(({ folder }) => folder.includes('gmail'))?.lock ?? '';
  const text = readFileSync(lock, 'utf8');
  expect(lockChanges(readLock(text), lockOf(entries))).toEqual([]);
  expect(lockText(entries)).toBe(text);
});

test('each of the 79 methods is one action, of which 19 are written by hand', () => {
  expect(entries).toHaveLength(79);
  const known = new Set(
    gmail().actions.flatMap(({ summaries }) => summaries.map(({ slug }): string => slug)),
  );
  expect(entries.filter(({ slug }) => !known.has(slug))).toEqual([]);
  expect(Object.keys(handwritten)).toHaveLength(19);
  // And an answer, which is another way to send, and what people's contacts are.
  expect(known.size).toBe(79 + 4);
});

test('each says what it is for, to whom it belongs, and a scope that is enough', () => {
  for (const { slug, description, operation, scopes } of entries) {
    expect(description.length, slug).toBeGreaterThan(8);
    expect(description, slug).not.toMatch(/https?:|@example|\*\*/);
    expect(operation.path, slug).toMatch(/^\/gmail\/v1\/users\/me\//);
    expect(operation.path, slug).not.toContain('{userId}');
    expect(scopes, slug).toHaveLength(1);
  }
});

test.each([
  ['users.settings.filters.list', 'List filters'],
  ['users.drafts.get', 'Get draft'],
  ['users.settings.updateVacation', 'Update vacation settings'],
  ['users.settings.sendAs.smimeInfo.setDefault', 'Set default send as smime info'],
  ['users.settings.forwardingAddresses.create', 'Create forwarding address'],
  ['users.settings.cse.identities.list', 'List cse identities'],
  ['users.messages.batchDelete', 'Batch delete messages'],
  ['users.watch', 'Watch'],
])('%s is named %s', (id, summary) => {
  expect(summaryOf(id)).toBe(summary);
});

test('a client that is not as the others are is none', () => {
  const source = `
  export interface Params$Resource$Users$Get extends StandardParameters {
    id?: Schema$Gone;
  }
  export class Resource$Users {
    /**
     * Gets.
     */
    get(
      paramsOrCallback?: object
    ) {
      let params = (paramsOrCallback || {}) as Params$Resource$Users$Get;
      url: (rootUrl + '/v1/{id}'), method: 'GET', pathParams: ['id'], requiredParams: ['id'],
      context: this.context,
`;
  expect(() => clientMethods(source)).toThrow('A member is of the type Schema$Gone.');
  expect(() => clientMethods(source.replace("method: 'GET'", ''))).toThrow(
    'The method at /v1/{id} is not as the others are.',
  );
  const [method] = clientMethods(source.replace('Schema$Gone', 'string | null'));
  expect(method).toMatchObject({ id: 'users.get', path: '/v1/{id}', description: 'Gets.' });
});
