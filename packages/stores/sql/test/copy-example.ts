import type { ConnectionRow, DataKeyRow, IntegrationRow, Store } from '@onbehalf/core';

const PAGE = 200;

/**
 * Copies what outlives a day, of every tenant and sealed as it is. Nothing may write meanwhile. What is there
 * already stays, so that it can be run again; answers how many rows it has put there.
 */
export async function copyStore(from: Store, to: Store): Promise<number> {
  let copied = 0;
  const note = (isNew: boolean): number => (copied += Number(isNew));
  for await (const row of all<DataKeyRow>((after) => from.walkDataKeys({ after, limit: PAGE }))) {
    note(await to.insertDataKey(row));
  }
  for await (const row of all<IntegrationRow>((after) =>
    from.walkIntegrations({ after, limit: PAGE }),
  )) {
    note(await to.insertIntegration(row));
  }
  for await (const row of all<ConnectionRow>((after) =>
    from.walkConnections({ after, limit: PAGE }),
  )) {
    note(await to.insertConnection(row));
  }
  return copied;
}

async function* all<Row>(
  page: (after: Row | undefined) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  let after: Row | undefined;
  do {
    const rows = await page(after);
    yield* rows;
    after = rows.at(-1);
  } while (after !== undefined);
}
