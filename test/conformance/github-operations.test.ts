import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';

import { allTools, connectedEntity } from './calls.ts';
import { type DescribedOperation, readDescription, type SentRequest } from './described.ts';
import { lockedRoutes, secondRoutes } from './locked-routes.ts';
import { type Extent, sampleParams } from './sample.ts';

const API = 'http://127.0.0.1:1';

let operations: ReadonlyMap<string, DescribedOperation>;
let sent: SentRequest[] = [];
const routes = lockedRoutes();

/** What is not as it is described, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  // Without a path it is the root of the repository, which GitHub has no parameter for.
  GITHUB_GET_REPOSITORY_CONTENT: 'It goes to /repos/sample/sample/contents.',
  // Its body has three forms; a flat object does not say that they exclude each other.
  GITHUB_ADD_FIELD_TO_USER_OWNED_PROJECT:
    'Its body:  must NOT have additional properties;  must NOT have additional properties;' +
    '  must NOT have additional properties',
};

beforeAll(() => {
  operations = new Map(readDescription().operations.map((it) => [it.route, it]));
});

const record: typeof globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const { pathname, searchParams } = new URL(request.url);
  sent.push({
    method: request.method,
    path: pathname,
    query: searchParams,
    mediaType: request.headers.get('content-type'),
    body: await request.text(),
  });
  return new Response(null, { status: 204 });
};

describe('every operation of GitHub', () => {
  test('is one action, under one slug', () => {
    expect([...routes.values()].toSorted()).toEqual([...operations.keys()].toSorted());
    expect(routes.size).toBe(1223);
  });

  test('has a schema that a strict validator of the current draft compiles', async () => {
    const tools = await allTools(await connectedEntity(API, record));
    const ajv = new Ajv2020({ strictSchema: true, strictNumbers: true, validateFormats: false });
    const broken: string[] = [];
    for (const [slug, { inputSchema }] of tools) {
      try {
        ajv.compile(inputSchema);
      } catch (error) {
        broken.push(`${slug}: ${String(error)}`);
      }
    }
    expect(broken).toEqual([]);
    expect(tools.size).toBe(1223 + secondRoutes.size);
  });

  test.each<Extent>(['all', 'required'])(
    'with %s of its parameters is sent as GitHub describes it',
    async (extent) => {
      const alice = await connectedEntity(API, record);
      const tools = await allTools(alice);
      const known = new Map([...routes, ...secondRoutes]);
      expect([...tools.keys()].toSorted()).toEqual([...known.keys()].toSorted());
      const problems: string[] = [];
      for (const [slug, tool] of tools) {
        sent = [];
        const route = known.get(slug) ?? '';
        const { error } = await tool.execute(sampleParams(tool.inputSchema, extent));
        const found =
          sent[0] === undefined ? [JSON.stringify(error)] : operations.get(route)?.check(sent[0]);
        for (const problem of found ?? ['It is unknown.']) {
          if (EXCEPTIONS[slug] !== problem) problems.push(`${slug}: ${problem}`);
        }
      }
      expect(problems).toEqual([]);
    },
    // Each of them compiles the schemas of a thousand operations.
    180_000,
  );
});
