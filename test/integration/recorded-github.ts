import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { aesGcmVault, createOnBehalf, type Entity, memoryStore } from '@onbehalf/core';
import { github } from '@onbehalf/github';

import { differencesOf } from './recorded-differences.ts';

/** A request that somebody sent to GitHub, and what GitHub answered. */
export interface RecordedRequest {
  /** `https://api.github.com:443` */
  readonly scope: string;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
  /** In hexadecimal digits where it is binary. */
  readonly response: unknown;
  readonly responseIsBinary: boolean;
  readonly reqheaders: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | number>>;
}

const folder = join(
  dirname(createRequire(import.meta.url).resolve('@octokit/fixtures/package.json')),
  'scenarios/api.github.com',
);

/** The names of all that was recorded. */
export const scenarios: readonly string[] = readdirSync(folder).toSorted();

/** The requests of one scenario, in their order. */
export function recordingOf(scenario: string): readonly RecordedRequest[] {
  const file = join(folder, scenario, 'normalized-fixture.json');
  return JSON.parse(readFileSync(file, 'utf8')) as RecordedRequest[];
}

export type User = 'first' | 'second';

/** What happened to the requests of two users. */
export interface Replay {
  readonly entities: Readonly<Record<User, Entity>>;
  /** What was sent that is not what was recorded, in words; empty for nothing. */
  readonly differences: readonly string[];
  /** What nobody has asked for yet. */
  readonly left: readonly RecordedRequest[];
}

/**
 * Connects the users whose requests were recorded to a GitHub that answers each of their requests
 * with the next answer of the recording.
 */
export async function replay(recording: readonly RecordedRequest[]): Promise<Replay> {
  const left = [...recording];
  const differences: string[] = [];
  let isConnected = false;
  const onbehalf = createOnBehalf({
    apps: [github()],
    integrations: [{ app: 'github', scheme: 'bearer_token' }],
    store: memoryStore(),
    vault: aesGcmVault({ keys: `test:${btoa('0123456789abcdef0123456789abcdef')}` }),
    fetch: async (input, init) => {
      if (!isConnected) return Response.json({ id: 1, login: 'octokit-fixture-user-a' });
      const request = new Request(input, init);
      const next = left.shift();
      if (next === undefined) {
        differences.push(`${request.method} ${request.url} was not recorded`);
        return Response.error();
      }
      if (request.headers.get('authorization') !== authorizationOf(next)) {
        differences.push(`${request.url} was sent with other credentials`);
      }
      differences.push(...(await differencesOf(request, next)));
      return answerOf(next);
    },
  });
  const connect = async (user: User): Promise<Entity> => {
    const entity = onbehalf.entity(user);
    await entity.initiateConnection({ app: 'github', credentials: { token: TOKENS[user] } });
    return entity;
  };
  const entities = { first: await connect('first'), second: await connect('second') };
  isConnected = true;
  return { entities, differences, left };
}

// Not the recording's own: that is also the sha of commits, and would be hidden in the answers.
const TOKENS = { first: 'ghp_recorded_first_user', second: 'ghp_recorded_second_user' } as const;

/** GitHub's storage is given none, whatever the recording's sender gave it. */
function authorizationOf({ scope, reqheaders }: RecordedRequest): string | null {
  if (new URL(scope).host === 'codeload.github.com') return null;
  const user = reqheaders['authorization']?.endsWith('2') ? 'second' : 'first';
  return `Bearer ${TOKENS[user]}`;
}

function answerOf({ status, response, headers, responseIsBinary }: RecordedRequest): Response {
  const text = typeof response === 'string' ? response : JSON.stringify(response);
  const body = responseIsBinary ? Buffer.from(text, 'hex') : text;
  return new Response(body.length === 0 ? null : body, {
    status,
    headers: Object.entries(headers).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]),
  });
}
