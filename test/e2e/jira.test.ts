import { jira } from '@onbehalf/jira';
import { describe, expect, test } from 'vitest';

import { closing } from '../peers/closing.ts';
import { startModel } from '../peers/model.ts';
import { atlassian } from '../peers/services/atlassian.ts';
import { frameworks } from './frameworks.ts';
import { findLeaks } from './leaks.ts';
import { startServiceProduct } from './service-product.ts';

const WORK = ['read:jira-work', 'write:jira-work', 'read:jira-user'];
const SPRINTS = ['read:sprint:jira-software', 'write:sprint:jira-software'];

/** A product whose users work with Jira: alice on two sites, bob on one. */
async function start(scopes: readonly string[] = WORK) {
  const product = await startServiceProduct({
    service: atlassian,
    slug: 'jira',
    app: () => jira(),
    scopes,
    whoAmI: (send) => send('/me'),
    alice: 'alice',
    bob: 'bob',
  });
  const { peer } = product;
  /** Asks Jira itself, as whoever has connected first. */
  async function ask<Answer>(site: string, path: string): Promise<Answer> {
    const [token = ''] = peer.gate.tokens.keys();
    const headers = { authorization: `Bearer ${token}` };
    const id = `00000000-0000-4000-8000-${site.padStart(12, '0')}`;
    return (await (await fetch(`${peer.url}/ex/jira/${id}${path}`, { headers })).json()) as Answer;
  }
  return { ...product, ask };
}

interface Stored {
  readonly fields: {
    readonly summary: string;
    readonly description: { readonly type: string; readonly content: readonly object[] };
    readonly issuetype: { readonly name: string };
    readonly assignee: { readonly displayName: string };
  };
}

describe.for(Object.entries(frameworks))('an agent on %s', ([, runAgent]) => {
  test("creates an issue in its user's Jira", async () => {
    const { alice, connect, ask, ledger } = await start();
    await connect();
    const call = {
      name: 'JIRA_CREATE_ISSUE',
      arguments: {
        site: 'acme',
        project: 'PAY',
        issue_type: 'Bug',
        summary: 'The total is wrong',
        description: '## Steps\n\n1. Add **two** items\n2. Look at the `total`',
        assignee: 'bob brown',
      },
    };
    const model = closing(await startModel([{ toolCalls: [call] }, { content: 'It is PAY-1.' }]));
    const tools = await alice.tools({ actions: ['JIRA_CREATE_ISSUE'] });
    expect(await runAgent(model.baseUrl, tools, 'File a bug: the total is wrong.')).toBe(
      'It is PAY-1.',
    );
    const { fields } = await ask<Stored>('acme', '/rest/api/3/issue/PAY-1');
    expect(fields).toMatchObject({
      summary: 'The total is wrong',
      issuetype: { name: 'Bug' },
      assignee: { displayName: 'Bob Brown' },
      description: { type: 'doc', content: [{ type: 'heading' }, { type: 'orderedList' }] },
    });
    ledger.show('what the model was sent', JSON.stringify(model.requests()));
    expect(findLeaks(ledger.secrets, ledger.places)).toEqual([]);
  });
});

test('what people do with their issues in a day', async () => {
  const { alice, connect } = await start([...WORK, ...SPRINTS]);
  await connect();
  async function run(action: string, params: Readonly<Record<string, unknown>> = {}) {
    const { data, error } = await alice.executeAction({
      action,
      params: { site: 'acme', ...params },
    });
    if (error !== null) throw new Error(`${action}: ${error.message}`);
    return data as Readonly<Record<string, never>>;
  }
  const description = '# Why\n\n- one\n  - two\n\n> quoted\n\n| a | b |\n| --- | --- |\n| 1 | 2 |';
  const made = await run('JIRA_CREATE_ISSUE', {
    project: 'PAY',
    summary: 'Pay later',
    description,
  });
  expect(made).toMatchObject({ key: 'PAY-1', url: 'https://acme.atlassian.net/browse/PAY-1' });
  await run('JIRA_BULK_CREATE_ISSUE', {
    issues: [
      { project: 'PAY', summary: 'Refund', issue_type: 'Story', labels: ['money'] },
      { project: 'PAY', summary: 'Receipt', priority: 'High' },
    ],
  });
  const issue = 'PAY-1';
  expect(await run('JIRA_GET_ISSUE', { issue })).toMatchObject({ description, status: 'To Do' });

  await run('JIRA_EDIT_ISSUE', { issue, priority: 'Highest', add_labels: ['money', 'urgent'] });
  await run('JIRA_ASSIGN_ISSUE', { issue, assignee: 'me' });
  await run('JIRA_TRANSITION_ISSUE', { issue, status: 'in progress', comment: 'I *begin*.' });
  await run('JIRA_ADD_COMMENT', { issue, body: 'Please look.', mention: ['bob@example.com'] });
  const comments = await run('JIRA_LIST_ISSUE_COMMENTS', { issue });
  expect(comments['items']).toMatchObject([
    { body: expect.stringContaining('Please look.') as string },
    { body: 'I _begin_.' },
  ]);
  await run('JIRA_LINK_ISSUES', { issue, relation: 'is blocked by', other: 'PAY-2' });
  await run('JIRA_ADD_WATCHER_TO_ISSUE', { issue, user: 'Bob Brown' });
  expect((await run('JIRA_GET_ISSUE_WATCHERS', { issue }))['items']).toHaveLength(2);
  await run('JIRA_MOVE_ISSUE_TO_SPRINT', { sprint_id: 1, issues: [issue] });

  const file = new File(['%PDF'], 'größe.pdf', { type: 'application/pdf' });
  const added = await run('JIRA_ADD_ATTACHMENT_TO_ISSUE', { issue, files: [file] });
  const [{ id: attachment_id }] = added['items'] as unknown as [{ id: string }];
  const found = (await run('JIRA_GET_ATTACHMENT', { attachment_id }))['file'] as unknown as File;
  expect([found.name, found.size]).toEqual(['größe.pdf', 4]);

  for (const [params, keys] of [
    [{ assignee: 'me', is_open: true }, ['PAY-1']],
    [{ label: 'money' }, ['PAY-2', 'PAY-1']],
    [{ text: 'receipt' }, ['PAY-3']],
    [{ jql: 'project = PAY AND status = "To Do" ORDER BY created DESC' }, ['PAY-3', 'PAY-2']],
    [{ project: 'PAY', limit: 1 }, ['PAY-3']],
    [{ sprint: 'open' }, ['PAY-1']],
    [{ text: '" OR project = OPS OR text ~ "' }, []],
  ] as const) {
    const { items } = await run('JIRA_SEARCH_ISSUES', params);
    expect((items as unknown as { key: string }[]).map(({ key }) => key)).toEqual(keys);
  }
  await run('JIRA_TRANSITION_ISSUE', { issue, status: 'Done' });
  await run('JIRA_DELETE_ISSUE', { issue: 'PAY-3' });
  expect((await run('JIRA_SEARCH_ISSUES', { is_open: true }))['items']).toHaveLength(1);
});

test('one grant for two sites: the model chooses, or the connection does', async () => {
  const { alice, connect, onbehalf, peer } = await start();
  await connect();
  const params = { project: 'PAY', summary: 'Which one?' };
  const unclear = await alice.executeAction({ action: 'JIRA_CREATE_ISSUE', params });
  expect(unclear.error).toMatchObject({ code: 'invalid_params', fields: [{ path: 'site' }] });
  expect(unclear.error?.message).toMatch(/acme .*globex /);
  const chosen = await alice.executeAction({
    action: 'JIRA_CREATE_ISSUE',
    params: { ...params, site: 'globex' },
  });
  expect(chosen.data).toMatchObject({ url: 'https://globex.atlassian.net/browse/PAY-1' });
  const foreign = await alice.executeAction({
    action: 'JIRA_CREATE_ISSUE',
    params: { ...params, site: 'initech' },
  });
  expect(foreign.error).toMatchObject({ code: 'invalid_params', fields: [{ path: 'site' }] });

  // A connection for one site, and one for the other.
  const carol = onbehalf.entity('carol');
  const { consentAs } = await import('../peers/gated-service.ts');
  for (const site of ['acme', 'globex']) {
    const request = await carol.initiateConnection({ app: 'jira', fields: { site }, alias: site });
    await consentAs('alice', request.redirectUrl ?? '', peer);
    const { account } = await request.waitUntilActive();
    expect(account?.label).toBe(`alice (${site})`);
  }
  const there = await carol.executeAction({
    action: 'JIRA_GET_ISSUE',
    params: { issue: 'PAY-1' },
    connectionId: 'globex',
  });
  expect(there.data).toMatchObject({ summary: 'Which one?' });
  const elsewhere = await carol.executeAction({
    action: 'JIRA_GET_ISSUE',
    params: { issue: 'PAY-1', site: 'globex' },
    connectionId: 'acme',
  });
  expect(elsewhere.error).toMatchObject({ code: 'invalid_params', fields: [{ path: 'site' }] });
});

test('a grant that was ended ends the connection', async () => {
  const { alice, connect, peer } = await start();
  await connect();
  peer.gate.revoke();
  peer.grants.endAll();
  const { error } = await alice.executeAction({
    action: 'JIRA_GET_ISSUE',
    params: { issue: 'PAY-1', site: 'acme' },
  });
  expect(error).toMatchObject({ code: 'reauth_required', app: 'jira' });
});
