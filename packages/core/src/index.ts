export type { OnBehalfOptions } from './compose.ts';
export { createOnBehalf, type OnBehalf } from './onbehalf.ts';
export type { ActionCall, Entity } from './entity.ts';
export type { FetchOptions } from './entity-fetch.ts';
export type { MetaToolOptions } from './meta-tools/selection.ts';
export type { ToolOptions, Tools } from './tools.ts';
export type { ExecuteOptions } from './execute.ts';
export { unwrap } from './result.ts';
export { invalidParameter } from './schema/invalid.ts';
export { file, type FileSchema } from './schema/file-input.ts';
export type { Files, PutFileOptions } from './files/files.ts';
export type { KeptFile } from './files/keep-file.ts';
export type { ResultFile } from './files/result-file.ts';
export type { Logger } from './logger.ts';

export type {
  Account,
  ActionAnnotations,
  ActionContext,
  ActionDetails,
  ActionResult,
  ActionSummary,
  CallOptions,
  Connection,
  ConnectionStatus,
  IntegrationStatus,
  RevocationReason,
  StatusReason,
  StatusReasons,
  JsonSchema,
  ModelResult,
  Page,
  SchemaVariant,
  Tool,
  VariantSchema,
} from './model.ts';
export {
  type ActionError,
  type ConnectionCandidate,
  type ErrorCode,
  type ErrorDetails,
  type FieldError,
  isOnBehalfError,
  OnBehalfError,
  type ReauthReason,
} from './errors.ts';
export type { Decision, Policy, PolicyRequest } from './policy.ts';
export { logEntry } from './plain-text.ts';
export { scrub } from './redact.ts';
export type { Runtime } from './runtime.ts';

export { type App, type AppDefinition, defineApp } from './actions/app.ts';
export {
  type Action,
  type ActionDefinition,
  defineAction,
  type LazyActions,
} from './actions/define.ts';
export type { ActionFilter } from './actions/filter.ts';
export type { AppScopes, ReviewedScope, ScopesForOptions } from './actions/scopes-for.ts';
export type { VerifyRequest } from './actions/verify.ts';
export type { AppSlug, CheckedSlug, DataOf, ParamsOf } from './actions/types.ts';
export { normaliseSchema, type NormaliseOptions } from './schema/normalise/normalise.ts';
export type { FromJsonSchema, InputOf, InputSchema, OutputOf } from './schema/infer.ts';

export { apiKey, type ApiKeyOptions, type KeyPlacement } from './auth/api-key.ts';
export { basic } from './auth/basic.ts';
export { bearerToken } from './auth/bearer-token.ts';
export { clientCredentials } from './auth/client-credentials.ts';
export { deviceCode } from './auth/device-code.ts';
export { type JwtOptions, signJwt, type SigningAlgorithm } from './auth/jwt/sign-jwt.ts';
export type { AssertionOptions } from './auth/jwt/assertion.ts';
export { jwtBearer } from './auth/jwt-bearer.ts';
export { none } from './auth/none.ts';
export type { Capture } from './auth/captures.ts';
export type { ConnectionField } from './auth/fields.ts';
export type { OAuth2Descriptor } from './auth/oauth2/descriptor.ts';
export type {
  AnswerPaths,
  ClientAssertion,
  FurtherToken,
  ParameterNames,
  PreparedRequest,
  Revocation,
  TokenErrorMeaning,
  TokenPaths,
  TokenPlacement,
  UserinfoPaths,
} from './auth/oauth2/descriptor-parts.ts';
export { oauth2 } from './auth/oauth2/oauth2.ts';
export type { RateLimit } from './auth/rate-limit.ts';
export type {
  AccountContext,
  AskAccount,
  AuthScheme,
  Client,
  CodeFlow,
  DeviceAuthorization,
  DeviceFlow,
  Grant,
  ValidatedCallback,
} from './auth/scheme.ts';
export type { ScopeDescription, ScopeDescriptions } from './auth/scope-description.ts';
export { isLoopback } from './transport/address.ts';
export { retryAfter } from './transport/retry-after.ts';
export {
  strictRequest,
  type StrictRequest,
  type StrictResponse,
} from './transport/strict-request.ts';

export type { CompleteOptions } from './connections/connect/complete.ts';
export type { CompletedFlow } from './connections/connect/completed-flow.ts';
export type { ConnectionRequest } from './connections/connect/connection-request.ts';
export type { DisconnectResult } from './connections/end/disconnect.ts';
export type { EraseResult, NotRevoked } from './connections/end/erase.ts';
export type {
  ConnectionEvent,
  ConnectionEventType,
  ConnectionListener,
} from './connections/row/events.ts';
export type { Identity } from './connections/connect/identity.ts';
export type { InitiateOptions } from './connections/connect/initiate-options.ts';
export type { IntegrationConfig, IntegrationFinder } from './connections/integration/config.ts';
export type { IntegrationChanges, NewIntegration } from './connections/stored/checks.ts';
export type { DeletedIntegration, DeleteIntegrationOptions } from './connections/stored/delete.ts';
export type { ListIntegrationsOptions, StoredIntegrations } from './connections/stored/manage.ts';
export type { StoredIntegration } from './connections/stored/public-integration.ts';
export type { Listen, ListenOptions } from './connections/row/listen.ts';
export type { ListOptions } from './connections/list.ts';
export type { Connections } from './connections/manage.ts';
export type { HeldGrant } from './auth/oauth2/adopt-tokens.ts';
export type { HeldTokens } from './auth/oauth2/held-tokens.ts';
export type { ExportedConnection } from './connections/move/exported-connection.ts';
export type { ExportOptions } from './connections/move/export-connections.ts';
export type {
  Importable,
  ImportOptions,
  ImportResult,
} from './connections/move/import-connections.ts';
export type { ImportFailure, ImportProgress } from './connections/move/import-tally.ts';
export type {
  ImportedConnection,
  RefusedConnection,
} from './connections/move/imported-connection.ts';
export type { OperatorConnections } from './connections/operate.ts';
export type { RefreshDueOptions, RefreshDueResult } from './connections/refresh/refresh-due.ts';
export type { NeedsReauth, RefreshDueProgress } from './connections/refresh/tally.ts';
export type { Time } from './time.ts';
export { flowIdOf } from './connections/connect/flow.ts';
export type { OpenedLink, OpenLinkOptions } from './connections/connect/open-link.ts';
export type { RevokeAllFilter, RevokeAllResult } from './connections/end/revoke-all.ts';
export type {
  RevokeAllCounts,
  RevokeAllOptions,
  RevokeAllProgress,
  RevokeFailure,
} from './connections/end/revoker.ts';
export type { ConnectionChanges } from './connections/update.ts';
export type { WaitOptions } from './connections/connect/wait.ts';
export type { DoctorOptions, DoctorProgress, DoctorReport } from './connections/upkeep/doctor.ts';
export type { Finding, FindingCode } from './connections/upkeep/finding.ts';
export type {
  RotateKeysOptions,
  RotateKeysProgress,
  RotateKeysResult,
} from './connections/upkeep/rotate-keys.ts';
export type { RotationFailure } from './connections/upkeep/rotation.ts';

export { scopeRequired } from './http/assert-scopes.ts';
export {
  providerError,
  type ProviderFailure,
  providerMessage,
  rateLimited,
} from './http/provider-error.ts';

export { aesGcmVault, type AesGcmVaultOptions } from './vault/aes-gcm.ts';
export { envelopeVault, type EnvelopeVaultOptions } from './vault/envelope.ts';
export type { KeyContext, KeyWrapper, WrapOccasion, WrappedKey } from './vault/key-wrapper.ts';
export type { DataKeys, SealContext, StoredVault, Vault, VaultParts } from './vault/vault.ts';
export { memoryStore } from './store/memory.ts';
export type {
  ConnectionQuery,
  ConnectionRow,
  DataKeyRow,
  FileRow,
  FileUse,
  DataKeyWalk,
  DueQuery,
  FlowBinding,
  FlowRow,
  IntegrationQuery,
  IntegrationRow,
  Store,
  WalkQuery,
} from './store/store.ts';
