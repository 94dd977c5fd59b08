import OpenAI from 'openai';

/** The part of a request's body that the tests look at. */
export interface SentBody {
  readonly tools?: readonly unknown[];
  readonly messages?: readonly { role: string; tool_call_id?: string; content: unknown }[];
  readonly input?: readonly { type?: string; call_id?: string; output?: unknown }[] | string;
}

/** OpenAI's own client, whose server sends the answers in order and keeps what it was sent. */
export function scriptedOpenAI(...answers: readonly object[]): {
  readonly openai: OpenAI;
  readonly sent: readonly SentBody[];
} {
  const sent: SentBody[] = [];
  const remaining = answers.values();
  const openai = new OpenAI({
    apiKey: 'test',
    baseURL: 'http://openai.test/v1',
    maxRetries: 0,
    fetch: async (url, init) => {
      sent.push((await new Request(url, init).json()) as SentBody);
      const { value } = remaining.next();
      return value === undefined ? new Response(null, { status: 400 }) : Response.json(value);
    },
  });
  return { openai, sent };
}

/** A chat completion whose message has these members. */
export function completionOf(message: object): object {
  const choice = { index: 0, finish_reason: 'stop', logprobs: null };
  return {
    id: 'chatcmpl_1',
    object: 'chat.completion',
    created: 1,
    model: 'scripted',
    choices: [
      { ...choice, message: { role: 'assistant', content: null, refusal: null, ...message } },
    ],
  };
}

/** A response whose output these items are. */
export function responseOf(...output: readonly object[]): object {
  return { id: 'resp_1', object: 'response', created_at: 1, model: 'scripted', output };
}
