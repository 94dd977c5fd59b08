/** Chance that is the same every time it starts from the same seed. */
export interface Chance {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  happens(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** One of the names, as often as its share of all the weights. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name;
  bytes(count: number): Uint8Array;
  /** A source of its own: what is drawn from it changes nothing here. */
  fork(name: string): Chance;
}

/** A small generator (mulberry32), which is good enough to choose interleavings with. */
export function createChance(seed: number): Chance {
  let state = mix(seed);
  const draw = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    return mix(state) / 2 ** 32;
  };
  const chance: Chance = {
    between: (low, high) => low + Math.floor(draw() * (high - low + 1)),
    happens: (probability) => draw() < probability,
    pick: (items) => items[Math.floor(draw() * items.length)] as (typeof items)[number],
    weighted(weights) {
      const names = Object.keys(weights) as (keyof typeof weights)[];
      let left = draw() * names.reduce((sum, name) => sum + weights[name], 0);
      const chosen = names.find((name) => (left -= weights[name]) < 0) ?? names.at(-1);
      return chosen as (typeof names)[number];
    },
    bytes(count) {
      const bytes = new Uint8Array(count);
      for (let i = 0; i < count; i++) bytes[i] = Math.floor(draw() * 256);
      return bytes;
    },
    fork: (name) => createChance(Array.from(name, charCode).reduce(join, seed)),
  };
  return chance;
}

const charCode = (character: string): number => character.charCodeAt(0);
const join = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** Spreads a number over 32 bits, so that neighbouring seeds have nothing in common. */
function mix(value: number): number {
  let t = Math.imul(value ^ (value >>> 15), 1 | value);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return (t ^ (t >>> 14)) >>> 0;
}
