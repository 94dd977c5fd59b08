/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
export const SQLSTATE = {
  uniqueViolation: '23505',
  /** The transaction is one that may not write. */
  readOnly: '25006',
  unknownStatement: '26000',
  serializationFailure: '40001',
  deadlock: '40P01',
  duplicateStatement: '42P05',
  protocolViolation: '08P01',
} as const;

/** What the server said is wrong, if it was the server who said it. */
export function sqlstate(error: unknown): string | undefined {
  // A broken socket has codes of five letters too, like EPIPE, and says which call it broke in.
  if (!(error instanceof Error && 'code' in error) || 'syscall' in error) return undefined;
  const code = String(error.code);
  return /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** Whether the server closes a connection with this as its last word. */
export function endsConnection(code: string): boolean {
  return /^(08|57P|25P03)/.test(code);
}
