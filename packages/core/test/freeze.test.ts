import { expect, test } from 'vitest';

import { deepFreeze } from '../src/freeze.ts';

test('everything plain is frozen, also inside of what is frozen already', () => {
  const inner = { list: [{ n: 1 }] };
  const value = deepFreeze(Object.freeze({ inner, bare: Object.create(null) as object }));
  expect([inner, inner.list, inner.list[0], value.bare].every(Object.isFrozen)).toBe(true);
});

test('a circle comes to an end', () => {
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  expect(Object.isFrozen(deepFreeze(circle))).toBe(true);
});

test('instances of classes stay as they are: bytes, dates, streams', () => {
  const value = { bytes: new Uint8Array([1]), date: new Date(0), stream: new ReadableStream() };
  deepFreeze(value);
  value.bytes[0] = 2;
  expect(value.bytes[0]).toBe(2);
  expect([value.date, value.stream].some(Object.isFrozen)).toBe(false);
});

test.each([[null], [undefined], [1], ['text'], [Symbol.iterator]])('%s is left alone', (value) => {
  expect(deepFreeze(value)).toBe(value);
});
