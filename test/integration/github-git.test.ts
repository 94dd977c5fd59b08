import { unwrap } from '@onbehalf/core';
import { expect, test } from 'vitest';

import { connect } from './github-connected.ts';

test('actions commit several files at once, and release them', async () => {
  const { alice, server } = await connect();
  const { repository } = server;
  const { default_branch: main } = unwrap(
    await alice.executeAction({ action: 'GITHUB_GET_A_REPOSITORY', params: repository }),
  );
  const branch = { ...repository, ref: `heads/${main}` };
  const head = unwrap(
    await alice.executeAction({ action: 'GITHUB_GET_A_REFERENCE', params: branch }),
  );
  const { sha: parent } = head.object;
  const last = unwrap(
    await alice.executeAction({
      action: 'GITHUB_GET_A_COMMIT',
      params: { ...repository, ref: parent },
    }),
  );
  const tree = unwrap(
    await alice.executeAction({
      action: 'GITHUB_CREATE_A_TREE',
      params: {
        ...repository,
        base_tree: last.commit.tree.sha,
        tree: [
          { path: 'a.txt', content: 'a\n' },
          { path: 'b.txt', content: 'b\n' },
        ],
      },
    }),
  );
  const commit = unwrap(
    await alice.executeAction({
      action: 'GITHUB_CREATE_A_COMMIT',
      params: { ...repository, message: 'Add both', tree: tree.sha, parents: [parent] },
    }),
  );
  unwrap(
    await alice.executeAction({
      action: 'GITHUB_UPDATE_A_REFERENCE',
      params: { ...branch, sha: commit.sha },
    }),
  );
  const b = await alice.executeAction({
    action: 'GITHUB_GET_REPOSITORY_CONTENT',
    params: { ...repository, path: 'b.txt' },
  });
  expect(unwrap(b)).toMatchObject({ content: 'b\n' });
  const release = await alice.executeAction({
    action: 'GITHUB_CREATE_A_RELEASE',
    params: { ...repository, tag_name: 'v1.0.0', body: 'Both files.' },
  });
  expect(unwrap(release)).toMatchObject({ tag_name: 'v1.0.0', draft: false });
});
