/** One time that a refresh token was sent to the provider. */
interface Redemption {
  readonly process: string;
  /** What it was exchanged for; null when it was refused. */
  readonly successor: Tokens | null;
}

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** What the provider knows of its tokens, and no product should contradict. */
export interface Ledger {
  /** A refresh token arrived again although an answer to it may still be used, in words. */
  readonly violations: readonly string[];
  /** How many refreshes were granted, and how many answers to them nobody got. */
  readonly refreshes: number;
  readonly lostAnswers: number;
  /** Notes the tokens of a new sign-in. */
  grant(owner: string, tokens: Tokens): void;
  redeem(refreshToken: string, redemption: Redemption): void;
  /** Notes that the API was called with a token, and whether it took it. */
  use(accessToken: string, isAccepted: boolean): void;
  ownerOf(token: string): string | undefined;
  /** How often a refresh token of this user was refused. */
  refusals(owner: string): number;
  /** Whether a token of theirs was not taken: a slow machine may need longer than it lives. */
  wasLate(owner: string): boolean;
  /** Whether it was exchanged, and the answer lost before anybody had stored it. */
  isLost(refreshToken: string): boolean;
}

/** @param isDead - whether a process has been killed */
export function createLedger(isDead: (process: string) => boolean): Ledger {
  const owners = new Map<string, string>();
  const redemptions = new Map<string, Redemption[]>();
  const used = new Set<string>();
  const refused: string[] = [];
  const violations: string[] = [];
  const lost = new Set<string>();
  const late = new Set<string>();
  let refreshes = 0;

  const own = (owner: string, { accessToken, refreshToken }: Tokens): void => {
    owners.set(accessToken, owner).set(refreshToken, owner);
  };
  const wasUsed = ({ accessToken, refreshToken }: Tokens): boolean =>
    used.has(accessToken) || redemptions.has(refreshToken);

  /** Why a token that was sent before should not have been sent again; null when it was right to. */
  const objection = ({ process, successor }: Redemption): string | null => {
    if (!isDead(process)) return `${process}, which lives, has sent it before`;
    return successor !== null && wasUsed(successor)
      ? `${process} had sent it, and what it got was used`
      : null;
  };

  return {
    violations,
    get refreshes() {
      return refreshes;
    },
    get lostAnswers() {
      return lost.size;
    },
    grant: own,
    redeem(refreshToken, redemption) {
      const earlier = redemptions.get(refreshToken) ?? [];
      redemptions.set(refreshToken, [...earlier, redemption]);
      const owner = owners.get(refreshToken) ?? 'nobody';
      for (const one of earlier) {
        const why = objection(one);
        const what = `${redemption.process} sends a refresh token of ${owner} again`;
        if (why !== null) violations.push(`${what}: ${why}.`);
      }
      if (earlier.some(({ successor }) => successor !== null)) lost.add(refreshToken);
      if (redemption.successor === null) {
        refused.push(owner);
        return;
      }
      refreshes++;
      own(owner, redemption.successor);
    },
    use(accessToken, isAccepted) {
      used.add(accessToken);
      if (!isAccepted) late.add(owners.get(accessToken) ?? 'nobody');
    },
    ownerOf: (token) => owners.get(token),
    refusals: (owner) => refused.filter((one) => one === owner).length,
    wasLate: (owner) => late.has(owner),
    isLost: (refreshToken) => lost.has(refreshToken),
  };
}
