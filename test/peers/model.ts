import { type ChatCompletionRequest, type FixtureResponse, LLMock } from '@copilotkit/aimock';

/** What the model answers to one request: words, or tool calls (more than one are parallel). */
export type Turn =
  | { readonly content: string }
  | { readonly toolCalls: readonly ModelToolCall[] }
  | { readonly error: { readonly message: string }; readonly status: number };

interface ModelToolCall {
  readonly name: string;
  /** A string is sent as it is: for a model that writes broken JSON. */
  readonly arguments: Readonly<Record<string, unknown>> | string;
  readonly id?: string;
}

/** What the model was asked. Of the Responses API: the chat request it amounts to. */
export type ModelRequest = ChatCompletionRequest;

export interface ModelPeer extends AsyncDisposable {
  /** The `baseURL` of any OpenAI client, `/v1` included. Every API key is accepted. */
  readonly baseUrl: string;
  requests(): readonly ModelRequest[];
  close(): Promise<void>;
}

/**
 * A language model that follows a script: the first request gets the first turn. A turn may be a
 * function of the request, to use what a tool answered. Asked beyond its script the model answers
 * 400, which clients don't retry. It takes any tool name and any arguments: it checks nothing.
 */
export async function startModel(
  script: readonly (Turn | ((request: ModelRequest) => Turn))[],
): Promise<ModelPeer> {
  const turns = script.values();
  const mock = new LLMock({ host: '127.0.0.1', port: 0, logLevel: 'silent' });
  mock.on({}, (request) => {
    const { value: turn } = turns.next();
    if (turn === undefined) return refusal(`The script has ${script.length} turns only.`);
    return toResponse(typeof turn === 'function' ? turn(request) : turn);
  });
  await mock.start();
  const close = (): Promise<void> => mock.stop();
  return {
    baseUrl: `${mock.url}/v1`,
    requests: () => mock.getRequests().map((entry) => entry.body as ModelRequest),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function toResponse(turn: Turn): FixtureResponse {
  if (!('toolCalls' in turn)) return turn;
  const toolCalls = turn.toolCalls.map(({ arguments: input, ...call }) => ({
    ...call,
    arguments: typeof input === 'string' ? input : JSON.stringify(input),
  }));
  return { toolCalls };
}

function refusal(message: string): FixtureResponse {
  return { error: { message, type: 'invalid_request_error' }, status: 400 };
}
