import { expect, test } from 'vitest';

import { runExample } from './run-example.ts';

test('the program on the first screen of the README prints what stands beside it', async () => {
  const { code, stdout, stderr } = await runExample('readme', 'first-program');
  expect([code, stderr]).toEqual([0, '']);
  const [first, ...rest] = stdout.split('\n');
  expect(first).toBe('{ successful: true, data: { number: 7 }, error: null }');
  expect(rest.join('\n')).toMatch(
    /invalid_params[^]*There is no parameter "titel"[^]*missing[^]*connection_required/,
  );
});

test('the program about several accounts prints what stands beside it', async () => {
  const { code, stdout, stderr } = await runExample('readme', 'accounts');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.trim().split('\n')).toEqual([
    "ambiguous_connection [ 'alice', 'alice-at-acme' ]",
    'alice-at-acme',
    'alice',
  ]);
});

test('the program that changes the keys prints what stands beside it', async () => {
  const { code, stdout, stderr } = await runExample('readme', 'rotate-keys');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.trim().split('\n')).toEqual(["{ '2030': 1 }", 'ACTIVE']);
});

test('the program that asks the doctor prints what stands beside it', async () => {
  const { code, stdout, stderr } = await runExample('readme', 'doctor');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.trim().split('\n')).toEqual(['true', 'false 1 not_opened']);
});

test('the program about integrations of customers prints what stands beside it', async () => {
  const { code, stdout, stderr } = await runExample('readme', 'customers');
  expect([code, stderr]).toEqual([0, '']);
  const [redirectUri, enabled, started, disabled] = stdout.trim().split('\n');
  expect(redirectUri).toMatch(
    /^https:\/\/app\.example\.com\/api\/onbehalf\/oauth\/callback\/int_[\w-]{22}$/,
  );
  expect([enabled, started]).toEqual(['ENABLED true', 'INITIATED']);
  expect(disabled).toMatch(/^The integration "int_[\w-]{22}" is disabled\.$/);
});

test('the program that erases a user prints what stands beside it', async () => {
  const { code, stdout, stderr } = await runExample('readme', 'erase');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.trim().split('\n')).toEqual(['1 true', '{ not_opened: 1 }']);
});
