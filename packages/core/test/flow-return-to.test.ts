import { expect, test } from 'vitest';

import { codeOf, finishFlow, setStage } from './acme-client.ts';

async function returnedTo(returnTo: string): Promise<string | null> {
  const stage = setStage();
  const { client } = stage;
  const request = await client.entity('alice').initiateConnection({ app: 'acme', returnTo });
  const token = request.redirectUrl?.split('/').at(-1) ?? '';
  const opened = await client.openLink({ token, identity: 'alice' });
  const flow = { connectionId: request.connectionId, redirectUrl: '', opened };
  return (await finishFlow(stage, flow)).returnTo;
}

test.each([
  ['/settings', 'https://product.example/settings'],
  ['/settings?tab=apps#acme', 'https://product.example/settings?tab=apps#acme'],
  ['https://product.example/settings', 'https://product.example/settings'],
  ['/%2F/evil.example', 'https://product.example/%2F/evil.example'],
  ['/./', 'https://product.example/'],
])('the browser may be sent to %s', async (returnTo, address) => {
  expect(await returnedTo(returnTo)).toBe(address);
});

test.each([
  '',
  'settings',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  ' //evil.example',
  '\u0000//evil.example',
  'https://evil.example/',
  'https://product.example',
  'https://product.example.evil.example/',
  'https://product.example@evil.example/',
  'https://user@product.example/',
  'https://product.example:8443/',
  'http://product.example/',
  'HTTPS://product.example/',
  'javascript:alert(1)',
  'data:text/html,hello',
  'https:evil.example',
])('the browser is not sent to %j', async (returnTo) => {
  expect(await codeOf(returnedTo(returnTo))).toMatch(/^TypeError: "returnTo" must be/);
});
