import {
  bodyOf,
  type Handler,
  type JiraAnswer,
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
import { entries, entryOf } from './jira-entries.ts';
import { JqlError, jqlTest } from './jira-jql.ts';
import {
  accountIdOf,
  type JiraIssue,
  LINK_TYPES,
  PEOPLE,
  PRIORITIES,
  STATUSES,
  TRANSITIONS,
  TYPES,
} from './jira-site.ts';

/** What Jira answers. https://developer.atlassian.com/cloud/jira/platform/rest/v3/intro/ */
export function answerJira(request: JiraRequest): JiraAnswer {
  for (const [route, handler] of Object.entries(ROUTES)) {
    const [method = '', pattern = ''] = route.split(' ');
    const shape = new RegExp(`^${pattern.replaceAll('*', '([^/]+)')}$`);
    const match = method === request.method ? shape.exec(request.path) : null;
    if (match === null) continue;
    const needed = request.path.includes('/agile/')
      ? 'jira-software'
      : `${isRead(method, pattern) ? 'read' : 'write'}:jira-`;
    if (!request.scope.includes(needed) && !request.scope.includes('manage:jira-')) {
      return { status: 401, body: { code: 401, message: 'Unauthorized; scope does not match' } };
    }
    return handler(request, ...match.slice(1).map(decodeURIComponent));
  }
  return { status: 404, body: { message: `There is no ${request.method} ${request.path} here.` } };
}

const isRead = (method: string, pattern: string): boolean =>
  method === 'GET' || pattern.endsWith('/search/jql');

function changed(issue: JiraIssue, given: object): JiraAnswer | null {
  const errors: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    const named = (Object(value) as { name?: unknown }).name;
    if (name === 'description') {
      if (!isDocument(value)) errors[name] = 'Operation value must be an Atlassian Document';
    } else if (name === 'issuetype' && !TYPES.some((type) => type.name === named)) {
      errors[name] = 'Specify a valid issue type';
    } else if (name === 'priority' && !PRIORITIES.includes(String(named))) {
      errors[name] = 'The priority selected is invalid.';
    }
    if (['assignee', 'reporter'].includes(name)) {
      issue.fields[name] = personOf((Object(value) as { accountId?: unknown }).accountId) ?? null;
    } else issue.fields[name] = value;
  }
  if (issue.fields['summary'] === undefined) errors['summary'] = 'You must specify a summary.';
  issue.fields['updated'] = new Date().toISOString();
  return Object.keys(errors).length === 0 ? null : refused(400, [], errors);
}

function create(request: JiraRequest, fields: Record<string, unknown>): JiraAnswer {
  const { site, person } = request;
  const { key } = Object(fields['project']) as { key?: string };
  const project = site.projects.find((each) => each.key === key);
  if (project === undefined) return refused(400, [], { project: 'valid project is required' });
  const number = site.issues.filter((each) => each.key.startsWith(`${key}-`)).length + 1;
  const issue: JiraIssue = {
    id: newId(site),
    key: `${key}-${number}`,
    fields: {
      project,
      status: STATUSES[0],
      priority: { name: 'Medium' },
      labels: [],
      reporter: personOf(accountIdOf(person)),
      created: new Date().toISOString(),
    },
    comments: [],
    worklogs: [],
    watchers: [accountIdOf(person)],
    sprint: null,
  };
  const problem = changed(issue, { ...fields, project });
  if (problem !== null) return problem;
  site.issues.push(issue);
  return { status: 201, body: { id: issue.id, key: issue.key } };
}

const shown = ({ id, key, fields }: JiraIssue): object => ({ id, key, fields });

const V3 = '/rest/api/3';
const ISSUE = `${V3}/issue/*`;

const ROUTES: Readonly<Record<string, Handler>> = {
  [`GET ${V3}/myself`]: ({ person }) => ok(personOf(accountIdOf(person))),
  [`GET ${V3}/user/search`]: ({ query }) => {
    const wanted = (query.get('query') ?? '').toLowerCase();
    return ok(
      PEOPLE.filter((each) =>
        `${each.displayName} ${each.emailAddress}`.toLowerCase().includes(wanted),
      ),
    );
  },
  [`GET ${V3}/users/search`]: () => ok(PEOPLE),
  [`GET ${V3}/project/search`]: ({ site, query }) => page('values', site.projects, query),
  [`GET ${V3}/project/*`]: ({ site }, key) => {
    const found = site.projects.find((each) => each.key === key);
    return found === undefined ? missing : ok({ ...found, issueTypes: TYPES });
  },
  [`GET ${V3}/project/*/version`]: ({ site, query }) => page('values', site.versions, query),
  [`POST ${V3}/version`]: (request) => {
    const { name, projectId } = bodyOf(request) as { name: string; projectId: number };
    const version = { id: newId(request.site), name, projectId };
    request.site.versions.push(version);
    return { status: 201, body: version };
  },
  [`GET ${V3}/issuetype`]: () => ok(TYPES),
  [`GET ${V3}/status`]: () => ok(STATUSES),
  [`GET ${V3}/issueLinkType`]: () => ok({ issueLinkTypes: LINK_TYPES }),
  [`POST ${V3}/issueLink`]: (request) => {
    const { type, inwardIssue, outwardIssue } = bodyOf(request) as Record<
      string,
      Record<string, string>
    >;
    const [inward = '', outward = ''] = [inwardIssue?.['key'], outwardIssue?.['key']];
    const isThere = (key: string): boolean => request.site.issues.some((each) => each.key === key);
    if (!isThere(inward) || !isThere(outward)) return missing;
    request.site.links.push({ type: type?.['name'] ?? '', inward, outward });
    return { status: 201 };
  },
  [`POST ${V3}/search/jql`]: (request) => {
    const {
      jql,
      maxResults = 50,
      nextPageToken = '0',
    } = bodyOf(request) as {
      jql: string;
      maxResults?: number;
      nextPageToken?: string;
    };
    try {
      const found = request.site.issues.filter(jqlTest(jql, request.person)).toReversed();
      const end = Number(nextPageToken) + maxResults;
      const isLast = end >= found.length;
      const issues = found.slice(Number(nextPageToken), end).map(shown);
      return ok({ issues, isLast, ...(!isLast && { nextPageToken: String(end) }) });
    } catch (error) {
      if (error instanceof JqlError) return refused(400, [error.message]);
      throw error;
    }
  },
  [`POST ${V3}/issue`]: (request) =>
    create(request, { ...(bodyOf(request)['fields'] as Record<string, unknown>) }),
  [`POST ${V3}/issue/bulk`]: (request) => {
    const { issueUpdates = [] } = bodyOf(request) as {
      issueUpdates?: readonly { fields: Record<string, unknown> }[];
    };
    const answers = issueUpdates.map(({ fields }) => create(request, { ...fields }));
    const errors = answers.flatMap(({ status, body }, index) =>
      status === 201 ? [] : [{ status, failedElementNumber: index, elementErrors: body }],
    );
    const issues = answers.flatMap(({ status, body }) => (status === 201 ? [body] : []));
    return { status: issues.length > 0 ? 201 : 400, body: { issues, errors } };
  },
  [`GET ${ISSUE}`]: onIssue((_request, issue) => ok(shown(issue))),
  [`PUT ${ISSUE}`]: onIssue((request, issue) => {
    const { fields = {}, update } = bodyOf(request) as {
      fields?: object;
      update?: { labels?: readonly { add?: string; remove?: string }[] };
    };
    const labels = new Set(issue.fields['labels'] as readonly string[]);
    for (const { add, remove } of update?.labels ?? []) {
      if (add !== undefined) labels.add(add);
      if (remove !== undefined) labels.delete(remove);
    }
    return changed(issue, { labels: [...labels], ...fields }) ?? NOTHING;
  }),
  [`DELETE ${ISSUE}`]: onIssue(({ site }, issue) => {
    site.issues.splice(site.issues.indexOf(issue), 1);
    return NOTHING;
  }),
  [`PUT ${ISSUE}/assignee`]: onIssue((request, issue) => {
    issue.fields['assignee'] = personOf(bodyOf(request)['accountId']) ?? null;
    return NOTHING;
  }),
  [`GET ${ISSUE}/transitions`]: onIssue((_request, { fields }) =>
    ok({ transitions: TRANSITIONS.filter(({ to }) => to !== fields['status']) }),
  ),
  [`POST ${ISSUE}/transitions`]: onIssue((request, issue) => {
    const { transition, update } = bodyOf(request) as {
      transition?: { id?: string };
      update?: { comment?: readonly { add: object }[] };
    };
    const found = TRANSITIONS.find(({ id }) => id === transition?.id);
    if (found === undefined)
      return refused(400, [
        'It seems that you have tried to perform an illegal workflow operation.',
      ]);
    issue.fields['status'] = found.to;
    for (const { add } of update?.comment ?? []) issue.comments.push(entryOf(request, add));
    return NOTHING;
  }),
  [`GET ${ISSUE}/watchers`]: onIssue((_request, { watchers }) =>
    ok({ watchCount: watchers.length, watchers: watchers.map(personOf) }),
  ),
  [`POST ${ISSUE}/watchers`]: onIssue((request, issue) => {
    if (personOf(request.body) === undefined) return refused(400, ['The user is not known.']);
    issue.watchers = [...new Set([...issue.watchers, String(request.body)])];
    return NOTHING;
  }),
  [`DELETE ${ISSUE}/watchers`]: onIssue(({ query }, issue) => {
    issue.watchers = issue.watchers.filter((each) => each !== query.get('accountId'));
    return NOTHING;
  }),
  [`POST ${ISSUE}/attachments`]: onIssue(({ site, body, isChecked }, issue) => {
    if (!isChecked) return refused(403, ['XSRF check failed']);
    const added = (body as readonly { name: string; type: string; bytes: Uint8Array }[]).map(
      ({ name, type, bytes }) => {
        const id = newId(site);
        site.files[id] = Buffer.from(bytes).toString('base64');
        return { id, filename: name, mimeType: type, size: bytes.length };
      },
    );
    issue.fields['attachment'] = [...((issue.fields['attachment'] ?? []) as object[]), ...added];
    return ok(added);
  }),
  [`GET ${V3}/attachment/*`]: ({ site }, id) => {
    const all = site.issues.flatMap(
      ({ fields }) => (fields['attachment'] ?? []) as { id: string }[],
    );
    const found = all.find((each) => each.id === id);
    return found === undefined ? missing : ok(found);
  },
  [`GET ${V3}/attachment/content/*`]: ({ site }, id = '') => {
    const content = site.files[id];
    return content === undefined
      ? missing
      : { status: 200, bytes: new Uint8Array(Buffer.from(content, 'base64')) };
  },
  ...entries('comments', `${ISSUE}/comment`),
  ...entries('worklogs', `${ISSUE}/worklog`),
  'GET /rest/agile/1.0/board': ({ query }) =>
    page('values', [{ id: 1, name: 'Payments', type: 'scrum' }], query),
  'GET /rest/agile/1.0/board/*/sprint': ({ site, query }) => page('values', site.sprints, query),
  'POST /rest/agile/1.0/sprint': (request) => {
    const { name, originBoardId } = bodyOf(request) as { name: string; originBoardId: number };
    const sprint = { id: request.site.sprints.length + 1, originBoardId, name, state: 'future' };
    request.site.sprints.push(sprint);
    return { status: 201, body: sprint };
  },
  'POST /rest/agile/1.0/sprint/*/issue': (request, id) => {
    const { issues = [] } = bodyOf(request) as { issues?: readonly string[] };
    const found = request.site.issues.filter(({ key }) => issues.includes(key));
    if (found.length < issues.length) return missing;
    for (const issue of found) issue.sprint = Number(id);
    return NOTHING;
  },
};
