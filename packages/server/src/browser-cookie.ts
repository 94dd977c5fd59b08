/** The cookie by which the browser that opened a link is known again at the callback. */
export interface BrowserCookie {
  /** Null when there is none, or several: another one may have been planted. */
  read(request: Request): string | null;
  /** A `Set-Cookie` value. */
  keep(browserSecret: string, expiresInMs: number): string;
  /** A `Set-Cookie` value. */
  clear(): string;
}

/**
 * One cookie per flow, so that several in one browser do not meet. `__Host-` keeps sibling domains
 * from planting one (RFC 6265bis §4.1.3.2); it and `Secure` need https, and Safari means it even
 * on localhost.
 */
export function browserCookie(publicUrl: string, flowId: string): BrowserCookie {
  const isSecure = publicUrl.startsWith('https:');
  const name = `${isSecure ? '__Host-' : ''}onbehalf-${flowId}`;
  // Lax: the provider's redirect is a navigation from another site, and must carry it.
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  return {
    read(request) {
      const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
      const [value, ...others] = pairs
        .filter((pair) => pair.startsWith(`${name}=`))
        .map((pair) => pair.slice(name.length + 1));
      return value === undefined || value === '' || others.length > 0 ? null : value;
    },
    keep: (browserSecret, expiresInMs) =>
      `${name}=${browserSecret}; Max-Age=${Math.ceil(expiresInMs / 1000)}; ${attributes}`,
    clear: () => `${name}=; Max-Age=0; ${attributes}`,
  };
}
