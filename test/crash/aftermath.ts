import {
  type ActionError,
  aesGcmVault,
  type Connection,
  type ConnectionRow,
  type DoctorReport,
} from '@onbehalf/core';

import { openStore, type StorePlace } from '../peers/store-place.ts';
import type { Ledger } from './ledger.ts';
import type { CrashProvider } from './provider.ts';
import { call, connect, type Surroundings, type User } from './user.ts';

/**
 * Every connection that is there is renewed by whichever process, or says why it cannot be; every
 * user who has none then connects, and is served.
 */
export async function serveEverybody(around: Surroundings, users: readonly User[]): Promise<void> {
  const { judge } = around;
  const served = users.map(async (user) => {
    const before = judge.begin(user);
    await serve(around, user).catch((error: unknown) => judge.failed(user, before, error));
  });
  await Promise.all(served);
}

async function serve(around: Surroundings, user: User): Promise<void> {
  const { crew, judge } = around;
  const entityId = user.id;
  const { items } = await crew.ask<{ items: Connection[] }>({ task: 'list', entityId });
  for (const { id: connectionId } of items.filter(({ status }) => status === 'ACTIVE')) {
    const before = judge.begin(user);
    await crew.ask({ task: 'refresh', entityId, connectionId }).catch((error: unknown) => {
      if (error instanceof Error) throw error;
      const result = { successful: false, data: null, error: error as ActionError } as const;
      judge.called(user, before, result);
      user.connected = null;
    });
  }
  if (user.connected === null) await connect(around, user);
  await call(around, user);
  if (user.connected === null) judge.fail(`${user.id} cannot be served.`);
}

/** What the product itself says about its connections. */
export async function askDoctor({ crew, judge }: Surroundings): Promise<void> {
  try {
    const { problems } = await crew.ask<DoctorReport>({ task: 'doctor' });
    for (const { message } of problems) judge.fail(`The doctor says: ${message}`);
  } catch (error) {
    judge.fail(`There is no doctor: ${(error as Error).message}`);
  }
}

/** What the store must look like when nobody uses it. */
export interface Expected {
  readonly users: readonly User[];
  readonly keys: string;
  readonly provider: Pick<CrashProvider, 'honours' | 'hasRefused'>;
  readonly ledger: Ledger;
}

/** Opens every row, and answers what is wrong with it. */
export async function inspect(place: StorePlace, expected: Expected): Promise<readonly string[]> {
  const rows = await allRows(place);
  const wrong: string[] = [];
  for (const row of rows) {
    const what = await mistakeIn(row, expected);
    if (what !== null) wrong.push(`${row.id} of ${row.entityId} (${row.status}) ${what}.`);
  }
  for (const { id, deleted } of expected.users) {
    const active = rows.filter((row) => row.entityId === id && row.status === 'ACTIVE');
    if (active.length !== 1) wrong.push(`${id} has ${active.length} active connections.`);
    const back = rows.find((row) => deleted.has(row.id));
    if (back !== undefined) wrong.push(`${back.id} of ${id} was deleted, and is there.`);
  }
  return wrong;
}

async function allRows(place: StorePlace): Promise<readonly ConnectionRow[]> {
  const store = openStore(place);
  const rows: ConnectionRow[] = [];
  for (;;) {
    const page = await store.listConnections({ tenantId: '', after: rows.at(-1), limit: 100 });
    if (page.length === 0) break;
    rows.push(...page);
  }
  await store.close();
  return rows;
}

const PURPOSES: Partial<Record<ConnectionRow['status'], string>> = { UNCONFIRMED: 'unconfirmed' };

async function mistakeIn(
  row: ConnectionRow,
  { keys, provider, ledger }: Expected,
): Promise<string | null> {
  if (row.lease !== null) return `is leased to ${row.lease.owner}`;
  if (row.sealed === null) {
    return row.status === 'INITIATED' || row.status === 'FAILED' ? null : 'has no credentials';
  }
  const context = { ...row, connectionId: row.id, purpose: PURPOSES[row.status] ?? 'credentials' };
  let refreshToken: string;
  try {
    const opened = await aesGcmVault({ keys }).open(row.sealed, context);
    const grant = JSON.parse(new TextDecoder().decode(opened)) as Grant;
    ({ refreshToken } = grant.secrets);
  } catch (error) {
    return `does not open: ${String(error)}`;
  }
  if (row.status === 'ACTIVE') {
    return provider.honours(refreshToken) ? null : 'has a refresh token that is no good';
  }
  if (row.status !== 'EXPIRED') return null;
  if (!provider.hasRefused(refreshToken)) return 'was ended, but its refresh token was not refused';
  const reason = ledger.isLost(refreshToken) ? 'rotated_away' : 'revoked';
  return row.statusReason === reason ? null : `says ${row.statusReason}, not ${reason}`;
}

interface Grant {
  readonly secrets: { readonly refreshToken: string };
}
