import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { expect, test } from 'vitest';

import { openProduct } from './example.ts';
import { temporaryDatabase } from './temporary-folder.ts';

const KEYS = `k1:${btoa('0123456789abcdef0123456789abcdef')}`;
const TOKEN = 'a-token-that-nobody-may-read';

test('the example of the README is this one', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(readFileSync(new URL('example.ts', import.meta.url), 'utf8'));
});

test('a connection outlives the process, and its token is nowhere in the clear', async () => {
  const path = temporaryDatabase();
  const before = openProduct(path, KEYS);
  const { connectionId } = await before
    .entity('alice')
    .initiateConnection({ app: 'helpdesk', credentials: { token: TOKEN } });
  for (const file of readdirSync(dirname(path))) {
    expect(readFileSync(join(dirname(path), file)).includes(TOKEN)).toBe(false);
  }
  await before.close();

  const after = openProduct(path, KEYS);
  expect(await after.entity('alice').connections.get(connectionId)).toMatchObject({
    id: connectionId,
    status: 'ACTIVE',
  });
  expect(await after.entity('bob').connections.get(connectionId)).toBeNull();
  await after.close();
});
