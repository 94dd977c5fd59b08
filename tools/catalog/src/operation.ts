/** JSON Schema, or what a description language takes for it. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

export const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH'] as const;

type Method = (typeof METHODS)[number];

/** One operation of an API, whatever language it was described in. Schemas have no references. */
export interface Operation {
  /** The provider's own: `issues/create`. */
  readonly id: string;
  readonly method: Method;
  /** Below the API's base URL, with its parameters: `/repos/{owner}/{repo}`. */
  readonly path: string;
  /** What it does, in a few words. */
  readonly summary: string;
  /** Markdown. */
  readonly description: string;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  readonly parameters: readonly Parameter[];
  readonly body: Body | null;
  /** It is at another host than the rest of the API: the one that takes uploads. */
  readonly uploads: boolean;
  /** It answers with the address of something, as a redirect and in no other way. */
  readonly redirects: boolean;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly schema: Schema;
  /** Whether it may stand for several segments of the path. */
  readonly multiSegment: boolean;
}

export interface Body {
  /** `application/json`, or that of something else. */
  readonly mediaType: string;
  readonly required: boolean;
  readonly schema: Schema;
}
