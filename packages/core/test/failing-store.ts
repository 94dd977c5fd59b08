import { memoryStore, type Store } from '@onbehalf/core';

const isWrite = (method: string): boolean => !/^(get|list|count|walk|close)/.test(method);

export interface FailingStore extends Store {
  /** What fails from now on. */
  broken: 'nothing' | 'writes' | 'everything';
  /** `fails` with an error; says nothing, `silent`; or acts, and its answer is lost. */
  how: 'fails' | 'silent' | 'loses the answer';
  /** The methods that were called. */
  readonly calls: string[];
  readonly writes: readonly string[];
}

export const PASSWORD = 'hunter2-zzzzzz';

/** A store that fails when a test says so, with an error that tells too much. */
export function failingStore(): FailingStore {
  const memory = memoryStore();
  const calls: string[] = [];
  const failing = {
    ...memory,
    name: 'postgres',
    broken: 'nothing' as FailingStore['broken'],
    how: 'fails' as FailingStore['how'],
    calls,
    get writes() {
      return calls.filter(isWrite);
    },
  };
  const never = new Promise<never>(() => {});
  return new Proxy<FailingStore>(failing, {
    get(target, property: keyof Store) {
      const member: unknown = Reflect.get(target, property);
      if (typeof member !== 'function') return member;
      return async (...args: unknown[]): Promise<unknown> => {
        calls.push(property);
        const call = () => Reflect.apply(member, memory, args) as Promise<unknown>;
        const { broken, how } = target;
        if (broken === 'nothing' || (broken === 'writes' && !isWrite(property))) return call();
        if (how === 'loses the answer') await call();
        if (how !== 'fails') return never;
        throw Object.assign(
          new Error(`no connection to postgres://onbehalf:${PASSWORD}@db.internal:5432/app`),
          { detail: JSON.stringify(args), password: PASSWORD },
        );
      };
    },
  });
}
