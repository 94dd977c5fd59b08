import {
  type ActionError,
  aesGcmVault,
  createOnBehalf,
  type Entity,
  memoryStore,
} from '@onbehalf/core';
import { gmail, type GmailApp } from '@onbehalf/gmail';

/** The token that must never be seen again. */
export const TOKEN = 'ya29.canary0123456789canary0123456789';
const AUTH = 'https://www.googleapis.com/auth/';
export const ADDRESS = 'alice@example.com';

export interface Sent {
  readonly method: string;
  /** Below `https://gmail.googleapis.com/gmail/v1/users/me`; elsewhere the whole address. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Of JSON its value, of anything else its text. */
  readonly body: unknown;
}

export interface ScriptedGmail {
  readonly alice: Entity<readonly [GmailApp]>;
  /** What was sent since Alice was connected. */
  readonly sent: readonly Sent[];
}

/** Alice, connected through OAuth, and a Gmail that answers what a test says. */
export async function connect(
  answer: (request: Sent) => object | undefined,
  scopes: readonly string[] = ['https://mail.google.com/', `${AUTH}contacts.readonly`],
): Promise<ScriptedGmail> {
  const sent: Sent[] = [];
  const onbehalf = createOnBehalf({
    apps: [gmail()],
    integrations: [
      { app: 'gmail', clientId: 'id', clientSecret: 'secret-0123456789', scopes: [...scopes] },
    ],
    store: memoryStore(),
    vault: aesGcmVault({ keys: `test:${btoa('0123456789abcdef0123456789abcdef')}` }),
    publicUrl: 'https://product.example',
    logger: { error: () => {} },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const url = new URL(request.url);
      if (url.pathname === '/token') {
        return Response.json({
          access_token: TOKEN,
          token_type: 'Bearer',
          expires_in: 3599,
          scope: ['openid', `${AUTH}userinfo.email`, ...scopes].join(' '),
        });
      }
      if (url.pathname === '/v1/userinfo') return Response.json({ sub: '1', email: ADDRESS });
      const text = await request.text();
      const call = {
        method: request.method,
        path: (url.origin + url.pathname).replace(
          'https://gmail.googleapis.com/gmail/v1/users/me',
          '',
        ),
        query: Object.fromEntries(url.searchParams),
        body: request.headers.get('content-type') === 'application/json' ? JSON.parse(text) : text,
      };
      sent.push(call);
      const said = answer(call);
      if (said === undefined) return new Response(null, { status: 204 });
      return said instanceof Response ? said : Response.json(said);
    },
  });
  const alice = onbehalf.entity('alice');
  const { redirectUrl } = await alice.initiateConnection({ app: 'gmail' });
  const token = redirectUrl?.split('/').at(-1) ?? '';
  const { authorizationUrl, browserSecret } = await onbehalf.openLink({ token, identity: 'alice' });
  const page = new URL(authorizationUrl);
  const callback = new URL(page.searchParams.get('redirect_uri') ?? '');
  callback.searchParams.set('code', 'the-code');
  callback.searchParams.set('state', page.searchParams.get('state') ?? '');
  await onbehalf.completeConnection({
    callbackUrl: callback.href,
    browserSecret,
    identity: 'alice',
  });
  return { alice, sent };
}

/** Sends a mail where Gmail answers with a failure, and gives what became of it. */
export async function failureOf(
  status: number,
  error: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<ActionError | null> {
  const { alice } = await connect(() => Response.json({ error }, { status, headers }));
  const params = { to: ['bob@example.com'], subject: 'Hi', text: 'Hello' };
  return (await alice.executeAction({ action: 'GMAIL_SEND_EMAIL', params })).error;
}
