import { OnBehalfError } from '../../errors.ts';
import { randomToken } from '../../runtime.ts';
import type { IntegrationRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import type { IntegrationDefinition, IntegrationSecrets } from '../integration/config.ts';
import type { HeldSecrets } from '../integration/credentials.ts';
import { openJson, sealJson } from '../row/credentials.ts';

/**
 * What is sealed in an integration's row. Most of it is no secret, but whoever could change an
 * address in it would have every token sent there.
 */
export interface StoredDefinition {
  readonly definition: IntegrationDefinition;
  readonly held: HeldSecrets;
  /** Which secrets are its own: older ones, sealed for the same row, do not pass for them. */
  readonly secretsId: string | null;
}

export type Opener = Pick<Engine, 'vault' | 'report'>;

/** The columns that are sealed. */
export type SealedColumns = Pick<IntegrationRow, 'sealed' | 'sealedSecrets'>;

type Owner = Pick<IntegrationRow, 'tenantId' | 'id'>;

interface SealedSecrets extends IntegrationSecrets {
  readonly secretsId: string;
}

/** Seals an integration, with secrets of its own; without any, it has none. */
export async function sealIntegration(
  { vault, runtime }: Pick<Engine, 'vault' | 'runtime'>,
  owner: Owner,
  definition: IntegrationDefinition,
  { clientSecret, privateKey }: IntegrationSecrets,
): Promise<SealedColumns> {
  const held = { clientSecret: Boolean(clientSecret), privateKey: Boolean(privateKey) };
  const hasSecrets = held.clientSecret || held.privateKey;
  const secretsId = hasSecrets ? randomToken(runtime) : null;
  const context = contextOf(owner);
  return {
    sealed: await sealJson({ vault }, context, 'integration', { definition, held, secretsId }),
    sealedSecrets:
      secretsId === null
        ? null
        : await sealJson({ vault }, context, 'integration secrets', {
            ...(held.clientSecret && { clientSecret }),
            ...(held.privateKey && { privateKey }),
            secretsId,
          }),
  };
}

/**
 * Seals both columns with the key that seals now. Nobody reads them.
 *
 * @throws Error when they do not open
 */
export async function sealIntegrationAnew(
  { vault }: Pick<Engine, 'vault'>,
  row: IntegrationRow,
): Promise<SealedColumns> {
  const anew = async (sealed: Uint8Array, purpose: string): Promise<Uint8Array> => {
    const context = { ...contextOf(row), purpose };
    return vault.seal(await vault.open(sealed, context), context);
  };
  const { sealed, sealedSecrets } = row;
  return {
    sealed: await anew(sealed, 'integration'),
    sealedSecrets: sealedSecrets && (await anew(sealedSecrets, 'integration secrets')),
  };
}

/** Seals another definition that keeps the secrets as they are sealed. */
export async function sealDefinition(
  engine: Pick<Engine, 'vault'>,
  row: IntegrationRow,
  stored: StoredDefinition,
): Promise<Uint8Array> {
  return sealJson(engine, contextOf(row), 'integration', stored);
}

/** @throws OnBehalfError `misconfigured` when it does not open, or is another app's */
export async function openDefinition(
  engine: Opener,
  row: IntegrationRow,
): Promise<StoredDefinition> {
  const opened = await openJson(engine, contextOf(row), 'integration', row.sealed);
  const stored = opened as StoredDefinition;
  // What chose the row by its app would otherwise let the credentials of another pass.
  if (stored.definition.app !== row.app) throw changed(row);
  return stored;
}

/** @throws OnBehalfError `misconfigured` when they do not open, or are not the definition's */
export async function openSecrets(
  engine: Opener,
  row: IntegrationRow,
  { secretsId }: StoredDefinition,
): Promise<IntegrationSecrets> {
  if (secretsId === null) return {};
  if (row.sealedSecrets === null) throw changed(row);
  const opened = await openJson(engine, contextOf(row), 'integration secrets', row.sealedSecrets);
  const { secretsId: own, ...secrets } = opened as SealedSecrets;
  if (own !== secretsId) throw changed(row);
  return secrets;
}

function contextOf({ tenantId, id }: Owner) {
  return { tenantId, connectionId: '', entityId: '', integrationId: id };
}

function changed({ id }: Owner): OnBehalfError {
  const message = `The row of the integration "${id}" was changed by somebody else.`;
  return new OnBehalfError('misconfigured', message);
}
