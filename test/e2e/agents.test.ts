import { describe, expect, test } from 'vitest';

import { chatTasks } from './agents/chat-tasks.ts';
import { codeTasks } from './agents/code-tasks.ts';
import { mailTasks } from './agents/mail-tasks.ts';
import { officeTasks } from './agents/office-tasks.ts';
import { openOffice } from './agents/office.ts';
import { perform } from './agents/task.ts';
import { ticketTasks } from './agents/ticket-tasks.ts';
import { frameworks } from './frameworks.ts';

const tasks = Object.entries({
  ...codeTasks,
  ...chatTasks,
  ...mailTasks,
  ...officeTasks,
  ...ticketTasks,
});

test('there are twenty at least', () => {
  expect(tasks.length).toBeGreaterThanOrEqual(20);
});

describe.for(Object.entries(frameworks))('an agent on %s', ([, runAgent]) => {
  test.for(tasks)('%s', async ([, each]) => {
    const office = await openOffice();
    const given = await each.given(office);
    expect(await perform(each, office, given, runAgent)).not.toBe('');
    expect(await each.outcome(office, given)).toEqual(each.expected);
  });
});
