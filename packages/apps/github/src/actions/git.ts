import { defineAction } from '@onbehalf/core';

import type { GitBlob, GitCommit, GitTree } from '../models.ts';
import { person, repository } from '../parameters.ts';
import { request } from '../request.ts';
import { git } from '../summaries/git.ts';

export const createABlob = defineAction({
  ...git.createABlob,
  input: {
    type: 'object',
    properties: {
      ...repository,
      content: { type: 'string', description: 'The content, in the encoding that encoding says.' },
      encoding: {
        type: 'string',
        enum: ['utf-8', 'base64'],
        default: 'utf-8',
        description: 'utf-8 for plain text, base64 for anything else.',
      },
    },
    required: ['owner', 'repo', 'content'],
  },
  execute: (params, context): Promise<GitBlob> =>
    request(context, 'POST /repos/{owner}/{repo}/git/blobs', params),
});

const MODES = ['100644', '100755', '120000', '040000', '160000'] as const;

export const createATree = defineAction({
  ...git.createATree,
  input: {
    type: 'object',
    properties: {
      ...repository,
      tree: {
        type: 'array',
        minItems: 1,
        description: 'What changes: each has a path, and content or sha.',
        items: {
          type: 'object',
          properties: {
            path: {
              type: 'string',
              minLength: 1,
              description: 'From the root, or from the tree it is put in: src/index.ts.',
            },
            mode: {
              type: 'string',
              enum: MODES,
              description:
                '100644 for a file, which is the default, 100755 for an executable one, 120000 ' +
                'for a link, 040000 for a directory, 160000 for a submodule.',
            },
            content: { type: 'string', description: 'The text of the file, instead of a sha.' },
            sha: {
              type: ['string', 'null'],
              description: 'The sha of a blob, tree or commit; null deletes what is at the path.',
            },
          },
          required: ['path'],
        },
      },
      base_tree: {
        type: 'string',
        description:
          'The sha of the tree to start from, which a commit has as commit.tree.sha. Left out, the ' +
          'tree has nothing but what is listed, and a commit of it deletes all other files.',
      },
    },
    required: ['owner', 'repo', 'tree'],
  },
  execute: ({ tree, ...params }, context): Promise<GitTree> =>
    request(context, 'POST /repos/{owner}/{repo}/git/trees', {
      ...params,
      tree: tree.map(({ mode = '100644', ...entry }) => ({ ...entry, mode, type: typeOf(mode) })),
    }),
});

/** GitHub wants to be told what the mode says already. */
function typeOf(mode: (typeof MODES)[number]): 'blob' | 'commit' | 'tree' {
  if (mode === '040000') return 'tree';
  return mode === '160000' ? 'commit' : 'blob';
}

const signature = {
  ...person,
  properties: {
    ...person.properties,
    date: {
      type: 'string',
      format: 'date-time',
      description: 'When, in ISO 8601: 2026-01-31T00:00:00Z.',
    },
  },
} as const;

export const createACommit = defineAction({
  ...git.createACommit,
  input: {
    type: 'object',
    properties: {
      ...repository,
      message: { type: 'string', minLength: 1, description: 'The message of the commit.' },
      tree: { type: 'string', minLength: 1, description: 'The sha of the tree it records.' },
      parents: {
        type: 'array',
        items: { type: 'string' },
        description:
          'The whole shas of the commits before it: one, or several for a merge. Left out, it has ' +
          'no history.',
      },
      author: { ...signature, description: 'Who wrote it; default the connected user.' },
      committer: { ...signature, description: 'Who commits it; default the author.' },
      signature: {
        type: 'string',
        description: 'A detached PGP signature of the commit, in ASCII armor.',
      },
    },
    required: ['owner', 'repo', 'message', 'tree'],
  },
  execute: (params, context): Promise<GitCommit> =>
    request(context, 'POST /repos/{owner}/{repo}/git/commits', params),
});
