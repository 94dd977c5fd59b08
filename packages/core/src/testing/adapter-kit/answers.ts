import { deepEqual, doesNotMatch } from 'node:assert/strict';

import type { ActionResult, Tool } from '../../model.ts';
import type { AdapterDriver } from './driver.ts';
import { SECRET } from './sample-tools.ts';

/** What the model reads after one call of the first tool. */
export async function answerOf(
  { call }: AdapterDriver,
  [tool, ...others]: readonly [Tool, ...Tool[]],
  input: unknown = {},
): Promise<string> {
  const made = { id: 'call_1', name: tool.name, arguments: input };
  const answers = await call([...others, tool], [made]);
  deepEqual(
    answers.map(({ id }) => id),
    ['call_1'],
  );
  return answers[0]?.text ?? '';
}

/** The result in a text, which must hold a result and nothing else. */
export function resultIn(text: string): ActionResult {
  const result = JSON.parse(text) as ActionResult;
  deepEqual(new Set(Object.keys(result)), new Set(['successful', 'data', 'error']));
  return result;
}

/** No secret, no stack trace and no path of this machine. */
export function assertClean(text: string): void {
  doesNotMatch(text, new RegExp(`${SECRET}|\\n\\s+at |file:|node_modules|\\.[jt]s:\\d`));
}
