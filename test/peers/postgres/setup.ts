import type { TestProject } from 'vitest/node';

import { startPostgres } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server that all tests of a run share. */
    readonly postgresUrl: string;
  }
}

/** Uses the server at TEST_POSTGRES_URL, or starts one from npm. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const url = process.env['TEST_POSTGRES_URL'];
  if (url !== undefined) {
    provide('postgresUrl', url);
    return async () => {};
  }
  const server = await startPostgres();
  provide('postgresUrl', server.url);
  return () => server.close();
}
