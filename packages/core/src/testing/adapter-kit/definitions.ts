import { deepEqual } from 'node:assert/strict';

import { deepFreeze } from '../../freeze.ts';
import { answerOf, resultIn } from './answers.ts';
import type { Cases } from './driver.ts';
import { RICH_SCHEMA, scriptedTool } from './sample-tools.ts';

export const definitionCases: Cases = {
  'every tool is offered, in order, with its name and description': async ({ definitions }) => {
    const tools = [scriptedTool('KIT_LIST_NOTES'), scriptedTool('KIT_CREATE_NOTE')];
    const offered = await definitions(tools);
    deepEqual(
      offered.map(({ name, description }) => ({ name, description })),
      tools.map(({ name, description }) => ({ name, description })),
    );
  },

  'the input schema is offered unchanged': async ({ definitions }) => {
    const [offered] = await definitions([scriptedTool('KIT_CREATE_NOTE', undefined, RICH_SCHEMA)]);
    deepEqual(offered?.schema, RICH_SCHEMA);
  },

  'a schema with anyOf at its root is offered unchanged': async ({ definitions }) => {
    const schema = {
      type: 'object',
      properties: { id: { type: 'integer' }, name: { type: 'string' } },
      anyOf: [{ required: ['id'] }, { required: ['name'] }],
    };
    const [offered] = await definitions([scriptedTool('KIT_FIND_NOTE', undefined, schema)]);
    deepEqual(offered?.schema, schema);
  },

  'a schema that fits every consumer is offered, where a tool has one': async ({ definitions }) => {
    const schema = { type: 'object', properties: { id: { type: 'integer' } } };
    const variant = { schema, strict: false, problem: null };
    const tool = { ...scriptedTool('KIT_FIND_NOTE'), schemaFor: () => variant };
    const [offered] = await definitions([tool]);
    deepEqual(offered?.schema, schema);
  },

  'a tool without parameters is offered, and called': async (driver) => {
    const schema = { type: 'object', properties: {}, additionalProperties: false };
    const tool = scriptedTool('KIT_COUNT_NOTES', undefined, schema);
    const [offered] = await driver.definitions([tool]);
    deepEqual(offered?.schema, schema);
    await answerOf(driver, [tool]);
    deepEqual(tool.received[0]?.input, {});
  },

  'a name of 64 characters is kept whole': async (driver) => {
    const twin = scriptedTool(`KIT_${'A'.repeat(60)}`);
    const tool = scriptedTool(`KIT_${'A'.repeat(59)}B`);
    const offered = await driver.definitions([twin, tool]);
    deepEqual(
      offered.map(({ name }) => name),
      [twin.name, tool.name],
    );
    await answerOf(driver, [tool, twin]);
    deepEqual([twin.received.length, tool.received.length], [0, 1]);
  },

  'frozen tools are taken, and taken again': async (driver) => {
    const tool = deepFreeze(scriptedTool('KIT_CREATE_NOTE', undefined, RICH_SCHEMA));
    for (const title of ['a', 'b']) {
      await driver.definitions([tool]);
      deepEqual(resultIn(await answerOf(driver, [tool], { title })).successful, true);
    }
  },
};
