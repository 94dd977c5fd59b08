import type { App } from '../actions/app.ts';
import { missingScopes } from '../actions/scopes.ts';
import { OnBehalfError } from '../errors.ts';
import type { ConnectionRow } from '../store/store.ts';

/**
 * Refuses an action whose scopes were not granted, before anything is sent. Where the provider does
 * not say what it granted, it decides itself.
 *
 * @throws OnBehalfError `scope_required` with the missing ones
 */
export function assertScopes(app: App, row: ConnectionRow, needed: readonly string[]): void {
  const missing = missingScopes(app, row.scopes.granted, needed);
  if (missing.length > 0) throw scopeRequired(app.name, missing);
}

/** @param missing - none where the provider does not say which */
export function scopeRequired(appName: string, missing: readonly string[]): OnBehalfError {
  return new OnBehalfError(
    'scope_required',
    `The user has to allow more in ${appName}${missing.length > 0 ? `: ${missing.join(', ')}` : ''}.`,
    { missingScopes: missing },
  );
}
