import {
  bodyOf,
  type Handler,
  type JiraRequest,
  missing,
  newId,
  NOTHING,
  ok,
  onIssue,
  page,
  personOf,
  refused,
} from './jira-answers.ts';
import { isDocument } from './jira-document.ts';
import { accountIdOf, type JiraEntry, type JiraIssue } from './jira-site.ts';

export function entryOf({ person, site }: JiraRequest, content: object): JiraEntry {
  const time = new Date().toISOString();
  const author = personOf(accountIdOf(person));
  return { id: newId(site), author, created: time, updated: time, ...content };
}

/** Comments and worklogs, which are read, written and deleted alike. */
export function entries(
  kind: 'comments' | 'worklogs',
  path: string,
): Readonly<Record<string, Handler>> {
  const at = (issue: JiraIssue, id = ''): number => issue[kind].findIndex((each) => each.id === id);
  const text = (request: JiraRequest): unknown =>
    bodyOf(request)[kind === 'comments' ? 'body' : 'comment'];
  const isWrong = (request: JiraRequest): boolean =>
    (kind === 'comments' || text(request) !== undefined) && !isDocument(text(request));
  const wrong = refused(400, ['INVALID_INPUT']);
  return {
    [`GET ${path}`]: onIssue(({ query }, issue) => {
      const isNewestFirst = query.get('orderBy') === '-created';
      return page(kind, isNewestFirst ? issue[kind].toReversed() : issue[kind], query);
    }),
    [`POST ${path}`]: onIssue((request, issue) => {
      if (isWrong(request)) return wrong;
      const entry = entryOf(request, bodyOf(request));
      issue[kind].push(entry);
      return { status: 201, body: entry };
    }),
    [`GET ${path}/*`]: onIssue((_request, issue, id) => {
      const found = issue[kind][at(issue, id)];
      return found === undefined ? missing : ok(found);
    }),
    [`PUT ${path}/*`]: onIssue((request, issue, id) => {
      const found = issue[kind][at(issue, id)];
      if (found === undefined) return missing;
      if (isWrong(request)) return wrong;
      const entry = { ...found, ...bodyOf(request) };
      issue[kind][at(issue, id)] = entry;
      return ok(entry);
    }),
    [`DELETE ${path}/*`]: onIssue((_request, issue, id) => {
      if (at(issue, id) === -1) return missing;
      issue[kind].splice(at(issue, id), 1);
      return NOTHING;
    }),
  };
}
