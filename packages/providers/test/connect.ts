import {
  type App,
  aesGcmVault,
  type CompletedFlow,
  createOnBehalf,
  type Entity,
  type IntegrationConfig,
  memoryStore,
  type OnBehalf,
} from '@onbehalf/core';

const PUBLIC_URL = 'https://product.example';
export const NOW = Date.UTC(2026, 0, 1);

export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

/** What a provider answers to a request, by its method and address: `GET https://api.example/me`. */
export type Answers = Readonly<Record<string, object>>;

export interface Setup {
  readonly integration?: Partial<IntegrationConfig>;
  readonly fields?: Readonly<Record<string, string>>;
  readonly answers: Answers;
}

/** A client of one provider that answers what a test says, and refuses every other request. */
export function clientOf(app: App, { integration, answers }: Setup): [OnBehalf, Sent[]] {
  const sent: Sent[] = [];
  const client = createOnBehalf({
    apps: [app],
    integrations: [
      {
        app: app.slug,
        clientId: 'client-id',
        clientSecret: 'client-secret-0123456789',
        ...integration,
      },
    ],
    store: memoryStore(),
    vault: aesGcmVault({ keys: `test:${btoa('0123456789abcdef0123456789abcdef')}` }),
    publicUrl: PUBLIC_URL,
    now: () => NOW,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const { method, url, headers } = request;
      sent.push({ method, url, headers, body: await request.text() });
      const answer = answers[`${method} ${url}`];
      if (answer === undefined) throw new Error(`Nothing answers ${method} ${url}.`);
      return answer instanceof Response ? answer.clone() : Response.json(answer);
    },
    logger: { error: () => {} },
  });
  return [client, sent];
}

export interface Started {
  readonly client: OnBehalf;
  readonly alice: Entity;
  /** Every request, in order. */
  readonly sent: readonly Sent[];
  /** Where the user's browser is sent. */
  readonly page: URL;
  /** Comes back from the provider; parameters may be added to what it says. */
  readonly comeBack: (parameters?: Readonly<Record<string, string>>) => Promise<CompletedFlow>;
}

/** Alice opens the link to connect the app. */
export async function start(app: App, setup: Setup): Promise<Started> {
  const [client, sent] = clientOf(app, setup);
  const alice = client.entity('alice');
  const { redirectUrl } = await alice.initiateConnection({ app: app.slug, fields: setup.fields });
  const token = redirectUrl?.split('/').at(-1) ?? '';
  const { authorizationUrl, browserSecret } = await client.openLink({ token, identity: 'alice' });
  const page = new URL(authorizationUrl);
  return {
    client,
    alice,
    sent,
    page,
    comeBack(parameters = {}) {
      const callback = new URL(page.searchParams.get('redirect_uri') ?? '');
      const state = page.searchParams.get('state') ?? '';
      for (const [name, value] of Object.entries({ code: 'the-code', state, ...parameters })) {
        callback.searchParams.set(name, value);
      }
      return client.completeConnection({
        callbackUrl: callback.href,
        browserSecret,
        identity: 'alice',
      });
    },
  };
}
