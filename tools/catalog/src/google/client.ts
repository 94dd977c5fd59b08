import type { Schema } from '../operation.ts';

/** A method of one of Google's generated clients, as its source describes it. */
export interface ClientMethod {
  /** `users.settings.filters.list` */
  readonly id: string;
  readonly method: string;
  /** From the host's root. */
  readonly path: string;
  readonly description: string;
  /** Any one of these is enough. */
  readonly scopes: readonly string[];
  readonly pathParameters: readonly string[];
  readonly required: readonly string[];
  /** Path and query, by their names. */
  readonly parameters: Readonly<Record<string, Schema>>;
  readonly body: Schema | null;
}

const METHOD = /\b(?<!mediaUrl: \()rootUrl\s*\+\s*'(?<path>[^']+)'/g;

/**
 * The methods in the source of a client such as `@googleapis/gmail`: it is generated, and so alike
 * everywhere that it can be read without a compiler.
 *
 * @throws TypeError naming what is not as it is everywhere else
 */
export function clientMethods(source: string): readonly ClientMethod[] {
  const interfaces = interfacesOf(source);
  // Types have names in which only the first letter is large: `Sendas` is the resource `sendAs`.
  const resources = new Map(
    [...source.matchAll(/^ {4}(\w+): Resource\$(?:\w+\$)*(\w+);$/gm)].map(
      ([, property = '', type = '']) => [type, property],
    ),
  );
  const found: ClientMethod[] = [];
  let start = 0;
  for (const match of source.matchAll(METHOD)) {
    const path = match.groups?.['path'] ?? '';
    if (/mediaUrl: \(?\s*$/.test(source.slice(0, match.index))) continue;
    const before = source.slice(start, match.index);
    const end = source.indexOf('context: this.context', match.index);
    const after = source.slice(match.index, end);
    start = end;
    found.push(methodOf(interfaces, resources, { path, before, after }));
  }
  return found;
}

function methodOf(
  interfaces: Interfaces,
  resources: ReadonlyMap<string, string>,
  { path, before, after }: { path: string; before: string; after: string },
): ClientMethod {
  const name = /\(paramsOrCallback \|\|\s*\{\}\) as Params\$Resource\$([\w$]+)/.exec(before)?.[1];
  const own = /(\w+)\(\s*paramsOrCallback\?:/.exec(before)?.[1];
  const method = /\bmethod: '([A-Z]+)'/.exec(after)?.[1];
  const comment = /\/\*\*([\s\S]*?)\*\//g.exec(before.slice(before.lastIndexOf('\n    /**')))?.[1];
  if (name === undefined || own === undefined || method === undefined || comment === undefined) {
    throw new TypeError(`The method at ${path} is not as the others are.`);
  }
  const nameOf = (type: string): string => resources.get(type) ?? type.toLowerCase();
  const [prose = '', example = ''] = plain(comment).split('@example');
  const { requestBody, ...parameters } = interfaces.members(`Params$Resource$${name}`);
  return {
    id: [...name.split('$').slice(0, -1).map(nameOf), own].join('.'),
    method,
    path,
    description: prose.trim(),
    scopes: scopesIn(example),
    pathParameters: listIn(after, 'pathParams'),
    required: listIn(after, 'requiredParams'),
    parameters,
    body: requestBody ?? null,
  };
}

/** Of the client that the example makes. */
function scopesIn(example: string): readonly string[] {
  const [, list = ''] = /scopes: \[([^\]]*)\]/.exec(example) ?? [];
  return [...list.matchAll(/'(https:\/\/[^']+)'/g)].map(([, scope = '']) => scope);
}

function listIn(text: string, name: string): readonly string[] {
  const [, list = ''] = new RegExp(`${name}: \\[([^\\]]*)\\]`).exec(text) ?? [];
  return [...list.matchAll(/'([^']+)'/g)].map(([, item = '']) => item);
}

interface Interfaces {
  /** @throws TypeError for one that is not there */
  members(name: string): Readonly<Record<string, Schema>>;
}

const INTERFACE = /export interface ([\w$]+)(?: extends [\w$]+)? \{([\s\S]*?)(?:\n {2})?\}(?=\n)/g;
const MEMBER = /(?: {4}\/\*\*([\s\S]*?)\*\/\n)? {4}['"]?([\w.$]+)['"]?\?: ([^;]+);/g;

function interfacesOf(source: string): Interfaces {
  // What is uploaded beside the parameters is none of them.
  const withoutMedia = source.replaceAll(/^ {4}media\?: \{[\s\S]*?^ {4}\};/gm, '');
  const bodies = new Map(
    [...withoutMedia.matchAll(INTERFACE)].map(([, name, body]) => [name, body]),
  );
  const members = (name: string, within: readonly string[]): Record<string, Schema> => {
    const body = bodies.get(name);
    if (body === undefined) throw new TypeError(`There is no ${name}.`);
    const found = [...body.matchAll(MEMBER)].flatMap(([, comment = '', member = '', type = '']) => {
      const description = plain(comment).trim();
      // What only the provider writes is no parameter.
      if (/^Output only\b/i.test(description)) return [];
      const schema = schemaOf(type.replaceAll(/\s+/g, ' ').replace(/ \| null$/, ''), within);
      const said = description === 'Request body metadata' ? '' : description;
      return [[member, said === '' ? schema : { ...schema, description: said }] as const];
    });
    return Object.fromEntries(found);
  };
  const schemaOf = (type: string, within: readonly string[]): Schema => {
    if (type.endsWith('[]')) return { type: 'array', items: schemaOf(type.slice(0, -2), within) };
    if (['string', 'number', 'boolean'].includes(type)) return { type };
    // One within itself goes on as whatever it is.
    if (type === 'any' || within.includes(type)) return {};
    if (!bodies.has(type)) throw new TypeError(`A member is of the type ${type}.`);
    return { type: 'object', properties: members(type, [...within, type]) };
  };
  return { members: (name) => members(name, []) };
}

function plain(comment: string): string {
  return comment.replaceAll(/^\s*\* ?/gm, '').trim();
}
