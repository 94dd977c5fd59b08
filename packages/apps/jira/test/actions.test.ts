import { jira } from '@onbehalf/jira';
import { describe, expect, test } from 'vitest';

import { comments } from './cases/comments.ts';
import { issues } from './cases/issues.ts';
import { others } from './cases/others.ts';
import { connect } from './client.ts';

const CASES = [...issues, ...comments, ...others];

/** These ask more than once, or for what is not JSON: they have tests of their own. */
const ELSEWHERE = [
  'JIRA_TRANSITION_ISSUE',
  'JIRA_LINK_ISSUES',
  'JIRA_CREATE_VERSION',
  'JIRA_ADD_ATTACHMENT_TO_ISSUE',
  'JIRA_GET_ATTACHMENT',
  'JIRA_LIST_SITES',
];

describe('actions', () => {
  test.each(CASES)('%s', async (action, params, [method, path, body = null], answer, data) => {
    const { alice, sent } = await connect(() => answer);
    const result = await alice.executeAction({ action, params } as never);
    expect(result.error).toBeNull();
    const asked = sent.map(({ method: how, path: where, query, body: what }) => {
      const search = Object.entries(query).map(([name, value]) => `${name}=${value}`);
      return [how, where + (search.length > 0 ? `?${search.join('&')}` : ''), what];
    });
    expect(asked).toEqual([[method, path, body]]);
    expect(result.data).toEqual(data);
  });

  test('each of them is here', () => {
    const slugs = jira().actions.flatMap(({ summaries }) => summaries.map(({ slug }) => slug));
    expect(new Set([...CASES.map(([action]) => action), ...ELSEWHERE])).toEqual(new Set(slugs));
    expect(slugs.length).toBeGreaterThanOrEqual(43);
  });
});
