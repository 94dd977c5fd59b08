import { defineAction, defineApp, file, none } from '@onbehalf/core';
import { createTestOnBehalf } from '@onbehalf/core/testing';

const notes = defineApp({
  slug: 'notes',
  name: 'Notes',
  hosts: ['api.notes.example'],
  auth: [none()],
  actions: [
    defineAction({
      slug: 'NOTES_ATTACH_A_FILE',
      description: 'Attach a file to a note.',
      input: {
        type: 'object',
        properties: { note: { type: 'string' }, attachment: file() },
        required: ['note', 'attachment'],
      },
      annotations: { readOnly: false, destructive: false, idempotent: false },
      async execute({ note, attachment }, { fetch, file: find }) {
        const body = await find(attachment); // a File, whoever passed it, and however
        return (await fetch(`/notes/${encodeURIComponent(note)}`, { method: 'PUT', body })).json();
      },
    }),
  ],
});

const onbehalf = createTestOnBehalf({ apps: [notes] });
onbehalf.respond('NOTES_ATTACH_A_FILE', { ok: true });
const alice = onbehalf.entity('alice');
await alice.connections.fake({ app: 'notes' });

const report = new File(['Everything is fine.'], 'report.txt', { type: 'text/plain' });
const action = 'NOTES_ATTACH_A_FILE';
await alice.executeAction({ action, params: { note: '1', attachment: report } });

// A model is told the handle, in the user's message for instance, and passes that.
const { handle, name, size } = await alice.files.put(report);
const [tool] = await alice.tools({ actions: [action] });
console.log(name, size, (await tool?.execute({ note: '1', attachment: handle }))?.successful);
