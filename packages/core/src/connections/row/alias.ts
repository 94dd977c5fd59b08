import type { ConnectionRow } from '../../store/store.ts';

// An alias may not begin with it: what the column says besides is which connection is the default.
const DEFAULT_MARK = '*';
const LONGEST = 100;

type Named = Pick<ConnectionRow, 'alias'>;

/** The user's or the product's own name for a connection. */
export function aliasOf({ alias }: Named): string | null {
  const name = alias?.startsWith(DEFAULT_MARK) === true ? alias.slice(1) : alias;
  return name === '' ? null : name;
}

/** Whether it is the connection to use where several could be and nothing else decides. */
export function isDefault({ alias }: Named): boolean {
  return alias?.startsWith(DEFAULT_MARK) === true;
}

/** What the column has for a name and for being the default. */
export function aliasColumn(alias: string | null, asDefault: boolean): string | null {
  return asDefault ? DEFAULT_MARK + (alias ?? '') : alias;
}

/** Whether it is an id; everything else that names a connection is an alias. */
export function isConnectionId(name: string): boolean {
  return name.startsWith('con_');
}

/** @throws TypeError for a name that could be taken for something else, or does not fit a line */
export function assertAlias(alias: string): void {
  const isOther = alias.startsWith(DEFAULT_MARK) || isConnectionId(alias);
  const isPlain = alias.trim() !== '' && alias.length <= LONGEST && !/[\p{Cc}\p{Cs}]/u.test(alias);
  if (isPlain && !isOther) return;
  throw new TypeError(
    `An alias has 1 to ${LONGEST} characters without control characters, and begins with neither ` +
      '"*" nor "con_".',
  );
}
