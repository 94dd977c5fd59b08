import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

type Node = Readonly<Record<string, unknown>>;

/** GitHub's description of its API, which this project does not write: the judge of a request. */
export interface Description {
  readonly operations: readonly DescribedOperation[];
}

export interface DescribedOperation {
  /** `GET /repos/{owner}/{repo}` */
  readonly route: string;
  readonly pathNames: readonly string[];
  /** What is wrong with a request that was meant to be this operation; empty for nothing. */
  check(request: SentRequest): readonly string[];
}

export interface SentRequest {
  readonly method: string;
  /** Below the API's base URL, still encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly mediaType: string | null;
  readonly body: string;
}

/** Where the description is, for other readers. */
export const descriptionFile = createRequire(import.meta.url).resolve(
  '@octokit/openapi/generated/api.github.com.json',
);

/** Reads the description. Takes a second. */
export function readDescription(): Description {
  const document = nullable(JSON.parse(readFileSync(descriptionFile, 'utf8'))) as Node;
  const ajv = new Ajv({ strict: false, coerceTypes: false, validateFormats: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'github', components: document['components'] });
  const compiled = new Map<unknown, ValidateFunction>();
  const compile = (schema: unknown): ValidateFunction => {
    const validate = compiled.get(schema) ?? ajv.compile(absolute(schema) as object);
    compiled.set(schema, validate);
    return validate;
  };
  const resolve = (node: unknown): Node => {
    const { $ref } = node as { $ref?: string };
    if ($ref === undefined) return node as Node;
    const parts = $ref.slice(2).split('/');
    return parts.reduce<Node>((found, part) => found[part] as Node, document);
  };
  const operations = Object.entries(document['paths'] as Node).flatMap(([path, item]) =>
    Object.entries(item as Node).map(([method, operation]) =>
      describe(`${method.toUpperCase()} ${path}`, operation as Node, { resolve, compile }),
    ),
  );
  return { operations };
}

interface Tools {
  readonly resolve: (node: unknown) => Node;
  readonly compile: (schema: unknown) => ValidateFunction;
}

function describe(route: string, operation: Node, { resolve, compile }: Tools): DescribedOperation {
  const [method = '', template = ''] = route.split(' ');
  const pathNames = [...template.matchAll(/\{([\w-]+)\}/g)].map(([, name = '']) => name);
  const pattern = new RegExp(
    `^${template.replaceAll(/[.]/g, '\\.').replaceAll(/\{[\w-]+\}/g, '([^/?#]+)')}$`,
  );
  const parameters = ((operation['parameters'] ?? []) as unknown[]).map(resolve);
  const content = resolve(operation['requestBody'] ?? {})['content'] as Node | undefined;
  const isBodyNeeded = resolve(operation['requestBody'] ?? {})['required'] === true;
  return {
    route,
    pathNames,
    check(request) {
      const problems: string[] = [];
      if (request.method !== method) problems.push(`It is a ${request.method}.`);
      const values = pattern.exec(request.path)?.slice(1);
      if (values === undefined) problems.push(`It goes to ${request.path}.`);
      for (const parameter of parameters) {
        const { name, in: place, required, schema } = parameter as { name: string } & Node;
        const given =
          place === 'path'
            ? [decodeURIComponent(values?.[pathNames.indexOf(name)] ?? '')]
            : [...request.query.getAll(name), ...request.query.getAll(`${name}[]`)];
        if (given.length === 0) {
          if (required === true) problems.push(`It lacks ${name}.`);
          continue;
        }
        const validate = compile(schema);
        const isFitting = readings(given).some((value) => validate(value));
        if (!isFitting) problems.push(`${name}: ${ajvErrors(validate)}`);
      }
      const known = new Set(parameters.map(({ name }) => name as string));
      for (const name of request.query.keys()) {
        if (!known.has(name.replace(/\[\]$/, ''))) problems.push(`It has ${name} in its query.`);
      }
      problems.push(...bodyProblems(request));
      return problems;
    },
  };

  function bodyProblems({ body, mediaType }: SentRequest): string[] {
    if (content === undefined) return body === '' ? [] : ['It has a body.'];
    if (body === '') return isBodyNeeded ? ['It lacks a body.'] : [];
    const [plainType = ''] = (mediaType ?? '').split(';');
    const described = content[plainType] as Node | undefined;
    if (described === undefined) return [`Its body is ${mediaType}.`];
    if (plainType !== 'application/json') return [];
    const validate = compile(described['schema']);
    return validate(JSON.parse(body)) ? [] : [`Its body: ${ajvErrors(validate)}`];
  }
}

/** What a text in an address may be meant as. */
function readings(texts: readonly string[]): readonly unknown[] {
  const typed = texts.map((text): unknown =>
    /^-?\d+(?:\.\d+)?$|^(?:true|false)$/.test(text) ? JSON.parse(text) : text,
  );
  return [...texts.slice(0, 1), ...typed.slice(0, 1), texts, typed];
}

function ajvErrors(validate: ValidateFunction): string {
  return (validate.errors ?? [])
    .slice(0, 3)
    .map(({ instancePath, message }) => `${instancePath} ${message}`)
    .join('; ');
}

/** OpenAPI 3.0 has its own word for null, which JSON Schema does not have. */
function nullable(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(nullable);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable: isNullable, ...rest } = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, nullable(value)]),
  );
  return isNullable === true ? { anyOf: [rest, { type: 'null' }] } : rest;
}

function absolute(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(absolute);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) =>
      key === '$ref' && typeof value === 'string'
        ? [key, value.replace(/^#/, 'github#')]
        : [key, absolute(value)],
    ),
  );
}
