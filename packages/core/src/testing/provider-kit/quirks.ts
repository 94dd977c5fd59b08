import type { Quirk } from './quirk.ts';
import { authorizations } from './quirks/authorizations.ts';
import { callbacks } from './quirks/callbacks.ts';
import { calls } from './quirks/calls.ts';
import { concurrency } from './quirks/concurrency.ts';
import { discovery } from './quirks/discovery.ts';
import { hosts } from './quirks/hosts.ts';
import { minting } from './quirks/minting.ts';
import { severalTokens } from './quirks/several-tokens.ts';
import { tokenErrors } from './quirks/token-errors.ts';
import { tokenFailures } from './quirks/token-failures.ts';
import { tokenForms } from './quirks/token-forms.ts';
import { tokenRequests } from './quirks/token-requests.ts';
import { tokenScopes } from './quirks/token-scopes.ts';
import { tokenTimes } from './quirks/token-times.ts';

/** Everything the kit knows of providers. */
export const quirks: readonly Quirk[] = [
  tokenErrors,
  tokenForms,
  tokenTimes,
  severalTokens,
  tokenScopes,
  tokenFailures,
  tokenRequests,
  minting,
  authorizations,
  hosts,
  discovery,
  callbacks,
  calls,
  concurrency,
].flat();
