import type { JsonSchema } from '../model.ts';
import type { Runtime } from '../runtime.ts';
import { HANDLE_PATTERN, newHandle } from './file-handle.ts';
import { invalid } from './invalid.ts';
import { dereference, isObject } from './pointer.ts';

/** The JSON Schema of a parameter that is a file. */
export interface FileSchema {
  readonly type: 'string';
  readonly pattern: typeof HANDLE_PATTERN;
  readonly description: string;
}

/**
 * A parameter that is a file: code passes a `Blob`, a model the handle of a file of its user, and
 * `context.file(params.attachment)` is the file in either case. There is no way to name one by a path.
 */
export function file(description = 'A file.'): FileSchema {
  const how = 'Its handle, as a result or the user names it: file_...';
  return { type: 'string', pattern: HANDLE_PATTERN, description: `${description} ${how}` };
}

/** Whether an action takes files at all. */
export function takesFiles(schema: JsonSchema): boolean {
  return JSON.stringify(schema).includes(JSON.stringify(HANDLE_PATTERN));
}

interface Taken {
  /** With a handle in place of each file, which is good for this call alone. */
  readonly params: unknown;
  readonly files: ReadonlyMap<string, Blob>;
}

const MAX_DEPTH = 64;

/**
 * Takes the files out of params, so that what is judged, checked and frozen is JSON.
 *
 * @throws OnBehalfError `invalid_params` for a file where none belongs
 */
export function takeFiles(
  runtime: Runtime,
  schema: JsonSchema,
  given: unknown,
  slug: string,
): Taken {
  const files = new Map<string, Blob>();
  const take = (declared: unknown, value: unknown, path: string, depth: number): unknown => {
    if (value instanceof Blob) {
      if (dereference(schema, declared)?.['pattern'] !== HANDLE_PATTERN) {
        const message = isOfFiles(schema, declared)
          ? 'It is one file, where a list of files belongs.'
          : 'It is a file, which does not belong there.';
        throw invalid(slug, [{ path, message }]);
      }
      const handle = newHandle(runtime);
      files.set(handle, value);
      return handle;
    }
    // What is nested deeper is refused when it is checked.
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return value;
    const { properties, items } = dereference(schema, declared) ?? {};
    if (Array.isArray(value)) {
      return value.map((item, index) => take(items, item, `${path}[${index}]`, depth + 1));
    }
    const inside = path === '' ? '' : `${path}.`;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => {
        const isKnown = isObject(properties) && Object.hasOwn(properties, name);
        const property = isKnown ? properties[name] : undefined;
        return [name, take(property, member, `${inside}${name}`, depth + 1)];
      }),
    );
  };
  return { params: take(schema, given, '', 0), files };
}

function isOfFiles(root: JsonSchema, declared: unknown): boolean {
  const { items } = dereference(root, declared) ?? {};
  return dereference(root, items)?.['pattern'] === HANDLE_PATTERN;
}
