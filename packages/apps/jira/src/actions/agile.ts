import { defineAction, type Page } from '@onbehalf/core';

import type { Board, Sprint } from '../models.ts';
import { type Counted, pageOf, startAt } from '../pages.ts';
import { issue, on, paging, part, project } from '../parameters.ts';
import { openSite } from '../sites.ts';
import { agile } from '../summaries/agile.ts';

type Values<Item> = Counted & { readonly values: readonly Item[] };

const boardId = { type: 'integer', minimum: 1, description: 'The board, by its id.' } as const;

export const boards = defineAction({
  ...agile.boards,
  input: {
    type: 'object',
    properties: {
      project: { ...project, description: 'Of one project, by its key.' },
      name: { type: 'string', minLength: 1, description: 'A part of its name.' },
      type: { type: 'string', enum: ['scrum', 'kanban', 'simple'], description: 'Of a kind.' },
      ...paging(50),
      ...on,
    },
  },
  async execute({ project: key, name, type, cursor, limit, ...params }, context) {
    const site = await openSite(context, params.site);
    const query = { projectKeyOrId: key, name, type, ...startAt(cursor, limit) };
    const answer = await site.agile.get<Values<Board>>('/board', query);
    return pageOf(answer, answer.values) satisfies Page<Board>;
  },
});

export const sprints = defineAction({
  ...agile.sprints,
  input: {
    type: 'object',
    properties: {
      board_id: boardId,
      state: {
        type: 'array',
        items: { type: 'string', enum: ['future', 'active', 'closed'] },
        description: 'Only those in these states.',
      },
      ...paging(50),
      ...on,
    },
    required: ['board_id'],
  },
  async execute({ board_id, state, cursor, limit, site: named }, context): Promise<Page<Sprint>> {
    const site = await openSite(context, named);
    const query = { state: state?.join(','), ...startAt(cursor, limit) };
    const answer = await site.agile.get<Values<Sprint>>(`/board/${board_id}/sprint`, query);
    return pageOf(answer, answer.values);
  },
});

const time = { type: 'string', format: 'date-time' } as const;

export const createSprint = defineAction({
  ...agile.createSprint,
  input: {
    type: 'object',
    properties: {
      board_id: boardId,
      name: { type: 'string', minLength: 1, maxLength: 30, description: 'Its name.' },
      goal: { type: 'string', description: 'What it is for.' },
      start_date: { ...time, description: 'When it begins: 2026-01-31T09:00:00Z.' },
      end_date: { ...time, description: 'When it ends.' },
      ...on,
    },
    required: ['board_id', 'name'],
  },
  async execute({ board_id, name, goal, start_date, end_date, site: named }, context) {
    const site = await openSite(context, named);
    return site.agile.post<Sprint>('/sprint', {
      name,
      originBoardId: board_id,
      ...(goal !== undefined && { goal }),
      ...(start_date !== undefined && { startDate: start_date }),
      ...(end_date !== undefined && { endDate: end_date }),
    });
  },
});

export const moveToSprint = defineAction({
  ...agile.moveToSprint,
  input: {
    type: 'object',
    properties: {
      sprint_id: { type: 'integer', minimum: 1, description: 'The sprint, by its id.' },
      issues: {
        type: 'array',
        items: issue,
        minItems: 1,
        maxItems: 50,
        description: 'The issues, by their keys.',
      },
      ...on,
    },
    required: ['sprint_id', 'issues'],
  },
  async execute({ sprint_id, issues, site: named }, context) {
    const site = await openSite(context, named);
    const keys = issues.map((key) => part(key, 'issues'));
    await site.agile.post(`/sprint/${sprint_id}/issue`, { issues: keys });
    return { sprint_id, issues: keys };
  },
});
