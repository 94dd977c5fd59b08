import { OnBehalfError } from '../../errors.ts';
import type { Engine } from '../engine.ts';

/**
 * Where the provider sends the user back to. No two integrations share one, which is what tells a
 * mixed-up answer apart (RFC 9700 §4.4.2.2).
 */
export function redirectUri(
  { publicUrl }: Pick<Engine, 'publicUrl'>,
  integrationId: string,
): string {
  if (publicUrl === null) {
    throw new OnBehalfError('misconfigured', 'createOnBehalf needs a publicUrl for this.');
  }
  return `${publicUrl}/oauth/callback/${integrationId}`;
}
