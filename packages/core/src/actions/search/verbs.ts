import { rawWords, stem } from './words.ts';

/** What is asked for: something to know, or something to change. Null where that cannot be told. */
export type Kind = 'read' | 'write' | null;

const READING = stems(
  'my show list find search read see view check what which who when is are how fetch look lookup display where has does did any anything anybody',
);
const WRITING = stems(
  'create make open file add new write post send publish submit raise start delete remove edit ' +
    'update change rename close reopen merge assign unassign invite set move mark approve cancel ' +
    'trigger run rerun upload attach star unstar follow unfollow block unblock lock pin unpin fork ' +
    'transfer enable disable reply answer comment react dismiss request protect accept archive ' +
    'draft bin trash throw put label restore forward',
);

// To get something into, onto or rid of is to change it.
const MOVING: ReadonlySet<string> = new Set(['into', 'onto', 'out', 'off', 'up', 'rid']);

/** Decided by the first word that decides it: "show the open issues" opens none. */
export function kindOf(query: string): Kind {
  const words = rawWords(query);
  for (const said of words) {
    const word = stem(said);
    if (word === 'get') return words.some((each) => MOVING.has(each)) ? 'write' : 'read';
    if (READING.has(word)) return 'read';
    // What is assigned to somebody is asked about.
    if (WRITING.has(word) && !said.endsWith('ed')) return 'write';
  }
  return null;
}

function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(stem));
}
