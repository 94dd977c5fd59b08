import { type App, defineAction, defineApp, oauth2 } from '@onbehalf/core';
import { linear, linearDescriptor } from '@onbehalf/providers';

const createIssue = defineAction({
  slug: 'TRACKER_CREATE_ISSUE',
  description: 'Open an issue in the team of the product.',
  input: {
    type: 'object',
    properties: { title: { type: 'string' } },
    required: ['title'],
    additionalProperties: false,
  } as const,
  annotations: { readOnly: false, destructive: false, idempotent: false },
  scopes: ['issues:create'],
  async execute({ title }, { fetch }) {
    const query = `mutation ($title: String!) {
      issueCreate(input: { teamId: "TEAM", title: $title }) { issue { id url } }
    }`;
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { title } }),
    });
    return response.json();
  },
});

/** Linear under a name of your own, with an action of your own. */
export const tracker = (): App =>
  defineApp({
    ...linear(),
    slug: 'tracker',
    auth: [oauth2({ ...linearDescriptor, authorizationParameters: { actor: 'app' } })],
    actions: [createIssue],
  });
