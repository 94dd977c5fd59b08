import {
  bearerToken,
  createOnBehalf,
  defineApp,
  envelopeVault,
  type KeyContext,
  type KeyWrapper,
  memoryStore,
  type OnBehalf,
} from '@onbehalf/core';
import { awsKms } from '@onbehalf/core/aws-kms';
import { describe, expect, test } from 'vitest';

import { type FakeKms, startFakeKms } from './fake-kms.ts';

const OLD = 'arn:aws:kms:eu-central-1:111122223333:key/11111111-1111-1111-1111-111111111111';
const NEW = 'arn:aws:kms:eu-central-1:111122223333:key/22222222-2222-2222-2222-222222222222';
const alice: KeyContext = { tenantId: 'acme', entityId: 'alice', dataKeyId: 'dk1' };
const dataKey = Uint8Array.from({ length: 32 }, (_, index) => index);

function wrapperOf({ endpoint }: FakeKms, ...keyIds: string[]): KeyWrapper {
  return awsKms({
    keyIds,
    config: {
      endpoint,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI' },
    },
  });
}

describe('a data key that AWS KMS wraps', () => {
  test('unwraps to itself, and says which key has wrapped it', async () => {
    const kms = await startFakeKms();
    kms.aliases.set('alias/onbehalf', OLD);
    const wrapper = wrapperOf(kms, 'alias/onbehalf');
    const wrapped = await wrapper.wrap(dataKey, alice);
    expect(wrapped.keyId).toBe(OLD);
    expect(Uint8Array.from(await wrapper.unwrap(wrapped, alice))).toEqual(dataKey);
  });

  test('is bound to its tenant, its entity and itself', async () => {
    const kms = await startFakeKms();
    const wrapper = wrapperOf(kms, OLD);
    const wrapped = await wrapper.wrap(dataKey, alice);
    expect(kms.requests[0]).toMatchObject({
      operation: 'Encrypt',
      EncryptionContext: {
        'onbehalf:tenant': 'acme',
        'onbehalf:entity': 'alice',
        'onbehalf:data-key': 'dk1',
      },
    });
    for (const part of ['tenantId', 'entityId', 'dataKeyId'] as const) {
      for (const value of ['', 'other']) {
        const attempt = wrapper.unwrap(wrapped, { ...alice, [part]: value });
        await expect(attempt).rejects.toMatchObject({
          code: 'misconfigured',
          message: expect.stringContaining('is that of another') as string,
        });
      }
    }
    await wrapper.wrap(dataKey, { tenantId: '', entityId: '', dataKeyId: 'dk2' });
    expect(kms.requests.at(-1)?.EncryptionContext).toEqual({ 'onbehalf:data-key': 'dk2' });
  });

  test('unwraps by the older of two keys, and is wrapped by the first', async () => {
    const kms = await startFakeKms();
    const older = await wrapperOf(kms, OLD).wrap(dataKey, alice);
    const both = wrapperOf(kms, NEW, OLD);
    expect(Uint8Array.from(await both.unwrap(older, alice))).toEqual(dataKey);
    // It is known which: no other is asked.
    expect(kms.requests.filter(({ operation }) => operation === 'Decrypt')).toHaveLength(1);
    expect((await both.wrap(dataKey, alice)).keyId).toBe(NEW);
    // By an alias it is found out.
    kms.aliases.set('alias/old', OLD);
    const byAlias = wrapperOf(kms, NEW, 'alias/old');
    expect(Uint8Array.from(await byAlias.unwrap(older, alice))).toEqual(dataKey);
  });

  test('is refused when a key has wrapped it that nobody has named', async () => {
    const kms = await startFakeKms();
    // Somebody who can write to the database, and lets everybody use their key.
    const planted = await wrapperOf(kms, NEW).wrap(dataKey, alice);
    await expect(wrapperOf(kms, OLD).unwrap(planted, alice)).rejects.toMatchObject({
      code: 'misconfigured',
      message: expect.stringContaining('not in keyIds') as string,
    });
  });
});

test.each([
  'AccessDeniedException',
  'DisabledException',
  'KMSInvalidStateException',
  'NotFoundException',
])('%s is for the operator to mend', async (name) => {
  const kms = await startFakeKms();
  kms.faults.push(name);
  const error: unknown = await wrapperOf(kms, OLD)
    .wrap(dataKey, alice)
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'misconfigured', retryable: false });
  expect(String(error)).toContain(name);
  expect(String(error)).not.toMatch(/hunter2|111122223333/);
});

/** A product whose vault hangs on KMS. */
async function startProduct() {
  const kms = await startFakeKms();
  const store = memoryStore();
  const log: string[] = [];
  const open = (...keyIds: string[]): OnBehalf =>
    createOnBehalf({
      apps: [
        defineApp({
          slug: 'desk',
          name: 'Desk',
          hosts: ['api.desk.example'],
          auth: [bearerToken()],
          account: async () => ({ id: '1', label: 'alice' }),
          actions: [],
        }),
      ],
      integrations: [{ app: 'desk' }],
      store,
      vault: envelopeVault({ wrapper: wrapperOf(kms, ...keyIds) }),
      fetch: async (_, init) => new Response(new Headers(init?.headers).get('authorization')),
      logger: { error: (message) => log.push(message) },
    });
  const use = async (onbehalf: OnBehalf): Promise<string> =>
    (await onbehalf.entity('alice').fetch({ app: 'desk' })('/')).text();
  const onbehalf = open(OLD);
  const credentials = { token: 'desk-token-of-alice' };
  await onbehalf.entity('alice').initiateConnection({ app: 'desk', credentials });
  return { kms, store, log, open, use, onbehalf };
}

describe('a product whose keys AWS KMS wraps', () => {
  test('asks it once in five minutes, and works on while it is away', async () => {
    const { kms, use, onbehalf } = await startProduct();
    expect(kms.requests.map(({ operation }) => operation)).toEqual(['Encrypt', 'Decrypt']);
    await kms.stop();
    for (let i = 0; i < 5; i++) expect(await use(onbehalf)).toBe('Bearer desk-token-of-alice');
  });

  test('tells of an outage by a retryable error without a secret, and goes on afterwards', async () => {
    const { kms, open, use, log } = await startProduct();
    await kms.stop();
    const restarted = open(OLD);
    const error: unknown = await use(restarted).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      code: 'internal',
      retryable: true,
      message: 'The key wrapper "aws-kms" failed.',
    });
    expect(log.join('\n')).toContain('ECONNREFUSED');
    await kms.start();
    expect(await use(restarted)).toBe('Bearer desk-token-of-alice');
    expect(log.join('\n')).not.toMatch(/desk-token|wJalrXUtnFEMI/);
  });

  test('is not held up by throttling that passes, and says so when it does not', async () => {
    const { kms, open, use } = await startProduct();
    kms.faults.push('ThrottlingException', 'KMSInternalException');
    expect(await use(open(OLD))).toBe('Bearer desk-token-of-alice');
    kms.faults.push('ThrottlingException', 'ThrottlingException', 'ThrottlingException');
    const restarted = open(OLD);
    await expect(use(restarted)).rejects.toMatchObject({ code: 'internal', retryable: true });
    expect(await use(restarted)).toBe('Bearer desk-token-of-alice');
  });

  test('moves to another key: data keys are wrapped anew, and credentials stay as they are', async () => {
    const { store, open, use } = await startProduct();
    const before = await store.walkConnections({ limit: 1 });
    const both = open(NEW, OLD);
    expect(await both.rotateKeys()).toMatchObject({
      resealed: 0,
      rewrapped: 1,
      remaining: { 'data key': 1, [NEW]: 1 },
      failed: 0,
    });
    expect(await store.walkConnections({ limit: 1 })).toEqual(before);
    expect(await use(open(NEW))).toBe('Bearer desk-token-of-alice');
    await expect(use(open(OLD))).rejects.toMatchObject({ code: 'misconfigured' });
  });
});

test.each([
  [{}, 'awsKms: keyIds is missing: it must be an array'],
  [{ keyIds: [] }, 'awsKms: keyIds must be at least one key'],
  [{ keyIds: [''] }, 'awsKms: keyIds[0] must be an ARN or an alias'],
  [{ keyIds: [OLD], region: 'eu' }, 'awsKms has no option region'],
])('a mistaken option is refused: %j', (options, message) => {
  expect(() => awsKms(options as never)).toThrow(message);
});
