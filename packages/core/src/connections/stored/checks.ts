import { type Check, mustBe, oneOf, optional, optionsOf } from '../../check-options.ts';
import type { IntegrationStatus } from '../../model.ts';
import { configChecks, type IntegrationConfig } from '../integration/config.ts';

/** An integration to keep in the store. */
export interface NewIntegration<AppSlug extends string = string> extends Omit<
  IntegrationConfig<AppSlug>,
  'id'
> {
  /**
   * Default a new one. One of your own must be free in the whole store, whichever tenant has it:
   * let no customer choose it, since another's may still be registered with a provider.
   */
  readonly id?: string | undefined;
  /**
   * Default `ENABLED`. A `DISABLED` one may lack what the provider gives out only for its
   * `redirectUri`: update it when that is known, then enable it.
   */
  readonly status?: IntegrationStatus | undefined;
}

/** What can change; `undefined` leaves a part as it is. */
export interface IntegrationChanges extends Partial<
  Pick<IntegrationConfig, 'fields' | 'scopes' | 'optionalScopes' | 'authorizationParameters'>
> {
  /** With another one go the secrets of the old: give new ones, or null. */
  readonly clientId?: string | undefined;
  /** Null takes it away. */
  readonly clientSecret?: string | null | undefined;
  readonly privateKey?: string | null | undefined;
  readonly keyId?: string | null | undefined;
}

const STATUSES: Readonly<Record<IntegrationStatus, true>> = { ENABLED: true, DISABLED: true };

/** An empty field of a form is no secret, and no order to take one away. */
const secret: Check = mustBe('text, or null', (it) => it === null || isFilled(it));

const stays: Check = (value, name) => {
  if (value === undefined) return;
  throw new TypeError(
    `${name} cannot be changed: tokens that it has would go elsewhere. Create another integration.`,
  );
};

export const checkNew: Check = optionsOf<NewIntegration>({
  ...configChecks,
  status: optional(oneOf(...Object.keys(STATUSES))),
});

export const checkChanges: Check = optionsOf<
  IntegrationChanges & Pick<IntegrationConfig, 'app' | 'scheme' | 'apiUrl' | 'authUrl'>
>({
  clientId: optional(mustBe('text', isFilled)),
  clientSecret: optional(secret),
  privateKey: optional(secret),
  keyId: optional(mustBe('a string or null', (it) => it === null || typeof it === 'string')),
  fields: configChecks.fields,
  scopes: configChecks.scopes,
  optionalScopes: configChecks.optionalScopes,
  authorizationParameters: configChecks.authorizationParameters,
  app: stays,
  scheme: stays,
  apiUrl: stays,
  authUrl: stays,
});

function isFilled(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
