// lib/session.ts: whatever your product signs its users in with.
export interface Session {
  readonly userId: string;
}

/** The session of whoever sent the request; null when nobody is signed in. */
export async function sessionOf(request: Request): Promise<Session | null> {
  const userId = await verifySessionCookie(request.headers.get('cookie'));
  return userId === null ? null : { userId };
}

declare function verifySessionCookie(cookie: string | null): Promise<string | null>;
