export type { LockedActions, SlugOf } from './catalog-types.ts';
export type { RunOperation } from './generated-actions.ts';
export type { GeneratedCatalog, GeneratedOperation } from './generated-catalog.ts';
export { loadGenerated } from './load-generated.ts';
export { operationAnswer } from './operation-answer.ts';
export { operationRequest } from './operation-request.ts';
export { assertPathParameters, assertWellFormed } from './path-parameters.ts';
export { withCatalog } from './with-catalog.ts';
export { withQuery } from './with-query.ts';
