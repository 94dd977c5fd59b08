import { readFile } from 'node:fs/promises';

/** What somebody said, and the actions that would do it. */
export interface Asked {
  readonly request: string;
  readonly actions: readonly string[];
}

/** `development` may be looked at while the search changes; `heldOut` is only ever counted. */
export type Part = 'development' | 'heldOut';

export async function readRequests(app: string, part: Part): Promise<readonly Asked[]> {
  const file = new URL(`requests/${app}.json`, import.meta.url);
  const parts = JSON.parse(await readFile(file, 'utf8')) as Record<Part, [string, ...string[]][]>;
  return parts[part].map(([request, ...actions]) => ({ request, actions }));
}
