import { createHash } from 'node:crypto';

import type { Gate, Intercept, TokenAnswer } from '@onbehalf/example-quickstart/gate';

/** How a provider grants tokens, beyond what its emulator enforces. */
export interface GrantRules {
  /** The page that asks for consent, where its form is sent to, and the endpoints. */
  readonly paths: {
    readonly authorize: string;
    readonly consent: string;
    readonly token: string;
    readonly revoke?: string;
    /** Ends the token that signs the request, and no other: Slack's way. */
    readonly revokeOwn?: string;
  };
  /** The field of the consent form that says who consents. */
  readonly person: string;
  /** Whether what was asked of a person leads to a refresh token; default always. */
  readonly isOffline?: (asked: URLSearchParams, isFirst: boolean) => boolean;
  /** Whether a refresh token that comes back ends all tokens of its grant; default false. */
  readonly endsFamily?: boolean;
  /** What the provider answers to a code or a refresh token that is no good. */
  readonly refuseGrant?: (grantType: string) => Response;
  /** Makes of a token answer what the provider itself would answer to what was asked. */
  readonly conform?: (answer: TokenAnswer, asked: URLSearchParams) => TokenAnswer;
}

/** All tokens that came of one consent. */
interface Family {
  readonly access: Set<string>;
  /** Those that have not been replaced. */
  readonly refresh: Set<string>;
  readonly asked: URLSearchParams;
  readonly isOffline: boolean;
  hasEnded: boolean;
}

export interface Grants {
  /** To stand before the token endpoint, and before the pages that people consent on. */
  readonly intercept: Intercept;
  /** What was asked of people, oldest first. */
  readonly asked: readonly URLSearchParams[];
  /** How often the token endpoint was asked with this `grant_type`. */
  requests(grantType: string): { readonly accepted: number; readonly refused: number };
  /** Whether a token was ever given out here. */
  knows(token: string): boolean;
  /** Ends every grant: what people do on the provider's settings page. */
  endAll(): void;
}

const INVALID_GRANT = (): Response => Response.json({ error: 'invalid_grant' }, { status: 400 });

/**
 * Follows codes and tokens, and is strict where the emulators are lax: a code is for the client
 * that asked, with its verifier and its redirect URI; a refresh token that was replaced is used up;
 * and whoever revokes one token of a grant ends the others too.
 */
export function watchGrants(rules: GrantRules, gate: () => Gate): Grants {
  const { paths, isOffline = () => true, refuseGrant = INVALID_GRANT } = rules;
  const asked: URLSearchParams[] = [];
  const codes = new Map<string, { asked: URLSearchParams; isOffline: boolean }>();
  const people = new Set<string>();
  const families = new Map<string, Family>();
  const outcomes: { grantType: string; accepted: boolean }[] = [];

  function end(family: Family): void {
    family.hasEnded = true;
    for (const token of family.access) gate().revoke(token);
  }

  async function consent(form: URLSearchParams, next: () => Promise<Response>) {
    const response = await next();
    const location = response.headers.get('location') ?? '';
    const answer = URL.canParse(location) ? new URL(location).searchParams : null;
    const code = answer?.get('code');
    const request = asked.find((it) => it.get('state') === answer?.get('state'));
    if (code && request !== undefined) {
      const person = form.get(rules.person) ?? '';
      codes.set(code, { asked: request, isOffline: isOffline(request, !people.has(person)) });
      people.add(person);
    }
    return response;
  }

  /** Null when what was sent is no good. */
  function familyFor(form: URLSearchParams): Family | null {
    const token = form.get('refresh_token');
    if (token === null) {
      const code = codes.get(form.get('code') ?? '');
      codes.delete(form.get('code') ?? '');
      if (code === undefined || !isSameClient(code.asked, form)) return null;
      return { ...code, access: new Set(), refresh: new Set(), hasEnded: false };
    }
    const family = families.get(token);
    if (family === undefined || family.hasEnded) return null;
    if (family.refresh.has(token)) return family;
    if (rules.endsFamily === true) end(family);
    return null;
  }

  async function grant(form: URLSearchParams, next: () => Promise<Response>) {
    const family = familyFor(form);
    if (family === null) return null;
    const response = await next();
    const text = await response.clone().text();
    const fields = text.startsWith('{') ? (JSON.parse(text) as TokenAnswer) : {};
    const answer = readTokens(conform(fields, family));
    if (answer.access.length === 0) return { response, accepted: false };
    // A rotated token is spent; a provider that does not rotate answers none.
    if (answer.refresh.length > 0) family.refresh.delete(form.get('refresh_token') ?? '');
    for (const token of answer.refresh) families.set(token, family).get(token)?.refresh.add(token);
    for (const token of answer.access) families.set(token, family).get(token)?.access.add(token);
    return { response: Response.json(answer.fields), accepted: true };
  }

  function conform(fields: TokenAnswer, { isOffline: isKept, asked: query }: Family): TokenAnswer {
    const { refresh_token: refreshToken, ...others } = fields;
    const kept = isKept && refreshToken !== undefined ? fields : others;
    return rules.conform?.(kept, query) ?? kept;
  }

  function revokeOwn({ headers }: Request): Response | undefined {
    const token = headers.get('authorization')?.replace('Bearer ', '') ?? '';
    if (!gate().tokens.has(token)) return undefined;
    gate().revoke(token);
    return Response.json({ ok: true, revoked: true });
  }

  async function intercept(request: Request, next: () => Promise<Response>) {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === paths.authorize) asked.push(searchParams);
    if (request.method !== 'POST') return undefined;
    if (pathname === paths.revokeOwn) return revokeOwn(request);
    if (![paths.consent, paths.token, paths.revoke].includes(pathname)) return undefined;
    const form = await formOf(request);
    if (pathname === paths.consent) return consent(form, next);
    if (pathname === paths.revoke) {
      const family = families.get(form.get('token') ?? '');
      const response = await next();
      if (response.ok && family !== undefined) end(family);
      return response;
    }
    // What belongs to no user has no family.
    if (!form.has('code') && !form.has('refresh_token')) return undefined;
    const granted = await grant(form, next);
    const grantType = form.get('grant_type') ?? '';
    outcomes.push({ grantType, accepted: granted?.accepted ?? false });
    return granted?.response ?? refuseGrant(grantType);
  }

  return {
    intercept,
    asked,
    requests(grantType) {
      const all = outcomes.filter((it) => it.grantType === grantType);
      const accepted = all.filter((it) => it.accepted).length;
      return { accepted, refused: all.length - accepted };
    },
    knows: (token) => families.has(token),
    endAll: () => [...new Set(families.values())].forEach(end),
  };
}

/** What was sent, as a form or as JSON. */
async function formOf(request: Request): Promise<URLSearchParams> {
  const isJson = request.headers.get('content-type')?.includes('json') === true;
  const text = await request.text();
  return new URLSearchParams(isJson ? (JSON.parse(text) as Record<string, string>) : text);
}

/** RFC 6749 §4.1.3 and RFC 7636 §4.6: who redeems a code must be who asked for it. */
function isSameClient(asked: URLSearchParams, form: URLSearchParams): boolean {
  if (form.get('redirect_uri') !== asked.get('redirect_uri')) return false;
  const challenge = asked.get('code_challenge');
  if (challenge === null) return true;
  const verifier = createHash('sha256').update(form.get('code_verifier') ?? '');
  return (
    asked.get('code_challenge_method') === 'S256' && verifier.digest('base64url') === challenge
  );
}

/** The tokens in an answer, also those one level down: Slack's of a user. */
function readTokens(fields: TokenAnswer) {
  const parts = [fields, ...Object.values(fields)].map((part) => Object(part) as TokenAnswer);
  const named = (name: string): string[] =>
    parts.map((part) => part[name]).filter((token) => typeof token === 'string');
  return { fields, access: named('access_token'), refresh: named('refresh_token') };
}
