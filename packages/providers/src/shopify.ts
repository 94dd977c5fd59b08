import { oauth2, type OAuth2Descriptor } from '@onbehalf/core';

import { accountAt } from './account.ts';
import { type ProviderApp, providerApp } from './provider-app.ts';

const SHOP = '{shop}.myshopify.com';

/** Shopify's authorization code grant, with offline tokens that expire: an hour, renewable for 90 days. */
export const shopifyDescriptor: OAuth2Descriptor = {
  documentation:
    'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/authorization-code-grant',
  authorizationEndpoint: `https://${SHOP}/admin/oauth/authorize`,
  tokenEndpoint: `https://${SHOP}/admin/oauth/access_token`,
  // No revocation: what ends a token is that the merchant uninstalls the app.
  fields: {
    shop: {
      label: 'Shop',
      description: 'What stands before .myshopify.com in its address.',
      pattern: '[a-z0-9][a-z0-9-]*',
    },
  },
  callbackHmac: 'hmac',
  callbackMustEqual: { shop: SHOP },
  pkce: false,
  scopeSeparator: ',',
  // Without it a token lives for ever, which Shopify refuses to public apps.
  tokenParameters: { expiring: '1' },
  scopes: { read_all_orders: { sensitivity: 'restricted' } },
  placement: { header: 'X-Shopify-Access-Token' },
};

const RESOURCES = [
  'customers',
  'discounts',
  'draft_orders',
  'files',
  'fulfillments',
  'inventory',
  'orders',
  'products',
  'themes',
];

/** Shopify's Admin API of one shop. */
export function shopify(): ProviderApp<'shopify'> {
  return providerApp({
    slug: 'shopify',
    name: 'Shopify',
    apiUrl: `https://${SHOP}`,
    hosts: [SHOP],
    auth: [oauth2(shopifyDescriptor)],
    // Who is granted both is told of the second only.
    impliedScopes: Object.fromEntries(RESOURCES.map((name) => [`write_${name}`, [`read_${name}`]])),
    account: accountAt({
      path: '/admin/api/2026-07/graphql.json',
      query: '{ shop { id name myshopifyDomain } }',
      id: '{data.shop.myshopifyDomain}',
      labels: ['{data.shop.name}'],
    }),
  });
}
