import type { ActionSummary } from '@onbehalf/core';

export const contents = {
  getRepositoryContent: {
    slug: 'GITHUB_GET_REPOSITORY_CONTENT',
    description:
      'Read a file or list a directory of a repository. A text file answers its text in content ' +
      'and the sha needed to replace it; a binary file answers a file; a directory answers items. ' +
      'An empty path is the root directory.',
    annotations: { readOnly: true, destructive: false, idempotent: true },
    scopes: [],
  },
  createOrUpdateFileContents: {
    slug: 'GITHUB_CREATE_OR_UPDATE_FILE_CONTENTS',
    description:
      'Commit one file: create it, or replace the whole of it. content is plain text, never ' +
      'Base64; anything else is passed as a file. To replace a file, read it first and pass its ' +
      'sha, or say overwrite. Files below .github/workflows need the scope workflow as well.',
    annotations: { readOnly: false, destructive: true, idempotent: false },
    scopes: ['public_repo'],
  },
} as const satisfies Readonly<Record<string, ActionSummary>>;
