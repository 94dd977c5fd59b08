import { gmail } from '@onbehalf/gmail';
import { describe, expect, test } from 'vitest';

import { closing } from '../peers/closing.ts';
import { startModel } from '../peers/model.ts';
import { google } from '../peers/services/google.ts';
import { frameworks } from './frameworks.ts';
import { findLeaks } from './leaks.ts';
import { startServiceProduct } from './service-product.ts';

const AUTH = 'https://www.googleapis.com/auth/';

async function start(scopes: readonly string[]) {
  const product = await startServiceProduct({
    service: google,
    slug: 'gmail',
    app: () => gmail(),
    scopes,
    whoAmI: (send) => send('https://openidconnect.googleapis.com/v1/userinfo'),
    alice: 'alice@example.com',
    bob: 'bob@example.com',
  });
  await product.connect();
  const { peer } = product;
  /** Asks Gmail itself, as alice. */
  async function ask<Answer>(path: string): Promise<Answer> {
    const [token = ''] = peer.gate.tokens.keys();
    const headers = { authorization: `Bearer ${token}` };
    return (await (
      await fetch(`${peer.url}/gmail/v1/users/me${path}`, { headers })
    ).json()) as Answer;
  }
  return { ...product, ask };
}

interface Stored {
  readonly labelIds: readonly string[];
  readonly payload: { readonly headers: readonly { name: string; value: string }[] };
}

/** The messages that Gmail has with a label, as their subjects and recipients. */
async function mailsIn(ask: Awaited<ReturnType<typeof start>>['ask'], label: string) {
  const { messages = [] } = await ask<{ messages?: readonly { id: string }[] }>(
    `/messages?labelIds=${label}&includeSpamTrash=true`,
  );
  const mails = messages.map(({ id }) => ask<Stored>(`/messages/${id}?format=full`));
  return (await Promise.all(mails)).map(({ payload: { headers } }) => {
    const find = (name: string) => headers.find((it) => it.name.toLowerCase() === name)?.value;
    return { to: find('to'), subject: find('subject'), inReplyTo: find('in-reply-to') };
  });
}

describe.for(Object.entries(frameworks))('an agent on %s', ([, runAgent]) => {
  test("sends an email from its user's Gmail, with the permission to send alone", async () => {
    const { alice, ask, ledger } = await start([`${AUTH}gmail.send`]);
    const letter = { to: ['bob@example.com'], subject: 'Tomorrow', text: 'At ten?' };
    const call = { name: 'GMAIL_SEND_EMAIL', arguments: letter };
    const model = closing(await startModel([{ toolCalls: [call] }, { content: 'Sent.' }]));
    const tools = await alice.tools({ actions: ['GMAIL_SEND_EMAIL'] });
    expect(await runAgent(model.baseUrl, tools, 'Tell Bob that we meet tomorrow.')).toBe('Sent.');
    expect(await mailsIn(ask, 'SENT')).toMatchObject([
      { to: 'bob@example.com', subject: 'Tomorrow' },
    ]);
    ledger.show('what the model was sent', JSON.stringify(model.requests()));
    expect(findLeaks(ledger.secrets, ledger.places)).toEqual([]);
  });
});

test('what people do with their mail in a day', async () => {
  const { alice, ask } = await start(['https://mail.google.com/']);
  async function run(action: string, params: Readonly<Record<string, unknown>> = {}) {
    const { data, error } = await alice.executeAction({ action, params });
    if (error !== null) throw new Error(`${action}: ${error.message}`);
    return data as Readonly<Record<string, never>>;
  }
  const sent = await run('GMAIL_SEND_EMAIL', {
    to: ['Bob <bob@example.com>'],
    subject: 'Angebot für März',
    html: '<p>Zwölf <b>Stühle</b></p>',
  });
  const { threadId } = sent;
  const found = await run('GMAIL_FETCH_EMAILS', { labels: ['SENT'], include_text: true });
  expect(found['items']).toMatchObject([
    { subject: 'Angebot für März', text: 'Zwölf Stühle', to: ['Bob <bob@example.com>'] },
  ]);
  await run('GMAIL_REPLY_TO_THREAD', { thread_id: threadId, text: 'Noch etwas: vier Tische.' });
  const thread = await run('GMAIL_FETCH_MESSAGE_BY_THREAD_ID', { thread_id: threadId });
  expect(thread['messages']).toMatchObject([
    { subject: 'Angebot für März' },
    { subject: 'Re: Angebot für März', to: ['Bob <bob@example.com>'] },
  ]);
  expect((await mailsIn(ask, 'SENT')).filter(({ inReplyTo }) => inReplyTo)).toHaveLength(1);

  await run('GMAIL_CREATE_LABEL', { name: 'Offers' });
  await run('GMAIL_MODIFY_THREAD_LABELS', { thread_id: threadId, add_labels: ['offers'] });
  const labelled = await run('GMAIL_LIST_THREADS', { labels: ['Offers'] });
  expect(labelled['items']).toMatchObject([{ id: threadId }]);

  const draft = await run('GMAIL_CREATE_EMAIL_DRAFT', {
    to: ['carol@example.com'],
    subject: 'Later',
    text: 'Hi',
  });
  expect((await run('GMAIL_LIST_DRAFTS'))['items']).toMatchObject([
    { id: draft['id'], message: { subject: 'Later' } },
  ]);
  await run('GMAIL_SEND_DRAFT', { draft_id: draft['id'] });
  expect((await run('GMAIL_LIST_DRAFTS'))['items']).toEqual([]);
  await run('GMAIL_MOVE_TO_TRASH', { message_id: sent['id'] });
  expect(await mailsIn(ask, 'TRASH')).toHaveLength(1);
});

test('a token that was taken back ends the connection', async () => {
  const { alice, peer } = await start([`${AUTH}gmail.readonly`]);
  peer.gate.revoke();
  peer.grants.endAll();
  const { error } = await alice.executeAction({ action: 'GMAIL_FETCH_EMAILS', params: {} });
  expect(error).toMatchObject({ code: 'reauth_required', app: 'gmail' });
});
