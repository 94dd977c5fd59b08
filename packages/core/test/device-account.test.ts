import { expect, test } from 'vitest';

import { codeOf } from './acme-client.ts';
import { setDeviceStage } from './device-stage.ts';

test('an account that was not meant keeps what it has granted elsewhere', async () => {
  const { alice, server, wait } = setDeviceStage();
  const connectAs = async (login: string, options: { connectionId?: string } = {}) => {
    const request = await alice.initiateConnection({ app: 'acme', ...options });
    server.approve(request.userCode ?? '', login);
    return request.waitUntilActive();
  };
  const { id: connectionId } = await connectAs('one');
  await connectAs('two');
  expect(await codeOf(connectAs('two', { connectionId }))).toBe('account_mismatch');
  await wait(60_000);
  expect(server.requests.filter((request) => request.includes('/revoke'))).toEqual([]);
});
