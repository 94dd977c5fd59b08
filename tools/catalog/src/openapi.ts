import { type Body, METHODS, type Operation, type Parameter, type Schema } from './operation.ts';

/** As much of an OpenAPI 3.0 document as is read. */
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly [key: string]: unknown;
}

interface DescribedOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly deprecated?: boolean;
  readonly parameters?: readonly object[];
  readonly requestBody?: object;
  readonly servers?: readonly object[];
  readonly responses: Readonly<Record<string, unknown>>;
}

interface DescribedParameter {
  readonly name: string;
  readonly in: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly schema: Schema;
  readonly 'x-multi-segment'?: boolean;
}

interface DescribedBody {
  readonly required?: boolean;
  readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
}

/** The operations of an OpenAPI document, in its order. */
export function operationsOf(document: OpenApiDocument): Operation[] {
  const resolve = resolver(document);
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const described = item[method.toLowerCase()] as DescribedOperation | undefined;
      if (described === undefined) return [];
      const { operationId, summary, description = '', tags = [], deprecated = false } = described;
      const parameters = [...((item['parameters'] as object[] | undefined) ?? [])]
        .concat(described.parameters ?? [])
        .map((parameter) => toParameter(resolve(parameter) as DescribedParameter));
      const body =
        described.requestBody === undefined ? null : toBody(resolve(described.requestBody));
      const { servers = [], responses } = described;
      const known = { method, path, summary, description, tags, deprecated, parameters, body };
      const uploads = servers.length > 0;
      const redirects = '302' in responses && !('200' in responses) && !('204' in responses);
      return [{ id: operationId, ...known, uploads, redirects }];
    }),
  );
}

function toParameter(described: DescribedParameter): Parameter {
  const { name, description, required = false, schema } = described;
  if (described.in !== 'path' && described.in !== 'query') {
    throw new TypeError(`The parameter ${name} is in the ${described.in}, which nobody sends yet.`);
  }
  return {
    name,
    in: described.in,
    required,
    // What the parameter says of itself is about this operation, what its schema says is not.
    schema: description === undefined ? schema : { ...schema, description },
    multiSegment: described['x-multi-segment'] === true,
  };
}

function toBody(described: unknown): Body {
  const { required = false, content } = described as DescribedBody;
  const mediaType = 'application/json' in content ? 'application/json' : Object.keys(content)[0];
  const schema = content[mediaType ?? '']?.schema;
  if (mediaType === undefined || schema === undefined)
    throw new TypeError('A body is undescribed.');
  return { mediaType, required, schema };
}

/** Replaces references by what they refer to. */
function resolver(document: OpenApiDocument): (value: unknown) => unknown {
  const resolve = (value: unknown, within: readonly string[]): unknown => {
    if (Array.isArray(value)) return value.map((item) => resolve(item, within));
    if (typeof value !== 'object' || value === null) return value;
    const { $ref } = value as { $ref?: unknown };
    if (typeof $ref === 'string') {
      if (within.includes($ref)) throw new TypeError(`${$ref} refers to itself.`);
      return resolve(find(document, $ref), [...within, $ref]);
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, resolve(member, within)]),
    );
  };
  return (value) => resolve(value, []);
}

function find(document: OpenApiDocument, reference: string): unknown {
  const parts = reference.replace(/^#\//, '').split('/');
  return parts.reduce<unknown>((found, part) => {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    return (found as Readonly<Record<string, unknown>> | undefined)?.[key];
  }, document);
}
