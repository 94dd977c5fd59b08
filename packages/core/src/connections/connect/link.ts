import { OnBehalfError } from '../../errors.ts';
import { randomToken } from '../../runtime.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Engine } from '../engine.ts';
import type { FlowSecrets } from './flow.ts';
import { findPending, type FlowPurpose, storePending } from './pending.ts';
import { safeReturnTo } from './return-to.ts';

/** A pending connection, and where its user has to go. */
export interface Link {
  readonly row: ConnectionRow;
  readonly redirectUrl: string;
}

interface LinkPurpose extends FlowPurpose {
  readonly returnTo: string | undefined;
}

/** Stores a pending connection and answers its link. @throws TypeError for a `returnTo` elsewhere */
export async function createLink(
  engine: Engine,
  row: ConnectionRow,
  { returnTo, fields, scopes, target }: LinkPurpose,
): Promise<Link> {
  const address = linkAddress(engine);
  const destination = readDestination(engine, returnTo);
  const linkToken = randomToken(engine.runtime);
  const { asked, expected } = scopes;
  const secrets: FlowSecrets = {
    linkToken,
    codeVerifier: null,
    fields,
    scopes: { asked, expected },
    target,
  };
  await storePending(engine, row, secrets, destination);
  return { row, redirectUrl: `${address}/${linkToken}` };
}

/** The newest link that would do as well as the one to `wanted`: who keeps asking gets one link. */
export async function pendingLink(
  engine: Engine,
  wanted: ConnectionRow,
  { returnTo, ...purpose }: LinkPurpose,
): Promise<Link | null> {
  const address = linkAddress(engine);
  const destination = readDestination(engine, returnTo);
  const isLink = ({ device }: FlowSecrets): boolean => device === undefined;
  const found = await findPending(engine, wanted, { ...purpose, destination, suits: isLink });
  return found && { row: found.row, redirectUrl: `${address}/${found.secrets.linkToken}` };
}

function linkAddress({ publicUrl }: Engine): string {
  if (publicUrl !== null) return `${publicUrl}/connect`;
  throw new OnBehalfError(
    'misconfigured',
    'A user can only be sent to a link when createOnBehalf has a publicUrl.',
  );
}

function readDestination({ publicUrl }: Engine, returnTo: string | undefined): string | null {
  return returnTo === undefined || publicUrl === null ? null : safeReturnTo(returnTo, publicUrl);
}
