import type { ActionSummary } from '@onbehalf/core';

import { add, read, set } from '../annotations.ts';
import { scope } from '../scopes.ts';

/** Boards and sprints. */
export const agile = {
  boards: {
    slug: 'JIRA_LIST_BOARDS',
    description: 'List the boards, of one project or of all.',
    annotations: read,
    scopes: [scope.boards, scope.boardProjects],
  },
  sprints: {
    slug: 'JIRA_LIST_SPRINTS',
    description: 'List the sprints of a board: future, active or closed.',
    annotations: read,
    scopes: [scope.sprints],
  },
  createSprint: {
    slug: 'JIRA_CREATE_SPRINT',
    description: 'Plan a new sprint on a board.',
    annotations: add,
    scopes: [scope.writeSprints],
  },
  moveToSprint: {
    slug: 'JIRA_MOVE_ISSUE_TO_SPRINT',
    description: 'Put issues into a sprint, by its id: up to 50 at once.',
    annotations: set,
    scopes: [scope.writeSprints],
  },
} as const satisfies Readonly<Record<string, ActionSummary>>;
