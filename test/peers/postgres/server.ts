import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePort } from '@onbehalf/example-quickstart/loopback';

import { binaries } from './binaries.ts';

export interface PostgresServer {
  /** The address of its first database, as its superuser. */
  readonly url: string;
  /** Ends every connection; what was committed is there when it starts again. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Kills all of its processes at once. It starts again by itself next, from its log. */
  crash(): Promise<void>;
  /** Stops it for good, and removes its files. */
  close(): Promise<void>;
}

/** A language whose order is not that of bytes: what depends on the order must say so. */
const LOCALE = ['--locale=C', '--locale-provider=icu', '--icu-locale=en-US', '--encoding=UTF8'];

const SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories='];

export interface PostgresServerOptions {
  /** Whether a commit waits for the disk. Default false: the machine does not crash in tests. */
  readonly isDurable?: boolean;
}

/** Stops the server when the process that started it is gone, however it went. */
const UNTIL_INPUT_ENDS = '"$@" & cat >/dev/null; kill -INT $!; wait $!';

/** A PostgreSQL server of its own, on loopback. */
export async function startPostgres({
  isDurable = false,
}: PostgresServerOptions = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'onbehalf-postgres-'));
  const data = join(folder, 'data');
  const port = await freePort();
  const user = unprivileged();
  mkdirSync(data, { mode: 0o700 });
  if (user !== undefined) for (const path of [folder, data]) chownSync(path, user.uid, user.gid);
  const { initdb, postgres } = await binaries(folder);
  try {
    execFileSync(initdb, ['-D', data, '-U', 'postgres', '-A', 'trust', '-N', ...LOCALE], {
      ...user,
      stdio: 'pipe',
    });
  } catch (error) {
    // Ctrl-C, for instance, which reaches it as well.
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  let child: ChildProcess | undefined;
  const server: PostgresServer = {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async start() {
      if (child !== undefined) return;
      const settings = [...SETTINGS, `fsync=${isDurable ? 'on' : 'off'}`];
      const flags = settings.flatMap((setting) => ['-c', setting]);
      const command = [postgres, '-D', data, '-p', String(port), ...flags];
      child = spawn('sh', ['-c', UNTIL_INPUT_ENDS, 'sh', ...command], {
        ...user,
        stdio: ['pipe', 'ignore', 'pipe'],
        // Ctrl-C is for the process that started it, which is not done with it yet.
        detached: true,
      });
      await isReady(child);
    },
    async stop() {
      if (child === undefined) return;
      const ended = once(child, 'exit');
      child.stdin?.end();
      await ended;
      child = undefined;
    },
    async crash() {
      for (const pid of processesOf(data)) killIfThere(pid);
      await server.stop();
      await server.start();
    },
    async close() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

/** As whom the server runs: PostgreSQL refuses to run as root. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody']));
  return { uid: id('-u'), gid: id('-g') };
}

/** The server's first process, and those that it has started, each for one connection or task. */
function processesOf(data: string): readonly number[] {
  const [first] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n').map(Number);
  const all = execFileSync('ps', ['-A', '-o', 'pid=', '-o', 'ppid=']).toString();
  const pairs = all.split('\n').map((line) => line.trim().split(/ +/).map(Number));
  const others = pairs.filter(([, parent]) => parent === first).map(([pid]) => pid);
  return [first, ...others].filter((pid) => pid !== undefined);
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function isReady(child: ChildProcess): Promise<void> {
  let log = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes('ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`PostgreSQL did not start: ${log}`)));
  });
}
