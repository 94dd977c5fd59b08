import type { OAuth2Descriptor } from '@onbehalf/core';
import { providerKit, testProvider } from '@onbehalf/core/testing';
import { expect, test } from 'vitest';

const helpdesk: OAuth2Descriptor = {
  documentation: 'https://docs.helpdesk.example/oauth',
  authorizationEndpoint: 'https://helpdesk.example/oauth/authorize',
  tokenEndpoint: 'https://helpdesk.example/oauth/token',
  clientAuthentication: 'basic',
  scopeSeparator: ',',
  response: { expiresIn: 'lifetime' },
};

test.each(providerKit(helpdesk))('$name', ({ run }) => expect(run()).resolves.toBeUndefined());

test('or all of it as a table', async () => {
  const report = await testProvider(helpdesk, { name: 'Help Desk' });
  expect(report.failed, String(report)).toBe(0);
});
