import type { ActionResult, Connection } from '@onbehalf/core';

import type { Chance } from '../simulation/chance.ts';
import { type Crew, Killed } from './crew.ts';
import type { Judge } from './judge.ts';
import type { CrashProvider } from './provider.ts';

/** A user of the product, and what the product has told of their connection. */
export interface User {
  readonly id: string;
  /** Set while they certainly have a connection that nobody is about to delete. */
  connected: Connected | null;
  /** Whether they are at connecting or disconnecting: one thing at a time. */
  isBusy: boolean;
  /** The connections that were deleted. */
  readonly deleted: Set<string>;
}

interface Connected {
  readonly connectionId: string;
  /** How often the provider had refused a refresh token of theirs by then. */
  readonly refusals: number;
}

export interface Surroundings {
  readonly crew: Crew;
  readonly provider: CrashProvider;
  readonly judge: Judge;
  readonly chance: Chance;
}

export function newUser(id: string): User {
  return { id, connected: null, isBusy: false, deleted: new Set() };
}

/** One thing that a user does, through whichever process. */
export async function act(around: Surroundings, user: User): Promise<void> {
  const { judge, chance } = around;
  const before = judge.begin(user);
  const { connected } = before;
  try {
    if (connected === null && !user.isBusy) await busy(user, () => connect(around, user));
    else if (connected !== null && !user.isBusy && chance.happens(0.02)) {
      await busy(user, () => disconnect(around, user, connected));
    } else await call(around, user);
  } catch (error) {
    // Nobody knows what came of it. The next one to look finds out.
    if (!(error instanceof Killed)) judge.failed(user, before, error);
  }
}

async function busy(user: User, work: () => Promise<void>): Promise<void> {
  user.isBusy = true;
  try {
    await work();
  } finally {
    user.isBusy = false;
  }
}

/** Each step in whichever process, and sometimes the user signs in to the product at the end only. */
export async function connect({ crew, provider, judge, chance }: Surroundings, user: User) {
  const entityId = user.id;
  const started = await crew.ask<Started>({ task: 'initiate', entityId, app: 'oidc' });
  const link = started.redirectUrl;
  const opened = await crew.ask<Opened>({ task: 'open', entityId, link });
  const callbackUrl = provider.approve(opened.authorizationUrl, user.id);
  const { browserSecret } = opened;
  if (chance.happens(0.3)) await crew.ask({ task: 'complete', callbackUrl, browserSecret });
  const { connection } = await crew.ask<Completed>({
    task: 'complete',
    entityId,
    callbackUrl,
    browserSecret,
  });
  judge.connected(user, connection.id);
}

async function disconnect({ crew, judge }: Surroundings, user: User, { connectionId }: Connected) {
  user.connected = null;
  const entityId = user.id;
  const { deleted } = await crew.ask<{ deleted: boolean }>({
    task: 'delete',
    entityId,
    connectionId,
  });
  judge.deleted(user, connectionId, deleted);
}

/** A call of an action, or a signed fetch, judged by what was known before. */
export async function call({ crew, judge, chance }: Surroundings, user: User): Promise<void> {
  const before = judge.begin(user);
  const entityId = user.id;
  if (chance.happens(0.2)) {
    const fetched = crew.ask<{ body: unknown }>({ task: 'fetch', entityId });
    const result = await fetched.then(
      ({ body: data }) => ({ successful: true, data, error: null }),
      (error: unknown) => {
        if (error instanceof Killed) throw error;
        return { successful: false, data: null, error };
      },
    );
    judge.called(user, before, result as ActionResult);
    return;
  }
  const action = 'OIDC_GET_THE_USER';
  judge.called(user, before, await crew.ask({ task: 'execute', entityId, action }));
}

interface Started {
  readonly redirectUrl: string;
}

interface Opened {
  readonly authorizationUrl: string;
  readonly browserSecret: string;
}

interface Completed {
  readonly connection: Connection;
}
