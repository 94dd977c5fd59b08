import { defineAction } from '@onbehalf/core';

import { comparisonForModel } from '../comparison-for-model.ts';
import type { CommitComparison } from '../models.ts';
import { requestPage } from '../page.ts';
import { paging, repository } from '../parameters.ts';
import { commits } from '../summaries/commits.ts';

export const compareTwoCommits = defineAction({
  ...commits.compareTwoCommits,
  input: {
    type: 'object',
    properties: {
      ...repository,
      basehead: {
        type: 'string',
        pattern: '^.+\\.\\.\\..+$',
        description:
          'What to compare, with three dots between: main...my-branch. Each is a branch, a tag or ' +
          'a sha; of a fork it is login:branch.',
      },
      ...paging,
    },
    required: ['owner', 'repo', 'basehead'],
  },
  async execute(params, context): Promise<CommitComparison> {
    const { data, nextCursor } = await requestPage(
      context,
      'GET /repos/{owner}/{repo}/compare/{basehead}',
      params,
    );
    if (nextCursor !== null) context.setNextCursor(nextCursor);
    return data;
  },
  forModel: comparisonForModel,
});
