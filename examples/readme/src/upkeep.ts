import type { OnBehalf } from '@onbehalf/core';

/** Tells users when they have to connect again, and keeps all other connections alive. */
export function startUpkeep(
  onbehalf: OnBehalf,
  tell: (userId: string, app: string) => Promise<void>,
): () => void {
  const ends = (['expiring_soon', 'expired'] as const).map((event) =>
    onbehalf.on(event, async ({ entityId, app }) => tell(entityId, app)),
  );
  const timer = setInterval(() => {
    onbehalf.connections.refreshDue().catch(console.error); // the store is out of reach
  }, 5 * 60_000);
  return () => {
    clearInterval(timer);
    for (const end of ends) end();
  };
}
