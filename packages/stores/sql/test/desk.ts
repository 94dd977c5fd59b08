import { bearerToken, defineAction, defineApp } from '@onbehalf/core';

/** An app to which users bring a token. */
export const desk = defineApp({
  slug: 'desk',
  name: 'Desk',
  hosts: ['desk.example'],
  auth: [bearerToken()],
  actions: [
    defineAction({
      slug: 'DESK_GET',
      description: 'Get what is on the desk.',
      input: { type: 'object', properties: {} },
      annotations: { readOnly: true, destructive: false, idempotent: true },
      execute: async (_params, { fetch }) => (await fetch('/')).json() as Promise<object>,
    }),
  ],
});
