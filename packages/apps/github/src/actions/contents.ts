import {
  type ActionContext,
  defineAction,
  file,
  invalidParameter,
  isOnBehalfError,
} from '@onbehalf/core';

import { readContent, type RepositoryContent } from '../content.ts';
import type { FileCommit } from '../models.ts';
import { person, repository } from '../parameters.ts';
import { presentSha } from '../present-sha.ts';
import { request } from '../request.ts';
import { contents } from '../summaries/contents.ts';
import { encodeBytes, encodeText } from '../text.ts';

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
      file: file('In place of content: a file, of any kind.'),
      sha: {
        type: 'string',
        description: 'The sha of the file that is replaced; leave it out to create one.',
      },
      overwrite: {
        type: 'boolean',
        default: false,
        description:
          'Whether to replace whatever is there, without its sha: it is looked up first. What ' +
          'others have changed in the file is lost.',
      },
      branch: { type: 'string', description: 'The branch; default the default branch.' },
      committer: { ...person, description: 'Who commits it; default the connected user.' },
      author: { ...person, description: 'Who wrote it; default the committer.' },
    },
    required: ['owner', 'repo', 'path', 'message'],
    anyOf: [{ required: ['content'] }, { required: ['file'] }],
    additionalProperties: false,
  },
  async execute(
    { content: text, file: handle, overwrite, ...params },
    context,
  ): Promise<FileCommit> {
    const content = await encoded(context, text, handle);
    const isBlind = overwrite === true && params.sha === undefined;
    const sha = isBlind ? await presentSha(context, params) : params.sha;
    return request(context, 'PUT /repos/{owner}/{repo}/contents/{path}', {
      ...params,
      ...(sha !== undefined && { sha }),
      content,
    }).catch((error: unknown) => {
      const isThere = isOnBehalfError(error) && /sha.*wasn't supplied/.test(error.message);
      if (!isThere) throw error;
      throw invalidParameter(
        'sha',
        'is missing, and the file is there already: give it, or overwrite',
      );
    });
  },
});

async function encoded(
  context: Pick<ActionContext, 'file'>,
  content: string | undefined,
  handle: string | undefined,
): Promise<string> {
  if ((content === undefined) === (handle === undefined)) {
    throw invalidParameter('content', 'must be there, or a file, and not both');
  }
  if (handle === undefined) return encodeText(content ?? '');
  return encodeBytes(new Uint8Array(await (await context.file(handle)).arrayBuffer()));
}
