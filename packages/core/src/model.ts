import type { ActionError, ErrorCode, ReauthReason } from './errors.ts';

/**
 * `INITIATED`: waiting for the user. `UNCONFIRMED`: granted, waiting until the product knows who
 * the user is. `ACTIVE`: usable. `EXPIRED`: the credentials no longer work. `FAILED`: never became
 * usable. `REVOKED`: ended from here, and kept. `DISABLED`: not to be used until it is enabled.
 */
export type ConnectionStatus =
  | 'INITIATED'
  | 'UNCONFIRMED'
  | 'ACTIVE'
  | 'EXPIRED'
  | 'FAILED'
  | 'REVOKED'
  | 'DISABLED';

/** `DISABLED`: kept, and nothing goes through it until it is enabled. */
export type IntegrationStatus = 'ENABLED' | 'DISABLED';

/** Why a connection is in its status: null wherever nothing needs a reason. */
export interface StatusReasons {
  readonly INITIATED: null;
  readonly UNCONFIRMED: null;
  /** `expiring_soon`: the user will have to connect again, within three days at most. */
  readonly ACTIVE: 'expiring_soon' | null;
  readonly EXPIRED: ReauthReason;
  /** `link_expired`: the user did not finish in time. Otherwise what went wrong. */
  readonly FAILED: 'link_expired' | ErrorCode;
  /** What became of the grant at the provider. */
  readonly REVOKED: RevocationReason;
  /** As it was when the connection was disabled. */
  readonly DISABLED: 'expiring_soon' | null;
}

/**
 * `revoked`: the provider has ended the grant. `revocation_failed`: it could not be reached or
 * refused, and the grant may still work there. `revocation_not_supported`: it offers no way.
 */
export type RevocationReason = 'revoked' | 'revocation_failed' | 'revocation_not_supported';

/** Any of the reasons of {@link StatusReasons}. */
export type StatusReason = NonNullable<StatusReasons[ConnectionStatus]>;

/** The account at the provider: a stable id, and the name its owner knows it by. */
export interface Account {
  readonly id: string;
  readonly label: string;
}

/** The secure link between an entity and an integration, as everybody may see it. */
export interface Connection {
  readonly id: string;
  readonly tenantId: string;
  readonly entityId: string;
  readonly integrationId: string;
  readonly app: string;
  readonly alias: string | null;
  /** Whether it is used for its entity and app where several could be and nothing else decides. */
  readonly isDefault: boolean;
  readonly status: ConnectionStatus;
  /** One of the reasons that {@link StatusReasons} has for the status. */
  readonly statusReason: StatusReason | null;
  readonly account: Account | null;
  /** `granted` is null where the provider does not say. */
  readonly scopes: {
    readonly requested: readonly string[];
    readonly granted: readonly string[] | null;
  };
  /** When the access token dies, or a pending link lapses; ISO 8601, null when unknown. */
  readonly expiresAt: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly lastUsedAt: string | null;
}

/** One page of a list. Pass `nextCursor` back to get the next one; null on the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** A JSON Schema: the one language in which inputs are described, from provider to model. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** What an action does to the world, in the vocabulary of MCP's hints. */
export interface ActionAnnotations {
  readonly readOnly: boolean;
  /** Deletes or overwrites something. */
  readonly destructive: boolean;
  /** Doing it twice has the effect of doing it once. */
  readonly idempotent: boolean;
}

/** The part of an action that is known before its code is loaded. */
export interface ActionSummary<Slug extends string = string> {
  /** UPPER_SNAKE, the app first, at most 64 characters. */
  readonly slug: Slug;
  readonly description: string;
  readonly annotations: ActionAnnotations;
  /** Every scope the call needs; checked before any secret is opened. */
  readonly scopes?: readonly string[];
  /** Names it had before, or has elsewhere: they find it, and its tool has the present one. */
  readonly aliases?: readonly string[];
  /** The provider's own sections that it is in, lower case: `issues`. */
  readonly tags?: readonly string[];
  /** The provider means to remove it: listed only when it is named, or asked for. */
  readonly deprecated?: boolean;
}

/** An action with the schema of its params. */
export interface ActionDetails extends ActionSummary {
  readonly inputSchema: JsonSchema;
}

/** What an action may use while it runs. It never sees a token. */
export interface ActionContext {
  /** Signed in and bound to the integration's hosts; a path is resolved against `apiUrl`. */
  readonly fetch: typeof globalThis.fetch;
  /** Aborts when the caller cancels or the time is up. */
  readonly signal: AbortSignal;
  /** The caller's id of this call, for providers that take an idempotency key. */
  readonly callId: string;
  readonly connection: Connection;
  /**
   * The file that a `file()` parameter stands for, of the connection's own entity.
   *
   * @throws OnBehalfError `not_found` when the handle is nobody's, another's, or has ended
   */
  readonly file: (handle: string) => Promise<File>;
  /** The API's base URL, without a slash at the end. */
  readonly apiUrl: string;
  /** Says that the data is one page, and where the next one begins: `result.page.nextCursor`. */
  readonly setNextCursor: (cursor: string) => void;
}

/** A result, or a failure as data. Nothing a provider or a model does makes a call reject. */
export type ActionResult<Data = unknown> =
  | {
      readonly successful: true;
      readonly data: Data;
      readonly error: null;
      /** Where there is more than `data`, which has no place of its own for the cursor. */
      readonly page?: { readonly nextCursor: string };
    }
  | { readonly successful: false; readonly data: null; readonly error: ActionError };

/** A result as a model reads it: its data shaped by the app, and no longer than it should be. */
export type ModelResult = ActionResult & {
  /** What was left out, and how to see it; only where something was. */
  readonly note?: string;
};

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** An id of your own for this call: the framework's tool call id, for instance. */
  readonly callId?: string | undefined;
}

/**
 * A consumer whose rules a schema has to follow. `portable`: what Anthropic takes, and so everybody: no
 * combinations at the root, and names of at most 64 plain characters. `openai-strict`: OpenAI's strict
 * form. `gemini`: Gemini's `parameters`, a part of OpenAPI 3.0.
 */
export type SchemaVariant = 'portable' | 'openai-strict' | 'gemini';

/** A schema as one kind of consumer takes it. No parameter is missing in any. */
export interface VariantSchema {
  readonly schema: JsonSchema;
  /** Whether it is in OpenAI's strict form: null then stands for what is left out. */
  readonly strict: boolean;
  /** Why it has no strict form, where that was asked for: what strict cannot say. */
  readonly problem: string | null;
}

/** An action bound to one entity, ready to hand to a framework. Frozen all the way down. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: JsonSchema;
  readonly annotations: ActionAnnotations;
  /** The input schema by the rules of another consumer; `execute` takes what is written for any. */
  schemaFor?(variant: SchemaVariant): VariantSchema;
  /** A result of this tool as a model should read it; the result itself stays complete. Never throws. */
  toModel?(result: ActionResult): ModelResult;
  /** Never rejects. `input` is whatever the model wrote; it is checked here. */
  execute(input: unknown, options?: CallOptions): Promise<ActionResult>;
}
