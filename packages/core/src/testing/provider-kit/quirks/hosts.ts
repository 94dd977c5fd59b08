import { equal, ok } from 'node:assert/strict';

import { fits } from '../../../auth/fields.ts';
import type { Dialect } from '../dialect.ts';
import type { Quirk } from '../quirk.ts';
import { connected, issued } from '../steps.ts';

/** What an address could become if somebody else chose a part of it. */
const HOSTILE = [
  'evil.example/',
  'evil.example#',
  'a/../b',
  '..',
  'a@evil.example',
  'a:1',
  'a%2fb',
  ' ',
];

/** Addresses that users and providers have a part in. */
export const hosts: readonly Quirk[] = [
  {
    id: 'authorization/instance-address',
    name: 'an address in the token answer is the base of calls if its host is one of the provider’s',
    source: 'Salesforce: instance_url; Zoho: api_domain',
    checks: {
      'a regular one': {
        notFor: withoutAddresses,
        async run(open, { captures }) {
          const stage = await connected(open);
          for (const name of addressesOf(stage.dialect)) {
            equal((await stage.fields())[name], captures[name]);
          }
          equal((await stage.call()).status, 200);
        },
      },
      'one of somebody else': {
        notFor: withoutAddresses,
        async run(open, dialect) {
          for (const name of addressesOf(dialect)) {
            const { hosts: domains = [], from = '' } = dialect.descriptor.captures?.[name] ?? {};
            const [domain = ''] = domains;
            for (const address of [
              'https://evil.example',
              `https://evil${domain}`,
              `https://${domain}.evil.example`,
              `http://kit.${domain}`,
              `https://user@kit.${domain}`,
              `https://kit.${domain}@evil.example`,
              'javascript:alert(1)',
              7,
            ]) {
              const stage = await open();
              stage.server.onToken = (issue) =>
                stage.server.answer(issued(issue), {}, {}, { [from]: address });
              await stage.connect().catch(() => null);
              const kept = (await stage.row()).sealed === null ? {} : await stage.fields();
              ok(kept[name] !== address, `${address} was kept.`);
              await stage.call().catch(() => null);
            }
          }
        },
      },
    },
  },
  {
    id: 'authorization/user-supplied-host',
    name: 'a shop, subdomain or region that the user names is checked before it is part of an address',
    source: 'Shopify: the shop’s host, and an HMAC on the callback',
    checks: {
      'what does not fit is refused': {
        notFor: ({ descriptor }) =>
          descriptor.fields === undefined ? 'it asks the user for nothing' : null,
        async run(open, { descriptor, fields }) {
          for (const [name, field] of Object.entries(descriptor.fields ?? {})) {
            for (const value of HOSTILE) {
              if (fits(field, value)) continue;
              const stage = await open();
              const error = await stage.failure(stage.start({ ...fields, [name]: value }));
              equal(error.code, 'invalid_params', `${name} may be "${value}".`);
            }
          }
        },
      },
      'what is missing is asked for': {
        notFor: ({ descriptor }) =>
          Object.values(descriptor.fields ?? {}).some((it) => it.default === undefined)
            ? null
            : 'it asks the user for nothing that has no default',
        async run(open) {
          const stage = await open();
          equal((await stage.failure(stage.start({}))).code, 'invalid_params');
        },
      },
      'a callback that is not signed, or signed for other values': {
        notFor: ({ descriptor }) =>
          descriptor.callbackHmac === undefined ? 'it signs no callback' : null,
        async run(open, { descriptor }) {
          const name = descriptor.callbackHmac ?? '';
          for (const value of [undefined, '', '0'.repeat(64)]) {
            const stage = await open();
            await stage.failure(stage.connect({ change: { [name]: value } }));
            equal(stage.server.count('exchange'), 0, 'The code was sent.');
          }
        },
      },
      'a callback for another shop': {
        notFor: ({ descriptor }) =>
          descriptor.callbackMustEqual === undefined ? 'its callbacks repeat nothing' : null,
        async run(open, { descriptor }) {
          for (const name of Object.keys(descriptor.callbackMustEqual ?? {})) {
            const stage = await open();
            await stage.failure(stage.connect({ change: { [name]: 'evil.example' } }));
            equal(stage.server.count('exchange'), 0, 'The code was sent.');
          }
        },
      },
    },
  },
  {
    id: 'callback/provider-values',
    name: 'what only the callback says is kept if it fits, and decides no host',
    source: 'QuickBooks realmId, Zoho accounts-server, Amazon selling_partner_id: RFC 9700 §4.4',
    checks: {
      'a regular one': {
        notFor: withoutCallbackValues,
        async run(open, { captures }) {
          const stage = await connected(open);
          const kept = await stage.fields();
          for (const [name] of callbackValues(stage.dialect)) equal(kept[name], captures[name]);
        },
      },
      'one that does not fit': {
        notFor: withoutCallbackValues,
        async run(open, dialect) {
          for (const [name, parameter] of callbackValues(dialect)) {
            for (const value of ['https://evil.example', '../..', 'a b', '']) {
              const stage = await open();
              await stage.connect({ change: { [parameter]: value } }).catch(() => null);
              const kept = (await stage.row()).sealed === null ? {} : await stage.fields();
              ok(kept[name] !== value, `"${value}" was kept.`);
            }
          }
        },
      },
      'a value nobody asked for': async (open, { endpoints }) => {
        const stage = await open();
        const change = {
          'accounts-server': 'https://evil.example',
          token_url: 'https://evil.example',
        };
        await stage.connect({ change });
        const { origin } = new URL(endpoints.tokenEndpoint ?? '');
        const exchange = stage.server.requests.find(({ kind }) => kind === 'exchange');
        equal(exchange?.url.origin, origin);
      },
    },
  },
];

function addressesOf({ descriptor }: Dialect): readonly string[] {
  const captures = Object.entries(descriptor.captures ?? {});
  return captures.filter(([, it]) => it.hosts !== undefined).map(([name]) => name);
}

function withoutAddresses(dialect: Dialect): string | null {
  return addressesOf(dialect).length === 0 ? 'its answers have no address' : null;
}

function callbackValues({ descriptor }: Dialect): readonly (readonly [string, string])[] {
  return Object.entries(descriptor.captures ?? {}).flatMap(([name, { callback }]) =>
    callback === undefined ? [] : [[name, callback] as const],
  );
}

function withoutCallbackValues(dialect: Dialect): string | null {
  return callbackValues(dialect).length === 0 ? 'nothing of its callbacks is kept' : null;
}
