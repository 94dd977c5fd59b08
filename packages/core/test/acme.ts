import { createHash } from 'node:crypto';

/** A request as it reached the provider. */
interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
  readonly form: URLSearchParams;
}

type Answer = (request: Received) => Response | Promise<Response> | undefined;

/** A provider in one function: an authorization server that rotates its tokens, and an API. */
export interface Acme {
  readonly fetch: typeof globalThis.fetch;
  readonly requests: readonly Received[];
  /** What goes before the provider's own behaviour; undefined leaves it to that. */
  answer: Answer;
  /** The provider's own behaviour, for an `answer` that comes to it in the end. */
  ownAnswer(request: Received): Response;
  /** Seconds an access token lives, as the token endpoint says; undefined says nothing. */
  expiresIn: number | undefined;
  /** The scopes that the token endpoint says it granted; undefined says nothing. */
  scope: string | undefined;
  /** Whether the token endpoint gives refresh tokens. */
  refreshes: boolean;
  /** Walks through the provider's page as `login`: answers where the browser is sent back to. */
  approve(authorizationUrl: string, login?: string): string;
  deny(authorizationUrl: string): string;
  /** Ends every access token, or all tokens. */
  revoke(what: 'access tokens' | 'everything'): void;
  tokenRequests(grantType: string): readonly Received[];
}

const AUTH = 'https://auth.acme.example';
const API = 'https://api.acme.example';

export function createAcme({ now }: { now(): number }): Acme {
  const requests: Received[] = [];
  const codes = new Map<string, { login: string; challenge: string; redirectUri: string }>();
  const access = new Map<string, { login: string; diesAt: number }>();
  const refresh = new Map<string, string>();
  let count = 0;

  const sendBack = (address: string, parameters: Record<string, string>): string => {
    const query = new URL(address).searchParams;
    const back = new URL(query.get('redirect_uri') ?? '');
    back.searchParams.set('state', query.get('state') ?? '');
    back.searchParams.set('iss', AUTH);
    for (const [name, value] of Object.entries(parameters)) back.searchParams.set(name, value);
    return back.href;
  };
  const issue = (login: string): Response => {
    count++;
    const expires_in = acme.expiresIn;
    const accessToken = `access-${count}-of-${login}-zzzzzz`;
    access.set(accessToken, { login, diesAt: now() + (expires_in ?? Infinity) * 1000 });
    const refresh_token = `refresh-${count}-of-${login}-zzzzzz`;
    if (acme.refreshes) refresh.set(refresh_token, login);
    return Response.json({
      access_token: accessToken,
      token_type: 'bearer',
      ...(expires_in !== undefined && { expires_in }),
      ...(acme.scope !== undefined && { scope: acme.scope }),
      ...(acme.refreshes && { refresh_token }),
    });
  };
  const token = ({ form }: Received): Response => {
    if (form.get('client_secret') !== 'acme-client-secret') {
      return Response.json({ error: 'invalid_client' }, { status: 401 });
    }
    const refused = Response.json({ error: 'invalid_grant' }, { status: 400 });
    if (form.get('grant_type') === 'refresh_token') {
      const used = form.get('refresh_token') ?? '';
      const login = refresh.get(used);
      refresh.delete(used);
      return login === undefined ? refused : issue(login);
    }
    const code = form.get('code') ?? '';
    const granted = codes.get(code);
    codes.delete(code);
    const challenge = createHash('sha256').update(form.get('code_verifier') ?? '');
    const isTheirs =
      granted?.redirectUri === form.get('redirect_uri') &&
      granted?.challenge === challenge.digest('base64url');
    return granted !== undefined && isTheirs ? issue(granted.login) : refused;
  };
  const api = ({ url, headers, method }: Received): Response => {
    const bearer = headers.get('authorization')?.replace('Bearer ', '') ?? '';
    const known = access.get(bearer);
    if (known === undefined || known.diesAt <= now()) {
      return Response.json({ message: 'Bad credentials' }, { status: 401 });
    }
    const { login } = known;
    const { pathname } = new URL(url);
    return Response.json(pathname === '/me' ? { id: `id-${login}`, login } : { method, pathname });
  };

  const acme: Acme = {
    requests,
    answer: () => undefined,
    expiresIn: 3600,
    scope: undefined,
    refreshes: true,
    async fetch(input, init) {
      const request = new Request(input, init);
      init?.signal?.throwIfAborted();
      const body = await request.text();
      const { method, url, headers } = request;
      const received = { method, url, headers, body, form: new URLSearchParams(body) };
      requests.push(received);
      const scripted = acme.answer(received);
      if (scripted !== undefined) return abortable(scripted, init?.signal ?? null);
      return acme.ownAnswer(received);
    },
    ownAnswer(received) {
      const { method, url } = received;
      const { origin, pathname } = new URL(url);
      if (origin === API) return api(received);
      if (url === `${AUTH}/token`) return token(received);
      if (url === `${AUTH}/revoke`) return new Response();
      throw new Error(`Nobody expected ${method} ${origin}${pathname}.`);
    },
    approve(address, login = 'octo') {
      const query = new URL(address).searchParams;
      const code = `code-${++count}-of-${login}`;
      const challenge = query.get('code_challenge') ?? '';
      codes.set(code, { login, challenge, redirectUri: query.get('redirect_uri') ?? '' });
      return sendBack(address, { code });
    },
    deny: (address) => sendBack(address, { error: 'access_denied' }),
    revoke(what) {
      access.clear();
      if (what === 'everything') refresh.clear();
    },
    tokenRequests: (grantType) =>
      requests.filter(
        ({ url, form }) => url === `${AUTH}/token` && form.get('grant_type') === grantType,
      ),
  };
  return acme;
}

/** An answer that a signal ends, as the platform's fetch does. */
function abortable(
  answer: Response | Promise<Response>,
  signal: AbortSignal | null,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
    Promise.resolve(answer).then(resolve, reject);
  });
}
