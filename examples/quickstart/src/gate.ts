import { type LoopbackServer, serveOnLoopback } from './loopback.ts';

/** One request that reached the gate. Nothing in it lets a reader sign in. */
interface LoggedRequest {
  readonly method: string;
  /** With its query for the API; without on sign-in pages, where the query carries codes. */
  readonly path: string;
  /** Without cookies; of `authorization` only the scheme. */
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined until the request is answered. */
  readonly status: number | undefined;
}

/**
 * Answers a request itself, or asks what is behind it with `next`; with `undefined` it has no say.
 * The request is a copy: its body can be read.
 */
export type Intercept = (
  request: Request,
  next: () => Promise<Response>,
) => Response | undefined | Promise<Response | undefined>;

/** A token answer, whether it was JSON or a form. */
export type TokenAnswer = Readonly<Record<string, unknown>>;

export interface GateOptions {
  /** The origin of the API behind the gate. */
  upstream: string;
  /** Whether a path is for people who sign in. Every other path is the API, but for one: */
  isPage: (path: string) => boolean;
  /** What answers with access tokens: those, and no others, open the API. */
  tokenPath: string;
  /** What the provider answers to a token it does not know, or to none. */
  refuse: (token: string | undefined) => Response;
  /** The access tokens in a token answer, with their scopes; default the one of RFC 6749. */
  tokensIn?: (answer: TokenAnswer) => readonly (readonly [token: string, scopes: string])[];
  /** Under which token the service itself knows one that the gate admits; default the same. */
  upstreamToken?: (token: string) => string;
  /** Does what the service behind the gate lacks; it sees every request before the gate does. */
  extend?: Intercept;
}

export interface Gate extends LoopbackServer {
  readonly requests: readonly LoggedRequest[];
  /** The tokens that open the API now, each with the scopes it was issued for. */
  readonly tokens: ReadonlyMap<string, string>;
  /** Lets in a token that was issued without passing the gate. */
  admit(token: string, scopes: string): void;
  /** Takes one token back, or all of them. */
  revoke(token?: string): void;
  /** Set it to inject a rate limit, an error or a hang: it sees every request first. */
  intercept: Intercept | undefined;
}

/**
 * A proxy in front of an emulated service that lets nobody in by mistake. The emulators take any
 * bearer token for their first user's: a revoked or foreign token would seem to work. The gate
 * admits the tokens it saw being issued, and refuses all others as the provider does.
 */
export async function startGate(options: GateOptions): Promise<Gate> {
  const { upstream, isPage, tokenPath, refuse, extend } = options;
  const { tokensIn = standardTokens, upstreamToken = (token) => token } = options;
  const tokens = new Map<string, string>();
  const requests: LoggedRequest[] = [];

  async function admit(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    const authorization = request.headers.get('authorization') ?? '';
    if (pathname === tokenPath) {
      // Clients may prove themselves with it there.
      const response = await forward(request, upstream, authorization);
      const answer = await fieldsOf(response.clone());
      for (const [token, scopes] of tokensIn(answer)) tokens.set(token, scopes);
      return response;
    }
    if (isPage(pathname)) return forward(request, upstream);
    const token = tokenOf(authorization);
    if (!token || !tokens.has(token)) return refuse(token);
    // The emulators know no other scheme, and would take a Basic header for a token.
    return forward(request, upstream, `Bearer ${upstreamToken(token)}`);
  }

  async function pass(request: Request): Promise<Response> {
    const next = (): Promise<Response> => admit(request);
    return (await extend?.(request.clone(), next)) ?? next();
  }

  const gate: Gate = {
    ...(await serveOnLoopback(async (request) => {
      const { pathname, search } = new URL(request.url);
      const entry = {
        method: request.method,
        path: isPage(pathname) || pathname === tokenPath ? pathname : pathname + search,
        headers: withoutSecrets(request.headers),
        status: undefined as number | undefined,
      };
      requests.push(entry);
      const next = (): Promise<Response> => pass(request);
      const response = (await gate.intercept?.(request.clone(), next)) ?? (await next());
      entry.status = response.status;
      return response;
    })),
    requests,
    tokens,
    admit: (token, scopes) => void tokens.set(token, scopes),
    revoke: (token) => void (token === undefined ? tokens.clear() : tokens.delete(token)),
    intercept: undefined,
  };
  return gate;
}

async function forward(request: Request, upstream: string, authorization = ''): Promise<Response> {
  const { origin, pathname, search } = new URL(request.url);
  const headers = without(request.headers, ['host', 'authorization', ...hopByHop]);
  if (authorization !== '') headers.set('authorization', authorization);
  const body = request.body && (await request.arrayBuffer());
  const response = await fetch(upstream + pathname + search, {
    method: request.method,
    headers,
    body,
    redirect: 'manual',
  });
  const answered = without(response.headers, ['content-encoding', ...hopByHop]);
  for (const name of ['link', 'location']) {
    const value = answered.get(name);
    if (value) answered.set(name, value.replaceAll(upstream, origin));
  }
  return new Response(response.body, { status: response.status, headers: answered });
}

/** The token in `Bearer <token>`, `token <token>` or `Basic <user>:<token>`. */
function tokenOf(authorization: string): string | undefined {
  const [scheme = '', value = ''] = authorization.split(' ');
  if (/^(bearer|token)$/i.test(scheme)) return value;
  if (!/^basic$/i.test(scheme)) return undefined;
  return Buffer.from(value, 'base64').toString().split(':')[1];
}

async function fieldsOf(response: Response): Promise<TokenAnswer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return isJson ? JSON.parse(text) : Object.fromEntries(new URLSearchParams(text));
}

function standardTokens({ access_token: token, scope }: TokenAnswer) {
  return typeof token === 'string'
    ? [[token, typeof scope === 'string' ? scope : ''] as const]
    : [];
}

// They describe one connection and its encoding, and the gate has two.
const hopByHop = ['connection', 'content-length', 'expect', 'keep-alive', 'transfer-encoding'];

function without(headers: Headers, names: readonly string[]): Headers {
  const kept = new Headers(headers);
  for (const name of names) kept.delete(name);
  return kept;
}

function withoutSecrets(headers: Headers): Record<string, string> {
  const kept = without(headers, ['cookie', 'authorization']);
  // No space, no scheme: then the whole value may be a token.
  const [, scheme] = /^(\w+) /.exec(headers.get('authorization') ?? '') ?? [];
  if (scheme) kept.set('authorization', scheme);
  return Object.fromEntries(kept);
}
