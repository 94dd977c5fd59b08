import type { IntegrationStatus } from '../../model.ts';
import type { IntegrationRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import type { IntegrationDefinition, IntegrationSecrets } from '../integration/config.ts';
import {
  assertCredentials,
  assertPrivateKey,
  type HeldSecrets,
} from '../integration/credentials.ts';
import { resolveIntegration } from '../integration/integration.ts';
import { checkChanges, type IntegrationChanges } from './checks.ts';
import { findIntegration } from './find.ts';
import {
  openDefinition,
  openSecrets,
  sealDefinition,
  type SealedColumns,
  sealIntegration,
  type StoredDefinition,
} from './sealed.ts';

/** @throws TypeError saying what is wrong with the changes; OnBehalfError `misconfigured` */
export async function updateIntegration(
  engine: Engine,
  tenantId: string,
  id: string,
  changes: IntegrationChanges,
): Promise<IntegrationRow> {
  checkChanges(changes, 'integrations.update');
  return write(engine, tenantId, id, async (row) => {
    const stored = await openDefinition(engine, row);
    return changed(engine, row, stored, changes);
  });
}

/**
 * From when it resolves on, no process lets a call through a disabled one.
 *
 * @throws TypeError for one that is to be enabled, and lacks what the provider gives out
 */
export async function setIntegrationStatus(
  engine: Engine,
  tenantId: string,
  id: string,
  status: IntegrationStatus,
): Promise<IntegrationRow> {
  return write(engine, tenantId, id, async (row) => {
    if (row.status === status) return null;
    if (status === 'ENABLED') {
      const { definition, held } = await openDefinition(engine, row);
      assertCredentials(resolve(engine, definition), held);
    }
    return { status };
  });
}

type Written = Partial<Pick<IntegrationRow, 'status'> & SealedColumns>;

/** Changes a row as it is then; null leaves it as it is. */
async function write(
  engine: Engine,
  tenantId: string,
  id: string,
  change: (row: IntegrationRow) => Promise<Written | null>,
): Promise<IntegrationRow> {
  const { store, runtime } = engine;
  for (;;) {
    const row = await findIntegration(engine, tenantId, id);
    const written = await change(row);
    if (written === null) return row;
    const next = { ...row, ...written, updatedAt: runtime.now() };
    if (await store.updateIntegration(next)) return { ...next, version: row.version + 1 };
  }
}

async function changed(
  engine: Engine,
  row: IntegrationRow,
  stored: StoredDefinition,
  { clientSecret, privateKey, keyId, ...changes }: IntegrationChanges,
): Promise<Written> {
  const { definition: before, held } = stored;
  const definition: IntegrationDefinition = {
    ...before,
    ...defined(changes),
    ...(keyId !== undefined && { keyId: keyId ?? undefined }),
  };
  const given = { clientSecret, privateKey };
  const isOther = before.clientId !== undefined && definition.clientId !== before.clientId;
  if (isOther) assertOwnSecrets(row.id, held, given);
  assertPrivateKey(row.id, { privateKey: privateKey ?? undefined });
  const has: HeldSecrets = {
    clientSecret: clientSecret === undefined ? held.clientSecret : clientSecret !== null,
    privateKey: privateKey === undefined ? held.privateKey : privateKey !== null,
  };
  const integration = resolve(engine, definition);
  if (row.status === 'ENABLED') assertCredentials(integration, has);
  if (clientSecret === undefined && privateKey === undefined) {
    return { sealed: await sealDefinition(engine, row, { ...stored, definition }) };
  }
  const secrets = await merged(engine, row, stored, given);
  return sealIntegration(engine, row, definition, secrets);
}

/** What is kept of the secrets is opened for it, and nothing else. */
async function merged(
  engine: Engine,
  row: IntegrationRow,
  stored: StoredDefinition,
  given: GivenSecrets,
): Promise<IntegrationSecrets> {
  const keeps = NAMES.some((name) => stored.held[name] && given[name] === undefined);
  const before = keeps ? await openSecrets(engine, row, stored) : {};
  const { clientSecret = before.clientSecret, privateKey = before.privateKey } = given;
  return { clientSecret: clientSecret ?? undefined, privateKey: privateKey ?? undefined };
}

type GivenSecrets = Pick<IntegrationChanges, keyof IntegrationSecrets>;

const NAMES = ['clientSecret', 'privateKey'] as const;

/** Else the secret of one client would be sent as another's. */
function assertOwnSecrets(id: string, held: HeldSecrets, given: GivenSecrets): void {
  const kept = NAMES.find((name) => held[name] && given[name] === undefined);
  if (kept === undefined) return;
  throw new TypeError(
    `The ${kept} of "${id}" belongs to the clientId that it has: give the new one's, or null.`,
  );
}

function resolve({ registry }: Engine, definition: IntegrationDefinition) {
  return resolveIntegration(registry, definition, async () => ({}));
}

/** Without what was left out. */
function defined<Values extends object>(values: Values): Partial<Values> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<Values>;
}
