/** Remembers the promise of a success, never that of a failure. */
export function once<T>(start: () => Promise<T>): () => Promise<T> {
  let pending: Promise<T> | null = null;
  return () => {
    pending ??= start().catch((error: unknown) => {
      pending = null;
      throw error;
    });
    return pending;
  };
}
