/**
 * The database cannot be used as it is, and no later attempt mends that: somebody has to see to it. A
 * store says so by `retryable`, and its client answers `misconfigured`.
 */
export class UnusableError extends Error {
  readonly retryable = false;
}
