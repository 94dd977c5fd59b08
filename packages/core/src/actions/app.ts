import { refuseOAuth1Type } from '../auth/oauth1.ts';
import type { AskAccount, AuthScheme } from '../auth/scheme.ts';
import { type ScopeDescriptions, scopeDescriptions } from '../auth/scope-description.ts';
import {
  assertHarmless,
  assertTemplate,
  baseTemplate,
  hasVariables,
  variableKinds,
  type VariableKinds,
} from '../auth/template.ts';
import {
  arrayOf,
  callable,
  made,
  object,
  optional,
  optionsOf,
  string,
  strings,
} from '../check-options.ts';
import type { ActionSummary } from '../model.ts';
import { type Action, assertSlug, type LazyActions } from './define.ts';
import { checkVerify, type VerifyRequest } from './verify.ts';

/** What an app's author writes. */
export interface AppDefinition {
  /** Lower case: `github`. Its actions' slugs begin with it in upper case. */
  readonly slug: string;
  /** For people: `GitHub`. */
  readonly name: string;
  /**
   * The API's base URL; default `https://` and the first of `hosts`. Where each connection has its
   * own, `{name}` stands for one of its fields: `https://{shop}.myshopify.com`, `{instance_url}`.
   */
  readonly apiUrl?: string;
  /** What the endpoints of the auth schemes are below; default the API's base URL. Fields as there. */
  readonly authUrl?: string;
  /** The only hosts that credentials are sent to, with their port if it is not 443. Fields as there. */
  readonly hosts: readonly string[];
  /** Hosts a GET may be redirected to, without credentials: where downloads live. */
  readonly downloadHosts?: readonly string[];
  /** The ways to connect; the first is the default. */
  readonly auth: readonly AuthScheme[];
  /** The scopes that are worth a word, where the schemes do not describe them. */
  readonly scopes?: ScopeDescriptions;
  /** The scopes that another one includes: `{ repo: ['public_repo'] }`. */
  readonly impliedScopes?: Readonly<Record<string, readonly string[]>>;
  /**
   * How it refuses credentials where that is no 401: members of a JSON answer, and what they say then:
   * `{ error: ['invalid_auth'] }`.
   */
  readonly refusals?: Readonly<Record<string, readonly string[]>>;
  /** The header that takes an idempotency key; a call's id is sent in it. */
  readonly idempotencyHeader?: string;
  /**
   * Which account the credentials belong to. Called when a connection is made, which also proves
   * that the credentials work; its fetch throws on what is no success. Without it an entity has
   * one connection per integration.
   */
  readonly account?: AskAccount;
  /**
   * A request that proves the credentials when they are given, before `account` is asked: for apps
   * that cannot name an account, or name one to whoever asks.
   */
  readonly verify?: VerifyRequest;
  readonly actions: readonly (Action | LazyActions)[];
  /**
   * What people say when they want an action, by its slug, where neither its name nor its description
   * has the words: `{ DESK_CREATE_A_TICKET: ['report a problem'] }`. Called at the first search.
   */
  readonly intents?: () => Promise<Readonly<Record<string, readonly string[]>>>;
  /**
   * What a model should read of an action's data, a copy of which it gets: without links and ids that
   * only programs follow, for instance. An action's own `forModel` goes before it.
   */
  readonly forModel?: (data: unknown) => unknown;
}

/** An app as {@link defineApp} checked it. */
export interface App extends AppDefinition {
  readonly apiUrl: string;
  readonly authUrl: string;
}

/**
 * Defines an app: its hosts, the ways to connect to it, and its actions.
 *
 * @throws TypeError naming the part that is missing or malformed, or the slug of two actions
 */
export function defineApp<const Definition extends AppDefinition>(
  definition: Definition,
): Definition & App {
  checkDefinition(definition, 'defineApp');
  const { slug, name, hosts, auth, actions } = definition;
  if (!/^[a-z][a-z0-9_]*$/.test(slug)) throw new TypeError(`"${slug}" is not an app's slug.`);
  if (auth.length === 0) throw new TypeError(`The app "${slug}" has no auth scheme.`);
  for (const { type } of auth) refuseOAuth1Type(type, `The app "${slug}"`);
  const kinds = Object.assign({}, ...auth.map(variableKinds)) as VariableKinds;
  const [first = ''] = hosts;
  const ownUrl = first.startsWith('{') && first.endsWith('}') ? first : `https://${first}`;
  const apiUrl = baseTemplate(definition.apiUrl ?? ownUrl, kinds, `${name}'s API`);
  const authUrl = baseTemplate(
    definition.authUrl ?? apiUrl,
    kinds,
    `${name}'s authorization server`,
  );
  assertHosts(definition, kinds);
  for (const { fields = {} } of auth) assertHarmless(fields, [apiUrl, authUrl, ...hosts]);
  assertActions(slug, actions);
  const app: Definition & App = { ...definition, apiUrl, authUrl };
  Object.freeze(app);
  return app;
}

function assertHosts(
  { name, hosts, downloadHosts = [] }: AppDefinition,
  kinds: VariableKinds,
): void {
  for (const host of hosts.filter(hasVariables)) {
    const isAddress = /^\{\w+\}$/.test(host);
    assertTemplate(isAddress ? host : `https://${host}`, kinds, `A host of ${name}`);
  }
  for (const host of [...hosts.filter((it) => !hasVariables(it)), ...downloadHosts]) {
    if (!URL.canParse(`https://${host}`) || new URL(`https://${host}`).host !== host) {
      throw new TypeError(`"${host}" is not a host of ${name}: write it as "api.example.com".`);
    }
  }
}

const checkDefinition = optionsOf<AppDefinition>({
  slug: string,
  name: string,
  apiUrl: optional(string),
  authUrl: optional(string),
  hosts: strings,
  downloadHosts: optional(strings),
  auth: arrayOf(made('an auth scheme, such as bearerToken()', 'type', 'sign')),
  scopes: optional(scopeDescriptions),
  impliedScopes: optional(object),
  refusals: optional(object),
  idempotencyHeader: optional(string),
  account: optional(callable),
  verify: optional(checkVerify),
  actions: arrayOf(made('what defineAction answers, or { summaries, load }')),
  intents: optional(callable),
  forModel: optional(callable),
});

function assertActions(app: string, actions: AppDefinition['actions']): void {
  const prefix = `${app.toUpperCase()}_`;
  const seen = new Set<string>();
  const slugs = actions
    .flatMap((entry): readonly ActionSummary[] => ('load' in entry ? entry.summaries : [entry]))
    .flatMap(({ slug, aliases }) => [slug].concat(aliases ?? []));
  for (const slug of slugs) {
    assertSlug(slug);
    if (!slug.startsWith(prefix)) throw new TypeError(`${slug} must begin with ${prefix}.`);
    if (seen.has(slug)) throw new TypeError(`The app "${app}" has two actions ${slug}.`);
    seen.add(slug);
  }
}
