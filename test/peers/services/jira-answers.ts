import type { Consent } from './atlassian-emulator.ts';
import { type JiraIssue, type JiraSite, PEOPLE } from './jira-site.ts';

/** A request for one site, by who may use it. */
export interface JiraRequest extends Consent {
  readonly site: JiraSite;
  readonly method: string;
  /** Below the site's address. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** JSON, or a form. */
  readonly body: unknown;
  readonly isChecked: boolean;
}

export interface JiraAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

export type Handler = (request: JiraRequest, ...parts: readonly string[]) => JiraAnswer;

export const ok = (body: unknown): JiraAnswer => ({ status: 200, body });
export const NOTHING: JiraAnswer = { status: 204 };
export const refused = (
  status: number,
  messages: readonly string[],
  errors: Readonly<Record<string, string>> = {},
): JiraAnswer => ({ status, body: { errorMessages: messages, errors } });
export const missing = refused(404, [
  'Issue does not exist or you do not have permission to see it.',
]);

export const newId = (site: JiraSite): string => String(++site.lastId);
export const personOf = (accountId: unknown) => PEOPLE.find((each) => each.accountId === accountId);

/** A handler for an issue that is there. */
export const onIssue =
  (
    handle: (request: JiraRequest, issue: JiraIssue, ...parts: readonly string[]) => JiraAnswer,
  ): Handler =>
  (request, key = '', ...parts) => {
    const issue = request.site.issues.find((each) => each.key === key || each.id === key);
    return issue === undefined ? missing : handle(request, issue, ...parts);
  };

export const page = (key: string, all: readonly unknown[], query: URLSearchParams): JiraAnswer => {
  const startAt = Number(query.get('startAt') ?? 0);
  const maxResults = Math.min(100, Number(query.get('maxResults') ?? 50));
  const items = all.slice(startAt, startAt + maxResults);
  const isLast = startAt + items.length >= all.length;
  return ok({ startAt, maxResults, total: all.length, isLast, [key]: items });
};

export const bodyOf = ({ body }: JiraRequest): Readonly<Record<string, unknown>> =>
  Object(body) as Readonly<Record<string, unknown>>;
