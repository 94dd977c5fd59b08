import { OnBehalfError } from '../errors.ts';
import type { OutgoingRequest } from './request.ts';

/**
 * A body with the members that authenticate it. They win over whatever is there.
 *
 * @throws OnBehalfError `invalid_params` for a body that has no place for them: none, a stream, or
 * one that is neither a form nor a JSON object
 */
export function withBodyFields(
  { headers, body }: { readonly headers: Headers; readonly body: OutgoingRequest['body'] },
  fields: Readonly<Record<string, string>>,
): OutgoingRequest['body'] {
  if (body instanceof URLSearchParams) return setAll(new URLSearchParams(body), fields);
  if (body instanceof FormData) return setAll(copyOf(body), fields);
  const isBytes = body instanceof ArrayBuffer || ArrayBuffer.isView(body);
  const text = isBytes ? new TextDecoder().decode(body) : body;
  if (typeof text !== 'string') throw noPlace();
  if (headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') === true) {
    return setAll(new URLSearchParams(text), fields);
  }
  return JSON.stringify({ ...parseObject(text), ...fields });
}

function setAll<Form extends FormData | URLSearchParams>(
  form: Form,
  fields: Readonly<Record<string, string>>,
): Form {
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

function copyOf(form: FormData): FormData {
  const copy = new FormData();
  for (const [name, value] of form.entries()) copy.append(name, value);
  return copy;
}

function parseObject(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Told below, without showing the text.
  }
  throw noPlace();
}

function noPlace(): OnBehalfError {
  return new OnBehalfError(
    'invalid_params',
    'This API takes its key in the body of the request: send a JSON object or a form.',
  );
}
