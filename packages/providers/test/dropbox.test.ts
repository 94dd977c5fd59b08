import { dropbox } from '@onbehalf/providers';
import { expect, test } from 'vitest';

import { start } from './connect.ts';

test('Dropbox is sent no form where it takes none', async () => {
  const { comeBack, alice, sent } = await start(dropbox(), {
    answers: {
      'POST https://api.dropboxapi.com/oauth2/token': { access_token: 'sl.access-0123456789' },
      'POST https://api.dropboxapi.com/2/users/get_current_account': { account_id: 'dbid:1' },
      'POST https://api.dropboxapi.com/2/auth/token/revoke': new Response(),
    },
  });
  const { connection } = await comeBack();
  await alice.connections.delete(connection.id);
  const [, ...calls] = sent;
  expect(calls.map(({ headers }) => headers.get('authorization'))).toEqual([
    'Bearer sl.access-0123456789',
    'Bearer sl.access-0123456789',
  ]);
  // It refuses a call whose content type is a form's, even with nothing in it.
  expect(calls.map(({ headers, body }) => [headers.get('content-type'), body])).toEqual([
    [null, ''],
    [null, ''],
  ]);
});
