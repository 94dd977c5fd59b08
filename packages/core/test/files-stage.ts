import { inspect } from 'node:util';

import {
  aesGcmVault,
  type App,
  createOnBehalf,
  defineAction,
  defineApp,
  type Entity,
  file,
  memoryStore,
  none,
  type OnBehalf,
  type OnBehalfOptions,
  type Store,
} from '../src/index.ts';

const ring = aesGcmVault({ keys: `k:${btoa('0123456789abcdef0123456789abcdef')}` });
const input = {
  type: 'object',
  properties: {
    title: { type: 'string' },
    attachment: file('What to attach.'),
    more: { type: 'array', items: file() },
    extra: { type: 'object', additionalProperties: true },
  },
} as const;

interface FilesStageOptions {
  readonly store?: Store;
  readonly vault?: OnBehalfOptions<never>['vault'];
  /** What a download answers; default bytes with a name. */
  readonly download?: () => Promise<object>;
}

export interface FilesStage {
  readonly client: OnBehalf;
  readonly store: Store;
  /** An entity that may use the app. */
  connect(tenant: string, entity: string): Promise<Entity>;
  passes(ms: number): void;
  /** The params that the policy has seen. */
  readonly judged: readonly unknown[];
  readonly log: readonly string[];
}

/** An app that reads files, and one that answers them. */
export function filesStage({
  store = memoryStore(),
  vault = ring,
  download: answer,
}: FilesStageOptions = {}): FilesStage {
  let time = Date.parse('2030-01-01T00:00:00Z');
  const judged: unknown[] = [];
  const log: string[] = [];
  const readFiles = defineAction({
    slug: 'BOX_READ',
    description: 'Read files.',
    input,
    annotations: { readOnly: true, destructive: false, idempotent: true },
    async execute({ title, attachment, more = [] }, context) {
      const files = await Promise.all(
        [attachment ?? [], more].flat().map((handle) => context.file(handle)),
      );
      const read = files.map(async ({ name, type, size, ...it }) => ({ name, type, size, ...it }));
      const texts = await Promise.all(files.map((it) => it.text()));
      return { title, files: await Promise.all(read), texts };
    },
  });
  const download = defineAction({
    slug: 'BOX_DOWNLOAD',
    description: 'Download a file.',
    input: { type: 'object', properties: { name: { type: 'string' }, size: { type: 'integer' } } },
    annotations: { readOnly: true, destructive: false, idempotent: true },
    async execute({ name = 'report.pdf', size = 3 }: { name?: string; size?: number }) {
      if (answer !== undefined) return answer();
      const bytes = new Uint8Array(size).fill(65);
      return { file: { name, mediaType: 'application/pdf', size, bytes } };
    },
  });
  const client: OnBehalf = createOnBehalf<readonly App[]>({
    apps: [
      defineApp({
        slug: 'box',
        name: 'Box',
        hosts: ['api.box.example'],
        auth: [none()],
        actions: [readFiles, download],
      }),
    ],
    integrations: [{ app: 'box' }],
    store,
    vault,
    policy: ({ params }) => {
      judged.push(params);
      return { effect: 'allow' };
    },
    now: () => time,
    logger: { error: (...words: unknown[]) => log.push(inspect(words)) },
  });
  const connect = async (tenant: string, entity: string) => {
    const owner = client.tenant(tenant).entity(entity);
    await owner.initiateConnection({ app: 'box', credentials: {} });
    return owner;
  };
  const passes = (ms: number): void => {
    time += ms;
  };
  return { client, store, connect, passes, judged, log };
}

export const text = (content: string, name = 'notes.txt'): File =>
  new File([content], name, { type: 'text/plain' });
