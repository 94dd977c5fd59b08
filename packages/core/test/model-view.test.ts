import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { ActionContext, ActionResult, Tool } from '../src/index.ts';
import { modelView } from '../src/model-view/model-view.ts';
import { type DeskOptions, deskRun, openDesk } from './desk.ts';

fc.configureGlobal({ seed: 42, numRuns: 300 });

const same = (data: unknown): unknown => data;
const success = (data: unknown): ActionResult => ({ successful: true, data, error: null });
const sizeOf = (value: unknown): number => JSON.stringify(value).length;

/** A tool of an action that answers `data`. */
async function toolOf(
  data: unknown,
  action: object = {},
  more: DeskOptions & { size?: number } = {},
) {
  const { size: resultSize, ...options } = more;
  const desk = await openDesk([deskRun(async () => data, action)], options);
  const [tool] = await desk.alice.tools({ apps: ['desk'], resultSize });
  if (!tool?.toModel) throw new Error('There is no tool.');
  return { ...desk, tool: tool as Tool & Required<Pick<Tool, 'toModel'>> };
}

describe('what a model reads of a result', () => {
  test('is the result itself where it is short', async () => {
    const { tool } = await toolOf({ id: 1 });
    const result = await tool.execute({});
    expect(tool.toModel(result)).toBe(result);
    const failed = await tool.execute('no object');
    expect(tool.toModel(failed)).toBe(failed);
  });

  test('is at most 16 KB, and says what is missing; the data stays complete for code', async () => {
    const items = Array.from({ length: 500 }, (_, id) => ({ id, title: `Title ${id}`.repeat(20) }));
    const { tool } = await toolOf({ items, nextCursor: '2' });
    const result = await tool.execute({});
    const view = tool.toModel(result);
    expect(sizeOf(view)).toBeLessThanOrEqual(16_384);
    expect(sizeOf(view)).toBeGreaterThan(12_000);
    const shown = view.data as { items: object[]; nextCursor: string };
    expect(shown.items).toEqual(items.slice(0, shown.items.length));
    expect(shown.nextCursor).toBe('2');
    expect(view.note).toBe(
      'The answer was too long and is not complete. Shown are: of items, ' +
        `${shown.items.length} of 500 items. To see what is missing, ask for fewer items at once, ` +
        'for one of them by itself, or for a narrower part. The cursor goes on behind all of them, ' +
        'those that are not shown too: first ask for this page again, with fewer items.',
    );
    expect((result.data as { items: unknown }).items).toHaveLength(500);
    expect(result).not.toHaveProperty('note');
  });

  test('has all that is short of an object, and the beginning of what is long', () => {
    const data = { text: '"'.repeat(50_000), id: 7, list: ['a', 'b'] };
    const view = modelView(success(data), 4000, same);
    expect(view.data).toMatchObject({ id: 7, list: ['a', 'b'] });
    expect((view.data as typeof data).text).toMatch(/^"{1000,}\.\.\.$/);
    expect(view.note).toMatch(/of text, \d+ of 50000 characters/);
  });

  test('is bounded in depth, however deep the data is, and measured once', () => {
    const deep = (levels: number, leaf: unknown): unknown => {
      let value = leaf;
      for (let i = 0; i < levels; i++) value = { in: value };
      return value;
    };
    for (const data of [deep(100_000, 1), deep(3000, 'x'.repeat(5_000_000)), [deep(65, [])]]) {
      const view = modelView(success(data), 16_384, same);
      expect(JSON.stringify(view)).toContain('nested too deeply');
      expect(sizeOf(view)).toBeLessThan(16_384);
    }
    // What is long and just not too deep is measured once, and not again on each level.
    let reads = 0;
    const long = {
      get text() {
        reads++;
        return 'x'.repeat(100_000);
      },
    };
    const view = modelView(success(deep(60, long)), 16_384, same);
    expect(sizeOf(view)).toBeLessThanOrEqual(16_384);
    expect(reads).toBeLessThan(10);
  });

  test('tells that there is a next page', () => {
    const paged = {
      ...success(Array.from({ length: 9999 }, (_, i) => i)),
      page: { nextCursor: 'x' },
    };
    const view = modelView(paged, 2000, same);
    expect(view).toMatchObject({ page: { nextCursor: 'x' } });
    expect(view.note).toContain('first ask for this page again, with fewer items');
  });

  test('is short whatever it is called and whatever the provider calls the next page', async () => {
    const names = Array.from({ length: 50 }, (_, i) => [
      `\u0001"\\${i}`.repeat(30),
      'x'.repeat(900),
    ]);
    const view = modelView(success(Object.fromEntries(names)), 16_384, same);
    expect(sizeOf(view)).toBeLessThanOrEqual(16_384);
    const run = deskRun(async (_params, context: ActionContext) => {
      context.setNextCursor('c'.repeat(2_000_000));
      return {};
    });
    const { alice } = await openDesk([run]);
    const [tool] = await alice.tools({ apps: ['desk'] });
    const result = await tool?.execute({});
    expect(sizeOf(result)).toBeLessThan(1000);
  });

  test('is short and JSON whatever the data, and what is shown is true', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 4 }),
        fc.integer({ min: 1, max: 60 }),
        (value, times) => {
          const wide = Array.from({ length: times }, () => value);
          const data = {
            wide,
            text: JSON.stringify(wide),
            deep: { value },
            [`k${times}`.repeat(50)]: 1,
          };
          const before = JSON.stringify(data);
          const view = modelView(success(data), 2000, same);
          expect(sizeOf(view)).toBeLessThanOrEqual(2000);
          expect(JSON.stringify(data)).toBe(before);
          expect('note' in view).toBe(sizeOf(data) > 800);
        },
      ),
    );
  });

  test('can be shorter or longer, for the tools of one request', async () => {
    const { tool } = await toolOf('x'.repeat(20_000), {}, { size: 2000 });
    expect(sizeOf(tool.toModel(await tool.execute({})))).toBeLessThanOrEqual(2000);
    const { alice } = await openDesk([deskRun(async () => 1)]);
    await expect(alice.tools({ apps: ['desk'], resultSize: 10 })).rejects.toThrow(TypeError);
  });
});

describe('an author', () => {
  const forModel = (data: { id: number; url?: string }) => {
    delete data.url; // it is a copy
    return { only: data };
  };
  const data = { id: 1, url: 'https://desk.example/1' };

  test('says what a model reads of an action', async () => {
    const { tool } = await toolOf(data, { forModel });
    const result = await tool.execute({});
    expect(tool.toModel(result)).toEqual(success({ only: { id: 1 } }));
    expect(result.data).toEqual(data);
  });

  test('says it for a whole app, but for actions that say it themselves', async () => {
    const app = { forModel: () => 'app' };
    const { tool } = await toolOf(data, {}, { app });
    expect(tool.toModel(await tool.execute({})).data).toBe('app');
    const own = await toolOf(data, { forModel }, { app });
    expect(own.tool.toModel(await own.tool.execute({})).data).toEqual({ only: { id: 1 } });
  });

  test.each([
    [
      'throws',
      () => {
        throw new Error('oops');
      },
    ],
    ['answers nothing', () => undefined],
    ['answers no JSON', () => 1n],
  ])('who %s costs the shape, not the answer', async (_, broken) => {
    const { tool, log } = await toolOf(data, { forModel: broken });
    expect(tool.toModel(await tool.execute({})).data).toEqual(data);
    expect(log).toHaveLength(1);
  });
});

test('a model reads the same through the tool that executes any action', async () => {
  const { alice } = await toolOf(
    { id: 1, url: 'x' },
    { forModel: ({ id }: { id: number }) => ({ id }) },
  );
  const [, , execute] = await alice.metaTools({ apps: ['desk'] });
  const result = await execute?.execute({ action: 'DESK_RUN' });
  if (result === undefined) throw new Error('There is no result.');
  expect(execute?.toModel?.(result).data).toEqual({ id: 1 });
});
