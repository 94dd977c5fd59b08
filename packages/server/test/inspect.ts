import { STYLE_HASH } from '../src/pages/style.ts';

const REQUIRED: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'content-security-policy':
    `default-src 'none'; style-src '${STYLE_HASH}'; form-action 'none'; ` +
    "frame-ancestors 'none'; base-uri 'none'",
};

/** Answers the response, unless a header is missing or something secret is in it. */
export async function inspect(
  request: Request,
  response: Response,
  secrets: readonly string[],
): Promise<Response> {
  const { headers } = response;
  const location = new URL(headers.get('location') ?? '/', request.url);
  // The provider's own page gets the state, and the product's login the way back.
  const mayKnow = location.hostname === 'auth.notes.test' || location.pathname === '/login';
  if (location.pathname !== '/login') {
    for (const [name, value] of Object.entries(REQUIRED)) {
      if (headers.get(name) !== value) throw new Error(`${name} is ${headers.get(name)}`);
    }
  }
  const visible = [...headers]
    .filter(([name]) => name !== 'set-cookie' && !(name === 'location' && mayKnow))
    .map((header) => header.join(': '));
  const text = [...visible, await response.clone().text()].join('\n');
  const leak = [...secrets, ...secretsOf(request, response)].find((secret) =>
    text.includes(secret),
  );
  if (leak !== undefined) throw new Error(`The answer shows ${leak}`);
  return response;
}

/** The link's token, the query's code and state, and the browser's secret. */
function secretsOf(request: Request, response: Response): string[] {
  const { pathname, searchParams } = new URL(request.url);
  const [, token = ''] = /\/connect\/(.+)$/.exec(pathname) ?? [];
  const lines = [request.headers.get('cookie') ?? '', ...response.headers.getSetCookie()];
  const cookies = Array.from(
    lines.join('; ').matchAll(/onbehalf-[\w-]+=([\w-]+)/g),
    ([, value = '']) => value,
  );
  const query = ['code', 'state'].map((name) => searchParams.get(name) ?? '');
  return [token, ...query, ...cookies].filter((secret) => secret.length > 8);
}
