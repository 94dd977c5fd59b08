import type { AppDefinition } from '../actions/app.ts';
import type { AuthScheme } from '../auth/scheme.ts';

const HEADER = 'x-fake-account';
const PATH = '/fake-account';

/** Accepts anything, and signs with the name of the account that was asked for. */
export const fakeScheme: AuthScheme = {
  type: 'fake',
  accept: ({ label = 'test account', scopes = null }) => ({
    secrets: {},
    fields: { label: String(label) },
    scopes: scopes as readonly string[] | null,
    expiresAt: null,
  }),
  sign({ headers }, { fields }) {
    headers.set(HEADER, encodeURIComponent(fields?.['label'] ?? ''));
  },
};

/** Asks {@link withFakeAccounts} whose account it is. */
export const fakeAccount: NonNullable<AppDefinition['account']> = async ({ fetch }) => {
  const label = await (await fetch(PATH)).text();
  return { id: label, label };
};

/** A fetch that tells whose account a fake one is, and leaves every other request to `next`. */
export function withFakeAccounts(next: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const label = new Headers(init?.headers).get(HEADER);
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    if (label === null || !pathname.endsWith(PATH)) return next(input, init);
    return new Response(decodeURIComponent(label));
  };
}
