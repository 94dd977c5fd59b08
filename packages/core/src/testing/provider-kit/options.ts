import type { OAuth2Descriptor } from '../../auth/oauth2/descriptor.ts';
import { oauth2 } from '../../auth/oauth2/oauth2.ts';
import type { AuthScheme } from '../../auth/scheme.ts';
import {
  callable,
  optional,
  optionsOf,
  string,
  strings,
  stringsByName,
} from '../../check-options.ts';
import { createOnBehalf } from '../../onbehalf.ts';
import { clientKeys } from './client.ts';
import { type Answer, dialectOf } from './dialect.ts';
import type { StageSetting } from './stage.ts';

/** What the kit cannot read from a descriptor. All of it has defaults that most providers take. */
export interface ProviderKitOptions {
  /** Names the provider in the report. Default the host of its token endpoint. */
  readonly name?: string | undefined;
  /** What relative endpoints are below. Default `https://auth.kit.example`. */
  readonly authUrl?: string | undefined;
  /** The API's base, with names of fields and captured values. Default `https://api.kit.example`. */
  readonly apiUrl?: string | undefined;
  /** Default the host of `apiUrl`. */
  readonly hosts?: readonly string[] | undefined;
  /** What a user says, by field, where the kit cannot guess what fits. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  /** What the provider says, by captured value, where the kit cannot guess it. */
  readonly captures?: Readonly<Record<string, string>> | undefined;
  /** Default two of the descriptor's own, or `read` and `write`. */
  readonly scopes?: readonly string[] | undefined;
  /** Writes a token answer as the provider does, where `conform` reads what no path can say. */
  readonly answer?: ((answer: ProviderAnswer) => Record<string, unknown>) | undefined;
  /** The client under test. Default `createOnBehalf`. */
  readonly create?: typeof createOnBehalf | undefined;
  /** The scheme under test. Default `oauth2`. */
  readonly scheme?: ((descriptor: OAuth2Descriptor) => AuthScheme) | undefined;
}

/** The parts of a token answer. `expiresIn` is in the descriptor's unit; undefined is left out. */
export type ProviderAnswer = Answer;

const checkOptions = optionsOf<ProviderKitOptions>({
  name: optional(string),
  authUrl: optional(string),
  apiUrl: optional(string),
  hosts: optional(strings),
  fields: optional(stringsByName),
  captures: optional(stringsByName),
  scopes: optional(strings),
  answer: optional(callable),
  create: optional(callable),
  scheme: optional(callable),
});

/** @throws TypeError for an option that is wrong, or a sample that cannot be guessed */
export function settingOf(
  descriptor: OAuth2Descriptor,
  options: ProviderKitOptions,
): StageSetting & { readonly name: string } {
  checkOptions(options, 'The options of the provider kit');
  const {
    authUrl = 'https://auth.kit.example',
    apiUrl = 'https://api.kit.example',
    fields = {},
    captures = {},
    scopes = twoScopes(descriptor),
    answer,
    create = createOnBehalf,
    scheme = oauth2,
  } = options;
  // Says what is wrong with it before anything is played.
  scheme(descriptor);
  const dialect = dialectOf(descriptor, { authUrl, fields, captures, answer });
  const { host } = new URL(dialect.address(apiUrl));
  const keys = clientKeys(descriptor.clientAssertion?.algorithm);
  const name = options.name ?? new URL(dialect.endpoints.tokenEndpoint ?? authUrl).host;
  return { name, dialect, apiUrl, hosts: options.hosts ?? [host], scopes, keys, scheme, create };
}

function twoScopes({ scopes = {} }: OAuth2Descriptor): readonly string[] {
  const [first = 'read', second = 'write'] = Object.keys(scopes);
  return [first, second];
}
