import { defineAction } from '@onbehalf/core';

import type { GitReference } from '../models.ts';
import { repository } from '../parameters.ts';
import { request } from '../request.ts';
import { references } from '../summaries/references.ts';

const ref = {
  type: 'string',
  // A name alone could be a branch or a tag.
  pattern: '^(?:refs/[^/]+|heads|tags)/.+$',
  description: 'A branch as heads/NAME, a tag as tags/NAME; refs/ may stand before it.',
} as const;

const sha = {
  type: 'string',
  minLength: 1,
  description: 'The whole sha of the commit it points to.',
} as const;

export const getAReference = defineAction({
  ...references.getAReference,
  input: {
    type: 'object',
    properties: { ...repository, ref },
    required: ['owner', 'repo', 'ref'],
  },
  execute: (params, context): Promise<GitReference> =>
    request(context, 'GET /repos/{owner}/{repo}/git/ref/{ref}', {
      ...params,
      ref: nameOf(params.ref),
    }),
});

export const createAReference = defineAction({
  ...references.createAReference,
  input: {
    type: 'object',
    properties: { ...repository, ref, sha },
    required: ['owner', 'repo', 'ref', 'sha'],
  },
  execute: (params, context): Promise<GitReference> =>
    request(context, 'POST /repos/{owner}/{repo}/git/refs', {
      ...params,
      ref: `refs/${nameOf(params.ref)}`,
    }),
});

export const updateAReference = defineAction({
  ...references.updateAReference,
  input: {
    type: 'object',
    properties: {
      ...repository,
      ref,
      sha,
      force: {
        type: 'boolean',
        default: false,
        description: 'Whether to move it where that drops commits. Others lose their work by it.',
      },
    },
    required: ['owner', 'repo', 'ref', 'sha'],
  },
  execute: (params, context): Promise<GitReference> =>
    request(context, 'PATCH /repos/{owner}/{repo}/git/refs/{ref}', {
      ...params,
      ref: nameOf(params.ref),
    }),
});

/** GitHub wants the whole name to create one, and never in an address. */
function nameOf(reference: string): string {
  return reference.replace(/^refs\//, '');
}
