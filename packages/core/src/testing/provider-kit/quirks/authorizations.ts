import { deepEqual, equal, ok } from 'node:assert/strict';

import type { Quirk } from '../quirk.ts';
import { connected, renewed } from '../steps.ts';

/** What providers want to be asked at their page. */
export const authorizations: readonly Quirk[] = [
  {
    id: 'authorization/offline-access',
    name: 'what the provider needs to give a refresh token is asked for, and what the user leaves out is known',
    source: 'Google wants access_type=offline and prompt=consent, and lets users untick scopes',
    checks: {
      "the descriptor's parameters are in every request": {
        notFor: ({ descriptor }) =>
          descriptor.authorizationParameters === undefined
            ? 'it needs no parameter of its own'
            : null,
        run: async (open) => void (await connected(open)),
      },
      'an integration adds to them, and cannot replace what protects the flow': async (open) => {
        const stage = await open({ authorizationParameters: { include_granted_scopes: 'true' } });
        const { authorizationUrl } = await stage.start();
        ok(authorizationUrl.includes('include_granted_scopes=true'), authorizationUrl);
        for (const name of ['state', 'redirect_uri', 'code_challenge', 'client_id', 'scope']) {
          const mine = { authorizationParameters: { [name]: 'mine' } };
          await refusesToOpen(() => open(mine), name);
        }
      },
      'an action whose scope was left out is not called': async (open) => {
        const stage = await open({ scopes: ['a', 'b'], actionScopes: ['b'] });
        stage.server.grants = ['a'];
        await stage.connect();
        const before = stage.server.count('api');
        const { error } = await stage.act();
        deepEqual([error?.code, error?.missingScopes], ['scope_required', ['b']]);
        equal(stage.server.count('api'), before, 'It was called.');
      },
    },
  },
  {
    id: 'authorization/silent-scopes',
    name: 'scopes that are always needed are asked for, and count as granted where no answer names them',
    source: 'Microsoft needs offline_access and never names it in an answer',
    checks: {
      'they are asked for': {
        notFor: ({ descriptor }) =>
          descriptor.defaultScopes === undefined ? 'it needs no scope in any case' : null,
        async run(open, { descriptor }) {
          const stage = await open();
          await stage.connect();
          for (const scope of descriptor.defaultScopes ?? []) {
            ok(stage.server.asked?.scopes.includes(scope), `Nobody asked for ${scope}.`);
          }
        },
      },
      'they count as granted': {
        notFor: ({ descriptor }) =>
          descriptor.silentScopes === undefined ? 'it names each scope it grants' : null,
        async run(open, { descriptor }) {
          const silent = descriptor.silentScopes ?? [];
          const stage = await open({ scopes: ['a', ...silent] });
          stage.server.grants = ['a'];
          const { granted } = (await stage.connect()).scopes;
          for (const scope of silent) ok(granted?.includes(scope), `${scope} is missing.`);
        },
      },
    },
  },
  {
    id: 'authorization/second-consent',
    name: 'a user who connects again has one connection, with the tokens of the last consent',
    source: 'Atlassian and Google end older tokens of the same user and client',
    checks: {
      'the older tokens are dead': async (open) => {
        const stage = await open();
        const first = await stage.connect();
        stage.server.endAll();
        const second = await stage.connect();
        equal(second.id, first.id, 'There are two connections to one account.');
        equal((await stage.call()).status, 200);
        await renewed(stage);
        equal((await stage.call()).status, 200);
      },
      'one grant reaches each of several sites': async (open) => {
        const stage = await open();
        stage.server.onApi = ({ url }) =>
          url.pathname.endsWith('/sites')
            ? Response.json([{ id: 'one' }, { id: 'two' }])
            : undefined;
        await stage.connect();
        const sites = (await (await stage.call('/sites')).json()) as { id: string }[];
        for (const { id } of sites) equal((await stage.call(`/sites/${id}/things`)).status, 200);
      },
    },
  },
  {
    id: 'authorization/further-scopes',
    name: 'scopes of a further token are asked for apart from the others',
    source: 'Slack: scope for the bot, user_scope for the user, separated by commas',
    checks: {
      'each in its own parameter': {
        notFor: ({ descriptor }) =>
          Object.values(descriptor.tokens ?? {}).some((it) => it.scopeParameter !== undefined)
            ? null
            : 'it asks for all scopes in one parameter',
        async run(open, { descriptor }) {
          const separator = descriptor.scopeSeparator ?? ' ';
          for (const [name, { scopeParameter }] of Object.entries(descriptor.tokens ?? {})) {
            if (scopeParameter === undefined) continue;
            const stage = await open({ scopes: ['a', `${name}:b:c`, `${name}:d`, 'e'] });
            await stage.connect();
            equal(stage.server.asked?.parameters[scopeParameter], ['b:c', 'd'].join(separator));
            ok(
              !stage.server.asked?.scopes.some((it) => it.startsWith(`${name}:`)),
              'They are mixed.',
            );
          }
        },
      },
    },
  },
  {
    id: 'authorization/provider-parameters',
    name: 'what the provider says beside the tokens is kept, and its headers are on every call',
    source: 'Notion: owner=user, workspace_id in the answer, Notion-Version on each call',
    checks: {
      'values of the token answer': {
        notFor: ({ descriptor }) =>
          Object.values(descriptor.captures ?? {}).some(({ from }) => from !== undefined)
            ? null
            : 'nothing of its answers is kept',
        async run(open, { descriptor, captures }) {
          const stage = await connected(open);
          const kept = await stage.fields();
          for (const [name, { from }] of Object.entries(descriptor.captures ?? {})) {
            if (from !== undefined) equal(kept[name], captures[name], name);
          }
          await renewed(stage);
          deepEqual(await stage.fields(), kept, 'A refresh has changed them.');
        },
      },
      'headers of calls and token requests': {
        notFor: ({ descriptor }) =>
          descriptor.placement?.headers === undefined && descriptor.tokenHeaders === undefined
            ? 'it wants no header of its own'
            : null,
        async run(open) {
          const stage = await connected(open);
          await renewed(stage);
          equal((await stage.call()).status, 200);
        },
      },
    },
  },
  {
    id: 'authorization/follow-up-call',
    name: 'the account is asked for with the new token, and without an answer there is no connection',
    source: 'HubSpot, Atlassian, Mailchimp and some 50 others name it nowhere else',
    checks: {
      'it names the account': async (open) => {
        const stage = await open();
        const { account } = await stage.connect({ login: 'hubert' });
        deepEqual(account, { id: 'id-of-hubert', label: 'hubert' });
      },
      'another account is another connection': async (open) => {
        const stage = await open();
        const [one, two] = [await stage.connect(), await stage.connect({ login: 'hubert' })];
        ok(one.id !== two.id, 'Two accounts have one connection.');
      },
      'one that fails leaves nothing behind': async (open) => {
        const stage = await open();
        stage.server.onApi = () => new Response('', { status: 500 });
        await stage.failure(stage.connect());
        const { status, sealed } = await stage.row();
        deepEqual([status, sealed], ['FAILED', null]);
      },
    },
  },
  {
    id: 'authorization/peculiar-parameters',
    name: 'parameters that a provider refuses are left out, renamed or spelled as it reads them',
    source: 'Pipedrive refuses an empty scope, monday.com response_type, Attio an encoded plus',
    checks: {
      'no scopes, no scope parameter': async (open, { descriptor }) => {
        const stage = await open({ scopes: [] });
        const { authorizationUrl } = await stage.start();
        const isSent = new URL(authorizationUrl).searchParams.has('scope');
        equal(isSent, (descriptor.defaultScopes ?? []).length > 0);
        stage.server.authorize(authorizationUrl);
      },
      'scopes are joined as it splits them': async (open, { descriptor }) => {
        const stage = await open({ scopes: ['a', 'b'] });
        await stage.connect();
        deepEqual(stage.server.asked?.scopes, [...(descriptor.defaultScopes ?? []), 'a', 'b']);
      },
      'other names, and names that must not be there': {
        notFor: ({ descriptor }) =>
          descriptor.parameterNames === undefined ? 'its parameters have their usual names' : null,
        async run(open) {
          const stage = await connected(open);
          await renewed(stage);
        },
      },
      'spelled as it wants': {
        notFor: ({ descriptor }) =>
          descriptor.authorizationEncoding === undefined && descriptor.scopeSeparator !== '+'
            ? 'it reads what every form sends'
            : null,
        async run(open, { descriptor }) {
          const stage = await open({ scopes: ['a:x', 'b/y'] });
          const { authorizationUrl } = await stage.start();
          const joined = ['a:x', 'b/y'].join(descriptor.scopeSeparator ?? ' ');
          const isLegal = descriptor.authorizationEncoding === 'legal';
          const spelled = isLegal ? joined.replaceAll(' ', '%20') : encodeURIComponent(joined);
          ok(authorizationUrl.includes(spelled), `${authorizationUrl} lacks ${spelled}.`);
        },
      },
    },
  },
];

async function refusesToOpen(open: () => Promise<unknown>, name: string): Promise<void> {
  const refusal = await open().then(
    () => null,
    (error: unknown) => error,
  );
  ok(refusal instanceof TypeError, `An integration may replace ${name}.`);
}
