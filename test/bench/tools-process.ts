// One process of the tools benchmark: prints what 1,000 tools cost at first, and what later on.
import { toAISDKTools } from '@onbehalf/ai-sdk';
import {
  aesGcmVault,
  bearerToken,
  createOnBehalf,
  defineApp,
  memoryStore,
  type Tool,
} from '@onbehalf/core';
import { toLangChainTools } from '@onbehalf/langchain';
import { toOpenAITools } from '@onbehalf/openai';

import { median, race } from './samples.ts';
import { syntheticActions } from './synthetic-actions.ts';

type Name = 'floor' | 'bind' | 'AI SDK' | 'LangChain' | 'OpenAI';

/** Milliseconds; those of a framework include the binding. */
export type ToolTimes = Readonly<Record<Name, { readonly cold: number; readonly warm: number }>>;

const actions = syntheticActions('large', 1000);
const onbehalf = createOnBehalf({
  apps: [
    defineApp({
      slug: 'large',
      name: 'Large',
      hosts: ['api.large.example'],
      auth: [bearerToken()],
      actions,
    }),
  ],
  integrations: [{ app: 'large' }],
  store: memoryStore(),
  vault: aesGcmVault({ keys: `bench:${btoa('0123456789abcdef0123456789abcdef')}` }),
});

/** The objects that OpenAI takes, from the same schemas: nobody can do less. */
const floor = (): unknown =>
  actions.map(({ slug: name, description, input: parameters }) => ({
    type: 'function',
    function: { name, description, parameters },
  }));
const bind = (): Promise<readonly Tool[]> => onbehalf.entity('alice').tools({ apps: ['large'] });
const adapters: readonly [Name, (tools: readonly Tool[]) => unknown][] = [
  ['AI SDK', toAISDKTools],
  ['LangChain', toLangChainTools],
  ['OpenAI', toOpenAITools],
];

const cold = { floor: await time(floor), bind: await time(bind) } as Record<Name, number>;
const tools = await bind();
if (tools.length !== actions.length) throw new Error(`Bound ${tools.length} tools.`);
for (const [name, adapt] of adapters) cold[name] = cold.bind + (await time(() => adapt(tools)));

const contenders = { floor, bind } as Record<Name, () => unknown>;
for (const [name, adapt] of adapters) contenders[name] = async () => adapt(await bind());
const warm = await race(contenders, { timeMs: 500 });

const times = Object.entries(warm).map(([name, samples]) => [
  name,
  { cold: cold[name as Name], warm: median(samples) / 1000 },
]);
console.log(JSON.stringify(Object.fromEntries(times)));
process.exit(); // frameworks may keep timers

async function time(step: () => unknown): Promise<number> {
  const start = performance.now();
  await step();
  return performance.now() - start;
}
