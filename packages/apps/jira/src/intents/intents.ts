import { activity } from './activity.ts';
import { issues } from './issues.ts';
import { projects } from './projects.ts';

/** What people say when they want an action, in words that neither its name nor its description has. */
export const intents: Readonly<Record<string, readonly string[]>> = {
  ...issues,
  ...activity,
  ...projects,
};
