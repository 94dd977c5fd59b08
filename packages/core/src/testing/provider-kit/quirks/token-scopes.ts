import { deepEqual } from 'node:assert/strict';

import type { Quirk } from '../quirk.ts';
import type { Stage } from '../stage.ts';
import { issued } from '../steps.ts';

/** How token answers say what was granted. */
export const tokenScopes: readonly Quirk[] = [
  {
    id: 'token-answer/scope',
    name: 'granted scopes are a set: from a list or a text, fewer or more than asked for',
    source: 'RFC 6749 §5.1: none named means all that were asked for',
    checks: {
      'a list, spaces, commas, both': async (open) => {
        for (const scope of [
          ['a', 'c'],
          ['a', null, 7, 'c', ''],
          'a c',
          'a,c',
          ' a, c,,a ',
          'a c a',
        ]) {
          const stage = await open({ scopes: ['a', 'b'] });
          stage.server.onToken = (issue) => stage.server.answer(issued(issue), { scope });
          const { scopes } = await stage.connect();
          deepEqual(
            said(stage, scopes.granted),
            ['a', 'c'],
            `The scope was ${JSON.stringify(scope)}.`,
          );
        }
      },
      'nothing said, all granted': async (open, { descriptor }) => {
        for (const scope of [undefined, null]) {
          const stage = await open({ scopes: ['a', 'b'] });
          stage.server.onToken = (issue) => stage.server.answer(issued(issue), { scope });
          const { scopes } = await stage.connect();
          const all = ['a', 'b', ...(descriptor.defaultScopes ?? [])];
          deepEqual(sorted(scopes.granted), sorted(all));
        }
      },
      'fewer: the grant is partial': async (open) => {
        const stage = await open({ scopes: ['a', 'b'] });
        stage.server.onToken = (issue) => stage.server.answer(issued(issue), { scope: 'a' });
        const { scopes, status } = await stage.connect();
        deepEqual([status, said(stage, scopes.granted)], ['ACTIVE', ['a']]);
        deepEqual(
          sorted(scopes.requested).filter((it) => it === 'b'),
          ['b'],
        );
      },
      'more: what was granted before counts too': async (open) => {
        const stage = await open({ scopes: ['a'] });
        stage.server.onToken = (issue) => stage.server.answer(issued(issue), { scope: ['a', 'z'] });
        deepEqual(said(stage, (await stage.connect()).scopes.granted), ['a', 'z']);
      },
      'an empty text: none': async (open) => {
        const stage = await open({ scopes: ['a'] });
        stage.server.onToken = (issue) => stage.server.answer(issued(issue), { scope: '' });
        deepEqual(said(stage, (await stage.connect()).scopes.granted), []);
      },
    },
  },
];

function sorted(scopes: readonly string[] | null): readonly string[] {
  return [...(scopes ?? [])].toSorted();
}

/** What the answer has said: some scopes are granted without a word. */
function said({ dialect }: Stage, granted: readonly string[] | null): readonly string[] {
  const { silentScopes = [] } = dialect.descriptor;
  return sorted(granted).filter((scope) => !silentScopes.includes(scope));
}
