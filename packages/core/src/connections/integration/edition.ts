import type { App } from '../../actions/app.ts';
import type { AuthScheme } from '../../auth/scheme.ts';
import { baseTemplate, variableKinds } from '../../auth/template.ts';
import type { IntegrationConfig } from './config.ts';

/**
 * Where the API and the sign-in of an integration are: the app's, or those of a self-hosted edition.
 * A token is for the edition that issued it, so that another edition's API needs its sign-in, too.
 *
 * @throws TypeError saying why the two do not go together
 */
export function editionOf(
  app: App,
  scheme: AuthScheme,
  id: string,
  config: Pick<IntegrationConfig, 'apiUrl' | 'authUrl'>,
): { readonly apiUrl: string; readonly authUrl: string } {
  const isOneServer = app.apiUrl === app.authUrl;
  const api = config.apiUrl ?? (isOneServer ? config.authUrl : undefined) ?? app.apiUrl;
  const auth = config.authUrl ?? (isOneServer ? config.apiUrl : undefined) ?? app.authUrl;
  const kinds = variableKinds(scheme);
  const apiUrl = baseTemplate(api, kinds, `The apiUrl of "${id}"`);
  const authUrl = baseTemplate(auth, kinds, `The authUrl of "${id}"`);
  const isForUsers = scheme.codeFlow !== undefined || scheme.deviceFlow !== undefined;
  const isMoved = authUrl !== app.authUrl && (isForUsers || config.authUrl !== undefined);
  if (isMoved && scheme.hasFixedEndpoints === true) {
    throw new TypeError(
      `The integration "${id}" cannot move ${app.name} to another address: its tokens come from ` +
        'fixed ones, and must not go elsewhere.',
    );
  }
  const isMixed = (apiUrl === app.apiUrl) !== (authUrl === app.authUrl);
  if (isMixed && isForUsers) {
    throw new TypeError(
      `The integration "${id}" needs both apiUrl and authUrl: ` +
        `tokens of one edition of ${app.name} must not go to another.`,
    );
  }
  return { apiUrl, authUrl };
}
