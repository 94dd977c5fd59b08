import type { Grant } from '../../auth/scheme.ts';
import { isOnBehalfError, OnBehalfError } from '../../errors.ts';
import type { ConnectionRow } from '../../store/store.ts';
import { shownKeyId } from '../../vault/shown-key-id.ts';
import type { SealContext, Vault } from '../../vault/vault.ts';
import type { Engine } from '../engine.ts';
import type { Spending } from '../refresh/spending.ts';

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

/** What a sealed value is bound to; of an integration, connection and entity are empty. */
type Owner = Pick<ConnectionRow, 'tenantId' | 'entityId' | 'integrationId'> & {
  readonly connectionId: string;
};

/**
 * What nobody has confirmed is sealed as such, and so is what waits to be revoked: no status in the
 * database makes it usable.
 */
type GrantPurpose = 'credentials' | 'unconfirmed' | 'revoked';

/** Seals JSON for one row and one purpose. */
export async function sealJson(
  { vault }: Pick<Engine, 'vault'>,
  owner: Owner,
  purpose: string,
  value: unknown,
): Promise<Uint8Array> {
  return vault.seal(ENCODER.encode(JSON.stringify(value)), context(owner, purpose));
}

/**
 * @throws OnBehalfError `misconfigured` when it does not open: nothing is taken for plaintext; and
 * what the vault throws of its own, when it is out of reach
 */
export async function openJson(
  engine: Pick<Engine, 'vault' | 'report'>,
  owner: Owner,
  purpose: string,
  sealed: Uint8Array,
): Promise<unknown> {
  try {
    return JSON.parse(DECODER.decode(await engine.vault.open(sealed, context(owner, purpose))));
  } catch (error) {
    if (isOnBehalfError(error)) throw error;
    throw new OnBehalfError(
      'misconfigured',
      `The sealed ${purpose} of ${nameOf(owner)} cannot be opened: ` +
        `${whyClosed(engine.vault, sealed)}.`,
      { id: engine.report(error) },
    );
  }
}

/** Why a sealed value does not open, as far as the value itself says. */
export function whyClosed(vault: Vault, sealed: Uint8Array): string {
  const keyId = missingKey(vault, sealed);
  if (keyId !== null) return `its key ${shownKeyId(keyId)} is not in the key ring of this process`;
  const isMoved = 'it was changed, or belongs to another row';
  if (vault.dataKeys === undefined) return `${isMoved}, or the key ring lacks its key`;
  return vault.keyOf?.(sealed) === null
    ? 'another vault has sealed it, which may be missing as `previous` of this one'
    : `${isMoved}, or its data key was destroyed`;
}

/** The id of the key that a vault would need to open a value; null where that is not what is wrong. */
export function missingKey(vault: Vault, sealed: Uint8Array): string | null {
  const keyId = vault.keyOf?.(sealed) ?? null;
  return keyId === null || vault.keyIds?.includes(keyId) !== false ? null : keyId;
}

export async function sealGrant(
  engine: Engine,
  row: ConnectionRow,
  grant: Grant,
  purpose: GrantPurpose = 'credentials',
): Promise<Uint8Array> {
  return sealJson(engine, { ...row, connectionId: row.id }, purpose, grant);
}

/** What is sealed in a row: the credentials, and whether somebody is about to spend them. */
export interface Credentials {
  readonly grant: Grant;
  readonly spending: Spending | null;
}

export async function sealCredentials(
  engine: Engine,
  row: ConnectionRow,
  { grant, spending }: Credentials,
): Promise<Uint8Array> {
  const value = spending === null ? grant : { ...grant, spending };
  return sealJson(engine, { ...row, connectionId: row.id }, 'credentials', value);
}

/** @throws OnBehalfError `reauth_required` when the row has no credentials */
export async function openCredentials(engine: Engine, row: ConnectionRow): Promise<Credentials> {
  if (row.sealed === null) {
    throw new OnBehalfError('reauth_required', `Connection ${row.id} has no credentials.`, {
      connectionId: row.id,
      reason: 'revoked',
    });
  }
  const { spending = null, ...grant } = (await openSealed(engine, row, row.sealed)) as {
    readonly spending?: Spending;
  } & Grant;
  return { grant, spending };
}

async function openSealed(
  engine: Engine,
  row: ConnectionRow,
  sealed: Uint8Array,
): Promise<unknown> {
  const owner = { ...row, connectionId: row.id };
  const [purpose, ...others] = purposesOf(row);
  let opened = openJson(engine, owner, purpose, sealed);
  for (const other of others) {
    opened = opened.catch(async () => openJson(engine, owner, other, sealed));
  }
  return opened;
}

/**
 * Seals what is in a row with the key that seals now, for what it was sealed for. Nobody reads it.
 *
 * @throws Error when it does not open
 */
export async function sealAnew(
  { vault }: Engine,
  row: ConnectionRow,
  sealed: Uint8Array,
): Promise<Uint8Array> {
  const owner = { ...row, connectionId: row.id };
  const failures: unknown[] = [];
  for (const purpose of purposesOf(row)) {
    try {
      const plaintext = await vault.open(sealed, context(owner, purpose));
      return await vault.seal(plaintext, context(owner, purpose));
    } catch (error) {
      failures.push(error);
    }
  }
  throw failures[0];
}

/** What a row may be sealed for. What could not be sealed anew when it was revoked is as it was. */
function purposesOf({ status }: ConnectionRow): readonly [GrantPurpose, ...GrantPurpose[]] {
  if (status === 'UNCONFIRMED') return ['unconfirmed'];
  return status === 'REVOKED' ? ['revoked', 'credentials'] : ['credentials'];
}

/** @throws OnBehalfError `reauth_required` when the row has no credentials */
export async function openGrant(engine: Engine, row: ConnectionRow): Promise<Grant> {
  return (await openCredentials(engine, row)).grant;
}

function nameOf({ connectionId, integrationId }: Owner): string {
  return connectionId === '' ? `the integration "${integrationId}"` : `connection ${connectionId}`;
}

function context(
  { tenantId, connectionId, entityId, integrationId }: Owner,
  purpose: string,
): SealContext {
  return { tenantId, connectionId, entityId, integrationId, purpose };
}
