import { callCases } from './adapter-kit/calls.ts';
import { definitionCases } from './adapter-kit/definitions.ts';
import type { AdapterDriver } from './adapter-kit/driver.ts';
import { secretCases } from './adapter-kit/secrets.ts';

/** One promise of an adapter; `run` rejects when the adapter breaks it. */
export interface AdapterCase {
  readonly name: string;
  readonly run: () => Promise<void>;
}

/**
 * Every promise of an adapter as a case for your test runner. The driver takes the tools through
 * the real framework, to a model that follows a script.
 *
 * @example
 * for (const { name, run } of adapterKit(driver)) test(name, run)
 */
export function adapterKit(driver: AdapterDriver): readonly AdapterCase[] {
  return [definitionCases, callCases, secretCases]
    .flatMap((group) => Object.entries(group))
    .map(([name, check]) => ({ name, run: () => check(driver) }));
}
