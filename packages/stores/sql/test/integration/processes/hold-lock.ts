import { DatabaseSync } from 'node:sqlite';

import { job } from './job.ts';

/** Runs the statements that it is told, and answers why they failed; told none, it lets go. */
await job(async (path = '') => {
  const native = new DatabaseSync(path, { timeout: 5000 });
  return async (statements) => {
    try {
      return statements === undefined ? native.close() : native.exec(statements);
    } catch (error) {
      return (error as Error).message;
    }
  };
});
