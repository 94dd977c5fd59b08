import type { ActionResult } from '@onbehalf/core';

import { type ModelRequest, startModel, type Turn } from '../../peers/model.ts';
import type { RunAgent } from '../frameworks.ts';
import type { Office } from './office.ts';

/** What a model does: it calls tools, reads what they answer, and ends with words. */
type Script = Generator<readonly ModelCall[], string, readonly ActionResult[]>;

export interface ModelCall {
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** A piece of work for an agent over several steps, judged by what the providers have afterwards. */
export interface Task<Given = unknown> {
  readonly prompt: string;
  /** The actions to offer, or the meta-tools over all of them. */
  readonly tools: readonly string[] | 'meta-tools';
  /** Puts into the providers' accounts what the work starts from. */
  given(office: Office): Promise<Given>;
  /** What a model does that knows nothing but the prompt and what the tools answered. */
  work(given: Given): Script;
  /** What the providers themselves say they have afterwards, asked past the product. */
  outcome(office: Office, given: Given): Promise<unknown>;
  readonly expected: unknown;
}

/** Keeps what `given` answers together with who uses it. */
export function define<Given>(definition: Task<Given>): Task {
  return definition;
}

/** A call of a tool by a model. */
export function call(name: string, params: Readonly<Record<string, unknown>> = {}): ModelCall {
  return { name, arguments: params };
}

/** What a call that succeeded answered; the task fails where it did not succeed. */
export function dataOf(answer: ActionResult | undefined): unknown {
  if (answer?.successful !== true) throw new Error(`It failed: ${JSON.stringify(answer)}`);
  return answer.data;
}

/** The task fails unless the call failed with this code. */
export function assertFailed(answer: ActionResult | undefined, code: string): void {
  if (answer?.error?.code !== code) throw new Error(`Not ${code}: ${JSON.stringify(answer)}`);
}

/** Lets an agent do a task, and answers what it said in the end. */
export async function perform<Given>(
  task: Task<Given>,
  { alice, apps }: Office,
  given: Given,
  runAgent: RunAgent,
): Promise<string> {
  const tools = await (task.tools === 'meta-tools'
    ? alice.metaTools({ apps })
    : alice.tools({ actions: task.tools }));
  const script = task.work(given);
  let read = 0;
  let mistake: unknown;
  const turn = (request: ModelRequest): Turn => {
    const answers = answersIn(request);
    try {
      const { value, done } = script.next(answers.slice(read));
      read = answers.length;
      return done === true ? { content: value } : { toolCalls: value };
    } catch (error) {
      mistake = error; // a model that fails would be asked again and again
      return { content: 'I give up.' };
    }
  };
  const model = await startModel(Array.from({ length: LONGEST }, () => turn));
  try {
    const said = await runAgent(model.baseUrl, tools, task.prompt);
    if (mistake !== undefined) throw mistake;
    return said;
  } finally {
    await model.close();
  }
}

/** So many requests a model is asked at most. */
const LONGEST = 12;

function answersIn({ messages }: ModelRequest): ActionResult[] {
  return messages
    .filter(({ role }) => role === 'tool')
    .map(({ content }) => JSON.parse(content as string) as ActionResult);
}
