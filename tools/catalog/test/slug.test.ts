import { describe, expect, test } from 'vitest';

import type { Operation } from '../src/operation.ts';
import { slugsOf } from '../src/slug.ts';

const operation = (id: string, summary: string, tag = id.split('/')[0] ?? ''): Operation => ({
  id,
  summary,
  tags: [tag],
  method: 'GET',
  path: '/',
  description: '',
  deprecated: false,
  parameters: [],
  body: null,
  uploads: false,
  redirects: false,
});

const slugs = (...operations: readonly Operation[]) => slugsOf('desk', operations, {});

describe('a slug', () => {
  test('is the app and the summary', () => {
    expect(slugs(operation('a/b', "List a user's keys (Legacy)"))).toEqual([
      'DESK_LIST_A_USERS_KEYS_LEGACY',
    ]);
  });

  test('names the section where several sections have one summary', () => {
    expect(slugs(operation('a/list', 'List keys'), operation('b/list', 'List keys'))).toEqual([
      'DESK_A_LIST_KEYS',
      'DESK_B_LIST_KEYS',
    ]);
  });

  test('is the id of whatever comes second within a section', () => {
    expect(slugs(operation('a/list', 'List keys'), operation('a/list-old', 'List keys'))).toEqual([
      'DESK_LIST_KEYS',
      'DESK_A_LIST_OLD',
    ]);
  });

  test('is shortened no further than it has to be', () => {
    expect(
      slugs(
        operation('a/1', 'Get a custom image for an organization and for the authenticated user'),
        operation('a/2', 'Set the environment of the repositories of the organization for a user'),
      ),
    ).toEqual([
      'DESK_GET_CUSTOM_IMAGE_FOR_ORGANIZATION_AND_FOR_AUTH_USER',
      'DESK_SET_ENVIRONMENT_OF_REPOSITORIES_OF_ORGANIZATION_FOR_USER',
    ]);
  });

  test('is cut before a hash of the id where nothing else helps', () => {
    const words = 'word '.repeat(20);
    const [one, two] = slugs(operation('a/1', words), operation('b/2', `${words} more`));
    expect(one).toMatch(/^DESK_WORD(?:_WORD)+_[0-9A-F]{6}$/);
    expect(one?.length).toBeLessThanOrEqual(64);
    expect(two).not.toBe(one);
  });

  test('is the reviewed one where there is one', () => {
    expect(slugsOf('desk', [operation('a/1', 'Something long')], { 'a/1': 'SHORT' })).toEqual([
      'DESK_SHORT',
    ]);
  });

  test('is never for two, and no review is for nothing', () => {
    const two = [operation('a/1', 'One'), operation('a/2', 'Two')];
    expect(() => slugsOf('desk', two, { 'a/2': 'ONE' })).toThrow(
      'Two operations would be DESK_ONE',
    );
    expect(() => slugsOf('desk', two, { 'a/3': 'ONE' })).toThrow('no operation a/3 to be named');
  });
});
