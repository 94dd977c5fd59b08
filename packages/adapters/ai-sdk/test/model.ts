import type { AdapterCall } from '@onbehalf/core/testing';
import { MockLanguageModelV4 } from 'ai/test';

const usage = {
  inputTokens: { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 },
  outputTokens: { total: 1, text: 1, reasoning: 0 },
};

/** A model that makes the calls in its first turn, and says `Done.` in its second. */
export function modelThatCalls(...calls: readonly AdapterCall[]): MockLanguageModelV4 {
  const content = calls.map(({ id, name, arguments: input }) => ({
    type: 'tool-call' as const,
    toolCallId: id,
    toolName: name,
    input: typeof input === 'string' ? input : JSON.stringify(input),
  }));
  const said = [{ type: 'text' as const, text: 'Done.' }];
  return new MockLanguageModelV4({
    doGenerate: [
      { content, finishReason: { unified: 'tool-calls', raw: 'tool_calls' }, usage, warnings: [] },
      { content: said, finishReason: { unified: 'stop', raw: 'stop' }, usage, warnings: [] },
    ],
  });
}
