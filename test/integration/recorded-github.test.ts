import type { ActionResult } from '@onbehalf/core';
import { expect, test } from 'vitest';

import { recordingOf, type RecordedRequest, replay, scenarios } from './recorded-github.ts';
import { steps } from './recorded-steps.ts';

/** The steps of a scenario, each with the requests that were recorded of it. */
function scriptOf(scenario: string) {
  let position = 0;
  const recording = recordingOf(scenario);
  const script = (steps[scenario] ?? []).map((step) => {
    const count = 'unplayed' in step ? 1 : (step.requests ?? 1);
    const requests = recording.slice(position, (position += count));
    return { step, requests };
  });
  return { script, rest: recording.slice(position) };
}

/** What an action made of GitHub's answer, without what it adds to it: the cursor of a page. */
function readOf({ data }: ActionResult, { response }: RecordedRequest): unknown {
  // As whoever gets it as JSON reads it.
  const answer = JSON.parse(JSON.stringify(data)) as unknown;
  if (typeof answer !== 'object' || answer === null || !('nextCursor' in answer)) return answer;
  const { nextCursor: _, ...others } = answer as { readonly items?: unknown; nextCursor: unknown };
  return Array.isArray(response) ? (others.items ?? others) : others;
}

test('everything that was recorded is played, or has a reason', () => {
  expect(Object.keys(steps).toSorted()).toEqual(scenarios);
  const scripts = scenarios.map(scriptOf);
  expect(scripts.flatMap(({ rest }) => rest)).toEqual([]);
  const all = scripts.flatMap(({ script }) => script);
  const played = all.filter(({ step }) => !('unplayed' in step));
  expect(all.flatMap(({ requests }) => requests)).toHaveLength(71);
  expect(played.flatMap(({ requests }) => requests)).toHaveLength(58);
});

test.each(scenarios)('%s: GitHub is asked as it was, and answers what it did', async (scenario) => {
  const { script } = scriptOf(scenario);
  const played = script.flatMap(({ step, requests }) =>
    'unplayed' in step ? [] : [{ step, requests }],
  );
  const { entities, differences, left } = await replay(played.flatMap(({ requests }) => requests));
  let cursor: string | undefined;
  for (const { step, requests } of played) {
    const { action, params = {}, user = 'first', error = null } = step;
    const last = requests.at(-1) as RecordedRequest;
    const more = cursor === undefined ? {} : { cursor };
    const result = await entities[user].executeAction({ action, params: { ...params, ...more } });
    const { data = error === null ? last.response : null } = step;
    expect(readOf(result, last), action).toEqual(data);
    expect(result, action).toMatchObject({ successful: error === null, error });
    const { nextCursor } = (result.data ?? {}) as { readonly nextCursor?: string | null };
    cursor = nextCursor ?? undefined;
  }
  expect(cursor).toBeUndefined();
  expect(differences).toEqual([]);
  expect(left).toEqual([]);
});

test('a request that is another one is noticed', async () => {
  const action = 'GITHUB_CREATE_AN_ISSUE';
  const params = { owner: 'octokit-fixture-org', repo: 'add-labels-to-issue', title: 'Other' };
  const { entities, differences } = await replay(recordingOf('add-labels-to-issue'));
  await entities.second.executeAction({ action, params });
  await entities.first.executeAction({ action, params });
  await entities.first.executeAction({ action, params });
  const url = 'https://api.github.com/repos/octokit-fixture-org/add-labels-to-issue/issues';
  expect(differences).toEqual([
    `${url} was sent with other credentials`,
    'title: "Other" instead of "Issue without a label"',
    'POST api.github.com/{repository}/issues instead of POST api.github.com/{repository}/issues/1/labels',
    'title: "Other" instead of undefined',
    'labels: undefined instead of ["Foo","bAr","baZ"]',
    `POST ${url} was not recorded`,
  ]);
});
