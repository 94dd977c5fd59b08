import { describe, expect, test } from 'vitest';

import { connect, ME } from './client.ts';

const me = { action: 'JIRA_GET_CURRENT_USER' } as const;
const answer = () => ({ accountId: ME });

describe('a grant for one site', () => {
  test('needs none to be named, and asks for it once', async () => {
    const { alice, sent, lookups } = await connect(answer);
    await alice.executeAction({ ...me, params: {} });
    await alice.executeAction({ ...me, params: { site: 'acme' } });
    expect(sent.map(({ cloudId }) => cloudId)).toEqual(['cloud-of-acme', 'cloud-of-acme']);
    expect(lookups()).toBe(1);
    const { items } = await alice.connections.list();
    expect(items).toMatchObject([{ account: { id: ME, label: 'Alice (acme)' } }]);
  });

  test('that the user has taken away says so', async () => {
    const { alice, sent } = await connect(answer, { sites: [] });
    const { error } = await alice.executeAction({ ...me, params: {} });
    expect(error?.code).toBe('not_found');
    expect(sent).toEqual([]);
  });
});

describe('a grant for several sites', () => {
  const sites = ['acme', 'globex'];

  test('lists them where none is named', async () => {
    const { alice, sent } = await connect(answer, { sites });
    const { error } = await alice.executeAction({ ...me, params: {} });
    expect(error).toMatchObject({
      code: 'invalid_params',
      message:
        'site must name one of several sites: acme (https://acme.atlassian.net), ' +
        'globex (https://globex.atlassian.net).',
      fields: [{ path: 'site' }],
    });
    expect(sent).toEqual([]);
    const { data } = await alice.executeAction({ action: 'JIRA_LIST_SITES', params: {} });
    expect(data?.items).toMatchObject([{ name: 'acme' }, { name: 'globex' }]);
  });

  test.each([
    'globex',
    'GLOBEX',
    'https://globex.atlassian.net/',
    'globex.atlassian.net',
    'cloud-of-globex',
  ])('finds the one that is called %s', async (site) => {
    const { alice, sent } = await connect(answer, { sites });
    const { error } = await alice.executeAction({ ...me, params: { site } });
    expect(error).toBeNull();
    expect(sent.map(({ cloudId }) => cloudId)).toEqual(['cloud-of-globex']);
  });

  test.each(['initech', '../acme', 'cloud-of-initech', 'acme/../globex'])(
    'reaches no other, such as %s',
    async (site) => {
      const { alice, sent } = await connect(answer, { sites });
      const { error } = await alice.executeAction({ ...me, params: { site } });
      expect(error).toMatchObject({ code: 'invalid_params', fields: [{ path: 'site' }] });
      expect(sent).toEqual([]);
    },
  );

  test('is for one of them where the connection was made for one', async () => {
    const { alice, sent, lookups } = await connect(answer, { sites, site: 'globex' });
    const { items } = await alice.connections.list();
    expect(items).toMatchObject([
      { account: { id: `${ME}@cloud-of-globex`, label: 'Alice (globex)' } },
    ]);
    await alice.executeAction({ ...me, params: {} });
    expect(sent.map(({ cloudId }) => cloudId)).toEqual(['cloud-of-globex']);
    expect(lookups()).toBe(0);
    const { error } = await alice.executeAction({ ...me, params: { site: 'acme' } });
    expect(error).toMatchObject({ code: 'invalid_params', fields: [{ path: 'site' }] });
    expect(sent).toHaveLength(1);
  });
});

test('nobody is connected for a site that they have not let the app into', async () => {
  await expect(connect(answer, { site: 'initech' })).rejects.toMatchObject({
    code: 'access_denied',
  });
});
