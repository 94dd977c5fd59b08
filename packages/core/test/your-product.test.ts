import { defineAction, defineApp, none, type Tool } from '@onbehalf/core';
import { createTestOnBehalf } from '@onbehalf/core/testing';
import { expect, test } from 'vitest';

const helpdesk = defineApp({
  slug: 'helpdesk',
  name: 'Help Desk',
  hosts: ['api.helpdesk.example'],
  auth: [none()],
  actions: [
    defineAction({
      slug: 'HELPDESK_CREATE_TICKET',
      description: 'Open a ticket.',
      input: { type: 'object', properties: { subject: { type: 'string' } }, required: ['subject'] },
      annotations: { readOnly: false, destructive: false, idempotent: false },
      execute: async ({ subject }, { fetch }) =>
        (await fetch('/tickets', { method: 'POST', body: subject })).json(),
    }),
  ],
});

/** The part of your product under test: it files what users complain about. */
async function file(complaint: string, tools: readonly Tool[]): Promise<string> {
  const result = await tools[0]?.execute({ subject: complaint });
  return result?.successful ? 'Thank you.' : `Not filed: ${result?.error.code}`;
}

test('a complaint becomes a ticket of its author', async () => {
  const onbehalf = createTestOnBehalf({ apps: [helpdesk] });
  onbehalf.respond('HELPDESK_CREATE_TICKET', { id: 1 });
  const alice = onbehalf.entity('alice');
  await alice.connections.fake({ app: 'helpdesk' });

  const tools = await alice.tools({ actions: ['HELPDESK_CREATE_TICKET'] });
  expect(await file('It is slow', tools)).toBe('Thank you.');
  expect(onbehalf.calls).toMatchObject([
    { action: 'HELPDESK_CREATE_TICKET', entityId: 'alice', params: { subject: 'It is slow' } },
  ]);
});

test('who has not connected is told so', async () => {
  const onbehalf = createTestOnBehalf({ apps: [helpdesk] });
  const tools = await onbehalf.entity('bob').tools({ actions: ['HELPDESK_CREATE_TICKET'] });
  expect(await file('It is slow', tools)).toBe('Not filed: connection_required');
});
