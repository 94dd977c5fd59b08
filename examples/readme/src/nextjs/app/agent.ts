// app/agent.ts
import { openai } from '@ai-sdk/openai';
import { toAISDKTools } from '@onbehalf/ai-sdk';
import { generateText, isStepCount } from 'ai';

import { onbehalf } from '@/lib/onbehalf';

/** Answers the agent's text, or where to send the user first. */
export async function runAgent(userId: string, prompt: string): Promise<string | URL> {
  const user = onbehalf.entity(userId);
  const connection = await user.ensureConnected({ app: 'github', returnTo: '/agent' });
  if ('redirectUrl' in connection && connection.redirectUrl) {
    return new URL(connection.redirectUrl);
  }
  const tools = await user.tools({ apps: ['github'], search: prompt });
  const { text } = await generateText({
    model: openai('gpt-5-mini'),
    tools: toAISDKTools(tools),
    stopWhen: isStepCount(10),
    prompt,
  });
  return text;
}
