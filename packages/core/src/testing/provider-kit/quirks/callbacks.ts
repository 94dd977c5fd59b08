import { equal, ok } from 'node:assert/strict';

import type { Quirk } from '../quirk.ts';
import type { Stage } from '../stage.ts';

/** What browsers come back with. */
export const callbacks: readonly Quirk[] = [
  {
    id: 'callback/without-state',
    name: 'who comes back without a state, or without a grant, connects nothing',
    source:
      'GitHub Apps: installation_id and setup_action after an installation from the marketplace',
    checks: {
      'an installation that nobody started here': async (open) => {
        const stage = await open();
        const { browserSecret } = await stage.start();
        const callbackUrl = `${stage.redirectUri}?installation_id=1&setup_action=install&code=kit`;
        await stage.failure(
          stage.client.completeConnection({ callbackUrl, browserSecret, identity: 'alice' }),
        );
        equal(stage.server.count('exchange'), 0, 'The code was sent.');
      },
      'a state of somebody else': async (open) => {
        const stage = await open();
        await stage.failure(stage.connect({ change: { state: 'AAAAAAAAAAAAAAAAAAAAAA.BBBB' } }));
        equal(stage.server.count('exchange'), 0, 'The code was sent.');
      },
      'a request that waits for somebody’s approval': {
        notFor: ({ descriptor }) =>
          descriptor.callbackDenials === undefined ? 'it says so with an error' : null,
        async run(open, { descriptor }) {
          for (const [name, value] of Object.entries(descriptor.callbackDenials ?? {})) {
            const stage = await open();
            await denied(stage, { change: { [name]: value, code: undefined } });
          }
        },
      },
    },
  },
  {
    id: 'callback/errors',
    name: 'a refusal is a refusal however it is spelled, and no parameter may stand twice',
    source: 'RFC 6749 §4.1.2.1 and §3.1; Facebook adds error_reason, RFC 9207 the issuer',
    checks: {
      'the user says no': async (open) => {
        const stage = await open();
        const error = { error: 'access_denied', error_description: 'The user said no.' };
        await denied(stage, { error });
        equal((await stage.row()).status, 'FAILED');
      },
      'with a reason and a message': async (open) => {
        const stage = await open();
        const change = { error_reason: 'user_denied', error_message: 'No.' };
        await denied(stage, { error: { error: 'access_denied' }, change });
      },
      'the integration is refused': async (open) => {
        const stage = await open();
        const refused = stage.connect({ error: { error: 'invalid_scope' } });
        equal((await stage.failure(refused)).code, 'misconfigured');
      },
      'in the fragment, which no server sees': async (open) => {
        const stage = await open();
        const { authorizationUrl, browserSecret } = await stage.start();
        const back = new URL(stage.server.authorize(authorizationUrl));
        const state = back.searchParams.get('state') ?? '';
        const callbackUrl = `${stage.redirectUri}?state=${state}#error=access_denied`;
        await stage.failure(
          stage.client.completeConnection({ callbackUrl, browserSecret, identity: 'alice' }),
        );
        equal(stage.server.count('exchange'), 0, 'Something was sent.');
      },
      'two codes, two states': async (open, { descriptor }) => {
        for (const name of [descriptor.parameterNames?.callback?.code ?? 'code', 'state']) {
          const stage = await open();
          const { authorizationUrl, browserSecret } = await stage.start();
          const callbackUrl = `${stage.server.authorize(authorizationUrl)}&${name}=another`;
          await stage.failure(
            stage.client.completeConnection({ callbackUrl, browserSecret, identity: 'alice' }),
          );
          equal(stage.server.count('exchange'), 0, 'A code was sent.');
        }
      },
      'the user goes back and comes again': async (open) => {
        const stage = await open();
        const { authorizationUrl, browserSecret } = await stage.start();
        const callbackUrl = stage.server.authorize(authorizationUrl);
        const callback = { callbackUrl, browserSecret, identity: 'alice' };
        await stage.client.completeConnection(callback);
        const again = stage.client.completeConnection(callback);
        equal((await stage.failure(again)).code, 'flow_replayed');
        equal((await stage.row()).status, 'ACTIVE');
      },
      'an answer of another issuer, or of none': {
        notFor: ({ descriptor }) => (descriptor.issuer === undefined ? 'it names no issuer' : null),
        async run(open) {
          for (const iss of ['https://evil.example', undefined]) {
            const stage = await open();
            const error = await stage.failure(stage.connect({ change: { iss } }));
            equal(error.code, 'issuer_mismatch');
            equal(stage.server.count('exchange'), 0, 'The code was sent.');
          }
        },
      },
    },
  },
  {
    id: 'callback/twice-at-once',
    name: 'of two callbacks with one state, one is exchanged',
    source: 'browsers that load a page twice, scanners, impatient users',
    checks: {
      'at the same moment': async (open) => {
        const stage = await open();
        const { authorizationUrl, browserSecret } = await stage.start();
        const callbackUrl = stage.server.authorize(authorizationUrl);
        const callback = { callbackUrl, browserSecret, identity: 'alice' };
        const other = stage.another();
        const outcomes = await Promise.allSettled([
          stage.client.completeConnection(callback),
          other.completeConnection(callback),
        ]);
        equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
        equal(stage.server.count('exchange'), 1);
        equal((await stage.row()).status, 'ACTIVE');
        ok((await stage.call()).ok);
      },
    },
  },
];

async function denied(stage: Stage, options: Parameters<Stage['connect']>[0]): Promise<void> {
  equal((await stage.failure(stage.connect(options))).code, 'access_denied');
  equal(stage.server.count('exchange'), 0, 'Something was sent.');
}
