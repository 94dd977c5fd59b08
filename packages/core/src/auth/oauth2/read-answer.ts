/** The body of an answer, whatever content type it claims: JSON, or a form; empty for the rest. */
export function parseAnswer(answer: string): Readonly<Record<string, unknown>> {
  // Trimming takes a byte order mark away, too.
  const trimmed = answer.trim();
  if (trimmed.startsWith('{')) {
    try {
      const body: unknown = JSON.parse(trimmed);
      return isRecord(body) ? body : {};
    } catch {
      return {};
    }
  }
  return /^[\w.-]+=/.test(trimmed) ? Object.fromEntries(new URLSearchParams(trimmed)) : {};
}

/** What is at a path of names joined by dots: `authed_user.access_token`. */
export function readPath(body: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce(
      (value, name) => (isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined),
      body,
    );
}

/** Text that says something; null for anything else. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
