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
  const visitor = startVisitorOf(options);
  return signIn(visitor, await visitor.open(url), options);
}

/** Enters the code that a device shows, signs in and consents: RFC 8628 §3.3. */
export async function approveDevice(
  verificationUri: string,
  userCode: string,
  options: OidcUserOptions = {},
): Promise<Page> {
  const visitor = startVisitorOf(options);
  const confirm = await enterCode(visitor, verificationUri, userCode);
  return signIn(visitor, await visitor.submit(deviceForm(confirm)), options);
}

/** Enters the code that a device shows, and aborts. */
export async function denyDevice(verificationUri: string, userCode: string): Promise<Page> {
  const visitor = startVisitor();
  const confirm = await enterCode(visitor, verificationUri, userCode);
  return visitor.submit(deviceForm(confirm), { abort: 'yes' });
}

async function enterCode(visitor: Visitor, uri: string, userCode: string): Promise<Page> {
  const page = await visitor.open(uri);
  // An address that has the code already asks for no more than to go on.
  return visitor.submit(deviceForm(page), { user_code: userCode });
}

function deviceForm(page: Page): Form {
  const form = formsOn(page).find(({ fields }) => 'xsrf' in fields);
  if (!form) throw new Error(`There is no device form on ${describe(page)}.`);
  return form;
}

async function signIn(
  visitor: Visitor,
  page: Page,
  { login = 'alice' }: OidcUserOptions,
): Promise<Page> {
  const consent = await visitor.submit(formOf(page, 'login'), { login, password: 'any' });
  return visitor.submit(formOf(consent, 'consent'));
}

/** Reaches the sign-in page, and cancels. */
export async function deny(url: string, options: OidcUserOptions = {}): Promise<Page> {
  const visitor = startVisitorOf(options);
  const page = await visitor.open(url);
  formOf(page, 'login');
  const [cancel] = page.text.match(/<a[^>]*\/abort"[^>]*>/) ?? [];
  if (!cancel) throw new Error(`There is no way to cancel on ${describe(page)}.`);
  return visitor.open(new URL(attribute(cancel, 'href'), page.url).href);
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
