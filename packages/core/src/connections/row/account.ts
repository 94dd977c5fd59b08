import type { App } from '../../actions/app.ts';
import type { AuthScheme } from '../../auth/scheme.ts';
import { isWithin } from '../../identifiers.ts';
import type { Account } from '../../model.ts';
import { oneLine } from '../../plain-text.ts';
import { bound, scrub } from '../../redact.ts';

/** Bytes of UTF-8: together with those of the tenant and the entity they have to fit an index. */
const LONGEST_ID = 512;
const LONGEST_LABEL = 200;

/** Whether an app, by itself or by a scheme, can say whose credentials it is shown. */
export function namesAccounts({ account }: App, scheme: AuthScheme): boolean {
  return (account ?? scheme.account) !== undefined;
}

/** An app that cannot name accounts has one of them per entity and integration. */
export function unnamedAccount({ name }: App): Account {
  return { id: 'default', label: name };
}

/**
 * What somebody says an account is; null for what is none. Accounts without an id would all be one,
 * and a user's second would replace the first; the label is shown to models, so it is short and on
 * one line. Both are stored, and not every database takes half a surrogate pair.
 */
export function readAccount({ id, label }: Account, secrets: readonly string[]): Account | null {
  const isId = typeof id === 'string' && id !== '' && isWithin(id, LONGEST_ID);
  if (!isId || /[\p{Cc}\p{Cs}]/u.test(id) || typeof label !== 'string') return null;
  const name = oneLine(label.toWellFormed());
  return { id, label: bound(scrub(name === '' ? id : name, secrets), LONGEST_LABEL) };
}
