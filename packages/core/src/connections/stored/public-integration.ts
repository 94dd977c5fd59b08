import { deepFreeze } from '../../freeze.ts';
import type { IntegrationStatus } from '../../model.ts';
import type { IntegrationRow } from '../../store/store.ts';
import { isoTime } from '../../transport/retry-after.ts';
import type { Engine } from '../engine.ts';
import { redirectUri } from '../integration/redirect-uri.ts';
import { openDefinition } from './sealed.ts';

/** An integration that is kept in the store, without its secrets. */
export interface StoredIntegration {
  readonly tenantId: string;
  readonly id: string;
  readonly app: string;
  readonly scheme: string;
  readonly status: IntegrationStatus;
  readonly clientId: string | null;
  readonly hasClientSecret: boolean;
  readonly hasPrivateKey: boolean;
  readonly keyId: string | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly scopes: readonly string[];
  readonly optionalScopes: readonly string[];
  /** Null where they are the app's own. */
  readonly apiUrl: string | null;
  readonly authUrl: string | null;
  readonly authorizationParameters: Readonly<Record<string, string>>;
  /**
   * What to register with the provider. Null where no browser is sent there, and for a client
   * without a `publicUrl`.
   */
  readonly redirectUri: string | null;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A row as everybody may see it. @throws OnBehalfError `misconfigured` when it does not open */
export async function publicIntegration(
  engine: Engine,
  row: IntegrationRow,
): Promise<StoredIntegration> {
  const { definition, held } = await openDefinition(engine, row);
  const scheme = definition.scheme ?? '';
  return deepFreeze({
    tenantId: row.tenantId,
    id: row.id,
    app: row.app,
    scheme,
    status: row.status,
    clientId: definition.clientId ?? null,
    hasClientSecret: held.clientSecret,
    hasPrivateKey: held.privateKey,
    keyId: definition.keyId ?? null,
    fields: { ...definition.fields },
    scopes: [...(definition.scopes ?? [])],
    optionalScopes: [...(definition.optionalScopes ?? [])],
    apiUrl: definition.apiUrl ?? null,
    authUrl: definition.authUrl ?? null,
    authorizationParameters: { ...definition.authorizationParameters },
    redirectUri: redirectsTo(engine, row, scheme),
    createdAt: isoTime(row.createdAt) ?? '',
    updatedAt: isoTime(row.updatedAt) ?? '',
  });
}

function redirectsTo(engine: Engine, { app, id }: IntegrationRow, scheme: string): string | null {
  const schemes = engine.registry.apps.get(app)?.auth ?? [];
  const isForBrowsers = schemes.some(
    ({ type, codeFlow }) => type === scheme && codeFlow !== undefined,
  );
  return isForBrowsers && engine.publicUrl !== null ? redirectUri(engine, id) : null;
}
