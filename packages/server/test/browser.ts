type Handler = (request: Request) => Promise<Response>;

/** A browser as far as a handler sees one: it keeps cookies and does not follow redirects. */
export interface Browser {
  /** The handler's own cookies, by name. */
  readonly cookies: ReadonlyMap<string, string>;
  open(url: string, init?: RequestInit): Promise<Response>;
  /** Opens a link and answers the provider's address it is sent to. */
  follow(link: string): Promise<string>;
  /** Signs in to the product, or out with null. */
  signIn(userId: string | null): void;
}

export function createBrowser(handler: Handler, signedIn: string | null): Browser {
  const cookies = new Map<string, string>();
  let userId = signedIn;
  const open: Browser['open'] = async (url, init) => {
    const pairs = [...cookies].map(([name, value]) => `${name}=${value}`);
    if (userId !== null) pairs.push(`session=${userId}`);
    const headers = new Headers(init?.headers);
    if (pairs.length > 0) headers.set('cookie', pairs.join('; '));
    const response = await handler(new Request(url, { ...init, headers }));
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/;\s*max-age=0\b/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  return {
    cookies,
    open,
    async follow(link) {
      const location = (await open(link)).headers.get('location');
      if (location === null) throw new Error('The link leads nowhere.');
      return location;
    },
    signIn: (id) => (userId = id),
  };
}

/** What a page says, without its markup. */
export async function textOf(response: Response): Promise<string> {
  const html = await response.text();
  return html
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The status and the heading of a page: `410 This link has expired`. */
export async function headingOf(response: Response): Promise<string> {
  const [, heading = ''] = /<h1>(.*?)<\/h1>/s.exec(await response.text()) ?? [];
  return `${response.status} ${heading}`;
}
