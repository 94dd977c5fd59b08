import { defineApp } from '../../actions/app.ts';
import { defineAction } from '../../actions/define.ts';
import { deepFreeze } from '../../freeze.ts';
import type { ActionResult, CallOptions, JsonSchema, Tool } from '../../model.ts';
import { fakeScheme } from '../fake-scheme.ts';
import { createTestOnBehalf, type RecordedCall } from '../test-onbehalf.ts';

/** What must never reach a model. */
export const SECRET = 'ghp_canary_of_the_kit';
/** Whose tools the kit's are. */
export const ENTITY = 'entity-canary-of-the-kit';
/** The content of the file that `KIT_DOWNLOAD` answers. */
export const BYTES: Uint8Array = new TextEncoder().encode('secret notes');

/** Every construct that a framework was seen to change, drop or stumble over. */
export const RICH_SCHEMA: JsonSchema = deepFreeze({
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  properties: {
    title: { type: 'string', minLength: 1, pattern: '^\\S', description: 'What it is about.' },
    state: { type: 'string', enum: ['open', 'closed'], default: 'open' },
    due: { type: 'string', format: 'date-time' },
    parent: { type: ['integer', 'null'], format: 'int64' },
    count: { type: 'number', exclusiveMinimum: 0 },
    labels: { type: 'array', items: { $ref: '#/$defs/label' } },
    assignee: { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
    nested: { type: 'object', additionalProperties: true },
    extra: {},
  },
  required: ['title'],
  additionalProperties: false,
  $defs: {
    label: {
      type: 'object',
      properties: { name: { type: 'string' }, children: { $ref: '#/$defs/labels' } },
    },
    labels: { type: 'array', items: { $ref: '#/$defs/label' } },
  },
});

interface Received {
  readonly input: unknown;
  readonly options: CallOptions;
}

type Execute = (input: unknown, options: CallOptions) => ActionResult | Promise<ActionResult>;

const done: ActionResult = Object.freeze({ successful: true, data: {}, error: null });

/** A tool that records what it receives and answers, rejects or throws as it is told. */
export function scriptedTool(
  name: string,
  answer: Execute = () => done,
  inputSchema: JsonSchema = { type: 'object', properties: { title: { type: 'string' } } },
): Tool & { readonly received: readonly Received[] } {
  const received: Received[] = [];
  return {
    name,
    description: `The tool ${name}: it "does" things.`,
    inputSchema,
    annotations: { readOnly: false, destructive: false, idempotent: false },
    // A getter: frozen with the tool, the list would take no more entries.
    get received() {
      return [...received];
    },
    execute(input, options = {}) {
      received.push({ input, options });
      return answer(input, options) as Promise<ActionResult>;
    },
  };
}

/** Real tools of a real client, whose provider is scripted. */
export async function boundTools(): Promise<{
  readonly write: Tool;
  readonly download: Tool;
  readonly calls: readonly RecordedCall[];
}> {
  const execute = async (): Promise<unknown> => null;
  const annotations = { readOnly: false, destructive: false, idempotent: false };
  const write = defineAction({
    slug: 'KIT_WRITE',
    description: 'Write a note.',
    input: {
      type: 'object',
      properties: { title: { type: 'string' }, text: { type: 'string' } },
      required: ['title'],
    },
    annotations,
    execute,
  });
  const download = defineAction({
    slug: 'KIT_DOWNLOAD',
    description: 'Download all notes.',
    input: { type: 'object', properties: {} },
    annotations,
    execute,
  });
  const kit = defineApp({
    slug: 'kit',
    name: 'Kit',
    hosts: ['api.kit.example'],
    auth: [fakeScheme],
    actions: [write, download],
  });
  const test = createTestOnBehalf({ apps: [kit] });
  const file = { name: 'notes.txt', mediaType: 'text/plain', size: BYTES.length, bytes: BYTES };
  test.respond('KIT_WRITE', { id: 1 });
  test.respond('KIT_DOWNLOAD', { file });
  const entity = test.entity(ENTITY);
  await entity.connections.fake({ app: 'kit' });
  const tools = await entity.tools({ apps: ['kit'] });
  const [writeTool, downloadTool] = tools;
  if (!writeTool || !downloadTool) throw new Error('The kit has lost its tools.');
  return { write: writeTool, download: downloadTool, calls: test.calls };
}
