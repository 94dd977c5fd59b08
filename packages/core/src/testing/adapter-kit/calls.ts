import { deepEqual, equal } from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';

import type { ActionResult } from '../../model.ts';
import { answerOf, assertClean, resultIn } from './answers.ts';
import type { Cases } from './driver.ts';
import { boundTools, RICH_SCHEMA, scriptedTool } from './sample-tools.ts';

export const callCases: Cases = {
  'a model reads a result as the tool shows it': async (driver) => {
    const tool = {
      ...scriptedTool('KIT_LIST_NOTES'),
      toModel: (): ActionResult => ({ successful: true, data: { short: true }, error: null }),
    };
    deepEqual(resultIn(await answerOf(driver, [tool])).data, { short: true });
  },

  'the arguments reach the tool exactly as the model wrote them': async (driver) => {
    const tool = scriptedTool('KIT_CREATE_NOTE', undefined, RICH_SCHEMA);
    const input = {
      title: 'Ünïcode \u{1F47B} "quoted"\n\\ and \u2028',
      labels: [{ name: 'a' }, { name: '' }],
      parent: null,
      count: 0.5,
      nested: { deep: [[], {}, false] },
    };
    await answerOf(driver, [tool], input);
    deepEqual(tool.received[0]?.input, input);
  },

  'arguments that do not fit the schema are left to the tool': async (driver) => {
    const { write, calls } = await boundTools();
    const text = await answerOf(driver, [write], { text: 7, colour: 'red' });
    const { error } = resultIn(text);
    equal(error?.code, 'invalid_params');
    const paths = new Set(error.fields?.map(({ path }) => path));
    deepEqual(paths, new Set(['title', 'text', 'colour']));
    deepEqual(calls, []);
  },

  'the model reads { successful, data, error }, and that alone': async (driver) => {
    const data = { id: 7, title: 'A "note"\nof ünïcode', parent: null, labels: [] };
    const result: ActionResult = { successful: true, data, error: null };
    const tool = scriptedTool('KIT_CREATE_NOTE', () => result);
    deepEqual(JSON.parse(await answerOf(driver, [tool])), result);
  },

  'parallel calls run side by side, each answered under its own id': async ({ call }) => {
    const second = Promise.withResolvers<void>();
    const tool = scriptedTool('KIT_CREATE_NOTE', async (input) => {
      const { title } = input as Title;
      if (title === 'second') second.resolve();
      // The first call ends after the second has begun: whoever waits for it first waits in vain.
      else await Promise.race([second.promise, patience('There was no second call.')]);
      return { successful: true, data: { title }, error: null };
    });
    const answers = await call(
      [tool],
      [
        { id: 'call_1', name: tool.name, arguments: { title: 'first' } },
        { id: 'call_2', name: tool.name, arguments: { title: 'second' } },
      ],
    );
    const titles = answers.map(({ id, text }) => [id, (resultIn(text).data as Title).title]);
    deepEqual(Object.fromEntries(titles), { call_1: 'first', call_2: 'second' });
  },

  "the model's id of a call becomes the callId": async ({ call }) => {
    const tool = scriptedTool('KIT_CREATE_NOTE');
    const calls = ['call_abc', 'call_xyz'].map((id) => ({ id, name: tool.name, arguments: {} }));
    await call([tool], calls);
    const ids = new Set(tool.received.map(({ options }) => options.callId));
    deepEqual(ids, new Set(['call_abc', 'call_xyz']));
  },

  'who cancels the run cancels the tool': async ({ call }) => {
    const controller = new AbortController();
    const seen: unknown[] = [];
    const tool = scriptedTool('KIT_CREATE_NOTE', (_input, { signal }) => {
      seen.push(signal?.aborted);
      controller.abort();
      seen.push(signal?.aborted);
      return { successful: true, data: {}, error: null };
    });
    const calls = [{ id: 'call_1', name: tool.name, arguments: {} }];
    // Whether a cancelled run rejects is the framework's affair.
    await call([tool], calls, { signal: controller.signal }).catch(() => null);
    deepEqual(seen, [false, true]);
  },

  'a call of a tool that does not exist is answered, and the good one beside it': async (
    driver,
  ) => {
    const tool = scriptedTool('KIT_CREATE_NOTE');
    const answers = await driver.call(
      [scriptedTool('KIT_LIST_TAGS'), tool],
      [
        { id: 'call_1', name: 'KIT_CREATE_NOTES', arguments: {} },
        { id: 'call_2', name: tool.name, arguments: {} },
      ],
    );
    const texts = new Map(answers.map(({ id, text }) => [id, text]));
    deepEqual(new Set(texts.keys()), new Set(['call_1', 'call_2']));
    equal(tool.received.length, 1);
    const text = texts.get('call_1') ?? '';
    assertClean(text);
    if (driver.frameworkHandles?.includes('unknown names')) return;
    const { error } = resultIn(text);
    equal(error?.code, 'unknown_action');
    equal(error.suggestions?.[0], tool.name);
  },

  "a call of a name that every object has, as 'constructor', is answered": async (driver) => {
    const names = ['constructor', 'toString', '__proto__'];
    const calls = names.map((name, index) => ({ id: `call_${index}`, name, arguments: {} }));
    const answers = await driver.call([scriptedTool('KIT_CREATE_NOTE')], calls);
    equal(answers.length, names.length);
    for (const { text } of answers) {
      assertClean(text);
      if (driver.frameworkHandles?.includes('unknown names')) continue;
      equal(resultIn(text).error?.code, 'unknown_action');
    }
  },

  'arguments that are not JSON are answered': async (driver) => {
    const { write, calls } = await boundTools();
    const made = [{ id: 'call_1', name: write.name, arguments: '{"title": "ha' }];
    const answers = await driver.call([write], made);
    for (const { text } of answers) assertClean(text);
    deepEqual(calls, []);
    if (driver.frameworkHandles?.includes('broken JSON')) return;
    deepEqual(
      answers.map(({ id, text }) => [id, resultIn(text).error?.code]),
      [['call_1', 'invalid_params']],
    );
  },
};

interface Title {
  readonly title: string;
}

async function patience(complaint: string): Promise<never> {
  await delay(1_000, undefined, { ref: false });
  throw new Error(complaint);
}
