import { accountIdOf, type JiraIssue } from './jira-site.ts';

/** A query that Jira would refuse, or that this part of its language does not have. */
export class JqlError extends Error {}

type Test = (issue: JiraIssue) => boolean;

const CLAUSE =
  /^\s*(\w+)\s*(?:(=|!=|~|>=)\s*("(?:[^"\\]|\\.)*"|currentUser\(\)|[\w-]+)|(IS EMPTY)|(IN openSprints\(\)))\s*(?:AND\b|$)/i;

/** Clauses joined by AND, and an order, which is that of the latest change in any case. */
export function jqlTest(jql: string, person: string): Test {
  const [, where = '', order] =
    /^([^]*?)(\bORDER BY\s+\w+(?:\s+(?:ASC|DESC))?)?\s*$/i.exec(jql) ?? [];
  if (where.trim() === '' && order === undefined) throw new JqlError('The query is empty.');
  const tests: Test[] = [];
  let rest = where;
  while (rest.trim() !== '') {
    const match = CLAUSE.exec(rest);
    if (match === null) throw new JqlError(`Error in the JQL Query near '${rest.trim()}'.`);
    tests.push(testOf(match, person));
    rest = rest.slice(match[0].length);
  }
  return (issue) => tests.every((test) => test(issue));
}

function testOf(
  [, name = '', operator, given = '', isEmpty, isOpen]: RegExpExecArray,
  person: string,
): Test {
  const field = name.toLowerCase();
  const wanted = given.startsWith('"') ? given.slice(1, -1).replaceAll(/\\(.)/g, '$1') : given;
  if (isOpen !== undefined) return ({ sprint }) => sprint !== null;
  const values = (issue: JiraIssue): readonly string[] => valuesOf(issue, field);
  if (isEmpty !== undefined) return (issue) => values(issue).length === 0;
  if (operator === '~') {
    return (issue) =>
      JSON.stringify([issue.fields, issue.comments]).toLowerCase().includes(wanted.toLowerCase());
  }
  if (operator === '>=') return () => true;
  const who = wanted === 'currentUser()' ? accountIdOf(person) : wanted;
  const isEqual: Test = (issue) =>
    values(issue).some((it) => it.toLowerCase() === who.toLowerCase());
  return operator === '=' ? isEqual : (issue) => !isEqual(issue);
}

function valuesOf({ key, fields, sprint }: JiraIssue, field: string): readonly string[] {
  const at = (value: unknown, name: string): readonly string[] => {
    const found = (Object(value) as Record<string, unknown>)[name];
    return typeof found === 'string' ? [found] : [];
  };
  switch (field) {
    case 'key':
      return [key];
    case 'project':
    case 'parent':
      return at(fields[field], 'key');
    case 'status':
    case 'issuetype':
    case 'priority':
      return at(fields[field], 'name');
    case 'statuscategory':
      return at((Object(fields['status']) as Record<string, unknown>)['statusCategory'], 'name');
    case 'assignee':
    case 'reporter':
      return at(fields[field], 'accountId');
    case 'labels':
      return (fields['labels'] ?? []) as readonly string[];
    case 'sprint':
      return sprint === null ? [] : [String(sprint)];
    default:
      throw new JqlError(
        `Field '${field}' does not exist or you do not have permission to view it.`,
      );
  }
}
