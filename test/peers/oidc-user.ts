import {
  attribute,
  type Form,
  formsOn,
  type Page,
  startVisitor,
  type Visitor,
} from '@onbehalf/example-quickstart/visitor';

export interface OidcUserOptions {
  /** Who signs in: becomes the `sub`. Default `alice`. */
  login?: string;
  /** False hands the redirect to the client back, as a page with its address, without visiting it. */
  follow?: boolean;
  /** The browser to use, when the walk goes on afterwards; default a new one. */
  visitor?: Visitor;
  signal?: AbortSignal;
}

/** Signs in and consents, starting from an authorization URL or from a link that leads to one. */
export async function approve(url: string, options: OidcUserOptions = {}): Promise<Page> {
  const { login = 'alice' } = options;
  const visitor = startVisitorOf(options);
  const signIn = await visitor.open(url);
  const consent = await visitor.submit(formOf(signIn, 'login'), { login, password: 'any' });
  return visitor.submit(formOf(consent, 'consent'));
}

/** Reaches the sign-in page, and cancels. */
export async function deny(url: string, options: OidcUserOptions = {}): Promise<Page> {
  const visitor = startVisitorOf(options);
  const signIn = await visitor.open(url);
  formOf(signIn, 'login');
  const [cancel] = signIn.text.match(/<a[^>]*\/abort"[^>]*>/) ?? [];
  if (!cancel) throw new Error(`There is no way to cancel on ${describe(signIn)}.`);
  return visitor.open(new URL(attribute(cancel, 'href'), signIn.url).href);
}

function startVisitorOf({ visitor, signal, follow = true }: OidcUserOptions): Visitor {
  if (visitor !== undefined) return visitor;
  const isCallback = ({ searchParams }: URL): boolean =>
    searchParams.has('state') && (searchParams.has('code') || searchParams.has('error'));
  return startVisitor({ signal, stopAt: (url) => !follow && isCallback(url) });
}

function formOf(page: Page, prompt: 'login' | 'consent'): Form {
  const form = formsOn(page).find(({ fields }) => fields['prompt'] === prompt);
  if (!form) throw new Error(`There is no ${prompt} form on ${describe(page)}.`);
  return form;
}

function describe({ url, status, text }: Page): string {
  const { origin, pathname, searchParams } = new URL(url);
  const error = searchParams.get('error');
  const words = text.replaceAll(/<style[^]*?<\/style>|<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  return `${origin}${pathname} (HTTP ${status}): ${error ?? words.slice(0, 300)}`;
}
