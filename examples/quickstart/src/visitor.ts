import { isLoopback } from './loopback.ts';

/** What a browser would show after it has followed every redirect. */
export interface Page {
  readonly url: string;
  readonly status: number;
  readonly text: string;
}

export interface Form {
  /** The page it is on. */
  readonly page: string;
  readonly action: string;
  readonly method: string;
  /** What a person reads on it. */
  readonly text: string;
  /** What is sent when a person changes nothing. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface Visitor {
  open(url: string): Promise<Page>;
  submit(form: Form, fields?: Readonly<Record<string, string>>): Promise<Page>;
}

export interface VisitorOptions {
  signal?: AbortSignal | undefined;
  /** A redirect to such an address ends the walk: it is answered, not followed. */
  stopAt?: (url: URL) => boolean;
  /** Where a server of the internet stands on this machine, as a name service would say. */
  resolve?: (url: URL) => URL;
}

interface Submission {
  method?: string;
  headers?: Record<string, string>;
  body?: URLSearchParams;
}

/** A browser as small as can be: redirects, cookies, forms. It never leaves this machine. */
export function startVisitor(options: VisitorOptions = {}): Visitor {
  const { signal, stopAt, resolve = (url) => url } = options;
  const cookies = createCookieJar();

  async function visit(address: string, init: Submission = {}, redirects = 0): Promise<Page> {
    const url = resolve(new URL(address));
    if (!isLoopback(url)) throw new Error(`${url.origin} is not on this machine.`);
    if (redirects > 20) throw new Error(`Too many redirects, the last to ${url.origin}.`);
    const headers = new Headers({ ...init.headers, accept: 'text/html' });
    const cookie = cookies.for(url);
    if (cookie) headers.set('cookie', cookie);
    const response = await fetch(url, {
      ...init,
      headers,
      redirect: 'manual',
      signal: signal ?? null,
    });
    cookies.keep(url, response.headers.getSetCookie());
    const location = response.headers.get('location');
    const { status } = response;
    if (status < 300 || status > 399 || !location) {
      return { url: url.href, status, text: await response.text() };
    }
    await response.body?.cancel();
    const next = new URL(location, url);
    if (stopAt?.(next)) return { url: next.href, status, text: '' };
    // 307 and 308 send the form again; every other redirect becomes a GET, as in a browser.
    return visit(next.href, status >= 307 ? init : {}, redirects + 1);
  }

  return {
    open: (url) => visit(url),
    submit(form, fields) {
      const body = new URLSearchParams({ ...form.fields, ...fields });
      if (form.method !== 'post') return visit(`${form.action}?${body.toString()}`);
      const headers = { origin: new URL(form.page).origin };
      return visit(form.action, { method: 'POST', headers, body });
    },
  };
}

/** The forms on a page. Enough HTML for pages that a program wrote, not for the open web. */
export function formsOn(page: Page): Form[] {
  const forms = page.text.matchAll(/<form\b([^>]*)>([^]*?)<\/form>/g);
  return Array.from(forms, ([, form = '', inside = '']) => {
    const inputs = Array.from(inside.matchAll(/<input\b[^>]*>/g), ([input]) => input);
    const fields = inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')]);
    return {
      page: page.url,
      action: new URL(attribute(form, 'action'), page.url).href,
      method: attribute(form, 'method').toLowerCase(),
      text: inside
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
      fields: Object.fromEntries(fields.filter(([name]) => name)),
    };
  });
}

/** The value of one attribute in a tag, `''` when it is absent. */
export function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return value.replaceAll(/&(amp|lt|gt|quot|#39);/g, (all, code) => characters[code] ?? all);
}

interface CookieJar {
  for(url: URL): string;
  keep(url: URL, setCookies: readonly string[]): void;
}

/** Keeps cookies by origin. Browsers ignore the port; here each server is a site of its own. */
function createCookieJar(): CookieJar {
  const cookies = new Map<string, { origin: string; path: string; pair: string }>();
  return {
    for: ({ origin, pathname }) =>
      [...cookies.values()]
        .filter((cookie) => cookie.origin === origin && `${pathname}/`.startsWith(cookie.path))
        .map((cookie) => cookie.pair)
        .join('; '),
    keep({ origin, pathname }, setCookies) {
      for (const line of setCookies) {
        const [pair = '', ...rest] = line.split(/;\s*/);
        const setting = (name: string): string | undefined =>
          rest.find((it) => it.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
        const path = `${setting('path') ?? pathname.replace(/\/[^/]*$/, '')}/`.replace('//', '/');
        const key = [origin, path, pair.split('=')[0]].join(' ');
        const expires = Date.parse(setting('expires') ?? '');
        if (setting('max-age') === '0' || expires < Date.now()) cookies.delete(key);
        else cookies.set(key, { origin, path, pair });
      }
    },
  };
}
