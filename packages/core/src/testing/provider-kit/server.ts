import { type AuthorizationRequest, type Consent, readAuthorization } from './authorization.ts';
import { callbackAddress, type CallbackOptions } from './callback.ts';
import {
  challengeOf,
  CLIENT_SECRET,
  clientProblems,
  ownAssertionProblems,
  type TokenRequest,
} from './client.ts';
import { type Answer, type Dialect, put } from './dialect.ts';
import { createGrants, type Grants, type Issued } from './grants.ts';
import { metadataOf } from './metadata.ts';
import { tokenOfCall } from './placement.ts';
import { abortable, receive, type Received } from './received.ts';
import { following, type Send } from './redirects.ts';
import { kindOf, type RequestKind } from './request-kind.ts';
import { readRevocation } from './revocation.ts';
import { parameterProblems, readTokenRequest } from './token-request.ts';

type TokenRequestKind = 'exchange' | 'refresh' | 'mint';

/** What a script of a case answers a token request with; `issue` is what the provider would do. */
export type TokenScript = (
  issue: () => Issued | null,
  request: TokenRequest & { readonly kind: TokenRequestKind },
) => Response | Promise<Response>;

/** Answers a call of the API once the token was found good; undefined leaves it to the server. */
type ApiScript = (received: Received) => Response | undefined | Promise<Response | undefined>;

/** Other values, by where they are in an answer. */
type AtPaths = Readonly<Record<string, unknown>>;

/** A provider: its page, its token endpoint, its API. It notes whatever a client does wrong. */
export interface KitServer extends Grants {
  readonly fetch: typeof globalThis.fetch;
  /** What was wrong with requests; empty for a right client. */
  readonly complaints: readonly string[];
  /** Whatever no message, log or address may show. */
  readonly secrets: ReadonlySet<string>;
  readonly requests: readonly (Received & { readonly kind: RequestKind })[];
  onToken: TokenScript | null;
  onApi: ApiScript | null;
  onMetadata: (body: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  /** What was asked of the user last. */
  asked: AuthorizationRequest | null;
  /** How far the provider's clock is ahead, in milliseconds. */
  aheadMs: number;
  /** What the user grants; null for all that was asked for. */
  grants: readonly string[] | null;
  /** A token answer, as this provider writes it. */
  answer(issued: Issued, changes?: Answer, init?: ResponseInit, at?: AtPaths): Response;
  refuse(code: string, init?: ResponseInit & { readonly description?: string }): Response;
  /** Walks through the provider's page as the user: answers where the browser is sent back to. */
  authorize(address: string, options?: CallbackOptions & { readonly login?: string }): string;
  count(kind: RequestKind): number;
}

export interface ServerOptions {
  now(): number;
  readonly rotates: boolean;
  /** The tokens of a grant by name; the empty one is the main token. */
  readonly tokens: readonly string[];
  readonly publicKey: string;
  readonly redirectUri: string;
  readonly apiUrl: string;
}

export function kitServer(dialect: Dialect, options: ServerOptions): KitServer {
  const { descriptor } = dialect;
  const now = (): number => options.now() + server.aheadMs;
  const secrets = new Set([CLIENT_SECRET]);
  const grants = createGrants({
    now,
    rotates: options.rotates,
    names: options.tokens,
    onSecret: (it) => secrets.add(it),
  });
  const complaints: string[] = [];
  const requests: (Received & { kind: RequestKind })[] = [];
  const codes = new Map<string, Consent>();

  const complain = (what: string, problems: readonly string[]): void => {
    complaints.push(...problems.map((problem) => `${what} ${problem}.`));
  };
  const token = (received: Received, kind: TokenRequestKind): Response | Promise<Response> => {
    const method = kind === 'refresh' ? (descriptor.refreshMethod ?? 'POST') : 'POST';
    const request = readTokenRequest(dialect, received, method);
    const what = kind === 'refresh' ? 'The refresh' : 'The exchange';
    const { grant_type: asked = '' } = request.parameters;
    const grantTypes = { refresh: 'refresh_token', exchange: 'authorization_code', mint: asked };
    const problems = [
      ...request.problems,
      ...(method === 'GET' ? [] : clientProblems(dialect, request, options.publicKey)),
      ...parameterProblems(dialect, request, grantTypes[kind]),
      ...ownAssertionProblems(dialect, request, options.publicKey),
    ];
    complain(what, problems);
    const verifier = request.parameters['code_verifier'];
    if (verifier !== undefined) secrets.add(verifier);
    const issue = (): Issued | null => {
      if (problems.length > 0) return null;
      // An app asks for itself, and nobody has to allow it.
      if (kind === 'mint') return grants.start('app', []);
      return kind === 'refresh' ? renew(request) : redeemCode(request);
    };
    if (server.onToken !== null) return server.onToken(issue, { ...request, kind });
    const issued = issue();
    return issued === null ? server.refuse('invalid_grant') : server.answer(issued);
  };
  const renew = ({ parameters }: TokenRequest): Issued | null => {
    if (descriptor.refreshWith === 'access_token') {
      return grants.exchange(parameters['access_token'] ?? '');
    }
    return grants.redeem(parameters['refresh_token'] ?? '');
  };
  const redeemCode = ({ parameters }: TokenRequest): Issued | null => {
    const consent = codes.get(parameters['code'] ?? '');
    codes.delete(parameters['code'] ?? '');
    if (consent === undefined) return null;
    const problems = consentProblems(dialect, consent, parameters);
    complain('The exchange', problems);
    return problems.length > 0 ? null : grants.start(consent.login, consent.scopes);
  };

  const revocation = (received: Received): Response => {
    const { token: named, problems } = readRevocation(dialect, received, options.publicKey);
    complain('The revocation', problems);
    if (named === null || !grants.revoke(named)) complain('The revocation', ['names no token']);
    return new Response();
  };
  const api = async (received: Received): Promise<Response> => {
    const { token: bearer, problems } = tokenOfCall(dialect, received);
    complain('A call', problems);
    const login = bearer === null ? null : grants.loginOf(bearer);
    if (login === null) return Response.json({ error: 'invalid_token' }, { status: 401 });
    const scripted = await server.onApi?.(received);
    if (scripted !== undefined) return scripted;
    const { pathname } = received.url;
    return Response.json({ id: `id-of-${login}`, sub: `id-of-${login}`, login, pathname });
  };
  const route = (received: Received): Response | Promise<Response> => {
    const kind = kindOf(dialect, options.apiUrl, received);
    requests.push({ ...received, kind });
    if (kind === 'exchange' || kind === 'refresh' || kind === 'mint') return token(received, kind);
    if (kind === 'api') return api(received);
    if (kind === 'metadata') return Response.json(server.onMetadata(metadataOf(dialect)));
    if (kind === 'elsewhere') {
      const { method, url } = received;
      complaints.push(`Nobody expected ${method} ${url.origin}${url.pathname}.`);
      // Whoever takes a token from there has lost.
      return Response.json({ access_token: 'kit-of-a-stranger-zzzzzzzz', expires_in: 3600 });
    }
    return revocation(received);
  };

  const sendOne: Send = async (request, init) => {
    init.signal?.throwIfAborted();
    const received = await receive(request, undefined);
    return dated(await abortable(route(received), init.signal), now());
  };

  const server: KitServer = {
    ...grants,
    get reuses() {
      return grants.reuses;
    },
    secrets,
    requests,
    complaints,
    onToken: null,
    onApi: null,
    onMetadata: (body) => body,
    asked: null,
    aheadMs: 0,
    grants: null,
    fetch: (input, init) => following(sendOne, new Request(input, init), init ?? {}),
    answer(issued, changes, init, at = {}) {
      const body = dialect.write(issued, changes);
      for (const [path, value] of Object.entries(at)) put(body, path, value);
      return Response.json(body, init);
    },
    refuse: (code, { description, ...init } = { status: 400 }) =>
      Response.json(dialect.writeError(code, description), init),
    authorize(address, { login = 'octo', ...callback } = {}) {
      const asked = readAuthorization(dialect, address);
      const { parameters, scopes, problems } = asked;
      server.asked = asked;
      complain('The authorization request', problems);
      const redirectUri = parameters['redirect_uri'] ?? '';
      if (redirectUri !== options.redirectUri) {
        complain('The authorization request', [`has the redirect_uri ${redirectUri}`]);
      }
      const code = `kit-code-${secrets.size}-zzzzzzzz`;
      secrets.add(code);
      const challenge = parameters['code_challenge'] ?? null;
      const granted = server.grants ?? scopes;
      codes.set(code, { login, scopes: granted, redirectUri, challenge });
      return callbackAddress(dialect, parameters, code, callback);
    },
    count: (kind) => requests.filter((request) => request.kind === kind).length,
  };
  return server;
}

function consentProblems(
  { descriptor, takes }: Dialect,
  { redirectUri, challenge }: Consent,
  parameters: Readonly<Record<string, string>>,
): readonly string[] {
  const { pkce = 'S256' } = descriptor;
  const problems: string[] = [];
  const repeated = takes('token', 'redirect_uri') ? redirectUri : undefined;
  if (parameters['redirect_uri'] !== repeated) {
    problems.push('does not repeat the redirect_uri byte by byte');
  }
  const verifier = parameters['code_verifier'];
  if (pkce === false && verifier !== undefined) problems.push('has a code_verifier, unasked');
  if (pkce !== false && challengeOf(verifier ?? '', pkce) !== challenge) {
    problems.push('has a code_verifier that does not fit the challenge');
  }
  return problems;
}

function dated(response: Response, time: number): Response {
  if (!response.headers.has('date')) response.headers.set('date', new Date(time).toUTCString());
  return response;
}
