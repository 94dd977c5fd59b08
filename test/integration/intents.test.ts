import { globSync } from 'node:fs';

import { createTestOnBehalf } from '@onbehalf/core/testing';
import { github } from '@onbehalf/github';
import { gmail } from '@onbehalf/gmail';
import { jira } from '@onbehalf/jira';
import { slack } from '@onbehalf/slack';
import { expect, test } from 'vitest';

const apps = { github, gmail, jira, slack };
const client = createTestOnBehalf({ apps: Object.values(apps).map((app) => app()) });

test.each(Object.keys(apps) as (keyof typeof apps)[])(
  'what people say is known of actions that %s has, and of each in one place',
  async (app) => {
    const said = Object.keys((await apps[app]().intents?.()) ?? {});
    const there = await Promise.all(said.map((slug) => client.actions.get(slug)));
    // What stands under a former name is never found.
    expect(there.map((action) => action?.slug)).toEqual(said);

    const folder = new URL(`../../packages/apps/${app}/src/intents/`, import.meta.url);
    const parts = globSync('*.ts', { cwd: folder, exclude: ['intents.ts'] });
    const exported = await Promise.all(
      parts.map(async (part) =>
        Object.values((await import(new URL(part, folder).href)) as object),
      ),
    );
    expect(
      exported
        .flat()
        .flatMap((part: object) => Object.keys(part))
        .toSorted(),
    ).toEqual(said.toSorted());
  },
);
