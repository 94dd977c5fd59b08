import type { CompletedFlow, NewIntegration, StoredIntegration } from '@onbehalf/core';

import {
  type AcmeClient,
  codeOf,
  finishFlow,
  setStage,
  type Stage,
  type StageOptions,
  startFlow,
} from './acme-client.ts';

export const acmeClient = {
  app: 'acme',
  clientId: 'acme-client',
  clientSecret: 'acme-client-secret',
  scopes: ['a'],
} as const satisfies NewIntegration;

/** A client whose tenants keep their integrations in the store. */
export function setStoredStage(options: StageOptions = {}): Stage {
  return setStage({ integrations: [], ...options });
}

/** One of alice's accounts, through an integration of the client's tenant. */
export async function connectThrough(
  stage: Pick<Stage, 'client' | 'acme'>,
  { id, tenantId }: Pick<StoredIntegration, 'id' | 'tenantId'>,
  login?: string,
): Promise<CompletedFlow['connection']> {
  const client = stage.client.tenant(tenantId);
  const flow = await startFlow(client, { integrationId: id });
  const there = { client, acme: stage.acme };
  const { connection } = await finishFlow(there, flow, login === undefined ? {} : { login });
  return connection;
}

/** What a call of alice answers: the path that the provider saw, or the error's code. */
export async function call(client: AcmeClient, connectionId?: string): Promise<string> {
  const params = { path: '/items' };
  const result = await client
    .entity('alice')
    .executeAction({ action: 'ACME_GET', params, connectionId });
  return result.successful ? result.data.body : outcome(result.error);
}

function outcome({ code, reason }: { code: string; reason?: string }): string {
  return reason === undefined ? code : `${code}: ${reason}`;
}

/** As `codeOf`, with the reason. */
export async function refusalOf(promise: Promise<unknown>): Promise<string> {
  const code = await codeOf(promise);
  const error: unknown = await promise.catch((thrown: unknown) => thrown);
  const { details } = error as { details?: { reason?: string } };
  return details?.reason === undefined ? code : `${code}: ${details.reason}`;
}
