import type { JsonSchema } from '../../model.ts';
import { isObject } from '../pointer.ts';
import { walk } from './walk.ts';

const LONGEST = 64;

/** A parameter's name that every consumer takes. */
const PORTABLE_NAME: RegExp = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;

/**
 * Other names for those parameters, at any depth, that some consumer refuses. None of them is the
 * name of another parameter.
 */
export function portableNames(root: JsonSchema): ReadonlyMap<string, string> {
  const names = new Set<string>();
  walk(root, ({ properties }) => {
    if (isObject(properties)) for (const name of Object.keys(properties)) names.add(name);
  });
  const renamed = new Map<string, string>();
  for (const name of names) {
    if (PORTABLE_NAME.test(name)) continue;
    const plain = name.replaceAll(/[^A-Za-z0-9_]+/g, '_').replace(/^(?![A-Za-z_])/, '_');
    let free = plain.slice(0, LONGEST);
    const taken = new Set([...names, ...renamed.values()]);
    for (let number = 2; taken.has(free); number++) {
      const ending = `_${number}`;
      free = plain.slice(0, LONGEST - ending.length) + ending;
    }
    renamed.set(name, free);
  }
  return renamed;
}
