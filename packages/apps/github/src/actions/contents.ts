import { defineAction } from '@onbehalf/core';

import { readContent, type RepositoryContent } from '../content.ts';
import type { FileCommit } from '../models.ts';
import { repository } from '../parameters.ts';
import { request } from '../request.ts';
import { contents } from '../summaries/contents.ts';
import { encodeText } from '../text.ts';

export const getRepositoryContent = defineAction({
  ...contents.getRepositoryContent,
  input: {
    type: 'object',
    properties: {
      ...repository,
      path: {
        type: 'string',
        default: '',
        description: 'From the root of the repository, without a leading slash: src/index.ts.',
      },
      ref: {
        type: 'string',
        description: 'A branch, a tag or the sha of a commit; default the default branch.',
      },
    },
    required: ['owner', 'repo'],
  },
  execute: ({ path = '', ...params }, context): Promise<RepositoryContent> =>
    readContent(context, { ...params, path }),
});

const person = {
  type: 'object',
  properties: {
    name: { type: 'string', description: 'Their name.' },
    email: { type: 'string', description: 'Their address.' },
  },
  required: ['name', 'email'],
} as const;

export const createOrUpdateFileContents = defineAction({
  ...contents.createOrUpdateFileContents,
  input: {
    type: 'object',
    properties: {
      ...repository,
      path: {
        type: 'string',
        minLength: 1,
        description: 'From the root of the repository, without a leading slash: src/index.ts.',
      },
      message: { type: 'string', minLength: 1, description: 'The message of the commit.' },
      content: {
        type: 'string',
        description: 'The whole new text of the file, as plain text: it is encoded for GitHub.',
      },
      sha: {
        type: 'string',
        description: 'The sha of the file that is replaced; leave it out to create one.',
      },
      branch: { type: 'string', description: 'The branch; default the default branch.' },
      committer: { ...person, description: 'Who commits it; default the connected user.' },
      author: { ...person, description: 'Who wrote it; default the committer.' },
    },
    required: ['owner', 'repo', 'path', 'message', 'content'],
  },
  execute: ({ content, ...params }, context): Promise<FileCommit> =>
    request(context, 'PUT /repos/{owner}/{repo}/contents/{path}', {
      ...params,
      content: encodeText(content),
    }),
});
