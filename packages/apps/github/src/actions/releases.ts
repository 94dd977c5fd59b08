import { defineAction } from '@onbehalf/core';

import type { Release } from '../models.ts';
import { repository } from '../parameters.ts';
import { request } from '../request.ts';
import { releases } from '../summaries/releases.ts';

export const createARelease = defineAction({
  ...releases.createARelease,
  input: {
    type: 'object',
    properties: {
      ...repository,
      tag_name: {
        type: 'string',
        minLength: 1,
        description: 'The tag it is of: v1.2.0. It is created where there is none.',
      },
      target_commitish: {
        type: 'string',
        description:
          'The branch or sha that a new tag points to; default the default branch. It means ' +
          'nothing where the tag exists.',
      },
      name: { type: 'string', description: 'Its title; default the tag.' },
      body: { type: 'string', description: 'What is new, in Markdown.' },
      generate_release_notes: {
        type: 'boolean',
        default: false,
        description:
          'Whether GitHub writes what changed since the release before: behind body, and as the ' +
          'title where name is left out.',
      },
      draft: {
        type: 'boolean',
        default: false,
        description: 'Whether it stays unpublished: nobody is notified and no tag is made.',
      },
      prerelease: {
        type: 'boolean',
        default: false,
        description: 'Whether it is not ready for production.',
      },
      make_latest: {
        type: 'string',
        enum: ['true', 'false', 'legacy'],
        description:
          'Whether it becomes the latest release, unless it is a draft or prerelease; legacy goes ' +
          'by date and version. Default true.',
      },
      discussion_category_name: {
        type: 'string',
        description: 'An existing category of discussions, to open one about it there.',
      },
    },
    required: ['owner', 'repo', 'tag_name'],
  },
  execute: (params, context): Promise<Release> =>
    request(context, 'POST /repos/{owner}/{repo}/releases', params),
});
