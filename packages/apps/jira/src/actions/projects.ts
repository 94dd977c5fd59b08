import { defineAction, type Page } from '@onbehalf/core';

import { findUser } from '../find-user.ts';
import type { Named, Project, Version } from '../models.ts';
import { type Counted, pageOf, startAt } from '../pages.ts';
import { id, on, paging, part, person, project } from '../parameters.ts';
import { openSite } from '../sites.ts';
import { projects } from '../summaries/projects.ts';

type Values<Item> = Counted & { readonly values: readonly Item[] };

export const list = defineAction({
  ...projects.list,
  input: {
    type: 'object',
    properties: {
      query: { type: 'string', minLength: 1, description: 'A part of its name or key.' },
      ...paging(50),
      ...on,
    },
  },
  async execute({ query, cursor, limit, site: named }, context): Promise<Page<Project>> {
    const site = await openSite(context, named);
    const params = { query, ...startAt(cursor, limit) };
    const answer = await site.get<Values<Project>>('/project/search', params);
    return pageOf(answer, answer.values);
  },
});

const TEMPLATES = {
  software: 'com.pyxis.greenhopper.jira:gh-simplified-agility-kanban',
  business: 'com.atlassian.jira-core-project-templates:jira-core-simplified-project-management',
  service_desk: 'com.atlassian.servicedesk:simplified-it-service-management',
} as const;

export const create = defineAction({
  ...projects.create,
  input: {
    type: 'object',
    properties: {
      key: { type: 'string', pattern: '^[A-Z][A-Z0-9]{1,9}$', description: 'Its key: PROJ.' },
      name: { type: 'string', minLength: 1, maxLength: 80, description: 'Its name.' },
      type: {
        type: 'string',
        enum: ['software', 'business', 'service_desk'],
        default: 'software',
        description: 'What kind it is.',
      },
      lead: { ...person, description: `Who leads it. ${person.description}`, default: 'me' },
      description: { type: 'string', description: 'What it is for, plain text.' },
      ...on,
    },
    required: ['key', 'name'],
  },
  async execute({ key, name, type = 'software', lead = 'me', description, ...params }, context) {
    const site = await openSite(context, params.site);
    return site.post<{ readonly id: number; readonly key: string }>('/project', {
      key,
      name,
      projectTypeKey: type,
      projectTemplateKey: TEMPLATES[type],
      leadAccountId: await findUser(site, lead, 'lead'),
      ...(description !== undefined && { description }),
    });
  },
});

export const versions = defineAction({
  ...projects.versions,
  input: { type: 'object', properties: { project, ...paging(50), ...on }, required: ['project'] },
  async execute({ project: key, cursor, limit, site: named }, context): Promise<Page<Version>> {
    const site = await openSite(context, named);
    const path = `/project/${part(key, 'project')}/version`;
    const answer = await site.get<Values<Version>>(path, startAt(cursor, limit));
    return pageOf(answer, answer.values);
  },
});

const day = { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` } as const;

export const createVersion = defineAction({
  ...projects.createVersion,
  input: {
    type: 'object',
    properties: {
      project,
      name: { type: 'string', minLength: 1, maxLength: 255, description: 'Its name: 1.2.0.' },
      description: { type: 'string', description: 'What is in it, plain text.' },
      start_date: { ...day, description: 'When work on it begins: 2026-01-31.' },
      release_date: { ...day, description: 'When it is released: 2026-02-28.' },
      released: { type: 'boolean', default: false, description: 'Whether it is released.' },
      ...on,
    },
    required: ['project', 'name'],
  },
  async execute({ project: key, name, description, released, ...params }, context) {
    const site = await openSite(context, params.site);
    const { id: projectId } = await site.get<Project>(`/project/${part(key, 'project')}`);
    return site.post<Version>('/version', {
      projectId: Number(projectId),
      name,
      released,
      ...(description !== undefined && { description }),
      ...(params.start_date !== undefined && { startDate: params.start_date }),
      ...(params.release_date !== undefined && { releaseDate: params.release_date }),
    });
  },
});

export const deleteVersion = defineAction({
  ...projects.deleteVersion,
  input: {
    type: 'object',
    properties: {
      version_id: id('the version'),
      move_to: {
        ...id('a version'),
        description: 'The id of the version that issues get instead.',
      },
      ...on,
    },
    required: ['version_id'],
  },
  async execute({ version_id, move_to, site: named }, context) {
    const site = await openSite(context, named);
    const instead = move_to === undefined ? undefined : Number(move_to);
    await site.post(`/version/${version_id}/removeAndSwap`, {
      ...(instead !== undefined && { moveAffectedIssuesTo: instead, moveFixIssuesTo: instead }),
    });
    return { deleted: true };
  },
});

export const issueTypes = defineAction({
  ...projects.issueTypes,
  input: {
    type: 'object',
    properties: { project: { ...project, description: 'Of one project, by its key.' }, ...on },
  },
  async execute({ project: key, site: named }, context): Promise<Page<Named>> {
    const site = await openSite(context, named);
    if (key === undefined) return whole(await site.get<readonly Named[]>('/issuetype'));
    const { issueTypes: found = [] } = await site.get<{ issueTypes?: readonly Named[] }>(
      `/project/${part(key, 'project')}`,
    );
    return whole(found);
  },
});

export const issueTypeSchemes = defineAction({
  ...projects.issueTypeSchemes,
  input: { type: 'object', properties: { ...paging(50), ...on } },
  async execute({ cursor, limit, site: named }, context): Promise<Page<Named>> {
    const site = await openSite(context, named);
    const answer = await site.get<Values<Named>>('/issuetypescheme', startAt(cursor, limit));
    return pageOf(answer, answer.values);
  },
});

export const statuses = defineAction({
  ...projects.statuses,
  input: { type: 'object', properties: on },
  async execute({ site: named }, context): Promise<Page<Named>> {
    return whole(await (await openSite(context, named)).get<readonly Named[]>('/status'));
  },
});

export const resolutions = defineAction({
  ...projects.resolutions,
  input: { type: 'object', properties: { ...paging(50), ...on } },
  async execute({ cursor, limit, site: named }, context): Promise<Page<Named>> {
    const site = await openSite(context, named);
    const answer = await site.get<Values<Named>>('/resolution/search', startAt(cursor, limit));
    return pageOf(answer, answer.values);
  },
});

function whole<Item>(items: readonly Item[]): Page<Item> {
  return { items, nextCursor: null };
}
