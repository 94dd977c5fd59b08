import { formsOn, type Page, startVisitor, type Visitor } from './visitor.ts';

export interface DemoUserOptions {
  login: string;
  /** The browser to use, when the walk goes on afterwards; default a new one. */
  visitor?: Visitor;
  signal?: AbortSignal;
}

/**
 * Opens a link and signs in as `login` on the emulator's page: a person without a browser.
 * Answers the page where the walk ends, and rejects when that account is not on offer.
 */
export async function clickThrough(redirectUrl: string, options: DemoUserOptions): Promise<Page> {
  const { visitor = startVisitor({ signal: options.signal }) } = options;
  const page = await visitor.open(redirectUrl);
  const choices = formsOn(page);
  const choice = choices.find((form) => form.fields['login'] === options.login);
  if (choice) return visitor.submit(choice);
  const logins = choices.map((form) => form.fields['login']).join(', ') || 'nobody';
  const { origin, pathname } = new URL(page.url);
  const seen = `${origin}${pathname} answered HTTP ${page.status} and offers ${logins}`;
  throw new Error(`Cannot sign in as ${options.login}: ${seen}.`);
}
