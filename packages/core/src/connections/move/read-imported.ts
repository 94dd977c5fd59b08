import {
  type Check,
  mustBe,
  object,
  optional,
  optionsOf,
  string,
  strings,
  stringsByName,
} from '../../check-options.ts';
import { assertEntityId, isStorable } from '../../identifiers.ts';
import type { Account } from '../../model.ts';
import { milliseconds, time, type Time } from '../../time.ts';
import { readAccount } from '../row/account.ts';
import { assertAlias } from '../row/alias.ts';
import type { ImportedConnection } from './imported-connection.ts';

// In seconds that would be after the year 5000.
const LEAST_MS = 1e11;

/** What came, checked as far as it can be without knowing the app. */
export interface ReadConnection {
  readonly entityId: string;
  readonly integrationId: string | undefined;
  readonly app: string | undefined;
  readonly credentials: Readonly<Record<string, unknown>>;
  readonly account: Account | null;
  readonly externalId: string | null;
  readonly scopes: readonly string[] | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly alias: string | null;
  readonly createdAt: number | null;
  readonly clientId: string | null;
}

const externalId: Check = mustBe('a text of 1 to 1,024 characters', isName);

const since1973: Check = (value, name) => {
  time(value, name);
  mustBe('milliseconds, not seconds', () => milliseconds(value as Time) >= LEAST_MS)(value, name);
};

const checkConnection = optionsOf<ImportedConnection>({
  entityId: assertEntityId,
  integrationId: optional(string),
  app: optional(string),
  credentials: object,
  account: optional(object),
  externalId: optional(externalId),
  scopes: optional(strings),
  fields: optional(stringsByName),
  alias: optional(string),
  createdAt: optional(since1973),
  clientId: optional(string),
});

/** @throws TypeError saying what is wrong, without any of the credentials */
export function readImported(value: unknown): ReadConnection {
  object(value, 'What is imported');
  const given = Object.fromEntries(
    Object.entries(value as object).filter(([, member]) => member !== null),
  );
  checkConnection(given, 'What is imported');
  const connection = given as unknown as ImportedConnection;
  const { alias = null, createdAt = null } = connection;
  if (alias !== null) assertAlias(alias);
  return {
    entityId: connection.entityId,
    integrationId: connection.integrationId ?? undefined,
    app: connection.app ?? undefined,
    credentials: connection.credentials as Readonly<Record<string, unknown>>,
    account: connection.account ? accountOf(connection.account) : null,
    externalId: connection.externalId ?? null,
    scopes: scopesOf(connection.scopes ?? null),
    fields: connection.fields ?? {},
    alias,
    createdAt: createdAt === null ? null : Math.round(milliseconds(createdAt)),
    clientId: connection.clientId ?? null,
  };
}

function accountOf({ id, label }: NonNullable<ImportedConnection['account']>): Account {
  const account = readAccount({ id, label: label ?? id }, []);
  if (account !== null) return account;
  throw new TypeError(
    'An account is { id, label }: two texts, and the id has 1 to 512 bytes of UTF-8.',
  );
}

/** A scope has no space in it (RFC 6749 §3.3): one that has is several. */
function scopesOf(scopes: readonly string[] | null): readonly string[] | null {
  if (scopes?.some((scope) => /^$|[\s\p{Cc}\p{Cs}]/u.test(scope)) === true) {
    throw new TypeError('The scopes must be an array with one scope in each text.');
  }
  return scopes === null ? null : [...new Set(scopes)];
}

function isName(value: unknown): boolean {
  const isText = typeof value === 'string' && value !== '' && value.length <= 1024;
  return isText && isStorable(value);
}
