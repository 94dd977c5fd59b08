import type { Grant } from '../../auth/scheme.ts';
import { OnBehalfError } from '../../errors.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { SealContext } from '../../vault/vault.ts';
import type { Engine } from '../engine.ts';
import type { Spending } from '../refresh/spending.ts';

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

/** What a sealed value is bound to. */
type Owner = Pick<ConnectionRow, 'tenantId' | 'entityId' | 'integrationId'> & {
  readonly connectionId: string;
};

/**
 * What nobody has confirmed is sealed as such, and so is what waits to be revoked: no status in the
 * database makes it usable.
 */
type GrantPurpose = 'credentials' | 'unconfirmed' | 'revoked';

const PURPOSES: Partial<Record<ConnectionRow['status'], GrantPurpose>> = {
  UNCONFIRMED: 'unconfirmed',
  REVOKED: 'revoked',
};

/** Seals JSON for one row and one purpose. */
export async function sealJson(
  { vault }: Engine,
  owner: Owner,
  purpose: string,
  value: unknown,
): Promise<Uint8Array> {
  return vault.seal(ENCODER.encode(JSON.stringify(value)), context(owner, purpose));
}

/** @throws OnBehalfError `misconfigured` when it does not open: nothing is taken for plaintext */
export async function openJson(
  { vault, report }: Engine,
  owner: Owner,
  purpose: string,
  sealed: Uint8Array,
): Promise<unknown> {
  try {
    return JSON.parse(DECODER.decode(await vault.open(sealed, context(owner, purpose))));
  } catch (error) {
    throw new OnBehalfError(
      'misconfigured',
      `The sealed ${purpose} of connection ${owner.connectionId} cannot be opened: ` +
        'the key ring lacks its key, or the row was changed by somebody else.',
      { id: report(error) },
    );
  }
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
  const purpose = PURPOSES[row.status] ?? 'credentials';
  const opened = openJson(engine, owner, purpose, sealed);
  // What could not be sealed anew when it was revoked is to be revoked all the same.
  return purpose === 'revoked'
    ? opened.catch(() => openJson(engine, owner, 'credentials', sealed))
    : opened;
}

/** @throws OnBehalfError `reauth_required` when the row has no credentials */
export async function openGrant(engine: Engine, row: ConnectionRow): Promise<Grant> {
  return (await openCredentials(engine, row)).grant;
}

function context(
  { tenantId, connectionId, entityId, integrationId }: Owner,
  purpose: string,
): SealContext {
  return { tenantId, connectionId, entityId, integrationId, purpose };
}
