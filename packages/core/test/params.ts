import { isOnBehalfError, type JsonSchema, type OnBehalfError } from '../src/index.ts';
import { compile } from '../src/schema/validate.ts';

/** The params as an action with this schema would get them. */
export const validate = async (
  schema: JsonSchema,
  params: unknown,
): Promise<Record<string, unknown>> =>
  (await compile({ type: 'object', ...schema }, 'DESK_RUN'))(params);

export async function refusal(schema: JsonSchema, params: unknown): Promise<OnBehalfError> {
  const error: unknown = await validate(schema, params).catch((thrown: unknown) => thrown);
  if (isOnBehalfError(error) && error.code === 'invalid_params') return error;
  throw new Error('The params were not refused.', { cause: error });
}

/** What a model reads, without the name of the action. */
export const advice = async (schema: JsonSchema, params: unknown): Promise<string> =>
  (await refusal(schema, params)).message.replace('The params of DESK_RUN are wrong. ', '');

/** One parameter `a` of this schema. */
export const a = (schema: unknown): JsonSchema => ({ properties: { a: schema } });
