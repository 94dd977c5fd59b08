import type { ImportedConnection } from '@onbehalf/core';

/** What several processes import: the same each time, half of it with a known account. */
export function importableRows(count: number): readonly ImportedConnection[] {
  return Array.from({ length: count }, (_, index) => {
    const entityId = `user-${index}`;
    return {
      entityId,
      app: 'oidc',
      credentials: { accessToken: `token-of-${entityId}-zzzzzz` },
      ...(index % 2 === 0 ? { externalId: `row-${index}` } : { account: { id: `id-${index}` } }),
    };
  });
}
