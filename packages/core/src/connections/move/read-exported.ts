import { type Check, mustBe, object, oneOf, optionsOf, strings } from '../../check-options.ts';
import { assertEntityId, isStorable } from '../../identifiers.ts';
import type { Account } from '../../model.ts';
import type { ConnectionRow } from '../../store/store.ts';
import { readAccount } from '../row/account.ts';
import { CONNECTED } from '../row/row.ts';
import type { ExportedConnection } from './exported-connection.ts';

const text = mustBe('a text', (it) => typeof it === 'string' && isStorable(it));
const count = mustBe('a whole number', (it) => Number.isSafeInteger(it) && Number(it) >= 0);
const time = mustBe('milliseconds since 1970', (it) => Number.isSafeInteger(it));
const base64 = mustBe('base64', (it) => typeof it === 'string' && fromBase64(it) !== null);

const checkAccount = optionsOf<NonNullable<ConnectionRow['account']>>({ id: text, label: text });
const account: Check = (value, name) => {
  checkAccount(value, name);
  if (readAccount(value as Account, []) === null) throw new TypeError(`${name} is none.`);
};
const checkScopes = optionsOf<ConnectionRow['scopes']>({
  requested: strings,
  granted: orNull(strings),
});

const checkExported = optionsOf<ExportedConnection>({
  format: mustBe('1, the form that this release reads', (it) => it === 1),
  tenantId: text,
  id: mustBe('the id of a connection', (it) => /^con_[\w-]{1,100}$/.test(String(it))),
  entityId: assertEntityId,
  integrationId: text,
  app: text,
  alias: orNull(text),
  status: oneOf(...CONNECTED),
  statusReason: orNull(text),
  account: orNull(account),
  scopes: checkScopes,
  sealed: orNull(base64),
  version: count,
  generation: count,
  expiresAt: orNull(time),
  nextRefreshAt: orNull(time),
  startedBy: text,
  createdAt: time,
  updatedAt: time,
  lastUsedAt: orNull(time),
});

/**
 * The row that was exported, which nobody holds a lease of.
 *
 * @throws TypeError saying what is wrong with the record
 */
export function readExported(record: unknown, tenantId: string): ConnectionRow {
  object(record, 'A record');
  checkExported(record, 'A record');
  const { format: _format, sealed, ...row } = record as ExportedConnection;
  if (row.tenantId !== tenantId) throw new TypeError('The record is of another tenant.');
  // What was revoked may have been wiped; all else is nothing without its credentials.
  if (sealed === null && row.status !== 'REVOKED')
    throw new TypeError('The record has no credentials.');
  return { ...row, sealed: sealed === null ? null : fromBase64(sealed), lease: null };
}

function fromBase64(encoded: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

function orNull(check: Check): Check {
  return (value, name) => {
    if (value !== null) check(value, name);
  };
}
