import { OnBehalfError } from '../../errors.ts';
import { bound, scrub } from '../../redact.ts';
import type { Engine } from '../engine.ts';
import { asRefusal } from './as-refusal.ts';
import { importConnection, type Look } from './import-connection.ts';
import type { Placed } from './place.ts';
import { readExported } from './read-exported.ts';
import { readImported } from './read-imported.ts';
import { restoreConnection } from './restore-connection.ts';

const LONGEST_REASON = 300;

/** Imports whatever it is. @throws OnBehalfError saying what is wrong with it */
export async function importOne(
  engine: Engine,
  tenantId: string,
  row: unknown,
  look: Look,
): Promise<Placed> {
  const members = typeof row === 'object' && row !== null ? row : {};
  if ('refused' in members) {
    const reason = bound(scrub(String(members.refused)), LONGEST_REASON);
    throw new OnBehalfError('invalid_params', reason);
  }
  if ('sealed' in members) {
    const record = await asRefusal(() => readExported(row, tenantId));
    return restoreConnection(engine, record);
  }
  const connection = await asRefusal(() => readImported(row));
  return importConnection(engine, tenantId, connection, look);
}
