import { github } from '@onbehalf/github';
import { describe, expect, test } from 'vitest';

import { connect } from './client.ts';

/** What is generated has tags. */
const handwritten = () =>
  github().actions.filter(({ summaries }) => summaries.every(({ tags }) => tags === undefined));

describe('the app', () => {
  test('is github.com unless it is told otherwise', () => {
    const app = github();
    expect(app).toMatchObject({
      slug: 'github',
      name: 'GitHub',
      apiUrl: 'https://api.github.com',
      authUrl: 'https://github.com',
      hosts: ['api.github.com', 'uploads.github.com'],
    });
    const types = app.auth.map(({ type }) => type);
    expect(types).toEqual(['oauth2', 'device_code', 'github_app', 'bearer_token']);
  });

  test('sends nothing of a GitHub of your own to github.com', () => {
    const app = github({ apiUrl: 'https://git.example.com/api/v3' });
    expect(app).toMatchObject({
      apiUrl: 'https://git.example.com/api/v3',
      authUrl: 'https://git.example.com',
      hosts: ['git.example.com'],
      downloadHosts: [],
    });
    const { actions: _, ...addresses } = app;
    expect(JSON.stringify(addresses)).not.toContain('github.com');
  });

  test('takes an address of its own for signing in', () => {
    const urls = { apiUrl: 'https://api.acme.ghe.com', authUrl: 'https://acme.ghe.com' };
    expect(github(urls)).toMatchObject({
      ...urls,
      hosts: ['api.acme.ghe.com', 'uploads.acme.ghe.com'],
    });
  });

  test.each(['http://git.example.com', 'git.example.com', ''])(
    'refuses the address "%s"',
    (apiUrl) => {
      expect(() => github({ apiUrl })).toThrow(TypeError);
    },
  );

  test('announces what its modules contain', async () => {
    const groups = handwritten();
    const announced = groups.flatMap(({ summaries }) => summaries);
    const modules = await Promise.all(groups.map((group) => group.load()));
    const actions = modules.flatMap((module) => Object.values(module));
    expect(announced).toHaveLength(30);
    expect(actions).toHaveLength(30);
    for (const summary of announced) {
      const { aliases: _, ...known } = summary;
      expect(actions.find(({ slug }) => slug === summary.slug)).toMatchObject(known);
    }
  });

  test('describes every parameter', async () => {
    const modules = await Promise.all(handwritten().map((group) => group.load()));
    const schemas = modules.flatMap((module) => Object.values(module).map(({ input }) => input));
    const parameters = schemas.flatMap((input) =>
      Object.values((input as { properties: Record<string, object> }).properties),
    );
    expect(parameters.length).toBeGreaterThan(80);
    for (const parameter of parameters) {
      expect(parameter).toMatchObject({ description: expect.stringMatching(/.{10}/) });
    }
  });
});

test('the account is the user the token belongs to', async () => {
  const { alice } = await connect(() => new Response());
  const { items } = await alice.connections.list();
  expect(items).toMatchObject([{ status: 'ACTIVE', account: { id: '583231', label: 'octocat' } }]);
});
