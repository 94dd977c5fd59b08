import type { ActionSummary } from '@onbehalf/core';

import { add, overwrite, read } from '../annotations.ts';

export const files = {
  list: {
    slug: 'SLACK_LIST_FILES_WITH_FILTERS_IN_SLACK',
    description: 'List files, the newest first, of one channel or user or of a kind.',
    annotations: read,
    scopes: ['files:read'],
  },
  get: {
    slug: 'SLACK_RETRIEVE_DETAILED_INFORMATION_ABOUT_A_FILE',
    description: 'Get what is known of a file: its name, kind, size, who shared it and where.',
    annotations: read,
    scopes: ['files:read'],
  },
  delete: {
    slug: 'SLACK_DELETE_A_FILE_BY_ID',
    description: 'Delete a file everywhere it was shared. It cannot be brought back.',
    annotations: overwrite,
    scopes: ['files:write'],
  },
  upload: {
    slug: 'SLACK_UPLOAD_OR_CREATE_A_FILE_IN_SLACK',
    description:
      'Upload files, or a text that you write as one, and share them in a channel or a thread.',
    annotations: add,
    scopes: ['files:write'],
  },
  download: {
    slug: 'SLACK_DOWNLOAD_A_FILE',
    description: 'Get the content of a file.',
    annotations: read,
    scopes: ['files:read'],
  },
} as const satisfies Readonly<Record<string, ActionSummary>>;
