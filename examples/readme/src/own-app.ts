import { bearerToken, defineAction, defineApp, providerError } from '@onbehalf/core';
import { z } from 'zod';

const createTicket = defineAction({
  slug: 'HELPDESK_CREATE_TICKET',
  description: 'Open a ticket in the help desk.',
  input: z.object({ subject: z.string().min(1), body: z.string().optional() }),
  annotations: { readOnly: false, destructive: false, idempotent: false },
  async execute(params, { fetch }) {
    // Signed in already, and bound to the hosts below.
    const response = await fetch('/tickets', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(params),
    });
    const { ok, status, headers } = response;
    if (!ok) {
      throw providerError({ appName: 'Help Desk', status, headers, body: await response.text() });
    }
    const { id } = (await response.json()) as { id: number };
    return { id };
  },
});

export const helpdesk = () =>
  defineApp({
    slug: 'helpdesk',
    name: 'Help Desk',
    hosts: ['api.helpdesk.example'],
    auth: [bearerToken()],
    // Its fetch throws on what is no success: a wrong token is refused when it is given.
    async account({ fetch }) {
      const user = (await (await fetch('/me')).json()) as { id: number; email: string };
      return { id: String(user.id), label: user.email };
    },
    actions: [createTicket],
  });
