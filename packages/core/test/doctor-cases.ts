import type { ConnectionRow } from '@onbehalf/core';

import type { Stage } from './acme-client.ts';
import { bring, ring, rowOf } from './key-stage.ts';
import { spoilt } from './spoilt.ts';

const HOUR = 3600_000;
const DAY = 24 * HOUR;

/** Rewrites columns as somebody does who has the database. */
export async function edit(
  stage: Stage,
  id: string,
  columns: Partial<ConnectionRow>,
): Promise<void> {
  await stage.store.updateConnection({ ...(await rowOf(stage, id)), ...columns });
}

export async function sealedOf(stage: Stage, id: string): Promise<Uint8Array> {
  return Uint8Array.from((await rowOf(stage, id)).sealed ?? []);
}

/** What the doctor says of one connection that is not as it should be. */
export type Case = readonly [
  name: string,
  change: (stage: Stage, id: string) => Promise<unknown>,
  code: string,
  says: string,
];

export const PROBLEMS: readonly Case[] = [
  [
    'was changed',
    async (stage, id) => edit(stage, id, { sealed: spoilt(await sealedOf(stage, id)) }),
    'not_opened',
    'it was changed, or belongs to another row',
  ],
  [
    'was cut off',
    async (stage, id) => edit(stage, id, { sealed: (await sealedOf(stage, id)).subarray(0, 30) }),
    'not_opened',
    'cannot be opened',
  ],
  [
    'is another row’s',
    async (stage, id) => {
      const other = await bring(stage, stage.client, 'bob');
      await edit(stage, id, { sealed: await sealedOf(stage, other) });
    },
    'not_opened',
    'belongs to another row',
  ],
  [
    'is another user’s now',
    (stage, id) => edit(stage, id, { entityId: 'mallory' }),
    'not_opened',
    'belongs to another row',
  ],
  [
    'was planted as plaintext',
    (stage, id) =>
      edit(stage, id, { sealed: new TextEncoder().encode('{"secrets":{"accessToken":"x"}}') }),
    'not_opened',
    'cannot be opened',
  ],
  [
    'was sealed by a key that is gone',
    async (stage) => {
      await stage.another({ vault: ring('gone', 'old') }).rotateKeys();
    },
    'key_missing',
    'its key "gone" is not in the key ring',
  ],
  [
    'holds something else',
    async (stage, id) => {
      const { tenantId, entityId, integrationId } = await rowOf(stage, id);
      const context = { tenantId, connectionId: id, entityId, integrationId };
      const sealed = await ring('old').seal(new TextEncoder().encode('{"token":"s3cret"}'), {
        ...context,
        purpose: 'credentials',
      });
      await edit(stage, id, { sealed });
    },
    'malformed',
    'holds no credentials',
  ],
  [
    'has lost its credentials',
    (stage, id) => edit(stage, id, { sealed: null }),
    'status_implausible',
    'is ACTIVE without credentials',
  ],
  [
    'has failed, and kept its credentials',
    (stage, id) => edit(stage, id, { status: 'FAILED', statusReason: 'access_denied' }),
    'status_implausible',
    'is FAILED, and still has credentials',
  ],
  [
    'was revoked, and kept its credentials',
    (stage, id) => edit(stage, id, { status: 'REVOKED', statusReason: 'revoked' }),
    'status_implausible',
    'is REVOKED, and still has credentials',
  ],
  [
    'has another status’s reason',
    (stage, id) => edit(stage, id, { statusReason: 'rotated_away' }),
    'status_implausible',
    'for a reason that this status does not have',
  ],
  [
    'has no such status',
    (stage, id) => edit(stage, id, { status: 'constructor' as 'ACTIVE' }),
    'status_implausible',
    'a status that does not exist',
  ],
  [
    'expires in seconds',
    (stage, id) => edit(stage, id, { expiresAt: Date.parse('2030-01-01T01:00:00Z') / 1000 }),
    'time_implausible',
    '"expiresAt" before 1973: seconds for milliseconds?',
  ],
  [
    'expires in microseconds',
    (stage, id) => edit(stage, id, { expiresAt: Date.parse('2030-01-01T01:00:00Z') * 1000 }),
    'time_implausible',
    '"expiresAt" too far in the future',
  ],
  [
    'expires never, as a number',
    (stage, id) => edit(stage, id, { expiresAt: Number.NaN }),
    'time_implausible',
    '"expiresAt" that is no time',
  ],
  [
    'is to be renewed next century',
    (stage, id) => edit(stage, id, { nextRefreshAt: stage.clock.now() + 101 * 365.25 * DAY }),
    'time_implausible',
    '"nextRefreshAt" too far in the future',
  ],
  [
    'was made in the future',
    (stage, id) => edit(stage, id, { createdAt: stage.clock.now() + DAY }),
    'time_implausible',
    '"createdAt" too far in the future',
  ],
  [
    'is being refreshed until next year',
    (stage, id) => edit(stage, id, { lease: { owner: 'x', until: stage.clock.now() + 365 * DAY } }),
    'time_implausible',
    '"lease" too far in the future',
  ],
  [
    'goes through nothing',
    async (stage, id) => {
      const row = await rowOf(stage, id);
      await edit(stage, id, { integrationId: 'gone', sealed: null, status: 'INITIATED' });
      await edit(stage, id, { account: null, expiresAt: row.createdAt + HOUR });
    },
    'integration_missing',
    'There is no integration "gone"',
  ],
  [
    'goes through another app’s integration',
    (stage, id) => edit(stage, id, { app: 'other' }),
    'integration_missing',
    'is one of "acme"',
  ],
];
