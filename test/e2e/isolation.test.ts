import type { Connection, Connections, Entity } from '@onbehalf/core';
import type { GitHubApp } from '@onbehalf/github';
import { describe, expect, test } from 'vitest';

import { connectGitHub, loginOf, startGitHubProduct } from './github-product.ts';

type Client = Entity<readonly [GitHubApp]>;

const action = 'GITHUB_GET_THE_AUTHENTICATED_USER';

/** Every way in which the methods of `connections` take an id, or answer rows. */
const methods: Record<keyof Connections, (connections: Connections, id: string) => unknown> = {
  get: (connections, id) => connections.get(id),
  list: async (connections) => (await connections.list({ limit: 200 })).items,
  refresh: (connections, id) => connections.refresh(id),
  update: (connections, id) => connections.update(id, { alias: 'mine', isDefault: true }),
  disable: (connections, id) => connections.disable(id),
  enable: (connections, id) => connections.enable(id),
  revoke: (connections, id) => connections.revoke(id),
  delete: (connections, id) => connections.delete(id),
  waitUntilActive: (connections, id) => connections.waitUntilActive(id, { timeoutMs: 5_000 }),
};

/** The same for the methods of an entity. */
const ways: Record<Exclude<keyof Client, 'id' | 'tenantId' | 'connections' | 'files'>, Way> = {
  initiateConnection: (entity, connectionId) => entity.initiateConnection({ connectionId }),
  ensureConnected: (entity, connectionId) => entity.ensureConnected({ connectionId }),
  executeAction: (entity, connectionId) => entity.executeAction({ action, connectionId }),
  fetch: (entity, connectionId) => entity.fetch({ app: 'github', connectionId })('/user'),
  tools: (entity, id) => entity.tools({ actions: [action], connections: { github: id } }),
  metaTools: (entity, id) => entity.metaTools({ actions: [action], connections: { github: id } }),
  erase: (entity) => entity.erase(),
};
type Way = (entity: Client, id: string) => unknown;

/** What somebody learns by calling; `id` itself, which they knew before, is no news. */
async function outcome(call: () => unknown, id: string): Promise<string> {
  const learnt = await Promise.resolve()
    .then(call)
    .catch((error: unknown) => ({ thrown: error }));
  return JSON.stringify(learnt).replaceAll(id, '<id>');
}

const nobodys = `con_${'A'.repeat(22)}`;

async function startTwoUsers() {
  const { onbehalf, github } = await startGitHubProduct();
  const alice = onbehalf.entity('alice');
  const connection = await connectGitHub(alice);
  const seen = github.gate.requests.length;
  const expectUntouched = async (owner: Client): Promise<void> => {
    expect(github.gate.requests).toHaveLength(seen);
    const unused = (row: Connection | null) => row && { ...row, lastUsedAt: null };
    expect(unused(await owner.connections.get(connection.id))).toEqual(unused(connection));
    expect(await loginOf(owner)).toBe('alice-dev');
  };
  return { onbehalf, alice, connection, expectUntouched };
}

describe("another entity's connection reads like one that does not exist", () => {
  test('in every method of its connections', async () => {
    const { onbehalf, alice, connection, expectUntouched } = await startTwoUsers();
    const { connections } = onbehalf.entity('bob');
    expect(Object.keys(methods).toSorted()).toEqual(Object.keys(connections).toSorted());
    for (const [name, method] of Object.entries(methods)) {
      const foreign = await outcome(() => method(connections, connection.id), connection.id);
      expect(foreign, name).toBe(await outcome(() => method(connections, nobodys), nobodys));
      expect(foreign, name).not.toMatch(/alice/);
    }
    await expectUntouched(alice);
  });

  test('in every method of the entity itself', async () => {
    const { onbehalf, alice, connection, expectUntouched } = await startTwoUsers();
    const bob = onbehalf.entity('bob');
    const covered = [...Object.keys(ways), 'id', 'tenantId', 'connections', 'files'];
    expect(covered.toSorted()).toEqual(Object.keys(bob).toSorted());
    for (const [name, way] of Object.entries(ways)) {
      const foreign = await outcome(() => way(bob, connection.id), connection.id);
      expect(foreign, name).toBe(await outcome(() => way(bob, nobodys), nobodys));
      expect(foreign, name).not.toMatch(/alice/);
    }
    await expectUntouched(alice);
  });

  test('in every method of its files', async () => {
    const { onbehalf, alice } = await startTwoUsers();
    const { handle } = await alice.files.put(new File(['Hello.'], 'alice.txt'));
    const strange = `file_${'A'.repeat(22)}`;
    const own: Record<keyof Client['files'], (files: Client['files'], id: string) => unknown> = {
      get: (files, id) => files.get(id),
      delete: (files, id) => files.delete(id),
      put: async (files) => (await files.put(new Blob(['x']))).name,
    };
    for (const other of [onbehalf.entity('bob'), onbehalf.tenant('acme').entity('alice')]) {
      expect(Object.keys(own).toSorted()).toEqual(Object.keys(other.files).toSorted());
      for (const [name, way] of Object.entries(own)) {
        const foreign = await outcome(() => way(other.files, handle), handle);
        expect(foreign, name).toBe(await outcome(() => way(other.files, strange), strange));
      }
    }
    expect(await (await alice.files.get(handle)).text()).toBe('Hello.');
  });

  test('also when the ids look alike', async () => {
    const { onbehalf } = await startTwoUsers();
    for (const id of ['Alice', 'alice ', 'alice%', '_lice', 'alice\u0301', "alice'--", 'alic']) {
      const other = onbehalf.entity(id);
      expect((await other.connections.list()).items, id).toEqual([]);
      expect(await loginOf(other), id).toBe('connection_required');
    }
  });
});

describe('a tenant sees nothing of another', () => {
  test('not through an entity of the same id', async () => {
    const { onbehalf, alice, connection, expectUntouched } = await startTwoUsers();
    const namesake = onbehalf.tenant('acme').entity('alice');
    for (const [name, method] of Object.entries(methods)) {
      const call = (id: string) => () => method(namesake.connections, id);
      const foreign = await outcome(call(connection.id), connection.id);
      expect(foreign, name).toBe(await outcome(call(nobodys), nobodys));
    }
    for (const [name, way] of Object.entries(ways)) {
      const foreign = await outcome(() => way(namesake, connection.id), connection.id);
      expect(foreign, name).toBe(await outcome(() => way(namesake, nobodys), nobodys));
    }
    await expectUntouched(alice);
  });

  test('not through the methods for operators', async () => {
    const { onbehalf, alice, connection, expectUntouched } = await startTwoUsers();
    const acme = onbehalf.tenant('acme');
    for (const [name, method] of Object.entries(methods)) {
      const call = (id: string) => () => method(acme.connections, id);
      const foreign = await outcome(call(connection.id), connection.id);
      expect(foreign, name).toBe(await outcome(call(nobodys), nobodys));
    }
    const byId = await acme.executeAction({ action, connectionId: connection.id });
    expect(byId.error).toMatchObject({ code: 'connection_required' });
    await expectUntouched(alice);
  });

  test('and each keeps its own connection of the same entity to the same account', async () => {
    const { onbehalf, alice, connection } = await startTwoUsers();
    const acme = onbehalf.tenant('acme');
    const namesake = await connectGitHub(acme.entity('alice'));
    expect(namesake.id).not.toBe(connection.id);
    expect(namesake.tenantId).toBe('acme');
    await acme.connections.delete(namesake.id);
    expect(await loginOf(alice)).toBe('alice-dev');
    expect(await loginOf(acme.entity('alice'))).toBe('connection_required');
  });
});
