import type { DoctorReport, OnBehalf } from '@onbehalf/core';

interface Erased {
  readonly tenantId: string;
  readonly entityId: string;
}

/** To be run on a database that was just restored, before your product uses it. */
export async function afterRestore(
  onbehalf: OnBehalf,
  erasedSince: readonly Erased[], // from a list that you keep outside this database
): Promise<DoctorReport> {
  for (const { tenantId, entityId } of erasedSince) {
    await onbehalf.tenant(tenantId).entity(entityId).erase();
  }
  return onbehalf.doctor();
}
