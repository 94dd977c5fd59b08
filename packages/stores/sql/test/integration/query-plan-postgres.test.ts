import { kyselyStore } from '@onbehalf/store-sql';
import { Kysely, PostgresDialect } from 'kysely';
import { Client, Pool } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { STORE_CALLS, type StoreCall } from '../store-calls.ts';

const schema = `plans_${process.pid}`;
/** Planned for any values, as a statement is that was prepared and has run a few times. */
const SESSION = `-c search_path=${schema} -c plan_cache_mode=force_generic_plan`;

let client: Client;

beforeAll(async () => {
  client = new Client({ connectionString: inject('postgresUrl'), options: SESSION });
  await client.connect();
  await statementsOf((store) => store.getConnection('', 'con_1'));
  await client.query(ROWS);
});
afterAll(async () => {
  await client.query(`drop schema ${schema} cascade`);
  await client.end();
});

/** So many that reading them all would cost more; without the statistics it would be a guess. */
const ROWS = `
  insert into onbehalf_connections (tenant_id, id, entity_id, integration_id, app, status,
    scopes_requested, version, generation, expires_at, next_refresh_at, started_by, created_at,
    updated_at, account_id)
  select 'tenant-' || n % 4, 'con_' || n, 'entity-' || n % 5000, 'integration-' || n % 7,
    'app-' || n % 5, case when n % 20 = 0 then 'INITIATED' else 'ACTIVE' end, '[]', 1, 1, n, n,
    'entity', n, n, n
  from generate_series(1, 20000) n;
  insert into onbehalf_flows (id, tenant_id, connection_id, entity_id, integration_id, app, link_hash,
    expires_at)
  select 'flow-' || n, 'tenant-' || n % 4, 'con_' || n, 'entity-' || n, 'integration', 'app',
    'hash-' || n, n
  from generate_series(1, 20000) n;
  insert into onbehalf_integrations (tenant_id, id, app, status, sealed, version, created_at, updated_at)
  select 'tenant-' || n % 4, 'int_' || n, 'app-' || n % 5, 'ENABLED', '', 1, n, n
  from generate_series(1, 20000) n;
  insert into onbehalf_files (tenant_id, entity_id, id, size, created_at, expires_at, sealed)
  select 'tenant-' || n % 4, 'entity-' || n % 5000, 'file_' || n, 1, n, n, ''
  from generate_series(1, 20000) n;
  analyze onbehalf_connections, onbehalf_flows, onbehalf_integrations, onbehalf_files`;

test.each(STORE_CALLS)('$name: one look into an index', async (expected) => {
  const { call, sorts, gathers, postgres: lookup = expected.lookup } = expected;
  const [sent = ''] = (await statementsOf(call)).slice(-1);
  const nodes = nodesOf(await planOf(sent));
  const harmless = ['Limit', 'Aggregate', 'ModifyTable', ...(sorts ? ['Sort'] : [])];
  if (gathers) harmless.push('Bitmap Heap Scan');
  const types = nodes.map((node) => node['Node Type']).filter((type) => !harmless.includes(type));
  const oneLook = gathers ? /^(Bitmap )?Index (Only )?Scan$/ : /^Index (Only )?Scan$/;
  expect(types).toEqual([expect.stringMatching(oneLook)]);

  const scan = nodes.find((node) => node['Index Name'] !== undefined);
  expect(scan?.['Index Name']).toContain(/^by_\w+/.exec(lookup)?.[0] ?? '');
  const columns = lookup.match(/[a-z_]+(?=[=<>,)])/g) ?? [];
  expect(columns.length).toBeGreaterThan(0);
  for (const column of columns) expect(scan?.['Index Cond']).toContain(column);
});

interface Node {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly Node[];
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

/** How PostgreSQL answers a statement, whatever its values are. */
async function planOf(statement: string): Promise<Node> {
  await client.query(`prepare statement as ${statement}`);
  try {
    const count = Math.max(
      0,
      ...(statement.match(/\$\d+/g) ?? []).map((name) => Number(name.slice(1))),
    );
    const nulls = count === 0 ? '' : `(${Array.from({ length: count }, () => 'null').join()})`;
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Node }[] }>(
      `explain (format json) execute statement${nulls}`,
    );
    return rows[0]?.['QUERY PLAN'][0]?.Plan ?? { 'Node Type': 'none' };
  } finally {
    await client.query('deallocate statement');
  }
}

/** What a call sends. */
async function statementsOf(call: StoreCall['call']): Promise<readonly string[]> {
  const sent: string[] = [];
  const pool = new Pool({ connectionString: inject('postgresUrl') });
  const database = new Kysely({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => void sent.push(query.sql),
  });
  const isUniqueViolation = () => false;
  const store = kyselyStore(database, { dialect: 'postgres', isUniqueViolation, schema });
  await call(store);
  await database.destroy();
  return sent;
}
