import { OnBehalfError } from '../../errors.ts';
import { randomToken } from '../../runtime.ts';
import type { IntegrationRow } from '../../store/store.ts';
import { isLoopback } from '../../transport/address.ts';
import { isInternal } from '../../transport/internal-host.ts';
import type { Engine } from '../engine.ts';
import { type IntegrationDefinition, nameOf } from '../integration/config.ts';
import { assertCredentials, assertPrivateKey } from '../integration/credentials.ts';
import { resolveIntegration } from '../integration/integration.ts';
import { checkNew, type NewIntegration } from './checks.ts';
import { sealIntegration } from './sealed.ts';

/**
 * Keeps an integration in the store, once it is checked as a configured one is.
 *
 * @throws TypeError saying what is wrong with it
 * @throws OnBehalfError `invalid_params` for an id that is taken
 */
export async function createIntegration(
  engine: Engine,
  tenantId: string,
  given: NewIntegration,
): Promise<IntegrationRow> {
  checkNew(given, nameOf(given));
  const { runtime, store, registry, integrations } = engine;
  const { status = 'ENABLED', clientSecret, privateKey, ...config } = given;
  const id = config.id ?? `int_${randomToken(runtime)}`;
  const secrets = { clientSecret, privateKey };
  const { app, scheme, clientId } = resolveIntegration(
    registry,
    { ...config, id },
    async () => secrets,
  );
  if (scheme.codeFlow !== undefined && engine.publicUrl === null) {
    throw new TypeError(
      `The integration "${id}" sends users to a browser: createOnBehalf needs a publicUrl.`,
    );
  }
  assertOutside(engine, id, config);
  assertPrivateKey(id, secrets);
  if (status === 'ENABLED') {
    const has = { clientSecret: Boolean(clientSecret), privateKey: Boolean(privateKey) };
    assertCredentials({ id, app, scheme, clientId }, has);
  }
  // The scheme by its name: which one is the first may change with the app's code.
  const definition: IntegrationDefinition = { ...config, id, scheme: scheme.type };
  const now = runtime.now();
  const row: IntegrationRow = {
    tenantId,
    id,
    app: app.slug,
    status,
    ...(await sealIntegration(engine, { tenantId, id }, definition, secrets)),
    version: 0,
    createdAt: now,
    updatedAt: now,
  };
  if (integrations.configured?.has(id) === true) throw taken(id);
  if (!(await store.insertIntegration(row))) throw taken(id);
  return row;
}

/**
 * Keeps an address that a customer may have given from being one of this machine or of its network,
 * whose services often trust whoever is there. For a product on loopback it may be.
 */
function assertOutside(
  { publicUrl }: Engine,
  id: string,
  { apiUrl, authUrl }: Pick<IntegrationDefinition, 'apiUrl' | 'authUrl'>,
): void {
  if (publicUrl !== null && isLoopback(new URL(publicUrl).hostname)) return;
  for (const [name, address = ''] of Object.entries({ apiUrl, authUrl })) {
    if (!URL.canParse(address) || !isInternal(new URL(address).hostname)) continue;
    throw new TypeError(
      `The ${name} of "${id}" is on this machine or in its own network, and the client's publicUrl is ` +
        'not: configure such an integration instead of keeping it in the store.',
    );
  }
}

function taken(id: string): OnBehalfError {
  const message = 'is the id of another integration';
  return new OnBehalfError('invalid_params', `"${id}" ${message}.`, {
    fields: [{ path: 'id', message }],
  });
}
