import { type AuthScheme, jwtBearer } from '@onbehalf/core';

/**
 * A service account of Google: `credentials` is the key file that Google hands out, as JSON. With
 * domain-wide delegation `subject` beside it names the user of the Workspace to act as. Where the
 * key is the integration's (`clientId` is the account's address), whoever chooses the `subject` is
 * anybody in that Workspace: your own code has to say it.
 *
 * No request asks for the account, so that no scope is needed for that.
 */
export function googleServiceAccount(): AuthScheme {
  const scheme = jwtBearer(
    {
      documentation: 'https://developers.google.com/identity/protocols/oauth2/service-account',
      tokenEndpoint: 'https://oauth2.googleapis.com/token',
    },
    {
      scopes: 'claim',
      subject: 'optional',
      credentialNames: {
        issuer: 'client_email',
        privateKey: 'private_key',
        keyId: 'private_key_id',
      },
    },
  );
  return {
    ...scheme,
    async account({ fields: { subject, issuer } }) {
      const id = subject ?? issuer ?? 'service-account';
      return { id, label: subject ?? issuer ?? 'Service account' };
    },
  };
}
