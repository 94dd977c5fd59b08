import { createTestOnBehalf } from '@onbehalf/core/testing';
import { github } from '@onbehalf/github';
import { beforeAll, describe, expect, test } from 'vitest';

import { type CatalogEntry, catalogOf } from '../src/catalog.ts';
import { reviewedActions } from '../src/github/reviewed-actions.ts';
import { githubSource } from '../src/github/source.ts';

/** The actions of GitHub that Composio marks as important, and four that its documents are about. */
const WANTED = [
  'ADD_AN_EMAIL_ADDRESS_FOR_THE_AUTHENTICATED_USER',
  'ADD_ASSIGNEES_TO_AN_ISSUE',
  'ADD_A_REPOSITORY_COLLABORATOR',
  'ADD_LABELS_TO_AN_ISSUE',
  'APPROVE_A_WORKFLOW_RUN_FOR_A_FORK_PULL_REQUEST',
  'COMPARE_TWO_COMMITS',
  'CREATE_AN_ISSUE',
  'CREATE_AN_ISSUE_COMMENT',
  'CREATE_AN_ORGANIZATION_REPOSITORY',
  'CREATE_A_BLOB',
  'CREATE_A_COMMIT',
  'CREATE_A_PULL_REQUEST',
  'CREATE_A_REFERENCE',
  'CREATE_A_RELEASE',
  'CREATE_A_TREE',
  'CREATE_OR_UPDATE_FILE_CONTENTS',
  'DELETE_A_REPOSITORY',
  'FIND_PULL_REQUESTS',
  'FIND_REPOSITORIES',
  'GET_A_PULL_REQUEST',
  'GET_A_REFERENCE',
  'GET_REPOSITORY_CONTENT',
  'LIST_BRANCHES',
  'LIST_DEPLOYMENTS',
  'LIST_ORGANIZATIONS_FOR_A_USER',
  'LIST_ORGANIZATIONS_FOR_THE_AUTHENTICATED_USER',
  'LIST_PULL_REQUESTS',
  'LIST_PULL_REQUESTS_FILES',
  'LIST_REPOSITORIES_FOR_THE_AUTHENTICATED_USER',
  'LIST_REPOSITORIES_STARRED_BY_THE_AUTHENTICATED_USER',
  'LIST_REPOSITORY_CONTRIBUTORS',
  'LIST_REPOSITORY_ISSUES',
  'LIST_STARGAZERS',
  'SEARCH_ISSUES_AND_PULL_REQUESTS',
  'STAR_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER',
  'UPDATE_A_REFERENCE',
  'GET_THE_AUTHENTICATED_USER',
  'GET_A_REPOSITORY',
  'GET_THE_ZEN_OF_GITHUB',
  'GET_OCTOCAT',
].map((name) => `GITHUB_${name}`);

const app = github();
const onbehalf = createTestOnBehalf({ apps: [app] });
// What is generated has tags.
const byHand = new Set(
  app.actions
    .flatMap(({ summaries }) => summaries)
    .filter(({ tags }) => tags === undefined)
    .map(({ slug }) => slug),
);
let reviewed: ReadonlyMap<string, CatalogEntry>;

beforeAll(() => {
  const entries = catalogOf(githubSource()).filter(({ operation }) =>
    Object.hasOwn(reviewedActions, operation.id),
  );
  reviewed = new Map(entries.map((entry) => [entry.slug, entry]));
});

describe('what is wanted most often', () => {
  test.each(WANTED)('%s is written by hand or reviewed', async (name) => {
    const [found] = await onbehalf.actions.list({ actions: [name] });
    const slug = found?.slug ?? '';
    expect([byHand.has(slug), reviewed.has(slug)]).toContain(true);
  });

  test('is not reviewed where it is written by hand, nor is anything else', async () => {
    const wanted = await onbehalf.actions.list({ actions: WANTED });
    const slugs = wanted.map(({ slug }) => slug).filter((slug) => !byHand.has(slug));
    expect([...reviewed.keys()].toSorted()).toEqual(slugs.toSorted());
  });

  test('says what was reviewed', async () => {
    for (const [slug, { operation }] of reviewed) {
      const [action] = await onbehalf.actions.list({ actions: [slug] });
      const { description, scopes } = reviewedActions[operation.id] ?? {};
      expect(action).toMatchObject({ description, ...(scopes !== undefined && { scopes }) });
    }
    expect(reviewed.size).toBe(13);
  });
});
