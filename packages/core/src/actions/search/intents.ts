import type { App } from '../app.ts';

/** What people say when they want an action, by its slug. */
export type Intents = ReadonlyMap<string, readonly string[]>;

/** The intents of all these apps. Those of actions that are not there do no harm. */
export async function intentsOf(apps: Iterable<App>): Promise<Intents> {
  const all = await Promise.all([...apps].map(async ({ intents }) => (await intents?.()) ?? {}));
  return new Map(all.flatMap((each) => Object.entries(each)));
}
