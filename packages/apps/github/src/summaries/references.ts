import type { ActionSummary } from '@onbehalf/core';

export const references = {
  getAReference: {
    slug: 'GITHUB_GET_A_REFERENCE',
    description:
      'Get what a branch or tag points to: object.sha is the commit a new branch starts from or ' +
      'the parent of the next commit.',
    annotations: { readOnly: true, destructive: false, idempotent: true },
    scopes: [],
  },
  createAReference: {
    slug: 'GITHUB_CREATE_A_REFERENCE',
    description:
      'Create a branch or a tag at a commit. Get the reference of the branch to start from for ' +
      'its sha. A repository without any commit takes none.',
    annotations: { readOnly: false, destructive: false, idempotent: false },
    scopes: ['public_repo'],
  },
  updateAReference: {
    slug: 'GITHUB_UPDATE_A_REFERENCE',
    description:
      'Move a branch or tag to another commit, which must come after the present one unless ' +
      'force is true.',
    annotations: { readOnly: false, destructive: true, idempotent: true },
    scopes: ['public_repo'],
  },
} as const satisfies Readonly<Record<string, ActionSummary>>;
