import { keptOf } from '../../auth/oauth2/captures.ts';
import { OnBehalfError } from '../../errors.ts';
import { readFields } from '../integration/fields.ts';
import type { Integration } from '../integration/integration.ts';

type Fields = Readonly<Record<string, string>>;

/**
 * The fields of a connection that is imported: what is asked before connecting, and what a token
 * answer or a callback would have said. Each passes the check that it would have passed there, so
 * that no address outside of those the app allows gets the credentials.
 *
 * @throws OnBehalfError `invalid_params` naming what is missing, unknown or wrong; `misconfigured`
 */
export function importedFields(integration: Integration, given: Fields): Fields {
  const { scheme, app, api } = integration;
  const captures = Object.entries(scheme.captures ?? {});
  const isCaptured = (name: string): boolean => captures.some(([captured]) => captured === name);
  const asked = Object.entries(given).filter(([name]) => !isCaptured(name));
  const values: Record<string, string> = {
    ...readFields(integration, Object.fromEntries(asked)),
  };
  for (const [name, capture] of captures) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value === undefined && capture.required !== true) continue;
    const kept = value === undefined ? null : keptOf(capture, value);
    if (kept === null)
      throw wrong(app.name, name, value === undefined ? 'is missing' : 'is refused');
    values[name] = kept;
  }
  // Wherever these lead is where the credentials go.
  api.of(values);
  return values;
}

function wrong(appName: string, name: string, message: string): OnBehalfError {
  const path = `fields.${name}`;
  return new OnBehalfError(
    'invalid_params',
    `${appName} cannot be connected: "${path}" ${message}.`,
    {
      fields: [{ path, message }],
    },
  );
}
