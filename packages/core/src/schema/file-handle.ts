import { type Runtime, randomToken } from '../runtime.ts';

/** What every handle looks like: 128 random bits, and nothing that a path or a URL could be. */
export const HANDLE_PATTERN = '^file_[A-Za-z0-9_-]{22}$';

const SHAPE = new RegExp(HANDLE_PATTERN);

export const isHandle = (text: unknown): text is string =>
  typeof text === 'string' && SHAPE.test(text);

export const newHandle = (runtime: Runtime): string => `file_${randomToken(runtime)}`;
