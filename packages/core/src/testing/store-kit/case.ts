import type { Store } from '../../store/store.ts';

/** What a store must do, under the sentence that says so. */
export type Cases = Readonly<Record<string, (store: Store) => Promise<void>>>;
