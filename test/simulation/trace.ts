/** What happened, for people. Costs nothing where nobody listens. */
export interface Trace {
  note(who: string, what: () => string): void;
  readonly lines: readonly string[];
}

export const silent: Trace = { note: () => {}, lines: [] };

export function createTrace(now: () => number): Trace {
  const start = now();
  const lines: string[] = [];
  return {
    note(who, what) {
      const seconds = ((now() - start) / 1000).toFixed(3).padStart(10);
      lines.push(`${seconds} s  ${who.padEnd(8)} ${what()}`);
    },
    lines,
  };
}
