import { type AuthScheme, type ConnectionRequest, defineAction, defineApp } from '@onbehalf/core';

import {
  type AcmeClient,
  acmeApp,
  finishFlow,
  setStage,
  type Stage,
  type StageOptions,
  type StartedFlow,
} from './acme-client.ts';

const input = { type: 'object', properties: {} } as const;
const annotations = { readOnly: true, destructive: false, idempotent: true };

const action = (slug: string, scopes: readonly string[]) =>
  defineAction({
    slug,
    description: 'Call the API.',
    input,
    annotations,
    scopes,
    execute: async (_, { fetch }) => ({ status: (await fetch('/items')).status }),
  });

const actions = [
  action('ACME_READ', ['items:read']),
  action('ACME_WRITE', ['items']),
  action('ACME_ADMIN', ['admin', 'items:read']),
];

/** Acme, whose actions need scopes: `items` includes `items:read`, `read` and `write`. */
export function scopedStage({
  incremental = false,
  scopes = ['items:read'],
  optionalScopes = ['audit'],
  ...options
}: StageOptions & {
  readonly incremental?: boolean;
  readonly scopes?: readonly string[];
  readonly optionalScopes?: readonly string[];
} = {}): Stage {
  const app = defineApp({
    ...acmeApp,
    auth: acmeApp.auth.map((scheme) => (incremental ? incrementally(scheme) : scheme)),
    impliedScopes: { items: ['items:read', 'items:write'], admin: ['items'] },
    actions,
  });
  return setStage({
    apps: [app] as never,
    integrations: [
      {
        app: 'acme',
        clientId: 'acme-client',
        clientSecret: 'acme-client-secret',
        scopes,
        optionalScopes,
      },
      { id: 'acme-token', app: 'acme', scheme: 'bearer_token' },
    ],
    ...options,
  });
}

function incrementally(scheme: AuthScheme): AuthScheme {
  const { codeFlow } = scheme;
  return codeFlow === undefined
    ? scheme
    : { ...scheme, codeFlow: { ...codeFlow, incrementalScopes: true } };
}

/** Opens the link of a request as `identity`. */
export async function open(
  client: AcmeClient,
  { attemptId, redirectUrl }: Pick<ConnectionRequest, 'attemptId' | 'redirectUrl'>,
  identity = 'alice',
): Promise<StartedFlow & { readonly scopes: readonly string[] }> {
  const token = redirectUrl?.split('/').at(-1) ?? '';
  const opened = await client.openLink({ token, identity });
  const scope = new URL(opened.authorizationUrl).searchParams.get('scope') ?? '';
  return {
    connectionId: attemptId,
    redirectUrl: redirectUrl ?? '',
    opened,
    scopes: scope.split(' ').filter(Boolean),
  };
}

/** Alice's connection, with what she was asked for and what of it she granted. */
export async function connectWith(
  stage: Stage,
  scopes: readonly string[] | undefined,
  granted: readonly string[] | undefined,
) {
  stage.acme.scope = granted?.join(' ');
  const request = await stage.client.entity('alice').initiateConnection({ app: 'acme', scopes });
  return finishFlow(stage, await open(stage.client, request));
}
