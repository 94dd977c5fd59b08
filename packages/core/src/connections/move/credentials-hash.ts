import { hashToken, type Runtime } from '../../runtime.ts';

/**
 * Tells credentials that came before from others. It is sealed with them, and shown to nobody: those
 * that a person made up could be guessed by it.
 *
 * @throws TypeError for what is no JSON
 */
export async function credentialsHash(
  runtime: Runtime,
  credentials: Readonly<Record<string, unknown>>,
): Promise<string> {
  return hashToken(runtime, canonical(credentials));
}

/** The same credentials are the same text, in whatever order their members come. */
function canonical(credentials: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(credentials, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
