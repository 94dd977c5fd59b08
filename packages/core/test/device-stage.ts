import {
  aesGcmVault,
  createOnBehalf,
  defineApp,
  deviceCode,
  type Entity,
  memoryStore,
  type OnBehalf,
  type OnBehalfOptions,
  type Store,
} from '@onbehalf/core';

import { AUTH, type DeviceServer, deviceServer } from './device-server.ts';
import { movingClock } from './moving-clock.ts';

const app = defineApp({
  slug: 'acme',
  name: 'Acme',
  hosts: ['api.acme.example'],
  authUrl: AUTH,
  auth: [
    deviceCode({
      tokenEndpoint: '/token',
      deviceAuthorizationEndpoint: '/device',
      revocationEndpoint: '/revoke',
    }),
  ],
  async account({ fetch }) {
    const { id, login } = (await (await fetch('/me')).json()) as { id: string; login: string };
    return { id, label: login };
  },
  actions: [],
});

export interface DeviceStage {
  readonly server: DeviceServer;
  readonly store: Store;
  readonly alice: Entity;
  readonly log: readonly string[];
  now(): number;
  /** Lets time pass. */
  wait(ms: number): Promise<void>;
  /** Another process on the same store. */
  another(): OnBehalf;
}

/** Alice, whose product signs her in on another device; time moves by itself. */
export function setDeviceStage(options: Partial<OnBehalfOptions<readonly []>> = {}): DeviceStage {
  const clock = movingClock();
  const server = deviceServer(clock);
  const store = memoryStore();
  const log: string[] = [];
  const another = (): OnBehalf =>
    createOnBehalf({
      apps: [app],
      integrations: [{ app: 'acme', clientId: 'acme-device', scopes: ['read', 'write'] }],
      store,
      vault: aesGcmVault({ keys: `k:${btoa('0123456789abcdef0123456789abcdef')}` }),
      fetch: server.fetch,
      runtime: clock,
      logger: { error: (message) => log.push(message) },
      ...(options as object),
    });
  return {
    server,
    store,
    log,
    now: clock.now,
    wait: (ms) => clock.delay(ms),
    another,
    alice: another().entity('alice'),
  };
}
