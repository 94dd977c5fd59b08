import { connect, setStage, type Stage } from './acme-client.ts';
import { type FailingStore, failingStore } from './failing-store.ts';

const call = { action: 'ACME_GET', params: { path: '/items' } } as const;
export const HOUR = 3600_000;

/** Lets what goes on behind a call come to its end. */
export const settled = () => new Promise((resolve) => void setImmediate(resolve));

export interface FailingStage extends Stage {
  readonly store: FailingStore;
  readonly id: string;
  execute(options?: object): ReturnType<ReturnType<Stage['client']['entity']>['executeAction']>;
}

/** Alice is connected, with a token of this lifetime, and has just used it. */
export async function failingStage(lifetimeMs = HOUR): Promise<FailingStage> {
  const store = failingStore();
  const stage = setStage({ store });
  stage.acme.expiresIn = lifetimeMs / 1000;
  const { id } = await connect(stage);
  const execute = (more: object = {}) =>
    stage.client.entity('alice').executeAction({ ...call, ...more });
  await execute();
  await settled();
  store.calls.length = 0;
  return { ...stage, store, id, execute };
}

/** The tokens that were used, the oldest first. */
export const used = ({ acme }: Stage) =>
  acme.requests
    .filter(({ url }) => url.endsWith('/items'))
    .map(({ headers }) => headers.get('authorization')?.match(/access-\d/)?.[0]);
