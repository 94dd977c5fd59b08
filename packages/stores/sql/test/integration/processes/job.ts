type Run = (...args: string[]) => Promise<unknown>;

/**
 * What a process of its own does: it gets ready, says so, and then runs and answers each time it is
 * told to start.
 */
export async function job(getReady: (...args: string[]) => Promise<Run>): Promise<void> {
  const run = await getReady(...process.argv.slice(2));
  process.on('message', (args: string[]) => {
    void run(...args).then((answer) => process.send?.({ answer: answer ?? null }));
  });
  process.send?.('ready');
}
