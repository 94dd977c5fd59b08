import { expect, test } from 'vitest';

import { knownScopes } from '../src/github/reviewed.ts';
import { scopesIn } from '../src/github/scopes.ts';

const tokens = 'OAuth app tokens and personal access tokens (classic)';

test.each([
  [
    'one that is always needed',
    `${tokens} need the \`gist\` scope to use this endpoint.`,
    ['gist'],
  ],
  [
    'one behind other sentences',
    `Lists it.\n\nYou must be an owner.\n${tokens} need the\`admin:org\` scope to use this endpoint.`,
    ['admin:org'],
  ],
  [
    'two that are needed together',
    `${tokens} need both the \`read:org\` and \`repo\` scopes to use this endpoint.`,
    ['read:org', 'repo'],
  ],
  [
    'of a choice the one that the other includes',
    `${tokens} need the \`repo\` or \`security_events\` scope to use this endpoint.`,
    ['security_events'],
  ],
  [
    'none of a choice between strangers',
    `${tokens} need the \`read:org\` or \`repo\` scope to use this endpoint.`,
    [],
  ],
  [
    'the lesser one where it opens what is public',
    `${tokens} need the \`repo\` scope to use this endpoint with private or public repositories, or the \`public_repo\` scope to use this endpoint with only public repositories.`,
    ['public_repo'],
  ],
  [
    'the lesser one that is allowed instead',
    `${tokens} need the \`repo\` scope to use this endpoint. If this endpoint is only used with public repositories, the token can use the \`public_repo\` scope instead.`,
    ['public_repo'],
  ],
  [
    'none that is needed under a condition',
    `${tokens} need the \`repo\` scope to use this endpoint with a private repository. If the repository is private, the \`repo\` scope is also required.`,
    [],
  ],
  [
    'none that nobody can grant',
    `${tokens} need the \`admin:organization\` scope to use this endpoint.`,
    [],
  ],
  ['none of a permission', `${tokens} need the \`repo\` scope or the "Actions" permission.`, []],
  ['none where nothing is said', 'Lists the keys.', []],
])('%s', (_, description, scopes) => {
  expect(scopesIn(description, knownScopes)).toEqual(scopes);
});
