import { defineAction, type Page } from '@onbehalf/core';

import type { Repository, RepositoryInvitation, RepositorySummary } from '../models.ts';
import { requestItems } from '../page.ts';
import { direction, paging, repository } from '../parameters.ts';
import { json, request, send } from '../request.ts';
import { repositories } from '../summaries/repositories.ts';

export const listRepositoriesForTheAuthenticatedUser = defineAction({
  ...repositories.listRepositoriesForTheAuthenticatedUser,
  input: {
    type: 'object',
    properties: {
      visibility: {
        type: 'string',
        enum: ['all', 'public', 'private'],
        default: 'all',
        description: 'Which repositories, by who can see them.',
      },
      affiliation: {
        type: 'string',
        default: 'owner,collaborator,organization_member',
        description:
          'How the user is related to them: owner, collaborator, organization_member, or several ' +
          'of these separated by commas.',
      },
      sort: {
        type: 'string',
        enum: ['created', 'updated', 'pushed', 'full_name'],
        default: 'full_name',
        description: 'What the order goes by.',
      },
      direction: {
        ...direction,
        description: 'The order; default asc when sorted by full_name, otherwise desc.',
      },
      since: {
        type: 'string',
        description: 'Only those updated after this time, in ISO 8601: 2026-01-31T00:00:00Z.',
      },
      before: {
        type: 'string',
        description: 'Only those updated before this time, in ISO 8601.',
      },
      ...paging,
    },
  },
  execute: (params, context): Promise<Page<RepositorySummary>> =>
    requestItems(context, 'GET /user/repos', params),
});

export const getARepository = defineAction({
  ...repositories.getARepository,
  input: { type: 'object', properties: repository, required: ['owner', 'repo'] },
  execute: (params, context): Promise<Repository> =>
    request(context, 'GET /repos/{owner}/{repo}', params),
});

const newRepository = {
  name: { type: 'string', minLength: 1, description: 'The name of the repository.' },
  description: { type: 'string', description: 'What it is for, in one line.' },
  homepage: { type: 'string', description: 'The address of a page with more about it.' },
  private: {
    type: 'boolean',
    default: false,
    description: 'Whether only people who are invited can see it.',
  },
  auto_init: {
    type: 'boolean',
    default: false,
    description: 'Whether to commit an empty README, so that there is a branch to work on.',
  },
  gitignore_template: {
    type: 'string',
    description: 'The name of a .gitignore template to commit: Node.',
  },
  license_template: {
    type: 'string',
    description: 'The keyword of a license to commit: mit, apache-2.0.',
  },
  has_issues: { type: 'boolean', default: true, description: 'Whether it has issues.' },
  has_projects: { type: 'boolean', default: true, description: 'Whether it has projects.' },
  has_wiki: { type: 'boolean', default: true, description: 'Whether it has a wiki.' },
  is_template: {
    type: 'boolean',
    default: false,
    description: 'Whether others may start their repositories from it.',
  },
} as const;

export const createARepositoryForTheAuthenticatedUser = defineAction({
  ...repositories.createARepositoryForTheAuthenticatedUser,
  input: {
    type: 'object',
    properties: newRepository,
    required: ['name'],
  },
  execute: (params, context): Promise<Repository> => request(context, 'POST /user/repos', params),
});

export const createAnOrganizationRepository = defineAction({
  ...repositories.createAnOrganizationRepository,
  input: {
    type: 'object',
    properties: {
      org: { type: 'string', minLength: 1, description: 'The name of the organization.' },
      ...newRepository,
      team_id: {
        type: 'integer',
        minimum: 1,
        description: 'The id of a team of the organization that gets access to it.',
      },
    },
    required: ['org', 'name'],
  },
  execute: (params, context): Promise<Repository> =>
    request(context, 'POST /orgs/{org}/repos', params),
});

export const addARepositoryCollaborator = defineAction({
  ...repositories.addARepositoryCollaborator,
  input: {
    type: 'object',
    properties: {
      ...repository,
      username: { type: 'string', minLength: 1, description: 'The login of the user to add.' },
      permission: {
        type: 'string',
        description:
          'What they may do, where an organization owns the repository: pull, triage, push, ' +
          'maintain, admin or the name of a role of its own; default push.',
      },
    },
    required: ['owner', 'repo', 'username'],
  },
  async execute(params, context): Promise<RepositoryInvitation | null> {
    const route = 'PUT /repos/{owner}/{repo}/collaborators/{username}';
    const response = await send(context, route, params);
    return response.status === 204 ? null : json(response);
  },
});
