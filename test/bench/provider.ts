import { fork } from 'node:child_process';
import { once } from 'node:events';

export interface Provider {
  readonly url: string;
  close(): void;
}

/** Starts an API on loopback, in a process of its own: its work does not delay ours. */
export async function startProvider(): Promise<Provider> {
  const child = fork(new URL('./provider-process.ts', import.meta.url));
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`The provider ended with ${code}.`);
  });
  const [port] = (await Promise.race([once(child, 'message'), failed])) as [number];
  failed.catch(() => {}); // from here on its end is ours to decide
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      if (child.connected) child.disconnect();
    },
  };
}
