import { isOnBehalfError, type OnBehalfError } from '../../errors.ts';
import type { ConnectionRow, IntegrationRow } from '../../store/store.ts';
import { isKeyUnavailable } from '../../vault/key-unavailable.ts';
import type { Vault } from '../../vault/vault.ts';
import type { Engine } from '../engine.ts';
import { integrationOf } from '../integration/integration-of.ts';
import { missingKey, openCredentials } from '../row/credentials.ts';
import { resolveStored } from '../stored/resolve.ts';
import { openDefinition, openSecrets } from '../stored/sealed.ts';
import { type Finding, isNote } from './finding.ts';
import { implausible } from './plausible.ts';

type Found = Pick<Finding, 'code' | 'message'>;

/** Looks at one row after the other. Each throws what may pass, such as a store out of reach. */
interface Examination {
  /** `isKept`: nothing speaks against refreshing it. */
  connection(
    row: ConnectionRow,
  ): Promise<{ readonly found: readonly Found[]; readonly isKept: boolean }>;
  integration(row: IntegrationRow): Promise<readonly Found[]>;
}

/** What became of a look for a connection's integration. */
interface Lookup {
  readonly problem: string | null;
  readonly isEnabled: boolean;
}

// Rows come tenant by tenant: what was asked long ago is not asked again.
const REMEMBERED_INTEGRATIONS = 1000;

/** Integrations are looked up once, however many connections go through them. */
export function createExamination(engine: Engine): Examination {
  const lookups = new Map<string, Promise<Lookup>>();
  // Integrations are looked at before the connections that go through them.
  const broken = new Set<string>();
  // What does not open is in the report: the log need not say it for each row.
  const quiet: Engine = { ...engine, report: () => '' };

  const lookUp = async (row: ConnectionRow): Promise<Lookup> => {
    const key = JSON.stringify([row.tenantId, row.integrationId, row.app]);
    let lookup = lookups.get(key);
    if (lookup === undefined) {
      if (lookups.size === REMEMBERED_INTEGRATIONS) lookups.clear();
      lookup = lookUpStored(engine, row, broken).then(
        async (stored) => stored ?? lookUpIntegration(engine, row),
      );
      lookups.set(key, lookup);
    }
    return lookup;
  };

  return {
    async connection(row) {
      const found = [...implausible(row, engine.runtime.now())];
      const name = `Connection ${row.id}`;
      if (row.sealed !== null) {
        found.push(
          ...(await opens(quiet.vault, name, [row.sealed], async () => holds(quiet, row))),
        );
      }
      const isOver = row.status === 'FAILED' || (row.status === 'REVOKED' && row.sealed === null);
      const { problem, isEnabled } = isOver ? NO_PROBLEM : await lookUp(row);
      if (problem !== null) {
        found.push({ code: 'integration_missing', message: `${name} cannot be used: ${problem}` });
      }
      return { found, isKept: isEnabled && found.every(isNote) };
    },
    async integration(row) {
      const { sealed, sealedSecrets } = row;
      const all = sealedSecrets === null ? [sealed] : [sealed, sealedSecrets];
      const name = `The integration "${row.id}"`;
      const found = await opens(quiet.vault, name, all, async () => {
        await openSecrets(quiet, row, await openDefinition(quiet, row));
        return fits(quiet, row);
      });
      if (!found.every(isNote)) broken.add(keyOf(row.tenantId, row.id));
      return found;
    },
  };
}

const NO_PROBLEM: Lookup = { problem: null, isEnabled: true };

/** @param open - answers what is wrong with what was opened */
async function opens(
  vault: Vault,
  name: string,
  sealed: readonly Uint8Array[],
  open: () => Promise<readonly Found[]>,
): Promise<readonly Found[]> {
  try {
    const found = await open();
    const [first] = vault.keyIds ?? [];
    const isOlder = (id: string | null): id is string => id !== null && id !== first;
    const keyId = sealed.map((it) => vault.keyOf?.(it) ?? null).find(isOlder);
    if (keyId === undefined) return found;
    return [...found, { code: 'old_key', message: `${name} hangs on the key "${keyId}".` }];
  } catch (error) {
    const final = lasting(error);
    const isMissing =
      isKeyUnavailable(final) || sealed.some((it) => missingKey(vault, it) !== null);
    return [{ code: isMissing ? 'key_missing' : 'not_opened', message: final.message }];
  }
}

async function holds(engine: Engine, row: ConnectionRow): Promise<readonly Found[]> {
  const { grant } = await openCredentials(engine, row);
  if (typeof grant.secrets === 'object' && grant.secrets !== null) return [];
  return [{ code: 'malformed', message: `Connection ${row.id} holds no credentials.` }];
}

async function fits(engine: Engine, row: IntegrationRow): Promise<readonly Found[]> {
  try {
    await resolveStored(engine, row);
    return [];
  } catch (error) {
    return [{ code: 'malformed', message: lasting(error).message }];
  }
}

/** Null where it is not in the store. What is wrong with it there is told of it, and once. */
async function lookUpStored(
  { store, integrations: { configured } }: Engine,
  { tenantId, integrationId, app }: ConnectionRow,
  broken: ReadonlySet<string>,
): Promise<Lookup | null> {
  if (configured === null || configured.has(integrationId)) return null;
  const row = await store.getIntegration(tenantId, integrationId);
  if (row?.app !== app) return null;
  const isEnabled = row.status === 'ENABLED' && !broken.has(keyOf(tenantId, integrationId));
  return { problem: null, isEnabled };
}

const keyOf = (tenantId: string, id: string): string => JSON.stringify([tenantId, id]);

async function lookUpIntegration(engine: Engine, row: ConnectionRow): Promise<Lookup> {
  try {
    await integrationOf(engine, row);
    return NO_PROBLEM;
  } catch (error) {
    // What a function of the product's own throws may say anything.
    if (!isOnBehalfError(error)) {
      const problem = `its integration is not found (${engine.report(error)}).`;
      return { problem, isEnabled: false };
    }
    const { code, message } = lasting(error);
    return { problem: code === 'denied' ? null : message, isEnabled: false };
  }
}

/** The error, if no later attempt mends it. */
function lasting(error: unknown): OnBehalfError {
  if (isOnBehalfError(error) && !error.retryable) return error;
  throw error;
}
