import { type AuthScheme, clientCredentials, OnBehalfError } from '@onbehalf/core';

/**
 * An app that acts in one tenant as itself: each user brings the client that their tenant has
 * registered, `credentials: { clientId, clientSecret }` and `fields: { tenant }`. A client of the
 * integration is refused: in every tenant that has let it in it may do the same, and whoever names
 * the tenant would act there.
 */
export function microsoftApp(): AuthScheme {
  const scheme = clientCredentials({
    documentation:
      'https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow',
    tokenEndpoint: 'https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token',
    fields: {
      tenant: {
        label: 'Tenant',
        description: 'The id or a domain of the tenant.',
        pattern: String.raw`(?!(?:common|organizations|consumers)$)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*`,
      },
    },
    // What an administrator has granted to the app: there is no other scope.
    defaultScopes: ['https://graph.microsoft.com/.default'],
    // Nobody knows this tenant.
    errorCodes: { AADSTS90002: 'access_denied' },
  });
  return {
    ...scheme,
    async accept(credentials, client) {
      if (client.clientId !== '' || scheme.accept === undefined) {
        throw new OnBehalfError(
          'misconfigured',
          `The integration of ${client.appName} must have no clientId: its users bring their own.`,
        );
      }
      return scheme.accept(credentials, client);
    },
    async account({ fields: { tenant = '', clientId = '' } }) {
      return { id: `${tenant.toLowerCase()}:${clientId}`, label: tenant };
    },
  };
}
