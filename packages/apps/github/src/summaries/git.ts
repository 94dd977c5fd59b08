import type { ActionSummary } from '@onbehalf/core';

const add = { readOnly: false, destructive: false, idempotent: false } as const;

export const git = {
  createABlob: {
    slug: 'GITHUB_CREATE_A_BLOB',
    description:
      'Store the content of one file in the Git database of a repository, in no commit yet. The ' +
      'answer has the sha to put into a tree. Text needs no blob: a tree takes it as content.',
    annotations: add,
    scopes: ['public_repo'],
  },
  createATree: {
    slug: 'GITHUB_CREATE_A_TREE',
    description:
      'Make a tree of files, the first step of one commit to several files: create the tree on ' +
      'base_tree, then a commit of it, then update the reference of the branch. Nothing is ' +
      'visible before that.',
    annotations: add,
    scopes: ['public_repo'],
  },
  createACommit: {
    slug: 'GITHUB_CREATE_A_COMMIT',
    description:
      'Create a commit object of a tree. No branch has it until its reference is updated to the ' +
      'sha that this answers. parents is the present head of the branch.',
    annotations: add,
    scopes: ['public_repo'],
  },
} as const satisfies Readonly<Record<string, ActionSummary>>;
