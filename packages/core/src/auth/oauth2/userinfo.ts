import { OnBehalfError } from '../../errors.ts';
import type { AskAccount } from '../scheme.ts';
import { expand } from '../template.ts';
import type { OAuth2Descriptor } from './descriptor.ts';
import { parseAnswer, readPath, textOf } from './read-answer.ts';

const LABELS = ['email', 'preferred_username', 'name', 'login', 'username', 'nickname'];

/** Names an account from the userinfo endpoint: OpenID Connect Core §5.3, or what is like it. */
export function userinfoAccount({
  userinfoEndpoint,
  userinfo: { id: idPath = 'sub', label: labelPath } = {},
}: OAuth2Descriptor): AskAccount | undefined {
  if (userinfoEndpoint === undefined) return undefined;
  return async ({ fetch, signal, fields }) => {
    const address = expand(userinfoEndpoint, fields, 'The userinfo endpoint');
    const response = await fetch(address, { headers: { accept: 'application/json' }, signal });
    const answer = parseAnswer(await response.text());
    const id = textOf(readPath(answer, idPath));
    if (id === null) {
      throw new OnBehalfError('provider_error', 'The userinfo endpoint named no account.');
    }
    const labels = labelPath === undefined ? LABELS : [labelPath];
    const label = labels.map((path) => textOf(readPath(answer, path))).find((it) => it !== null);
    return { id, label: label ?? id };
  };
}
