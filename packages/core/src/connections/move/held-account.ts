import type { Grant } from '../../auth/scheme.ts';
import type { Account } from '../../model.ts';
import type { ConnectionRow } from '../../store/store.ts';
import { mismatch } from '../connect/reconnect.ts';
import type { Engine } from '../engine.ts';
import type { Integration } from '../integration/integration.ts';
import { isExpired } from '../refresh/due.ts';
import { namesAccounts, unnamedAccount } from '../row/account.ts';
import { openGrant } from '../row/credentials.ts';

/** Whose account it is, as far as that can be told without asking. */
export function saidAccount({ app, scheme }: Integration, said: Account | null): Account | null {
  return namesAccounts(app, scheme) ? said : unnamedAccount(app);
}

interface Asked {
  readonly said: Account | null;
  /** What was imported or connected before. */
  readonly known: ConnectionRow | null;
  grant(): Promise<Grant>;
  readonly signal: AbortSignal | undefined;
}

/**
 * Whose account it is by the provider's own word. What has died is not asked with: what would renew
 * it is spent by a call, and by nothing else.
 *
 * @throws OnBehalfError `access_denied` when the provider refuses the credentials
 */
export async function verifiedAccount(
  engine: Engine,
  integration: Integration,
  { said, known, grant, signal }: Asked,
): Promise<Account | null> {
  if (known !== null && known.account !== null) return said ?? known.account;
  // What it was renewed to here is what still works.
  const current = known?.status === 'ACTIVE' ? await openGrant(engine, known) : await grant();
  if (isExpired(current, engine.runtime.now())) return said;
  return engine.accountOf(integration, current, signal);
}

/** @throws OnBehalfError `account_mismatch` for a connection of another account */
export function assertSameAccount(
  { id, account: before }: ConnectionRow,
  account: Account | null,
): void {
  if (before === null || account === null || before.id === account.id) return;
  throw mismatch(`Connection ${id} belongs to another account than the one that is imported.`);
}
