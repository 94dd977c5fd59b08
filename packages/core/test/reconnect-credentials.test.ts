import { bearerToken, defineApp } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { acmeApp, codeOf, setStage, type Stage } from './acme-client.ts';

const row = ({ store }: Stage, id: string) => store.getConnection('', id);

describe('with credentials that the user brings', () => {
  async function brought() {
    const stage = setStage();
    stage.acme.answer = ({ url, headers }) => {
      const login = headers.get('authorization')?.split('-')[1];
      return url.endsWith('/me') ? Response.json({ id: login, login }) : undefined;
    };
    const alice = stage.client.entity('alice');
    const bring = (login: string, options = {}) =>
      alice.initiateConnection({
        integrationId: 'acme-token',
        credentials: { token: `token-${login}-zzzzzz` },
        ...options,
      });
    const { connectionId } = await bring('octo');
    return { stage, bring, connectionId };
  }

  test('the same account gets them under its id, and another one leaves no trace', async () => {
    const { stage, bring, connectionId } = await brought();
    const before = await row(stage, connectionId);
    expect(await codeOf(bring('hubot', { connectionId }))).toBe('account_mismatch');
    expect(await row(stage, connectionId)).toEqual(before);
    expect((await stage.client.connections.list()).items).toHaveLength(1);

    const again = await bring('octo', { connectionId });
    expect(again).toMatchObject({ connectionId, attemptId: connectionId, status: 'ACTIVE' });
    expect((await row(stage, connectionId))?.generation).toBe(2);
    const swapped = await bring('hubot', { connectionId, allowOtherAccount: true });
    expect(swapped.connectionId).toBe(connectionId);
    expect((await stage.client.connections.get(connectionId))?.account?.label).toBe('hubot');
  });

  test('an account that has a connection of its own leaves no trace either', async () => {
    const { stage, bring, connectionId } = await brought();
    await bring('hubot');
    const swapping = bring('hubot', { connectionId, allowOtherAccount: true });
    expect(await codeOf(swapping)).toBe('account_mismatch');
    expect((await stage.client.connections.list()).items).toHaveLength(2);
  });
});

describe('fields that were said when the connection was made', () => {
  async function inShop() {
    const field = { label: 'Shop', pattern: '[a-z]+' };
    const auth = [{ ...bearerToken(), fields: { shop: field } }];
    const account = async () => ({ id: '1', label: 'owner' });
    const stage = setStage({
      apps: [defineApp({ ...acmeApp, auth, account })] as never,
      integrations: [{ app: 'acme' }],
    });
    const alice = stage.client.entity('alice');
    const bring = (options: Parameters<typeof alice.initiateConnection>[0]) =>
      alice.initiateConnection({ credentials: { token: 'token-zzzzzz' }, ...options });
    const { connectionId } = await bring({ app: 'acme', fields: { shop: 'one' } });
    return { stage, bring, connectionId };
  }

  test('are not asked for again', async () => {
    const { bring, connectionId } = await inShop();
    const again = await bring({ connectionId });
    expect(again).toMatchObject({ connectionId, status: 'ACTIVE' });
    const same = await bring({ connectionId, fields: { shop: 'one' } });
    expect(same.connectionId).toBe(connectionId);
  });

  test('are part of whose account it is', async () => {
    const { bring, connectionId } = await inShop();
    const elsewhere = { connectionId, fields: { shop: 'two' } };
    expect(await codeOf(bring(elsewhere))).toBe('account_mismatch');
    const moved = await bring({ ...elsewhere, allowOtherAccount: true });
    expect(moved.connectionId).toBe(connectionId);
  });
});
