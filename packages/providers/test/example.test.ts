import { expect, test, vi } from 'vitest';

import { tracker } from './own-app.ts';

test('the program of the README composes, and calls for users who are connected only', async () => {
  vi.stubEnv('ONBEHALF_KEYS', `k1:${btoa('0123456789abcdef0123456789abcdef')}`);
  for (const name of ['GOOGLE', 'SLACK']) {
    vi.stubEnv(`${name}_CLIENT_ID`, 'client-id');
    vi.stubEnv(`${name}_CLIENT_SECRET`, 'client-secret-0123456789');
  }
  const { nextEvents } = await import('./example.ts');
  await expect(nextEvents('alice')).rejects.toMatchObject({ code: 'connection_required' });
  vi.unstubAllEnvs();
});

test('an app of your own is built on a provider', () => {
  const { slug, hosts, actions } = tracker();
  expect({ slug, hosts, actions: actions.length }).toEqual({
    slug: 'tracker',
    hosts: ['api.linear.app'],
    actions: 1,
  });
});
