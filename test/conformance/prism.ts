import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

const PRISM = '@stoplight/prism-cli@5.16.0';
const STARTED_WITHIN_MS = 120_000;

/** Prism, mocking what a description describes. */
export interface Prism extends AsyncDisposable {
  readonly url: string;
}

/**
 * Starts Prism on this machine, from the npm registry when it is not there yet: it wants a newer
 * Node than the rest, and has 200 dependencies, which no other command needs.
 */
export async function startPrism(descriptionFile: string): Promise<Prism> {
  const port = await freePort();
  const args = ['dlx', '--config.ignore-scripts=true', PRISM, 'mock', descriptionFile];
  const child = spawn('pnpm', [...args, '--port', String(port), '--host', '127.0.0.1'], {
    env: { ...process.env, SCARF_ANALYTICS: 'false', DO_NOT_TRACK: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
    // Its own group, so that what pnpm starts ends with it.
    detached: true,
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid);
  };
  const url = `http://127.0.0.1:${port}`;
  const end = Date.now() + STARTED_WITHIN_MS;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > end) {
      await stop();
      throw new Error('Prism did not start.');
    }
    await delay(200);
  }
  return { url, [Symbol.asyncDispose]: stop };
}

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/zen`).then(
    () => true,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
