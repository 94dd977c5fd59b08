import { randomBytes } from 'node:crypto';
import { link, open, type FileHandle, unlink } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import process from 'node:process';

import { OnBehalfError } from '../errors.ts';
import { aesGcmVault } from '../vault/aes-gcm.ts';
import type { KeyWrapper } from '../vault/key-wrapper.ts';
import { ringWrapper } from '../vault/ring-wrapper.ts';
import type { Vault } from '../vault/vault.ts';

export interface KeyFileOptions {
  /**
   * The file, relative to the folder the process runs in now. It is made with a first key, readable
   * by its owner only, for the first data key of a store; its folder is not. Missing later, it has to be
   * put back: another key would open nothing.
   */
  readonly path: string;
}

/**
 * Wraps data keys with a key from a file of this machine: for `envelopeVault`, where there is no
 * key-management service. Each line is a key, `id:base64` with 32 bytes, and the first wraps. The file is
 * read anew each time, so that a line that is put in front is used at once, by every process. Keep it
 * apart from the database and its backups: who has both has everything.
 *
 * It fails as `misconfigured` when the file or its folder is missing, when others may read it (a mode
 * beyond 0600; not asked on Windows), when it is malformed, and when it lacks the key that a data key was
 * wrapped with.
 *
 * @throws TypeError when the path is empty
 */
export function keyFile({ path }: KeyFileOptions): KeyWrapper {
  if (typeof path !== 'string' || path === '') {
    throw new TypeError('keyFile needs the path of its file.');
  }
  const file = resolve(path);
  // As the team wrote it: messages go to models too, and where that is on this machine is not for them.
  const named: Named = { path, file };
  const wrapper = ringWrapper('key file', async () => {
    const ring = await readRing(named);
    if (ring === null) throw unusable(named, 'it does not exist: put it back, or see to its path');
    return ring;
  });
  return {
    ...wrapper,
    async wrap(dataKey, context, occasion) {
      if (occasion?.isFirst === true && (await readRing(named)) === null) await create(named);
      return wrapper.wrap(dataKey, context);
    },
  };
}

interface Named {
  readonly path: string;
  readonly file: string;
}

/** Null where there is no file. */
async function readRing(named: Named): Promise<Vault | null> {
  const opened = await open(named.file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (opened === null) return null;
  try {
    // Of the file that was opened, whatever its name stands for by now.
    const { mode } = await opened.stat();
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      throw unusable(named, 'others may read it: its mode must be 0600');
    }
    return ringOf(named, await opened.readFile('utf8'));
  } finally {
    await opened.close();
  }
}

function ringOf(named: Named, content: string): Vault {
  const lines = content.split(/\r?\n/).filter((line) => line.trim() !== '');
  try {
    return aesGcmVault({ keys: lines.join(',') });
  } catch (error) {
    // Its first sentence says which line is wrong, and shows no key.
    const [why = ''] = error instanceof TypeError ? error.message.split('. ') : [];
    throw unusable(named, why);
  }
}

/** Whole or not at all, and only if nobody else was quicker: a name that is there is left alone. */
async function create(named: Named): Promise<void> {
  const { file } = named;
  const [id, key] = [randomBytes(4).toString('hex'), randomBytes(32).toString('base64')];
  const draft = `${file}.${id}`;
  const written = await open(draft, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? unusable(named, 'create its folder first') : error;
  });
  try {
    await writeDurably(written, `k${id}:${key}\n`);
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await unlink(draft);
  }
  // Before anything is wrapped with it: a crash must not take the only key of what is stored. Windows
  // has no way to ask for it.
  if (process.platform !== 'win32') await syncFolder(dirname(file));
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function writeDurably(file: FileHandle, content: string): Promise<void> {
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

function unusable({ path }: Named, why: string): OnBehalfError {
  return new OnBehalfError('misconfigured', `The key file "${path}" cannot be used: ${why}.`);
}
