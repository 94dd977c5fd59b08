import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { onTestFinished } from 'vitest';

/** Lets a process run once more, and gives its answer. */
export type Start = (...args: string[]) => Promise<unknown>;

/** A program, given as a URL, as a process of its own that is ready to start. */
export async function readyProcess(program: string, ...args: string[]): Promise<Start> {
  const child = fork(fileURLToPath(program), args, {
    execArgv: ['--conditions=onbehalf-source', '--disable-warning=ExperimentalWarning'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${program} ended without an answer.`);
  });
  ended.catch(() => {});
  const next = async (): Promise<unknown> => {
    const [message] = (await Promise.race([once(child, 'message'), ended])) as unknown[];
    return message;
  };
  await next();
  return async (...again) => {
    const answered = next();
    child.send(again);
    return ((await answered) as { answer: unknown }).answer;
  };
}

/** Several processes of one program, which start at the same moment. */
export async function readyProcesses(
  count: number,
  program: string,
  ...args: string[]
): Promise<(...args: string[]) => Promise<readonly unknown[]>> {
  const starts = await Promise.all(
    Array.from({ length: count }, () => readyProcess(program, ...args)),
  );
  return (...again) => Promise.all(starts.map((start) => start(...again)));
}
