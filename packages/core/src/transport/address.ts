/** Whether a host name can only be this machine: RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    /^127(?:\.\d{1,3}){3}$/.test(hostname) ||
    hostname === '[::1]'
  );
}

/** Whether what is sent there can be read on the way by nobody: `https:`, or this machine. */
export function isConfidential({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

/**
 * Reads an address that credentials may be sent to: `https:`, or `http:` on loopback only, and no
 * user information in it.
 *
 * @throws TypeError saying which rule is broken; `name` tells whose address it is
 */
export function credentialUrl(address: string, name: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null) throw new TypeError(`${name} is not an absolute URL: ${address}`);
  if (url.username !== '' || url.password !== '') {
    throw new TypeError(`${name} must not contain a user name or password.`);
  }
  if (!isConfidential(url)) {
    throw new TypeError(
      `${name} must use https; plain http is for loopback hosts only: ${address}`,
    );
  }
  return url;
}

/** An address as a base to append paths to: without query, fragment and closing slash. */
export function baseUrl(address: string, name: string): string {
  const url = credentialUrl(address, name);
  return url.origin + url.pathname.replace(/\/+$/, '');
}

/**
 * Refuses what a URL parser would silently resolve or rewrite: dot segments, plain or encoded,
 * backslashes and control characters. Checked on the raw text, since `new URL` hides them. What is
 * encoded twice counts as well, since a proxy on the way may decode it once.
 *
 * @throws TypeError
 */
export function assertPlainPath(raw: string): void {
  const [path = ''] = raw.split(/[?#]/, 1);
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u0020\u007f\\]/.test(raw)) {
    throw new TypeError('The URL contains a space, a backslash or a control character.');
  }
  const decoded = path.replaceAll(/%(?:25)+/g, '%').replaceAll(/%2e/gi, '.');
  if (decoded.includes('%00')) throw new TypeError('The URL contains a NUL.');
  const segments = decoded.split(/\/|%2f|%5c/i);
  // Some servers drop what stands behind a semicolon before they resolve "..".
  if (segments.some((segment) => /^\.\.?(?:;|%3b|$)/i.test(segment))) {
    throw new TypeError('The URL contains a dot segment.');
  }
}
