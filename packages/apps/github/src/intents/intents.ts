import { administration } from './administration.ts';
import { automation } from './automation.ts';
import { code } from './code.ts';
import { issues } from './issues.ts';
import { people } from './people.ts';
import { pullRequests } from './pull-requests.ts';
import { repositories } from './repositories.ts';
import { security } from './security.ts';
import { workspaces } from './workspaces.ts';

/** What people say when they want an action, in words that neither its name nor its description has. */
export const intents: Readonly<Record<string, readonly string[]>> = {
  ...issues,
  ...pullRequests,
  ...repositories,
  ...code,
  ...automation,
  ...people,
  ...administration,
  ...security,
  ...workspaces,
};
