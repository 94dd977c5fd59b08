import { REAUTH_REASONS } from '../../errors.ts';
import type { ConnectionStatus } from '../../model.ts';
import type { ConnectionRow } from '../../store/store.ts';
import type { Finding } from './finding.ts';

const HOUR_MS = 3600_000;
const DAY_MS = 24 * HOUR_MS;
const CENTURY_MS = 36_525 * DAY_MS;
// By how much the clocks of two machines may differ.
const SKEW_MS = HOUR_MS;
// Any time since 1973 has more milliseconds, and any time until 5138 has fewer seconds.
const LEAST_MS = 1e11;

/** What an honest row looks like in each status. */
interface Shape {
  readonly isSealed: 'always' | 'never' | 'perhaps';
  readonly reasons: readonly (string | null)[] | 'any';
}

const ENDING = [null, 'expiring_soon'];
const SHAPES: Readonly<Record<ConnectionStatus, Shape>> = {
  INITIATED: { isSealed: 'never', reasons: [null] },
  UNCONFIRMED: { isSealed: 'always', reasons: [null] },
  ACTIVE: { isSealed: 'always', reasons: ENDING },
  EXPIRED: { isSealed: 'always', reasons: REAUTH_REASONS },
  FAILED: { isSealed: 'never', reasons: 'any' },
  REVOKED: {
    isSealed: 'perhaps',
    reasons: ['revoked', 'revocation_failed', 'revocation_not_supported'],
  },
  DISABLED: { isSealed: 'always', reasons: ENDING },
};

type Found = Pick<Finding, 'code' | 'message'>;

/** What can be seen to be wrong with a row without opening it. */
export function implausible(row: ConnectionRow, now: number): readonly Found[] {
  const found = (code: Finding['code'], text: string): Found => ({
    code,
    message: `Connection ${row.id} ${text}.`,
  });
  return [
    ...statusProblems(row).map((text) => found('status_implausible', text)),
    ...timeProblems(row, now).map((text) => found('time_implausible', text)),
    ...leftBehind(row, now).map(([code, text]) => found(code, text)),
  ];
}

function statusProblems(row: ConnectionRow): readonly string[] {
  const { status, statusReason, sealed } = row;
  // Who can write to the database may have put anything there.
  const shape = Object.hasOwn(SHAPES, status) ? SHAPES[status] : undefined;
  if (shape === undefined) return ['has a status that does not exist'];
  const problems: string[] = [];
  if (shape.isSealed === 'always' && sealed === null) {
    problems.push(`is ${status} without credentials`);
  }
  const isWiped =
    shape.isSealed === 'never' || (status === 'REVOKED' && statusReason !== 'revocation_failed');
  if (isWiped && sealed !== null) problems.push(`is ${status}, and still has credentials`);
  if (shape.reasons !== 'any' && !shape.reasons.includes(statusReason)) {
    problems.push(`is ${status} for a reason that this status does not have`);
  }
  return problems;
}

function timeProblems(row: ConnectionRow, now: number): readonly string[] {
  const { createdAt, updatedAt, lastUsedAt, expiresAt, nextRefreshAt, lease } = row;
  // How far ahead each may be.
  const times: readonly (readonly [name: string, time: number | null, aheadMs: number])[] = [
    ['createdAt', createdAt, SKEW_MS],
    ['updatedAt', updatedAt, SKEW_MS],
    ['lastUsedAt', lastUsedAt, SKEW_MS],
    ['expiresAt', expiresAt, CENTURY_MS],
    ['nextRefreshAt', nextRefreshAt, CENTURY_MS],
    ['lease', lease?.until ?? null, SKEW_MS],
  ];
  return times.flatMap(([name, time, aheadMs]) => {
    if (time === null) return [];
    if (!Number.isFinite(time)) return [`has a "${name}" that is no time`];
    if (time < LEAST_MS) return [`has a "${name}" before 1973: seconds for milliseconds?`];
    return time > now + aheadMs ? [`has a "${name}" too far in the future`] : [];
  });
}

/** What is cleaned up by itself, and has not been for long. */
function leftBehind(
  { status, expiresAt, lease }: ConnectionRow,
  now: number,
): readonly (readonly [Finding['code'], string])[] {
  const isPending = status === 'INITIATED' || status === 'UNCONFIRMED';
  if (isPending) {
    const isLeft = expiresAt !== null && expiresAt < now - DAY_MS;
    return isLeft ? [['pending_left', 'is of a link that lapsed more than a day ago']] : [];
  }
  const isLeft = lease !== null && lease.until < now - SKEW_MS;
  return isLeft ? [['lease_left', 'was being refreshed by a process that has died']] : [];
}
