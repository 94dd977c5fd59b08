import { invalidParameter } from '../schema/invalid.ts';
import type { GeneratedOperation } from './generated-catalog.ts';

const JSON_TYPE = 'application/json';

/** What is sent, and what it says that it is. */
export interface RequestBody {
  readonly mediaType: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/**
 * The body of a request; null for none.
 *
 * @throws OnBehalfError `invalid_params` for a file that is not Base64
 */
export function operationBody(
  { route, query = [], body }: GeneratedOperation,
  params: Readonly<Record<string, unknown>>,
): RequestBody | null {
  if (body === undefined) return null;
  const { mediaType = JSON_TYPE, parameter, required = false, renamed = {} } = body;
  if (parameter !== undefined) {
    const value = params[parameter];
    if (value === undefined) return null;
    return { mediaType, content: encode(mediaType, parameter, value) };
  }
  const elsewhere = new Set(
    [...route.matchAll(/\{([\w-]+)\}/g)].map(([, name]) => name).concat(query),
  );
  const members = Object.entries(params).filter(([name]) => !elsewhere.has(name));
  if (members.length === 0 && !required) return null;
  const named = members.map(([name, value]) => [
    Object.hasOwn(renamed, name) ? renamed[name] : name,
    value,
  ]);
  return { mediaType, content: JSON.stringify(Object.fromEntries(named)) };
}

function encode(mediaType: string, name: string, value: unknown): RequestBody['content'] {
  if (mediaType === JSON_TYPE) return JSON.stringify(value);
  if (mediaType.startsWith('text/')) return String(value);
  try {
    return Uint8Array.from(atob(String(value)), (character) => character.charCodeAt(0));
  } catch {
    throw invalidParameter(name, 'must be Base64');
  }
}
