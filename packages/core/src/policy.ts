import type { ActionAnnotations, Connection } from './model.ts';

/** What is about to happen, before any secret has been opened. Frozen. */
export interface PolicyRequest {
  readonly tenantId: string;
  readonly entityId: string;
  readonly app: string;
  readonly connection: Connection;
  /** The action's slug; null for a request through `entity.fetch`. */
  readonly action: string | null;
  /** Null for a request through `entity.fetch`: judge it by `request`. */
  readonly annotations: ActionAnnotations | null;
  /** The params as the action will get them, defaults applied. */
  readonly params: unknown;
  /** Only for a request through `entity.fetch`. */
  readonly request: { readonly method: string; readonly url: string } | null;
}

export type Decision =
  | { readonly effect: 'allow' }
  | { readonly effect: 'deny'; readonly reason: string }
  | { readonly effect: 'require_approval'; readonly approvalId: string; readonly reason?: string };

/** Decides on each call. Throwing, rejecting or answering anything else is a denial. */
export type Policy = (request: PolicyRequest) => Decision | Promise<Decision>;

/** The default. */
export const allowAll: Policy = () => ({ effect: 'allow' });
