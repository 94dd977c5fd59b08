import { toAISDKTools } from '@onbehalf/ai-sdk';
import type { Entity } from '@onbehalf/core';
import { generateText, isStepCount, type LanguageModel } from 'ai';

export async function ask(alice: Entity, model: LanguageModel, prompt: string): Promise<string> {
  const tools = await alice.tools({ apps: ['helpdesk'] });
  const { text } = await generateText({
    model,
    prompt,
    tools: toAISDKTools(tools),
    stopWhen: isStepCount(10),
  });
  return text;
}
