import type { ActionResult } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { connect, type Sent } from './client.ts';

const AUTH = 'https://www.googleapis.com/auth/gmail.';
const SETTINGS = [`${AUTH}readonly`, `${AUTH}settings.basic`];

async function call(
  action: string,
  params: Readonly<Record<string, unknown>>,
  answer: (request: Sent) => object | undefined,
  scopes: readonly string[] = SETTINGS,
) {
  const { alice, sent } = await connect(answer, scopes);
  const result: ActionResult = await alice.executeAction({ action, params });
  return { ...result, sent, page: 'page' in result ? result.page : undefined };
}

describe('a generated action', () => {
  test('reads what Gmail has, of the connected user and of nobody else', async () => {
    const vacation = { enableAutoReply: true, responseSubject: 'Away' };
    const { data, sent } = await call('GMAIL_GET_VACATION_SETTINGS', {}, () => vacation);
    expect(data).toEqual(vacation);
    expect(sent).toMatchObject([{ method: 'GET', path: '/settings/vacation', body: '' }]);
    const { error } = await call('GMAIL_GET_VACATION_SETTINGS', { userId: 'bob' }, () => vacation);
    expect(error).toMatchObject({ code: 'invalid_params', fields: [{ path: 'userId' }] });
  });

  test('sends what is not in the path as the body', async () => {
    const filter = {
      criteria: { from: 'news@example.com' },
      action: { addLabelIds: ['TRASH'], removeLabelIds: ['INBOX'] },
    };
    const { sent } = await call('GMAIL_CREATE_FILTER', filter, () => ({ id: 'f1', ...filter }));
    expect(sent).toMatchObject([{ method: 'POST', path: '/settings/filters', body: filter }]);
    const { data, sent: deleted } = await call(
      'GMAIL_DELETE_FILTER',
      { id: 'f 1' },
      () => undefined,
    );
    expect(data).toBeNull();
    expect(deleted).toMatchObject([{ method: 'DELETE', path: '/settings/filters/f%201' }]);
  });

  test('goes on where a page ended', async () => {
    const answer = ({ query }: Sent) =>
      query['pageToken'] === undefined ? { history: [], nextPageToken: 'p2' } : { history: [] };
    const params = { startHistoryId: '7', historyTypes: ['messageAdded', 'labelAdded'] };
    const first = await call('GMAIL_LIST_HISTORY', params, answer);
    expect(first.page).toEqual({ nextCursor: 'p2' });
    const cursor = first.page?.nextCursor;
    const second = await call('GMAIL_LIST_HISTORY', { ...params, cursor }, answer);
    expect(second.page).toBeUndefined();
    expect(second.sent[0]?.query).toMatchObject({ pageToken: 'p2', startHistoryId: '7' });
  });

  test.each([['..'], ['a/b'], [''], ['x\ny']])(
    'takes no part of an address for an id: %j',
    async (id) => {
      const { error, sent } = await call('GMAIL_GET_FILTER', { id }, () => ({}));
      expect(error?.code).toBe('invalid_params');
      expect(sent).toEqual([]);
    },
  );

  test('says what Gmail says is wrong, and asks for the scope it needs', async () => {
    const refusal = { error: { code: 400, message: 'Filter already exists', status: 'INVALID' } };
    const { error } = await call('GMAIL_CREATE_FILTER', {}, () =>
      Response.json(refusal, { status: 400 }),
    );
    expect(error).toMatchObject({ code: 'invalid_params', status: 400 });
    expect(error?.message).toContain('Filter already exists');

    const without = await call('GMAIL_CREATE_FILTER', {}, () => ({}), [`${AUTH}readonly`]);
    expect(without.error).toMatchObject({
      code: 'scope_required',
      missingScopes: [`${AUTH}settings.basic`],
    });
    // What reads is allowed to whoever may do more.
    const larger = await call('GMAIL_GET_DRAFT', { id: 'd' }, () => ({}), [`${AUTH}modify`]);
    expect(larger.error).toBeNull();
  });

  test('says what it does to the mailbox', async () => {
    const { alice } = await connect(() => ({}));
    const actions = ['GMAIL_BATCH_DELETE_MESSAGES', 'GMAIL_UNTRASH_MESSAGE', 'GMAIL_LIST_FILTERS'];
    const tools = await alice.tools({ actions });
    expect(
      tools.map(({ annotations: { readOnly, destructive } }) => [readOnly, destructive]),
    ).toEqual([
      [false, true],
      [false, false],
      [true, false],
    ]);
  });
});
