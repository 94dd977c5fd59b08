import type { JsonSchema } from '../../model.ts';
import { membersOf, type Place } from './places.ts';

/** One key that does not fit, and the whole request is refused. */
const KEY = /^[a-zA-Z0-9_.-]{1,64}$/;

export function anthropicProblems(root: JsonSchema): readonly string[] {
  const problems: string[] = [];
  if (root['type'] !== 'object') problems.push('the root is not of type object');
  for (const keyword of ['oneOf', 'anyOf', 'allOf', 'not', 'enum', '$ref']) {
    if (keyword in root) problems.push(`the root has ${keyword}`);
  }
  const visit = ({ schema, path }: Place): void => {
    for (const key of Object.keys((schema['properties'] as object | undefined) ?? {})) {
      if (!KEY.test(key)) problems.push(`${path}: the key ${JSON.stringify(key)} does not fit`);
    }
    for (const place of membersOf(schema, path)) visit(place);
  };
  visit({ schema: root, path: '#' });
  return problems;
}
