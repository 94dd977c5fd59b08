import { execFileSync } from 'node:child_process';

import { expect, test } from 'vitest';

const packageFolder = new URL('../..', import.meta.url);

/** What a program prints that uses the package as a user does. */
function run(program: string, ...options: string[]): unknown {
  const flags = ['--conditions=onbehalf-source', '--input-type=module', ...options];
  const output = execFileSync(process.execPath, [...flags, '--eval', program], {
    cwd: packageFolder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return JSON.parse(output);
}

/** Notes the packages that are loaded from here on; `$` is where core's own parts are. */
const watching = `
  import { registerHooks } from 'node:module';
  const loaded = new Set();
  registerHooks({
    load(url, context, next) {
      const [, name] = /.*\\/node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(url) ?? [];
      if (name !== undefined) loaded.add(name);
      return next(url, context);
    },
  });
  const core = await import('@onbehalf/core');
`;

const composing = `
  const annotations = { readOnly: true, destructive: false, idempotent: true };
  const input = { type: 'object', properties: { a: { type: 'integer', default: 1 } } };
  const compose = (input, execute = async (params) => params) => {
    const run = core.defineAction({
      slug: 'DESK_RUN', description: 'Run.', annotations, input, execute,
    });
    return core.createOnBehalf({
      apps: [core.defineApp({
        slug: 'desk', name: 'Desk', hosts: ['api.desk.example'], auth: [core.none()],
        actions: [run],
      })],
      integrations: [{ app: 'desk' }],
      store: core.memoryStore(),
      vault: core.aesGcmVault({ keys: 'k:' + Buffer.alloc(32).toString('base64') }),
    });
  };
  const alice = compose(input).entity('alice');
  const connected = await alice.initiateConnection({ app: 'desk' });
`;

test('importing, composing, connecting and listing load no other package', () => {
  const program = `${watching} ${composing}
    const tools = await alice.tools({ apps: ['desk'] });
    console.log(JSON.stringify({ tools: tools.length, loaded: [...loaded] }));`;
  expect(run(program)).toEqual({ tools: 1, loaded: [] });
});

test('each package is loaded at its first use', () => {
  const program = `${watching} ${composing}
    const { data } = await alice.executeAction({ action: 'DESK_RUN', params: {} });
    const found = await alice.tools({ search: 'run' });
    console.log(JSON.stringify({ data, found: found.length, loaded: [...loaded] }));`;
  expect(run(program)).toEqual({
    data: { a: 1 },
    found: 1,
    loaded: ['@cfworker/json-schema'],
  });
});

test('nothing needs code from text: params are checked where eval is forbidden', () => {
  const program = `
    const core = await import('@onbehalf/core');
    const { z } = await import('zod');
    ${composing}
    const outcomes = [];
    const recursive = {
      type: 'object',
      properties: { a: { pattern: '^x' }, next: { $ref: '#' } },
    };
    for (const schema of [z.object({ a: z.string().regex(/^x/) }), recursive]) {
      const entity = compose(schema).entity('alice');
      await entity.initiateConnection({ app: 'desk' });
      for (const params of [{ a: 'x' }, { a: 'y' }]) {
        const { data, error } = await entity.executeAction({ action: 'DESK_RUN', params });
        outcomes.push(data ?? error.code);
      }
    }
    let refused = false;
    try { new Function('return 1')(); } catch { refused = true; }
    console.log(JSON.stringify({ refused, outcomes }));`;
  expect(run(program, '--disallow-code-generation-from-strings')).toEqual({
    refused: true,
    outcomes: [{ a: 'x' }, 'invalid_params', { a: 'x' }, 'invalid_params'],
  });
});
