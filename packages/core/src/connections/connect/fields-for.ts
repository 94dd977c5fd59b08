import type { Grant } from '../../auth/scheme.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { readFields } from '../integration/fields.ts';
import { integrationOf } from '../integration/integration-of.ts';
import type { Integration } from '../integration/integration.ts';
import { openGrant } from '../row/credentials.ts';
import type { InitiateOptions } from './initiate-options.ts';
import { mismatch } from './reconnect.ts';

type Fields = Readonly<Record<string, string>>;

/**
 * The fields of a connection that is started; nobody is asked again for those of one that exists.
 *
 * @throws OnBehalfError `invalid_params`; `account_mismatch` when they are another account's
 */
export async function fieldsFor(
  engine: Engine,
  integration: Integration,
  { fields: given, allowOtherAccount = false }: InitiateOptions,
  existing: ConnectionRow | null,
): Promise<Fields> {
  const known = existing === null ? {} : await fieldsOf(engine, integration, existing);
  const fields = readFields(integration, { ...known, ...given });
  if (existing !== null && !allowOtherAccount) assertSame(existing, known, fields);
  return fields;
}

/**
 * Keeps new credentials from a connection that was made elsewhere. What is meant for one shop would
 * go to another one, which has only to say that its account has the same id.
 *
 * @throws OnBehalfError `account_mismatch`
 */
export async function assertSameFields(
  engine: Engine,
  existing: ConnectionRow,
  { fields = {} }: Grant,
): Promise<void> {
  const integration = await integrationOf(engine, existing);
  assertSame(existing, await fieldsOf(engine, integration, existing), fields);
}

/** An account's id says who it is in one shop, and somebody else in another. */
function assertSame({ id }: ConnectionRow, known: Fields, fields: Fields): void {
  const isOther = Object.entries(known).some(([name, value]) => fields[name] !== value);
  if (isOther) throw mismatch(`Connection ${id} belongs to an account elsewhere.`);
}

/** What was said when the connection was made, as far as it is said by whoever connects. */
async function fieldsOf(
  engine: Engine,
  { scheme, fields: fixed }: Integration,
  row: ConnectionRow,
): Promise<Fields> {
  const names = Object.keys(scheme.fields ?? {}).filter((name) => !Object.hasOwn(fixed, name));
  if (names.length === 0 || row.sealed === null) return {};
  // A key that was lost is a reason to connect again, not one to refuse it.
  const grant = await openGrant(engine, row).catch(() => null);
  const fields = grant?.fields ?? {};
  return Object.fromEntries(
    names.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
  );
}
