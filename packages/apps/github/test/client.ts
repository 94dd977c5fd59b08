import {
  type ActionError,
  aesGcmVault,
  createOnBehalf,
  type Entity,
  memoryStore,
} from '@onbehalf/core';
import { github, type GitHubApp, type GitHubOptions } from '@onbehalf/github';

/** The token that must never be seen again. */
export const TOKEN = 'ghp_canary0123456789canary0123456789';

export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface ScriptedGitHub {
  readonly alice: Entity<readonly [GitHubApp]>;
  /** What was sent since Alice was connected. */
  readonly sent: readonly SentRequest[];
}

/** Alice, connected with a token, and a GitHub that answers what a test says. */
export async function connect(
  answer: (request: SentRequest) => Response,
  options: GitHubOptions = {},
): Promise<ScriptedGitHub> {
  const sent: SentRequest[] = [];
  let isConnected = false;
  const onbehalf = createOnBehalf({
    apps: [github(options)],
    integrations: [{ app: 'github', scheme: 'bearer_token' }],
    store: memoryStore(),
    vault: aesGcmVault({ keys: `test:${btoa('0123456789abcdef0123456789abcdef')}` }),
    logger: { error: () => {} },
    fetch: async (input, init) => {
      if (!isConnected) return Response.json({ id: 583231, login: 'octocat' });
      const request = new Request(input, init);
      const text = await request.text();
      const { method, url, headers } = request;
      sent.push({ method, url, headers, body: text === '' ? null : JSON.parse(text) });
      return answer(sent.at(-1) as SentRequest);
    },
  });
  const alice = onbehalf.entity('alice');
  await alice.initiateConnection({ app: 'github', credentials: { token: TOKEN } });
  isConnected = true;
  return { alice, sent };
}

/** Opens an issue where GitHub answers with a failure, and gives what became of it. */
export async function failureOf(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<ActionError | null> {
  const { alice } = await connect(() => Response.json(body, { status, headers }));
  const { error } = await alice.executeAction({
    action: 'GITHUB_CREATE_AN_ISSUE',
    params: { owner: 'octocat', repo: 'hello', title: 'Hi' },
  });
  return error;
}
