import { readFileSync } from 'node:fs';

import { createTestOnBehalf } from '@onbehalf/core/testing';
import { github } from '@onbehalf/github';
import { describe, expect, test } from 'vitest';

const onbehalf = createTestOnBehalf({ apps: [github()] });
const composio = readFileSync(new URL('composio-names.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('GITHUB_'));

const isKnown = async (slug: string): Promise<boolean> =>
  (await onbehalf.actions.list({ actions: [slug] }).catch(() => [])).length === 1;

describe('the whole REST API', () => {
  test('is there, and each operation once', async () => {
    const all = await onbehalf.actions.list({ apps: ['github'], deprecated: true });
    // And what finds pull requests, a search for issues with filters of its own.
    expect(all).toHaveLength(1223 + 1);
    expect(new Set(all.map(({ slug }) => slug)).size).toBe(all.length);
  });

  test('has names that any model provider takes', async () => {
    const all = await onbehalf.actions.list({ apps: ['github'], deprecated: true });
    expect(all.filter(({ slug }) => !/^GITHUB_[A-Z0-9_]{1,57}$/.test(slug))).toEqual([]);
    expect(all.filter(({ description }) => description.length > 1024)).toEqual([]);
    expect(all.filter(({ description }) => description.length < 8)).toEqual([]);
  });

  test('is listed without what GitHub means to remove', async () => {
    const listed = await onbehalf.actions.list({ apps: ['github'] });
    expect(listed).toHaveLength(1223 + 1 - 37);
    expect(await isKnown('GITHUB_LIST_CLASSROOMS')).toBe(true);
    expect(listed.map(({ slug }) => slug)).not.toContain('GITHUB_LIST_CLASSROOMS');
  });

  test('answers to 849 of the 950 names that Composio had for it', async () => {
    expect(composio).toHaveLength(950);
    const known = await Promise.all(composio.map(isKnown));
    expect(known.filter(Boolean)).toHaveLength(849);
  });

  test('says what an action does, by its method and by review', async () => {
    const annotationsOf = async (slug: string) =>
      (await onbehalf.actions.list({ actions: [slug] }))[0]?.annotations;
    expect(await annotationsOf('GITHUB_LIST_GISTS_FOR_A_USER')).toMatchObject({ readOnly: true });
    expect(await annotationsOf('GITHUB_CREATE_A_GIST')).toEqual({
      readOnly: false,
      destructive: false,
      idempotent: false,
    });
    expect(await annotationsOf('GITHUB_DELETE_A_REPOSITORY')).toMatchObject({ destructive: true });
    expect(await annotationsOf('GITHUB_UPDATE_A_REFERENCE')).toMatchObject({ destructive: true });
    expect(await annotationsOf('GITHUB_DELETE_A_GIST')).toMatchObject({ destructive: true });
    expect(await annotationsOf('GITHUB_TRANSFER_A_REPOSITORY')).toMatchObject({
      destructive: true,
    });
    expect(await annotationsOf('GITHUB_FOLLOW_A_USER')).toMatchObject({ destructive: false });
    expect(await annotationsOf('GITHUB_RENDER_A_MARKDOWN_DOCUMENT')).toMatchObject({
      readOnly: true,
    });
  });

  test('says which scopes are always needed, and none that are needed at times', () => {
    const scopesOf = (action: string) => onbehalf.scopesFor({ actions: [action] })[0]?.scopes;
    expect(scopesOf('GITHUB_CREATE_AN_ORGANIZATION_WEBHOOK')).toEqual(['admin:org_hook']);
    expect(scopesOf('GITHUB_DELETE_A_REPOSITORY')).toEqual(['delete_repo']);
    expect(scopesOf('GITHUB_CREATE_A_RELEASE')).toEqual(['public_repo']);
    // "If the repository is private, ... need the `repo` scope"
    expect(scopesOf('GITHUB_LIST_DEPLOYMENTS')).toEqual([]);
  });
});
