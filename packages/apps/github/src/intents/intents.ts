import { others } from './others.ts';
import { repositories } from './repositories.ts';
import { work } from './work.ts';

/**
 * What people say when they want an action whose name says it in other words. The names and
 * descriptions are searched anyway: what stands here is what neither of them has.
 */
export const intents: Readonly<Record<string, readonly string[]>> = {
  ...work,
  ...repositories,
  ...others,
};
