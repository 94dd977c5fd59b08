import { invalidParameter } from '../schema/invalid.ts';

interface PathRules {
  /** The parameters that may stand for several segments. */
  readonly slashes?: readonly string[] | undefined;
  /** The one that may be empty, where that is known to name the right thing. */
  readonly mayBeEmpty?: string | undefined;
}

/**
 * Checks what is about to be expanded in a route such as `GET /repos/{owner}/{repo}`: what encodes
 * `/` does not encode `.`, so that an owner `..` would name another resource, and a URL parser hides
 * it. An empty one would name all that is there, to a DELETE as well.
 *
 * @throws OnBehalfError `invalid_params` naming the parameter
 */
export function assertPathParameters(
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  { slashes = [], mayBeEmpty }: PathRules = {},
): void {
  for (const [, name = ''] of route.matchAll(/\{([\w-]+)\}/g)) {
    const value = parameters[name];
    if (value === '' && mayBeEmpty === name) continue;
    const problem =
      typeof value === 'number' ? numberProblem(value) : textProblem(value, slashes.includes(name));
    if (problem !== null) throw invalidParameter(name, problem);
  }
}

/** Refuses text that no URL can carry. @throws OnBehalfError `invalid_params` */
export function assertWellFormed(parameters: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(parameters)) {
    const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (texts.some((text) => typeof text === 'string' && !text.isWellFormed())) {
      throw invalidParameter(name, 'contains half of a character');
    }
  }
}

function numberProblem(value: number): string | null {
  return Number.isSafeInteger(value) && value > 0 ? null : 'must be a positive whole number';
}

function textProblem(value: unknown, maySlash: boolean): string | null {
  if (typeof value !== 'string') return 'is missing';
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f-\u009f]/.test(value)) return 'contains a control character';
  if (!maySlash) return value.includes('/') ? 'contains a slash' : segment(value);
  return (
    value
      .split('/')
      .map(segment)
      .find((problem) => problem !== null) ?? null
  );
}

function segment(value: string): string | null {
  if (value === '') return 'is empty, or has a slash too many';
  return value === '.' || value === '..' ? 'contains a dot segment' : null;
}
