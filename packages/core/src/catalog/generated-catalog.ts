import type { JsonSchema } from '../model.ts';

/** What is generated from the description of an API: a little at once, the rest when it is needed. */
export interface GeneratedCatalog {
  readonly groups: readonly GeneratedGroup[];
}

/** One section of the API. */
export interface GeneratedGroup {
  readonly tag: string;
  /** JSON of an array of {@link GeneratedSummary}. */
  readonly summaries: string;
  /** `operations` is JSON of an array of {@link GeneratedOperation}. */
  readonly load: () => Promise<{ readonly operations: string }>;
}

/** Slug, description, effect and scopes; whether it is deprecated. */
export type GeneratedSummary = readonly [string, string, Effect, readonly string[], boolean?];

/** Reads; writes; writes, and twice is once; destroys; destroys, and twice is once. */
export type Effect = 'r' | 'w' | 'wi' | 'd' | 'di';

/** What an operation takes, and where each parameter goes. Those in the path are in its route. */
export interface GeneratedOperation {
  readonly slug: string;
  /** `GET /repos/{owner}/{repo}` */
  readonly route: string;
  readonly input: JsonSchema;
  /** Parameters of the path that may have slashes. */
  readonly slashes?: readonly string[];
  /** Parameters of the query. */
  readonly query?: readonly string[];
  readonly body?: GeneratedBody;
  /** Where a page begins, in the names of the query. */
  readonly position?: readonly string[];
  /** It is where the provider takes uploads, not at the API. */
  readonly uploads?: boolean;
  /** Its answer is the address of something. */
  readonly redirects?: boolean;
}

/** Its members are the parameters that are in neither path nor query. */
interface GeneratedBody {
  /** Default JSON. */
  readonly mediaType?: string;
  /** Whether it is sent when it has no members, too. */
  readonly required?: boolean;
  /** The parameter that is the whole body instead. */
  readonly parameter?: string;
  /** Members with another name: by the parameter, the member. */
  readonly renamed?: Readonly<Record<string, string>>;
}
