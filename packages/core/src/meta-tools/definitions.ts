import { deepFreeze } from '../freeze.ts';
import type { JsonSchema } from '../model.ts';

/** What a model sees of a tool. */
export interface Definition {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: JsonSchema;
}

const slug = { type: 'string', maxLength: 64, description: 'The slug of an action.' };

export const searchActions: Definition = deepFreeze({
  name: 'SEARCH_ACTIONS',
  description:
    'Find actions by what they should do, in plain words: "open a bug report", "send an email". ' +
    'Answers the slugs of the best ones with what they do. Ask for their schemas before you ' +
    'execute one you have not used yet.',
  inputSchema: {
    type: 'object',
    properties: {
      query: {
        type: 'string',
        minLength: 1,
        maxLength: 500,
        description: 'One thing to do, in a few words, with the app if you know it.',
      },
      limit: { type: 'integer', minimum: 1, maximum: 20, default: 5 },
    },
    required: ['query'],
    additionalProperties: false,
  },
});

export const getActionSchemas: Definition = deepFreeze({
  name: 'GET_ACTION_SCHEMAS',
  description:
    'Get the JSON Schemas of the params of actions, by their slugs. What they take is in there ' +
    'and nowhere else: do not guess.',
  inputSchema: {
    type: 'object',
    properties: { slugs: { type: 'array', items: slug, minItems: 1, maxItems: 10 } },
    required: ['slugs'],
    additionalProperties: false,
  },
});

export const executeAction: Definition = deepFreeze({
  name: 'EXECUTE_ACTION',
  description:
    'Execute an action with params that fit its schema. The answer is ' +
    '{ successful, data, error }, and an error says what to change.',
  inputSchema: {
    type: 'object',
    properties: {
      action: slug,
      params: {
        type: 'object',
        description: 'As the schema of the action says; {} where it needs none.',
        additionalProperties: true,
        default: {},
      },
    },
    required: ['action'],
    additionalProperties: false,
  },
});
