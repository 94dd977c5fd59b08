import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';

const HOUR = 60 * 60_000;

/** A key of the app in the form in which GitHub hands it out, and in the other one. */
const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const PKCS1 = pair.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
export const PKCS8 = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

interface Installation {
  readonly account: object;
  suspended_at: string | null;
  /** Tokens of users who may see it. */
  readonly seenBy: string[];
}

export interface GitHubServer {
  readonly fetch: typeof globalThis.fetch;
  /** Every request: method, address and body. */
  readonly requests: readonly string[];
  /** What the app's own tokens said, each of them signed by its key. */
  readonly claims: readonly Readonly<Record<string, unknown>>[];
  readonly installations: Map<string, Installation>;
  /** What goes before the server's own behaviour. */
  answer: (request: Request) => Response | undefined;
  /** Ends every installation token without a word. */
  endTokens(): void;
}

/** GitHub, as it treats one GitHub App. */
export function githubServer(
  now: () => number,
  { apiUrl = 'https://api.github.com', clientId = 'Iv23.app' } = {},
): GitHubServer {
  const requests: string[] = [];
  const claims: Record<string, unknown>[] = [];
  const tokens = new Set<string>();
  const refuse = (status: number, message: string): Response =>
    Response.json({ message }, { status });

  /** GitHub takes ten minutes at most, and nothing from the future. */
  const isApp = (jwt: string): boolean => {
    const [header = '', payload = '', signature = ''] = jwt.split('.');
    const bytes = Buffer.from(signature, 'base64url');
    const signed = Buffer.from(`${header}.${payload}`);
    if (!verify('sha256', signed, createPublicKey(PKCS8), bytes)) return false;
    const read = (part: string) =>
      JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
    const said = read(payload);
    const { iss, iat, exp } = said;
    const time = now() / 1000;
    claims.push(said);
    const isTimely = Number(iat) <= time && Number(exp) > time && Number(exp) <= time + 600;
    return read(header)['alg'] === 'RS256' && iss === clientId && isTimely;
  };

  const asApp = (path: string, method: string): Response => {
    if (path === '/app') return Response.json({ client_id: clientId });
    const [, id = '', what] = /^\/app\/installations\/(\d+)(\/access_tokens)?$/.exec(path) ?? [];
    const installation = server.installations.get(id);
    if (installation === undefined) return refuse(404, 'Not Found');
    const { account, suspended_at } = installation;
    if (what === undefined) return Response.json({ id: Number(id), account, suspended_at });
    if (method !== 'POST') return refuse(404, 'Not Found');
    if (suspended_at !== null) return refuse(403, 'This installation has been suspended');
    const token = `ghs_${tokens.size + 1}_installation_${id}`;
    tokens.add(token);
    const expires_at = new Date(now() + HOUR).toISOString();
    return Response.json({ token, expires_at, permissions: {} }, { status: 201 });
  };

  const route = (request: Request): Response => {
    const { pathname, searchParams, href } = new URL(request.url);
    if (!href.startsWith(`${apiUrl}/`)) throw new Error(`Nothing answers ${href}.`);
    const path = pathname.slice(new URL(apiUrl).pathname.replace(/\/$/, '').length);
    const token = request.headers.get('authorization')?.replace(/^Bearer /, '') ?? '';
    if (path.startsWith('/app')) {
      if (!isApp(token)) return refuse(401, 'A JSON web token could not be decoded');
      return asApp(path, request.method);
    }
    if (path === '/user/installations') {
      if (!token.startsWith('ghu_')) return refuse(403, 'You must authenticate with a user token');
      const seen = [...server.installations].filter(([, { seenBy }]) => seenBy.includes(token));
      const from = (Number(searchParams.get('page')) - 1) * Number(searchParams.get('per_page'));
      const page = seen.slice(from, from + Number(searchParams.get('per_page')));
      return Response.json({
        installations: page.map(([id, { account }]) => ({ id: Number(id), account })),
      });
    }
    if (!tokens.has(token)) return refuse(401, 'Bad credentials');
    if (path === '/installation/token' && request.method === 'DELETE') {
      tokens.delete(token);
      return new Response(null, { status: 204 });
    }
    return Response.json({ token });
  };

  const server: GitHubServer = {
    requests,
    claims,
    installations: new Map(),
    answer: () => undefined,
    endTokens: () => tokens.clear(),
    async fetch(input, init) {
      const request = new Request(input, init);
      requests.push(`${request.method} ${request.url} ${await request.clone().text()}`.trim());
      const response = server.answer(request) ?? route(request);
      if (!response.headers.has('date'))
        response.headers.set('date', new Date(now()).toUTCString());
      return response;
    },
  };
  return server;
}
