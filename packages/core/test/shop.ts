import {
  aesGcmVault,
  type App,
  createOnBehalf,
  defineApp,
  type IntegrationConfig,
  memoryStore,
  oauth2,
  type OAuth2Descriptor,
  type OnBehalf,
} from '@onbehalf/core';

export const SHOP_ACCESS_TOKEN = 'access-of-the-shop-zzzzzz';

/** A provider with a server per customer: what it was sent, and what it answers. */
export interface ShopStage {
  readonly client: OnBehalf<readonly [App]>;
  readonly requests: readonly Request[];
  /** Whether the user would be sent to the provider, and where. */
  start(fields?: Readonly<Record<string, string>>): Promise<string>;
  /** Connects alice; `callback` is added to what the provider sends back. */
  connect(
    fields?: Readonly<Record<string, string>>,
    callback?: Readonly<Record<string, string>>,
  ): Promise<void>;
}

export const shopDescriptor: OAuth2Descriptor = {
  authorizationEndpoint: 'https://{shop}.shops.example/authorize',
  tokenEndpoint: 'https://{shop}.shops.example/token',
  fields: { shop: { label: 'Shop', pattern: '[a-z0-9][a-z0-9-]*' } },
};

export function shopStage({
  descriptor = shopDescriptor,
  app = {},
  integration = {},
  token = {},
}: {
  readonly descriptor?: OAuth2Descriptor;
  readonly app?: Partial<App>;
  readonly integration?: Partial<IntegrationConfig>;
  /** What the token answer has besides the token. */
  readonly token?: object;
} = {}): ShopStage {
  const requests: Request[] = [];
  const shop = defineApp({
    slug: 'shop',
    name: 'Shop',
    hosts: ['{shop}.shops.example'],
    auth: [oauth2(descriptor)],
    account: async ({ fetch, fields }) => {
      const { id } = (await (await fetch('/me')).json()) as { id: string };
      return { id, label: fields['shop'] ?? 'no shop' };
    },
    actions: [],
    ...app,
  });
  const client = createOnBehalf({
    apps: [shop],
    integrations: [
      { app: 'shop', clientId: 'c', clientSecret: 'client-secret-zzzzzz', ...integration },
    ],
    store: memoryStore(),
    vault: aesGcmVault({ keys: `k:${btoa('0123456789abcdef0123456789abcdef')}` }),
    publicUrl: 'https://product.example',
    async fetch(input, init) {
      const request = new Request(input, init);
      requests.push(request);
      return new URL(request.url).pathname.endsWith('/token')
        ? Response.json({ access_token: SHOP_ACCESS_TOKEN, ...token })
        : Response.json({ id: '1' });
    },
  });
  const alice = client.entity('alice');
  const open = async (fields?: Readonly<Record<string, string>>) => {
    const { redirectUrl } = await alice.initiateConnection({
      app: 'shop',
      ...(fields !== undefined && { fields }),
    });
    return client.openLink({ token: redirectUrl?.split('/').at(-1) ?? '', identity: 'alice' });
  };
  return {
    client,
    requests,
    start: async (fields) => (await open(fields)).authorizationUrl,
    async connect(fields, callback = {}) {
      const { authorizationUrl, browserSecret } = await open(fields);
      const sent = new URL(authorizationUrl).searchParams;
      const back = new URL(sent.get('redirect_uri') ?? '');
      const parameters = { code: 'the-code', state: sent.get('state') ?? '', ...callback };
      for (const [name, value] of Object.entries(parameters)) back.searchParams.set(name, value);
      await client.completeConnection({
        callbackUrl: back.href,
        browserSecret,
        identity: 'alice',
      });
    },
  };
}
