import {
  type ActionError,
  aesGcmVault,
  createOnBehalf,
  type Entity,
  memoryStore,
} from '@onbehalf/core';
import { jira, type JiraApp } from '@onbehalf/jira';

/** The token that must never be seen again. */
export const TOKEN = 'canary-0123456789-canary-0123456789';
export const ME = '712020:alice-000000000000';
const SCOPES = [
  'read:jira-work',
  'write:jira-work',
  'read:jira-user',
  'manage:jira-project',
  'manage:jira-configuration',
  'read:board-scope:jira-software',
  'read:project:jira',
  'read:sprint:jira-software',
  'write:sprint:jira-software',
];

export interface Sent {
  readonly method: string;
  /** Below the address of the site, without `/rest/api/3`. */
  readonly path: string;
  readonly cloudId: string;
  readonly query: Readonly<Record<string, string>>;
  /** Of JSON its value, of anything else its text. */
  readonly body: unknown;
  readonly headers: Headers;
}

export interface ScriptedJira {
  readonly alice: Entity<readonly [JiraApp]>;
  /** What Jira was asked since Alice was connected. */
  readonly sent: readonly Sent[];
  /** How often the sites were asked for. */
  readonly lookups: () => number;
}

interface Setting {
  readonly sites?: readonly string[];
  /** The site that the connection is for. */
  readonly site?: string;
  readonly scopes?: readonly string[];
}

const siteOf = (name: string) => ({
  id: `cloud-of-${name}`,
  name,
  url: `https://${name}.atlassian.net`,
  scopes: ['read:jira-work'],
});

/** Alice, connected through OAuth, and a Jira that answers what a test says. */
export async function connect(
  answer: (request: Sent) => object | string | undefined,
  { sites = ['acme'], site, scopes = SCOPES }: Setting = {},
): Promise<ScriptedJira> {
  const sent: Sent[] = [];
  let count = 0;
  const onbehalf = createOnBehalf({
    apps: [jira()],
    integrations: [
      { app: 'jira', clientId: 'id', clientSecret: 'secret-0123456789', scopes: [...scopes] },
    ],
    store: memoryStore(),
    vault: aesGcmVault({ keys: `test:${btoa('0123456789abcdef0123456789abcdef')}` }),
    publicUrl: 'https://product.example',
    logger: { error: () => {} },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const url = new URL(request.url);
      if (url.pathname === '/oauth/token') {
        return Response.json({
          access_token: TOKEN,
          refresh_token: `${TOKEN}-refresh`,
          token_type: 'Bearer',
          expires_in: 3600,
          scope: ['offline_access', 'read:me', ...scopes].join(' '),
        });
      }
      if (url.pathname === '/me') return Response.json({ account_id: ME, name: 'Alice' });
      if (url.pathname === '/oauth/token/accessible-resources') {
        count++;
        return Response.json(sites.map(siteOf));
      }
      const text = await request.text();
      const isJson = request.headers.get('content-type') === 'application/json';
      const [, cloudId = '', path = ''] = /^\/ex\/jira\/([^/]+)(.*)$/.exec(url.pathname) ?? [];
      const call = {
        method: request.method,
        path: path.replace('/rest/api/3', ''),
        cloudId,
        query: Object.fromEntries(url.searchParams),
        body: text === '' ? null : isJson ? (JSON.parse(text) as unknown) : text,
        headers: request.headers,
      };
      sent.push(call);
      const said = answer(call);
      if (said === undefined) return new Response(null, { status: 204 });
      return said instanceof Response ? said : Response.json(said);
    },
  });
  const alice = onbehalf.entity('alice');
  const { redirectUrl } = await alice.initiateConnection({
    app: 'jira',
    ...(site !== undefined && { fields: { site } }),
  });
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
  count = 0;
  return { alice, sent, lookups: () => count };
}

/** Gets an issue where Jira answers with a failure, and gives what became of it. */
export async function failureOf(
  status: number,
  body: object | string,
  headers: Readonly<Record<string, string>> = {},
): Promise<ActionError | null> {
  const said = typeof body === 'string' ? body : JSON.stringify(body);
  const { alice } = await connect(() => new Response(said, { status, headers }));
  const params = { project: 'PAY', summary: 'Hi' };
  return (await alice.executeAction({ action: 'JIRA_CREATE_ISSUE', params })).error;
}
