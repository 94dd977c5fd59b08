import type { SimulatedProcess } from './process.ts';
import { ENTITY, type World } from './world.ts';

/** What a product does in one of its processes, from beginning to end. */
export type Deed = 'use' | 'refresh' | 'refresh due' | 'connect' | 'delete' | 'disable and enable';

/** Does it, and has it judged. Never rejects; never settles where the process dies. */
export async function perform(
  world: World,
  process: SimulatedProcess,
  deed: Deed,
): Promise<unknown> {
  const { judge } = world;
  const call = judge.begin(process, deed, await world.row());
  const outcome = await deeds[deed](world, process).catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  );
  judge.end(call, outcome, await world.row());
  return outcome;
}

const deeds: Readonly<Record<Deed, (world: World, process: SimulatedProcess) => Promise<unknown>>> =
  {
    async use(_world, { client }) {
      const response = await client.entity(ENTITY).fetch({ app: 'acme' })('/items');
      return response.status;
    },
    async refresh(world, { client }) {
      const row = await world.row();
      return row && client.entity(ENTITY).connections.refresh(row.id);
    },
    async 'refresh due'({ schedule, chance }, { client }) {
      const before = schedule.now() + chance.between(0, 60_000);
      return client.connections.refreshDue({ before });
    },
    async delete(world, { client }) {
      const row = await world.row();
      return row && client.entity(ENTITY).connections.delete(row.id);
    },
    async 'disable and enable'(world, { client }) {
      const row = await world.row();
      if (row === null) return null;
      const { connections } = client.entity(ENTITY);
      await connections.disable(row.id);
      return connections.enable(row.id);
    },
    async connect({ provider }, { client }) {
      const { redirectUrl } = await client.entity(ENTITY).initiateConnection({ app: 'acme' });
      const token = redirectUrl?.split('/').at(-1) ?? '';
      const { authorizationUrl, browserSecret } = await client.openLink({
        token,
        identity: ENTITY,
      });
      const callbackUrl = provider.approve(authorizationUrl);
      return client.completeConnection({ callbackUrl, browserSecret, identity: ENTITY });
    },
  };
