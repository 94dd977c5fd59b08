import type { Chance } from './chance.ts';
import type { SimulatedProcess } from './process.ts';
import { type Answer, type RotatingProvider, shortName } from './provider.ts';
import type { Schedule } from './schedule.ts';
import type { Trace } from './trace.ts';

/** What may become of a request to the token endpoint. */
export interface Weather {
  readonly answers: number;
  /** Takes a second or more. */
  readonly dawdles: number;
  /** Takes longer than anybody waits, perhaps longer than a lease. */
  readonly hangs: number;
  /** The connection is refused: the provider hears nothing. */
  readonly unreachable: number;
  /** The provider acts, and its answer is lost. */
  readonly losesTheAnswer: number;
  /** A gateway gives up, although the provider has acted. */
  readonly answers504TooLate: number;
  readonly answers503: number;
  readonly answers429: number;
}

export const fair: Weather = {
  answers: 1,
  dawdles: 0,
  hangs: 0,
  unreachable: 0,
  losesTheAnswer: 0,
  answers504TooLate: 0,
  answers503: 0,
  answers429: 0,
};

/** A request that carries a refresh token, and what its sender knows of the outcome. */
export interface Spending {
  readonly refreshToken: string;
  readonly process: SimulatedProcess;
  readonly sentAt: number;
  outcome: 'awaited' | 'accepted' | 'refused' | 'failed' | 'lost';
  /** What a sender got for it. */
  successor: string | null;
}

interface Surroundings {
  readonly schedule: Schedule;
  readonly trace: Trace;
  readonly provider: RotatingProvider;
  readonly chance: Chance;
  weather(): Weather;
  onSpending(spending: Spending): void;
}

/** The `fetch` of one process. */
export function networkOf(
  { schedule, trace, provider, chance, weather, onSpending }: Surroundings,
  process: SimulatedProcess,
): typeof globalThis.fetch {
  return (input, init) =>
    new Promise((resolve, reject) => {
      if (process.isDead) return;
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      const signal = init?.signal ?? null;
      if (signal?.aborted) return reject(signal.reason as Error);
      const form = new URLSearchParams(typeof init?.body === 'string' ? init.body : '');
      const isToken = pathname === '/token';
      const fate = isToken ? chance.weighted({ ...weather() }) : 'answers';
      const spending = isToken ? spendingOf(process, form, schedule.now()) : null;
      const what =
        spending === null ? pathname : `${pathname} with ${shortName(spending.refreshToken)}`;
      trace.note(process.name, () => `sends ${what}${fate === 'answers' ? '' : ` (${fate})`}`);
      if (spending !== null) onSpending(spending);

      let isOver = false;
      const finish = (outcome: Spending['outcome'], say: () => void): void => {
        if (isOver) return;
        isOver = true;
        signal?.removeEventListener('abort', abort);
        if (spending !== null) spending.outcome = outcome;
        say();
      };
      const abort = (): void => {
        trace.note(process.name, () => `gives up ${what}`);
        finish('lost', () => reject(signal?.reason as Error));
      };
      signal?.addEventListener('abort', abort);
      const answer = ({ status, body }: Answer): void => {
        trace.note(process.name, () => `gets ${status} from ${what}`);
        const successor = (body as { refresh_token?: string }).refresh_token ?? null;
        if (spending !== null) spending.successor = successor;
        const outcome = status === 200 ? 'accepted' : status === 400 ? 'refused' : 'failed';
        finish(outcome, () => resolve(Response.json(body, { status })));
      };
      const fail = (outcome: Spending['outcome']): void => {
        trace.note(process.name, () => `gets no answer from ${what}`);
        finish(outcome, () => reject(new TypeError('fetch failed')));
      };
      /** The provider acts `before` ms from now; its answer comes `after` ms later. */
      const deliver = (before: number, after: number, say = answer): void => {
        // What was given up has mostly been sent already.
        const isRecalled = chance.happens(0.3);
        schedule.after(before, () => {
          if (isOver && isRecalled) return;
          const given = act(provider, pathname, form, init);
          schedule.after(after, () => say(given), process);
        });
      };

      const soon = (): number => chance.between(0, 40);
      switch (fate) {
        case 'answers':
          return deliver(soon(), soon());
        case 'dawdles':
          return deliver(chance.between(0, 4000), chance.between(0, 4000));
        case 'hangs':
          return chance.happens(0.5)
            ? deliver(soon(), chance.between(8000, 45_000))
            : deliver(chance.between(8000, 45_000), soon());
        case 'losesTheAnswer':
          return deliver(soon(), soon(), () => fail('lost'));
        case 'answers504TooLate':
          return deliver(soon(), soon(), () => {
            answer({ status: 504, body: {} });
            if (spending !== null) spending.outcome = 'lost';
          });
        case 'unreachable':
          schedule.after(soon(), () => fail('failed'), process);
          return;
        case 'answers503':
          schedule.after(soon(), () => answer({ status: 503, body: {} }), process);
          return;
        case 'answers429':
          schedule.after(soon(), () => answer({ status: 429, body: {} }), process);
      }
    });
}

function act(
  provider: RotatingProvider,
  pathname: string,
  form: URLSearchParams,
  init: RequestInit | undefined,
): Answer {
  if (pathname === '/token') return provider.token(form);
  if (pathname === '/revoke') return provider.revoke(form);
  const header = new Headers(init?.headers).get('authorization');
  return provider.api(header?.replace('Bearer ', '') ?? null);
}

function spendingOf(
  process: SimulatedProcess,
  form: URLSearchParams,
  sentAt: number,
): Spending | null {
  const refreshToken = form.get('refresh_token');
  if (refreshToken === null) return null;
  return { refreshToken, process, sentAt, outcome: 'awaited', successor: null };
}
