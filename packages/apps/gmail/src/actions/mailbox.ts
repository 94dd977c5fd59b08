import { invalidParameter, defineAction, type Page } from '@onbehalf/core';

import { labelIds } from '../labels.ts';
import type { Label, Person, Profile } from '../models.ts';
import { label, paging } from '../parameters.ts';
import { personOf, type RawPerson } from '../person.ts';
import { type Context, gmail, people } from '../request.ts';
import { mailbox } from '../summaries/mailbox.ts';

const name = { type: 'string', minLength: 1, maxLength: 225, description: 'Its name.' } as const;

const colour = (of: string) =>
  ({
    type: 'string',
    pattern: '^#[0-9a-f]{6}$',
    description: `The colour of the ${of}, one of Gmail's palette: #16a765.`,
  }) as const;

const appearance = {
  text_color: colour('text'),
  background_color: colour('background'),
} as const;

function bodyOf(params: {
  readonly name?: string | undefined;
  readonly text_color?: string | undefined;
  readonly background_color?: string | undefined;
}) {
  const { name: title, text_color: textColor, background_color: backgroundColor } = params;
  // Gmail wants both or none.
  if ((textColor === undefined) !== (backgroundColor === undefined)) {
    throw invalidParameter('text_color', 'and background_color belong together');
  }
  return { name: title, ...(textColor !== undefined && { color: { textColor, backgroundColor } }) };
}

async function labelPath(context: Context, reference: string): Promise<string> {
  const [id = ''] = await labelIds(context, [reference], 'label');
  return `/labels/${encodeURIComponent(id)}`;
}

export const listLabels = defineAction({
  ...mailbox.listLabels,
  input: { type: 'object', properties: {} },
  async execute(_params, context): Promise<Page<Label>> {
    const { labels = [] } = await gmail<{ labels?: readonly Label[] }>(context, '/labels');
    return { items: labels, nextCursor: null };
  },
});

export const createLabel = defineAction({
  ...mailbox.createLabel,
  input: { type: 'object', properties: { name, ...appearance }, required: ['name'] },
  execute: async (params, context): Promise<Label> =>
    gmail(context, '/labels', { method: 'POST', body: bodyOf(params) }),
});

export const patchLabel = defineAction({
  ...mailbox.patchLabel,
  input: { type: 'object', properties: { label, name, ...appearance }, required: ['label'] },
  async execute({ label: which, ...changes }, context): Promise<Label> {
    const body = bodyOf(changes);
    return gmail(context, await labelPath(context, which), { method: 'PATCH', body });
  },
});

export const removeLabel = defineAction({
  ...mailbox.removeLabel,
  input: { type: 'object', properties: { label }, required: ['label'] },
  async execute({ label: which }, context) {
    await gmail(context, await labelPath(context, which), { method: 'DELETE' });
    return { deleted: true };
  },
});

export const profile = defineAction({
  ...mailbox.profile,
  input: { type: 'object', properties: {} },
  execute: (_params, context): Promise<Profile> => gmail(context, '/profile'),
});

const FIELDS = 'names,emailAddresses,phoneNumbers,organizations';

export const contacts = defineAction({
  ...mailbox.contacts,
  input: { type: 'object', properties: paging(1000) },
  async execute({ cursor, limit }, context): Promise<Page<Person>> {
    const { connections = [], nextPageToken = null } = await people<{
      connections?: readonly RawPerson[];
      nextPageToken?: string;
    }>(context, '/people/me/connections', {
      personFields: FIELDS,
      pageSize: limit,
      pageToken: cursor,
    });
    return { items: connections.map(personOf), nextCursor: nextPageToken };
  },
});

export const searchPeople = defineAction({
  ...mailbox.searchPeople,
  input: {
    type: 'object',
    properties: {
      query: { type: 'string', minLength: 1, description: 'The beginning of a name or address.' },
      limit: { type: 'integer', minimum: 1, maximum: 30, default: 10 },
    },
    required: ['query'],
  },
  async execute({ query, limit }, context): Promise<Page<Person>> {
    const { results = [] } = await people<{ results?: readonly { person: RawPerson }[] }>(
      context,
      '/people:searchContacts',
      { query, readMask: FIELDS, pageSize: limit },
    );
    return { items: results.map(({ person }) => personOf(person)), nextCursor: null };
  },
});

export const person = defineAction({
  ...mailbox.person,
  input: {
    type: 'object',
    properties: {
      person_id: {
        type: 'string',
        pattern: '^(people/)?[A-Za-z0-9_-]+$',
        description: 'The id of the contact: c1234567890, or me.',
      },
    },
    required: ['person_id'],
  },
  async execute({ person_id }, context): Promise<Person> {
    const path = `/people/${person_id.replace('people/', '')}`;
    return personOf(await people(context, path, { personFields: FIELDS }));
  },
});
