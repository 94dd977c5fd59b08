import {
  type Action,
  aesGcmVault,
  type ActionContext,
  type AppDefinition,
  bearerToken,
  createOnBehalf,
  defineAction,
  defineApp,
  type Entity,
  memoryStore,
  none,
  type OnBehalf,
  type OnBehalfOptions,
  type Vault,
} from '../src/index.ts';

export const TOKEN = 'desk-token-0123456789';

export interface Desk {
  readonly client: OnBehalf;
  readonly alice: Entity;
  /** What reached the help desk: method, address, headers and body. */
  readonly requests: readonly Request[];
  readonly log: readonly string[];
  /** How often a sealed value was opened. */
  opened(): number;
}

export type DeskOptions = Partial<OnBehalfOptions<readonly []>> & {
  readonly app?: Partial<AppDefinition>;
  /** Default: alice brings a token. `nobody` leaves her unconnected. */
  readonly connected?: 'alice' | 'nobody';
};

type Execute = (params: never, context: ActionContext) => Promise<unknown>;

/** A help desk with one or more actions, and alice who is connected to it. */
export async function openDesk(
  actions: Execute | AppDefinition['actions'],
  { app, connected = 'alice', ...options }: DeskOptions = {},
): Promise<Desk> {
  const requests: Request[] = [];
  const log: string[] = [];
  const { vault, opened } = countingVault();
  const desk = defineApp({
    slug: 'desk',
    name: 'Help Desk',
    hosts: ['api.desk.example'],
    auth: [bearerToken(), none()],
    actions: typeof actions === 'function' ? [deskRun(actions)] : actions,
    ...app,
  });
  const client = createOnBehalf({
    apps: [desk],
    integrations: [{ app: 'desk' }],
    store: memoryStore(),
    vault,
    fetch: async (input, init) => {
      requests.push(new Request(input, init));
      return Response.json({ fine: true });
    },
    logger: { error: (message) => log.push(message) },
    ...(options as object),
  });
  const alice = client.entity('alice');
  if (connected === 'alice') await connect(alice);
  return { client, alice, requests, log, opened };
}

/** The action DESK_RUN, which takes anything. */
export function deskRun(execute: Execute, more: Partial<Action> = {}): Action {
  return defineAction({
    slug: 'DESK_RUN',
    description: 'Run what the test wants.',
    input: { type: 'object' },
    annotations: { readOnly: false, destructive: false, idempotent: false },
    ...(more as object),
    execute,
  });
}

export async function connect(entity: Entity, alias?: string): Promise<string> {
  const { connectionId } = await entity.initiateConnection({
    app: 'desk',
    credentials: { token: TOKEN },
    ...(alias !== undefined && { alias }),
  });
  return connectionId;
}

function countingVault(): { readonly vault: Vault; opened(): number } {
  const { seal, open } = aesGcmVault({ keys: `k:${btoa('0123456789abcdef0123456789abcdef')}` });
  let count = 0;
  return {
    vault: {
      seal,
      open: (sealed, context) => {
        count++;
        return open(sealed, context);
      },
    },
    opened: () => count,
  };
}
