import { slack } from '@onbehalf/slack';
import { describe, expect, test } from 'vitest';

import { channels } from './cases/channels.ts';
import { items } from './cases/items.ts';
import { messages } from './cases/messages.ts';
import { people } from './cases/people.ts';
import { connect } from './client.ts';

const CASES = [...messages, ...channels, ...people, ...items];

describe('actions', () => {
  test.each(CASES)('%s', async (action, params, method, expected, answer, data) => {
    const { alice, sent } = await connect(() => answer);
    const result = await alice.executeAction({ action, params } as never);
    expect(result.error).toBeNull();
    expect(sent.map((call) => [call.method, call.params])).toEqual([[method, expected]]);
    expect(result.data).toEqual(data);
  });

  test('each of them is here', () => {
    const slugs = slack().actions.flatMap(({ summaries }) => summaries.map(({ slug }) => slug));
    const cases = new Set(CASES.map(([action]) => action));
    // Files go by other ways: see files.test.ts.
    const elsewhere = ['SLACK_UPLOAD_OR_CREATE_A_FILE_IN_SLACK', 'SLACK_DOWNLOAD_A_FILE'];
    expect(new Set([...cases, ...elsewhere])).toEqual(new Set(slugs));
    expect(slugs.length).toBeGreaterThanOrEqual(45);
  });
});
