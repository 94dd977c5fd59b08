/** What an authorization server has given to one client for one consent. */
export interface Grants {
  /** Starts a family: what came of one authorization code. */
  start(login: string, scopes: readonly string[]): Issued;
  /** Redeems a refresh token; null when it is refused. */
  redeem(refreshToken: string): Issued | null;
  /** Makes a further access token for whoever holds this one; null when it is refused. */
  exchange(accessToken: string): Issued | null;
  /** Whose access token this is; null for one that is unknown, dead or expired. */
  loginOf(accessToken: string): string | null;
  /** Ends every access token: what a provider does whose word on lifetimes cannot be trusted. */
  endAccess(): void;
  /** Ends everything: the user has disconnected at the provider. */
  endAll(): void;
  /** Ends the family of a token. */
  revoke(token: string): boolean;
  /** How often a refresh token was redeemed that had been redeemed before. */
  readonly reuses: number;
}

/** The tokens of one answer. */
export interface Issued {
  /** Empty for the main token; the name of a further one, as Slack's `user`. */
  readonly name: string;
  /** Further tokens of the same answer. */
  readonly others: readonly Issued[];
  readonly login: string;
  readonly scopes: readonly string[];
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresInS: number;
}

interface Family {
  readonly name: string;
  readonly login: string;
  readonly scopes: readonly string[];
  isDead: boolean;
}

export interface GrantRules {
  now(): number;
  /** Whether a refresh token works once, and its reuse ends the family: RFC 9700 §4.14.2. */
  readonly rotates: boolean;
  /** The tokens of a first answer, by name; the empty one is the main token. */
  readonly names: readonly string[];
  /** Told of every token that is given. */
  onSecret(secret: string): void;
}

export const LIFETIME_S = 3600;

export function createGrants({ now, rotates, names, onSecret }: GrantRules): Grants {
  const access = new Map<string, { family: Family; diesAt: number }>();
  const refresh = new Map<string, { family: Family; isSpent: boolean }>();
  let count = 0;
  let reuses = 0;

  const issue = (family: Family, kept: string | null): Issued => {
    count++;
    const accessToken = `kit-access-${count}-zzzzzzzz`;
    const refreshToken = kept ?? `kit-refresh-${count}-zzzzzzzz`;
    onSecret(accessToken);
    onSecret(refreshToken);
    access.set(accessToken, { family, diesAt: now() + LIFETIME_S * 1000 });
    refresh.set(refreshToken, { family, isSpent: false });
    const { name, login, scopes } = family;
    return { name, others: [], login, scopes, accessToken, refreshToken, expiresInS: LIFETIME_S };
  };

  return {
    start(login, scopes) {
      const all = names.map((name) => issue({ name, login, scopes, isDead: false }, null));
      const [first, ...others] = all;
      if (first === undefined) throw new RangeError('A grant has at least one token.');
      return { ...first, others };
    },
    redeem(refreshToken) {
      const known = refresh.get(refreshToken);
      if (known === undefined || known.family.isDead) return null;
      if (!rotates) return issue(known.family, refreshToken);
      if (known.isSpent) {
        reuses++;
        known.family.isDead = true;
        return null;
      }
      known.isSpent = true;
      return issue(known.family, null);
    },
    exchange(accessToken) {
      const known = access.get(accessToken);
      if (known === undefined || known.family.isDead || known.diesAt <= now()) return null;
      return issue(known.family, null);
    },
    loginOf(accessToken) {
      const known = access.get(accessToken);
      const isAlive = known !== undefined && !known.family.isDead && known.diesAt > now();
      return isAlive ? known.family.login : null;
    },
    endAccess: () => access.clear(),
    endAll() {
      access.clear();
      refresh.clear();
    },
    revoke(token) {
      const known = access.get(token) ?? refresh.get(token);
      if (known === undefined) return false;
      known.family.isDead = true;
      return true;
    },
    get reuses() {
      return reuses;
    },
  };
}
