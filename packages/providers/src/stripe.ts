import { bearerToken, oauth2, type OAuth2Descriptor } from '@onbehalf/core';

import { accountAt } from './account.ts';
import { DAY } from './duration.ts';
import { type ProviderApp, providerApp } from './provider-app.ts';
import { deauthorizeStripe } from './stripe-revoke.ts';

// Stripe refuses parameters that it does not know, and documents no address for the exchange.
const NAMES = { token: { redirect_uri: false } } as const;

/** Stripe Connect, for platforms. The client secret is the platform's secret key. */
export const stripeDescriptor: OAuth2Descriptor = {
  documentation: 'https://docs.stripe.com/connect/oauth-reference',
  authorizationEndpoint: 'https://connect.stripe.com/oauth/authorize',
  tokenEndpoint: 'https://connect.stripe.com/oauth/token',
  revoke: deauthorizeStripe,
  clientAuthentication: 'basic_secret',
  parameterNames: NAMES,
  pkce: false,
  captures: {
    stripe_user_id: { from: 'stripe_user_id', pattern: 'acct_[A-Za-z0-9]+', required: true },
  },
};

/** Stripe Apps, for what is installed from Stripe's marketplace. The client secret is a secret key. */
export const stripeAppsDescriptor: OAuth2Descriptor = {
  documentation: 'https://docs.stripe.com/stripe-apps/api-authentication/oauth',
  authorizationEndpoint: 'https://marketplace.stripe.com/oauth/v2/authorize',
  tokenEndpoint: 'https://api.stripe.com/v1/oauth/token',
  clientAuthentication: 'basic_secret',
  parameterNames: NAMES,
  pkce: false,
  // Its answer has no lifetime.
  defaultLifetimeMs: 60 * 60 * 1000,
  refreshTokenLifetimeMs: 365 * DAY,
};

export interface StripeOptions {
  /** What users connect to: your platform (`connect`, the default) or your Stripe App (`apps`). */
  readonly through?: 'connect' | 'apps';
}

/** Stripe, with OAuth or with the secret key that a user brings. */
export function stripe({ through = 'connect' }: StripeOptions = {}): ProviderApp<'stripe'> {
  return providerApp({
    slug: 'stripe',
    name: 'Stripe',
    apiUrl: 'https://api.stripe.com',
    hosts: ['api.stripe.com', 'files.stripe.com'],
    auth: [oauth2(through === 'apps' ? stripeAppsDescriptor : stripeDescriptor), bearerToken()],
    idempotencyHeader: 'Idempotency-Key',
    account: accountAt({
      path: '/v1/account',
      id: '{id}',
      labels: ['{settings.dashboard.display_name}', '{business_profile.name}', '{email}'],
    }),
  });
}
