import { type Action, defineAction, type JsonSchema } from '@onbehalf/core';

const WORDS = (
  'account archive assignee branch calendar channel comment commit contact cursor customer ' +
  'deadline draft event field filter folder invoice issue label language member message ' +
  'milestone page payment priority project query reaction reference release repository review ' +
  'schedule status subject team template thread title topic version visibility workflow'
).split(' ');

/**
 * Actions that look like those of large APIs: half of the input schemas are longer than 500 bytes,
 * one in a hundred is ten times as long. The same ones each time.
 */
export function syntheticActions(app: string, count: number): Action[] {
  const random = sequence(1);
  return Array.from({ length: count }, (_, index) => {
    const [verb, noun] = [pick(['GET', 'LIST', 'CREATE', 'UPDATE'], random), pick(WORDS, random)];
    return defineAction({
      slug: `${app.toUpperCase()}_${verb}_${noun.toUpperCase()}_${index}`,
      description: `${sentence(12, random)} ${sentence(18, random)}`,
      input: object(Math.ceil(4 * random() + 45 * random() ** 16), random),
      annotations: { readOnly: verb === 'GET', destructive: false, idempotent: false },
      execute: async () => ({ ok: true }),
    });
  });
}

function object(size: number, random: () => number): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  while (Object.keys(properties).length < size) {
    properties[`${pick(WORDS, random)}_${pick(WORDS, random)}`] = property(random);
  }
  const required = Object.keys(properties).filter(() => random() < 0.3);
  return { type: 'object', properties, required, additionalProperties: false };
}

function property(random: () => number): JsonSchema {
  const description = sentence(4 + 8 * random(), random);
  const kind = random();
  if (kind < 0.5) return { type: 'string', description };
  if (kind < 0.65) return { type: 'integer', description, minimum: 1, default: 30 };
  if (kind < 0.75) return { type: 'boolean', description, default: false };
  if (kind < 0.85) return { type: 'string', description, enum: ['open', 'closed', 'all'] };
  if (kind < 0.97) return { type: 'array', description, items: { type: 'string' } };
  return { ...object(3, random), description };
}

function sentence(words: number, random: () => number): string {
  const text = Array.from({ length: Math.ceil(words) }, () => pick(WORDS, random)).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** Numbers from 0 to 1 that only look random (a linear congruential generator). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
