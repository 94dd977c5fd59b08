import type { ActionSummary } from '@onbehalf/core';

const read = { readOnly: true, destructive: false, idempotent: true } as const;

export const repositories = {
  listRepositoriesForTheAuthenticatedUser: {
    slug: 'GITHUB_LIST_REPOSITORIES_FOR_THE_AUTHENTICATED_USER',
    description:
      'List the repositories that the connected user owns, collaborates on or reaches through an ' +
      'organization. Private ones are listed only if the user allowed it (scope repo).',
    annotations: read,
    scopes: [],
  },
  getARepository: {
    slug: 'GITHUB_GET_A_REPOSITORY',
    description:
      'Get one repository by owner and name: description, default branch, visibility, counts and ' +
      'what the connected user may do in it.',
    annotations: read,
    scopes: [],
  },
  createARepositoryForTheAuthenticatedUser: {
    slug: 'GITHUB_CREATE_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER',
    description:
      "Create a repository in the connected user's own account. It is public unless private is " +
      'true, which needs the scope repo.',
    annotations: { readOnly: false, destructive: false, idempotent: false },
    scopes: ['public_repo'],
  },
  createAnOrganizationRepository: {
    slug: 'GITHUB_CREATE_AN_ORGANIZATION_REPOSITORY',
    description:
      'Create a repository that an organization owns. The connected user must be a member who may ' +
      'create repositories. It is public unless private is true, which needs the scope repo.',
    annotations: { readOnly: false, destructive: false, idempotent: false },
    scopes: ['public_repo'],
  },
  addARepositoryCollaborator: {
    slug: 'GITHUB_ADD_A_REPOSITORY_COLLABORATOR',
    description:
      'Give a user access to a repository, or another permission in it. Whoever has no access yet ' +
      'is sent an invitation, which is the answer, and has to accept it; otherwise the answer is ' +
      'null. At most 50 invitations a day.',
    annotations: { readOnly: false, destructive: false, idempotent: true },
    scopes: ['public_repo'],
  },
} as const satisfies Readonly<Record<string, ActionSummary>>;
