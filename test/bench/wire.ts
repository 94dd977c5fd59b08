import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { aesGcmVault, createOnBehalf, memoryStore, type Tool } from '@onbehalf/core';
import { github } from '@onbehalf/github';
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';

import { lockedRoutes } from '../conformance/locked-routes.ts';
import { frameworks } from '../e2e/frameworks.ts';
import { startModel } from '../peers/model.ts';
import type { Row } from './row.ts';

const COUNT = 1000;
const FRAMEWORKS = ['AI SDK, generateText', 'LangChain, createAgent', 'OpenAI, Chat Completions'];

interface Described {
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Body }>> };
}

interface Parameter {
  readonly name: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly schema: object;
}

interface Body {
  readonly properties?: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
}

/**
 * What the definitions of 1,000 tools cost in the context of a model (o200k_base), as each framework
 * sends them. The floor: GitHub's own descriptions of the same operations, unchanged.
 */
export async function benchWire(): Promise<Row[]> {
  const routes = lockedRoutes();
  const onbehalf = createOnBehalf({
    apps: [github()],
    integrations: [{ app: 'github', scheme: 'bearer_token' }],
    store: memoryStore(),
    vault: aesGcmVault({ keys: `bench:${btoa('0'.repeat(32))}` }),
  });
  const tools = (await onbehalf.entity('alice').tools({ apps: ['github'] }))
    .filter(({ name }) => routes.has(name))
    .slice(0, COUNT);
  if (tools.length < COUNT) throw new Error(`There are ${tools.length} tools only.`);
  const floor = tokensOf(tools.map(({ name }) => rawDefinition(name, routes.get(name) ?? '')));
  const rows: Row[] = [];
  for (const name of FRAMEWORKS) {
    const ours = tokensOf(await sent(name, tools));
    const what = `definitions of 1,000 tools, ${name}`;
    rows.push({ what, unit: 'tokens', floor, ours, target: { added: 0 } });
  }
  return rows;
}

const tokensOf = (definitions: readonly unknown[]): number =>
  definitions.reduce((sum: number, each) => sum + countTokens(JSON.stringify(each)), 0);

/** The definitions in the first request that a framework makes. */
async function sent(framework: string, tools: readonly Tool[]): Promise<readonly unknown[]> {
  let definitions: readonly unknown[] = [];
  await using model = await startModel([
    (request) => {
      definitions = request.tools ?? [];
      return { content: 'Done.' };
    },
  ]);
  await frameworks[framework]?.(model.baseUrl, tools, 'Do nothing.');
  if (definitions.length !== tools.length) throw new Error(`${framework} left tools out.`);
  return definitions;
}

/** A tool of Chat Completions with what the provider's description says, as it says it. */
function rawDefinition(name: string, route: string): object {
  const [method = '', path = ''] = route.split(' ');
  const described = githubPaths()[path]?.[method.toLowerCase()];
  if (described === undefined) throw new Error(`${route} is not described.`);
  const { summary, description = '', parameters = [], requestBody } = described;
  const [content] = Object.values(requestBody?.content ?? {});
  const outer = parameters.map(({ name: parameter, description: about, schema }) => [
    parameter,
    { ...schema, description: about },
  ]);
  const properties = { ...Object.fromEntries(outer), ...content?.schema.properties };
  const needed = parameters.filter(({ required }) => required).map((parameter) => parameter.name);
  const required = [...needed, ...(content?.schema.required ?? [])];
  return {
    type: 'function',
    function: {
      name,
      description: `${summary}\n\n${description}`,
      parameters: { type: 'object', properties, required },
    },
  };
}

type Paths = Readonly<Record<string, Readonly<Record<string, Described>>>>;
let paths: Paths | undefined;

function githubPaths(): Paths {
  if (paths === undefined) {
    const manifest = createRequire(import.meta.url).resolve('@octokit/openapi/package.json');
    const file = join(dirname(manifest), 'generated/api.github.com.deref.json');
    ({ paths } = JSON.parse(readFileSync(file, 'utf8')) as { paths: Paths });
  }
  return paths;
}
