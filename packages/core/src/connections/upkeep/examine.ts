import { isOnBehalfError } from '../../errors.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import { integrationOf } from '../integration/integration-of.ts';
import { missingKey, openCredentials } from '../row/credentials.ts';
import type { Finding } from './finding.ts';
import { implausible } from './plausible.ts';

type Found = Pick<Finding, 'code' | 'message'>;

// Rows come tenant by tenant: what was asked long ago is not asked again.
const REMEMBERED_INTEGRATIONS = 1000;

/**
 * Looks at one row after the other. Integrations are looked up once, however many rows go through.
 *
 * @throws OnBehalfError what may pass, such as a key service that is out of reach
 */
export function createExamination(
  engine: Engine,
): (row: ConnectionRow) => Promise<readonly Found[]> {
  const integrations = new Map<string, Promise<string | null>>();
  // What does not open is in the report: the log need not say it for each row.
  const quiet: Engine = { ...engine, report: () => '' };

  const integrationProblem = async (row: ConnectionRow): Promise<string | null> => {
    const key = JSON.stringify([row.tenantId, row.integrationId, row.app]);
    let problem = integrations.get(key);
    if (problem === undefined) {
      if (integrations.size === REMEMBERED_INTEGRATIONS) integrations.clear();
      problem = findIntegrationProblem(engine, row);
      integrations.set(key, problem);
    }
    return problem;
  };

  return async (row) => {
    const found = [...implausible(row, engine.runtime.now())];
    if (row.sealed !== null) found.push(...(await sealProblems(quiet, row, row.sealed)));
    const isOver = row.status === 'FAILED' || (row.status === 'REVOKED' && row.sealed === null);
    const problem = isOver ? null : await integrationProblem(row);
    if (problem !== null) {
      const message = `Connection ${row.id} cannot be used: ${problem}`;
      found.push({ code: 'integration_missing', message });
    }
    return found;
  };
}

async function sealProblems(
  engine: Engine,
  row: ConnectionRow,
  sealed: Uint8Array,
): Promise<readonly Found[]> {
  const { vault } = engine;
  try {
    const { grant } = await openCredentials(engine, row);
    if (typeof grant.secrets !== 'object' || grant.secrets === null) {
      return [{ code: 'malformed', message: `Connection ${row.id} holds no credentials.` }];
    }
  } catch (error) {
    if (!isOnBehalfError(error) || error.retryable) throw error;
    const code = missingKey(vault, sealed) === null ? 'not_opened' : 'key_missing';
    return [{ code, message: error.message }];
  }
  const keyId = vault.keyOf?.(sealed) ?? null;
  const [first] = vault.keyIds ?? [];
  if (keyId === null || keyId === first) return [];
  return [{ code: 'old_key', message: `Connection ${row.id} hangs on the key "${keyId}".` }];
}

async function findIntegrationProblem(engine: Engine, row: ConnectionRow): Promise<string | null> {
  try {
    await integrationOf(engine, row);
    return null;
  } catch (error) {
    // What a function of the product's own throws may say anything.
    if (!isOnBehalfError(error)) return `its integration is not found (${engine.report(error)}).`;
    if (error.retryable) throw error;
    return error.message;
  }
}
