import { generate } from './write.ts';

/** Runs before all tests. */
export function setup(): void {
  generate();
}
