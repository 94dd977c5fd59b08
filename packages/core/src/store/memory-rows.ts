import { isStorable } from '../identifiers.ts';
import type { ConnectionRow } from './store.ts';

type Created = Pick<ConnectionRow, 'createdAt' | 'id'>;
type Placed = Pick<ConnectionRow, 'tenantId' | 'id'>;

/** Whether `a` stands behind `b` in a list. */
export function isYounger(a: Created, b: Created): boolean {
  return a.createdAt > b.createdAt || (a.createdAt === b.createdAt && a.id > b.id);
}

/** Whether `a` stands behind `b` in a walk. */
export function comesBehind(a: Placed, b: Placed): boolean {
  return a.tenantId > b.tenantId || (a.tenantId === b.tenantId && a.id > b.id);
}

/** What many databases refuse is refused here too: a test finds out before a user does. */
export function assertStorable(...parts: readonly (object | null)[]): void {
  const values = parts.flatMap((part): unknown[] => Object.values(part ?? {}));
  if (values.some((value) => typeof value === 'string' && !isStorable(value))) {
    throw new TypeError('A text with a NUL or half a surrogate pair cannot be stored.');
  }
}
