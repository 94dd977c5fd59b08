import { pemProblem } from '../../auth/jwt/pem.ts';
import type { IntegrationSecrets } from './config.ts';
import type { Integration } from './integration.ts';

/** Which secrets an integration has. */
export type HeldSecrets = Readonly<Record<keyof IntegrationSecrets, boolean>>;

/** @throws TypeError saying which part of what was registered with the provider is missing */
export function assertCredentials(
  { id, app, scheme, clientId }: Pick<Integration, 'id' | 'app' | 'scheme' | 'clientId'>,
  has: HeldSecrets,
): void {
  const { codeFlow, deviceFlow, needsClientSecret, needsPrivateKey } = scheme;
  const speaksForYou = (codeFlow ?? deviceFlow) !== undefined || needsPrivateKey === true;
  if (speaksForYou && clientId === '') {
    throw new TypeError(
      `The integration "${id}" needs a clientId: register an OAuth app with ${app.name} first.`,
    );
  }
  if (needsClientSecret === true && !has.clientSecret) {
    throw new TypeError(
      `The integration "${id}" needs the clientSecret of the OAuth app registered with ${app.name}.`,
    );
  }
  if (needsPrivateKey === true && !has.privateKey) {
    throw new TypeError(
      `The integration "${id}" needs the privateKey of the app registered with ${app.name}.`,
    );
  }
}

/** @throws TypeError for a key that cannot sign; the message shows nothing of it */
export function assertPrivateKey(id: string, { privateKey }: IntegrationSecrets): void {
  const problem = privateKey === undefined ? null : pemProblem(privateKey);
  if (problem !== null) throw new TypeError(`The privateKey of "${id}" is wrong: ${problem}.`);
}
