import {
  envelopeVault,
  type EnvelopeVaultOptions,
  memoryStore,
  type SealContext,
  type Vault,
} from '@onbehalf/core';

import { systemRuntime } from '../src/runtime.ts';
import { stoppedClock } from './stopped-clock.ts';
import { testWrapper } from './test-wrapper.ts';

export const row: SealContext = {
  tenantId: 'acme',
  connectionId: 'con_1',
  entityId: 'alice',
  integrationId: 'github',
  purpose: 'credentials',
};
export const bob = { ...row, entityId: 'bob' };
export const secret = '{"access_token":"gho_secret"}';
export const plaintext = new TextEncoder().encode(secret);
export const text = (opened: Uint8Array): string => new TextDecoder().decode(opened);

/** A store, a wrapper and a clock; `open` makes the vault of a process. */
export function setVault(options: Partial<EnvelopeVaultOptions> = {}) {
  const clock = stoppedClock();
  const store = memoryStore();
  const wrapper = testWrapper('k1');
  const log: string[] = [];
  const runtime = systemRuntime({ now: clock.now, delay: clock.delay });
  const report = (error: unknown): string => {
    log.push(String(error));
    return `err_${log.length}`;
  };
  const open = (more: Partial<EnvelopeVaultOptions> = {}): Vault =>
    envelopeVault({ wrapper, ...options, ...more }).bind({ store, runtime, report });
  return { clock, store, wrapper, log, open, vault: open() };
}
