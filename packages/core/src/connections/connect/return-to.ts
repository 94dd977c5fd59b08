/**
 * Where a browser may be sent after connecting: a path, or an address of the handler's own origin.
 * Everything a browser would take for another origin is refused (RFC 9700 §4.11).
 *
 * @throws TypeError
 */
export function safeReturnTo(returnTo: string, publicUrl: string): string {
  const { origin } = new URL(publicUrl);
  const url = URL.canParse(returnTo, origin) ? new URL(returnTo, origin) : null;
  // oxlint-disable-next-line no-control-regex -- browsers drop them, which turns "/\t/" into "//"
  const isPlain = !/[\u0000-\u0020\u007f\\]/.test(returnTo);
  const isPathOrOrigin = /^\/(?!\/)/.test(returnTo) || returnTo.startsWith(`${origin}/`);
  if (url === null || !isPlain || !isPathOrOrigin || url.origin !== origin || url.username !== '') {
    throw new TypeError(`"returnTo" must be a path, or an address that begins with ${origin}/.`);
  }
  return url.href;
}
