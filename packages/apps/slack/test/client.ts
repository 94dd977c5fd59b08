import {
  type ActionError,
  aesGcmVault,
  createOnBehalf,
  type Entity,
  memoryStore,
} from '@onbehalf/core';
import { slack, type SlackApp } from '@onbehalf/slack';

/** The token that must never be seen again. */
export const TOKEN = 'xoxb-canary-0123456789-canary';

export interface SentCall {
  readonly method: string;
  readonly params: Readonly<Record<string, string>>;
  readonly authorization: string | null;
}

export interface ScriptedSlack {
  readonly alice: Entity<readonly [SlackApp]>;
  /** What was called since Alice was connected. */
  readonly sent: readonly SentCall[];
}

type Answer = (call: SentCall) => object;

const IDENTITY = { ok: true, team: 'Acme', user: 'alice', team_id: 'T1', user_id: 'U1' };

/** Alice, connected with a token, and a Slack that answers what a test says. */
export async function connect(answer: Answer): Promise<ScriptedSlack> {
  const sent: SentCall[] = [];
  let isConnected = false;
  const onbehalf = createOnBehalf({
    apps: [slack()],
    integrations: [{ app: 'slack', scheme: 'bearer_token' }],
    store: memoryStore(),
    vault: aesGcmVault({ keys: `test:${btoa('0123456789abcdef0123456789abcdef')}` }),
    logger: { error: () => {} },
    fetch: async (input, init) => {
      if (!isConnected) return Response.json(IDENTITY);
      const request = new Request(input, init);
      const { pathname } = new URL(request.url);
      const call = {
        method: pathname.replace('/api/', ''),
        params: Object.fromEntries(new URLSearchParams(await request.text())),
        authorization: request.headers.get('authorization'),
      };
      sent.push(call);
      const said = answer(call);
      return said instanceof Response ? said : Response.json({ ok: true, ...said });
    },
  });
  const alice = onbehalf.entity('alice');
  await alice.initiateConnection({ app: 'slack', credentials: { token: TOKEN } });
  isConnected = true;
  return { alice, sent };
}

/** Posts a message where Slack answers with a failure, and gives what became of it. */
export async function failureOf(
  body: object,
  init: ResponseInit = {},
): Promise<ActionError | null> {
  const { alice } = await connect(() => Response.json(body, init));
  const params = { channel: 'C0123ABCD', text: 'Hi' };
  return (await alice.executeAction({ action: 'SLACK_SEND_MESSAGE', params })).error;
}
