import { randomBytes } from 'node:crypto';

import { type Gate, type GateOptions, startGate } from '@onbehalf/example-quickstart/gate';
import { freePort, isLoopback } from '@onbehalf/example-quickstart/loopback';
import { formsOn, type Page, startVisitor } from '@onbehalf/example-quickstart/visitor';
import { createEmulator, type EmulatorDefinition } from 'emulate';

import { type GrantRules, type Grants, watchGrants } from './grants.ts';

/** What a registered client has. */
interface RegisteredClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUris: readonly string[];
}

/** One of the emulated services, and how the provider it stands for differs. */
export interface Service extends GrantRules {
  readonly name: 'google' | 'slack' | 'linear' | 'microsoft' | 'okta' | 'atlassian';
  /** For what the emulators' package does not have. */
  readonly emulator?: EmulatorDefinition;
  /** Two people, alice and bob, and one client. */
  readonly seed: (client: RegisteredClient) => Readonly<Record<string, unknown>>;
  readonly isPage: (path: string) => boolean;
  /** What it says to a token of its own that has ended, to a foreign one, and to none. */
  readonly refuse: (token: 'ended' | 'unknown' | 'missing') => Response;
  readonly tokensIn?: GateOptions['tokensIn'];
  /** Tokens of the gate's own, where the emulator's are too simple. */
  readonly tokens?: (gate: () => Gate) => Required<Pick<GateOptions, 'extend' | 'upstreamToken'>>;
  /** What stands for which of the provider's addresses: a pattern, and the path that replaces it. */
  readonly addresses: readonly (readonly [address: RegExp, path: string])[];
  /** The origin of the provider's own that its answers name in place of this machine's. */
  readonly origin?: string;
}

export interface GatedService extends RegisteredClient, AsyncDisposable {
  readonly url: string;
  /** Stands before the service: shows what was asked, takes tokens back, injects faults. */
  readonly gate: Gate;
  readonly grants: Grants;
  /** Where an address of the provider is on this machine; throws for what nothing stands for. */
  resolve(url: URL): URL;
  /** Reaches the provider at its own addresses, and nobody else. */
  readonly fetch: typeof fetch;
  close(): Promise<void>;
}

/** Starts an emulated service behind a gate that keeps out every token it has not given. */
export async function startService(
  service: Service,
  redirectUris: readonly string[],
): Promise<GatedService> {
  const clientId = `client-${randomBytes(8).toString('hex')}`;
  const client = { clientId, clientSecret: randomBytes(20).toString('hex'), redirectUris };
  const port = await freePort();
  const grants = watchGrants(service, () => gate);
  const own = service.tokens?.(() => gate);
  const gate = await startGate({
    upstream: `http://127.0.0.1:${port}`,
    isPage: service.isPage,
    tokenPath: service.paths.token,
    // What the gate does for the emulator is watched as if the emulator did it.
    extend: (request, next) =>
      grants.intercept(request.clone(), async () => (await own?.extend(request, next)) ?? next()),
    refuse: (token) => {
      if (!token) return service.refuse('missing');
      return service.refuse(grants.knows(token) ? 'ended' : 'unknown');
    },
    ...(service.tokensIn && { tokensIn: service.tokensIn }),
    ...(own && { upstreamToken: own.upstreamToken }),
  });
  const where = { port, baseUrl: gate.url };
  const emulator = await startEmulator(service, service.seed(client), where);

  function resolve(url: URL): URL {
    if (isLoopback(url)) return url;
    for (const [address, path] of service.addresses) {
      if (address.test(url.href)) return new URL(url.href.replace(address, gate.url + path));
    }
    throw new Error(`Nothing stands for ${url.origin}${url.pathname}.`);
  }
  async function named(response: Response): Promise<Response> {
    const { origin } = service;
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    if (origin === undefined || !isJson) return response;
    return new Response((await response.text()).replaceAll(gate.url, origin), response);
  }
  const close = async (): Promise<void> => {
    await gate.close();
    await emulator.close();
  };
  return {
    ...client,
    url: gate.url,
    gate,
    grants,
    resolve,
    fetch: (input, init) => {
      if (input instanceof Request) throw new Error('Nothing here sends a Request.');
      return fetch(resolve(new URL(input)), init).then(named);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

function startEmulator(
  { name, emulator }: Service,
  seed: Readonly<Record<string, unknown>>,
  address: { readonly port: number; readonly baseUrl: string },
): Promise<{ close(): Promise<void> }> {
  if (emulator !== undefined) return createEmulator({ service: emulator, seed, ...address });
  if (name === 'atlassian') throw new Error('There is no such emulator.');
  return createEmulator({ service: name, seed: { tokens: {}, [name]: seed }, ...address });
}

/** Opens a link and consents as the person whose name the page shows. */
export async function consentAs(
  person: string,
  link: string,
  { resolve }: Pick<GatedService, 'resolve'>,
): Promise<Page> {
  const visitor = startVisitor({ resolve });
  const page = await visitor.open(link);
  const form = formsOn(page).find(({ text }) => text.includes(person));
  if (form === undefined) throw new Error(`${person} is not offered: ${describe(page)}.`);
  return visitor.submit(form);
}

/** Opens a link, reads what is asked, and goes back with the refusal of RFC 6749 §4.1.2.1. */
export async function declineAt(
  link: string,
  { resolve }: Pick<GatedService, 'resolve'>,
): Promise<Page> {
  const visitor = startVisitor({ resolve });
  const page = await visitor.open(link);
  // The emulators' pages have no button for it: the fields say where it would lead.
  const { redirect_uri: redirectUri, state } = formsOn(page)[0]?.fields ?? {};
  if (!redirectUri || !state) throw new Error(`Nothing can be declined: ${describe(page)}.`);
  const query = new URLSearchParams({ error: 'access_denied', state });
  return visitor.open(`${redirectUri}?${query.toString()}`);
}

function describe({ url, status, text }: Page): string {
  const { origin, pathname } = new URL(url);
  const words = text.replaceAll(/<style[^]*?<\/style>|<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  return `${origin}${pathname} (HTTP ${status}): ${words.slice(0, 300)}`;
}
