import { deepEqual, equal, ok } from 'node:assert/strict';

import type { OnBehalfError } from '../../errors.ts';
import type { ErrorCode } from '../../errors.ts';
import type { Connection } from '../../model.ts';
import type { Answer, Dialect } from './dialect.ts';
import type { Issued } from './grants.ts';
import type { Open } from './quirk.ts';
import type { TokenScript } from './server.ts';
import type { Stage, StageOptions } from './stage.ts';

/** A stage on which alice has connected. */
export async function connected(open: Open, options?: StageOptions): Promise<Stage> {
  const stage = await open(options);
  await stage.connect();
  return stage;
}

/** Renews the credentials of alice's connection, without waiting for anything. */
export async function renewed(stage: Stage): Promise<Connection> {
  const { id } = await stage.row();
  return stage.client.connections.refresh(id);
}

/** What the provider would issue; a wrong request has been noted as such. */
export function issued(issue: () => Issued | null): Issued {
  const tokens = issue();
  ok(tokens !== null, 'The provider has refused the request.');
  return tokens;
}

/** Tokens that nobody has issued. */
export function sampleTokens(): Issued {
  const accessToken = 'kit-sample-access-zzzz';
  const refreshToken = 'kit-sample-refresh-zzzz';
  const owner = { login: 'octo', scopes: [], name: '', others: [] };
  return { ...owner, accessToken, refreshToken, expiresInS: 60 };
}

/** A script that answers with the tokens the provider issues, written with changes. */
export function answering(stage: Stage, changes: Answer, init?: ResponseInit): TokenScript {
  return (issue) => stage.server.answer(issued(issue), changes, init);
}

/** What a connection becomes when its refresh is answered with changes. */
export async function refreshedWith(open: Open, changes: Answer): Promise<[Connection, Stage]> {
  const stage = await connected(open, { rotates: false });
  stage.server.onToken = answering(stage, changes);
  return [await renewed(stage), stage];
}

/** An answer, or what makes one; an answer is read once, so that a check that repeats makes it anew. */
type Refusal = Response | ((stage: Stage) => Response | Promise<Response>);

/** What a refresh ends with that is answered this way. The credentials must be as before. */
async function refusedWith(open: Open, answer: Refusal): Promise<[OnBehalfError, Stage]> {
  const stage = await connected(open);
  const before = await stage.secrets();
  const { generation } = await stage.row();
  const make = answer instanceof Response ? await repeatable(answer) : answer;
  stage.server.onToken = () => make(stage);
  const error = await stage.run(stage.failure(renewed(stage)));
  deepEqual(await stage.secrets(), before, 'The credentials have changed.');
  equal((await stage.row()).generation, generation, 'The credentials count as new.');
  return [error, stage];
}

async function repeatable({ status, headers, body }: Response): Promise<() => Response> {
  const bytes = body === null ? null : await new Response(body).arrayBuffer();
  return () => new Response(bytes, { status, headers });
}

/** A refused refresh that ends the connection: the user has to connect again. */
export async function endsWith(open: Open, answer: Refusal): Promise<OnBehalfError> {
  const [error, stage] = await refusedWith(open, answer);
  equal(error.code, 'reauth_required', error.message);
  equal((await stage.row()).status, 'EXPIRED');
  return error;
}

/** A refused refresh that leaves the connection as it is, and usable once it has passed. */
export async function survives(
  open: Open,
  answer: Refusal,
  codes: readonly ErrorCode[],
): Promise<OnBehalfError> {
  const [error, stage] = await refusedWith(open, answer);
  ok(codes.includes(error.code), `It must be ${codes.join(' or ')}, not ${error.code}.`);
  equal((await stage.row()).status, 'ACTIVE');
  stage.server.onToken = null;
  equal((await stage.run(stage.call())).status, 200);
  return error;
}

/** When an access token ends for which the provider says nothing; ISO 8601 or null. */
export function unknownExpiry({ descriptor }: Dialect, stage: Stage): string | null {
  const { defaultLifetimeMs } = descriptor;
  return defaultLifetimeMs === undefined ? null : iso(stage.clock.now() + defaultLifetimeMs);
}

export function iso(time: number): string {
  return new Date(time).toISOString();
}

/** The check says nothing about a provider whose access tokens are all there is. */
export function endsForGood({ descriptor }: Dialect): string | null {
  return descriptor.refreshWith === 'access_token' ? 'a token that has ended renews nothing' : null;
}

/** The check says nothing about a provider that has no refresh tokens. */
export function withoutRefreshTokens({ descriptor }: Dialect): string | null {
  return descriptor.refreshWith === 'access_token' ? 'it has no refresh tokens' : null;
}
