import { openai } from '@ai-sdk/openai';
import { generateText, type LanguageModel, stepCountIs, type ToolSet } from 'ai';
import { MockLanguageModelV4 } from 'ai/test';

export interface AgentRun {
  /** What the model said in the end. */
  readonly text: string;
  /** The tools it called, in order. */
  readonly calls: readonly string[];
}

/** An agent loop: the model calls tools until it has an answer. */
export async function runAgent(
  model: LanguageModel,
  tools: ToolSet,
  prompt: string,
): Promise<AgentRun> {
  const { text, steps } = await generateText({ model, tools, prompt, stopWhen: stepCountIs(5) });
  return { text, calls: steps.flatMap(({ toolCalls }) => toolCalls.map((call) => call.toolName)) };
}

export interface ChosenModel {
  readonly name: string;
  readonly language: LanguageModel;
}

/** OpenAI's model when there is a key for it; otherwise one that plays its part from a script. */
export function chooseModel(env: NodeJS.ProcessEnv, call: ScriptedCall): ChosenModel {
  const { OPENAI_API_KEY: key, OPENAI_MODEL: name = 'gpt-5-mini' } = env;
  return key
    ? { name, language: openai(name) }
    : { name: 'A scripted model (there is no OPENAI_API_KEY)', language: scriptedModel(call) };
}

/** The one tool call that the scripted model makes. */
export interface ScriptedCall {
  readonly toolName: string;
  readonly input: object;
}

function scriptedModel({ toolName, input }: ScriptedCall): LanguageModel {
  const usage = {
    inputTokens: { total: 0, noCache: 0, cacheRead: 0, cacheWrite: 0 },
    outputTokens: { total: 0, text: 0, reasoning: 0 },
  };
  return new MockLanguageModelV4({
    doGenerate: async ({ prompt }) => {
      const hasResult = prompt.some(({ role }) => role === 'tool');
      return hasResult
        ? {
            content: [{ type: 'text', text: 'The issue is open.' }],
            finishReason: { unified: 'stop', raw: undefined },
            usage,
            warnings: [],
          }
        : {
            content: [
              { type: 'tool-call', toolCallId: 'call_1', toolName, input: JSON.stringify(input) },
            ],
            finishReason: { unified: 'tool-calls', raw: undefined },
            usage,
            warnings: [],
          };
    },
  });
}
