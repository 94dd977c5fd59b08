import type { Tool } from '../../model.ts';

/** A call as a model writes it. */
export interface AdapterCall {
  readonly id: string;
  readonly name: string;
  /** A string is what the model wrote, as it is: it may be no JSON at all. */
  readonly arguments: unknown;
}

/** What the model reads in answer to one call. */
export interface AdapterAnswer {
  readonly id: string;
  readonly text: string;
}

/** A tool as a provider receives it. */
export interface AdapterDefinition {
  readonly name: string;
  readonly description: string | undefined;
  readonly schema: unknown;
}

/** Drives an adapter through its real framework, with a model that follows a script. */
export interface AdapterDriver {
  /** Offers the tools to a model; answers what the framework sent to the provider. */
  readonly definitions: (tools: readonly Tool[]) => Promise<readonly AdapterDefinition[]>;
  /** Lets a model make all these calls in one turn; answers what it reads in the next. */
  readonly call: (
    tools: readonly Tool[],
    calls: readonly AdapterCall[],
    options?: { readonly signal?: AbortSignal },
  ) => Promise<readonly AdapterAnswer[]>;
  /**
   * What the framework deals with before it asks a tool. There the kit only demands that no tool
   * runs and nothing leaks: the words are the framework's.
   */
  readonly frameworkHandles?: readonly ('unknown names' | 'broken JSON')[];
}

export type Cases = Readonly<Record<string, (driver: AdapterDriver) => Promise<void>>>;
