import { toAISDKTools, toToolSearch } from '@onbehalf/ai-sdk';
import type { Entity } from '@onbehalf/core';
import { generateText, isStepCount, type LanguageModel, toolSearch } from 'ai';

export async function askAmongMany(alice: Entity, model: LanguageModel, prompt: string) {
  const tools = await alice.tools({ apps: ['helpdesk'] });
  return generateText({
    model,
    prompt,
    tools: {
      ...toAISDKTools(tools, { deferLoading: true }),
      find: toolSearch({ search: toToolSearch(tools), maxResults: 5 }),
    },
    stopWhen: isStepCount(10),
  });
}
