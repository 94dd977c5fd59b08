import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict';

import type { ActionResult } from '../../model.ts';
import { answerOf, assertClean, resultIn } from './answers.ts';
import type { Cases } from './driver.ts';
import { boundTools, BYTES, ENTITY, scriptedTool, SECRET } from './sample-tools.ts';

export const secretCases: Cases = {
  'an error is data that the model reads': async (driver) => {
    const failed: ActionResult = {
      successful: false,
      data: null,
      error: { code: 'scope_required', message: 'Ask.', retryable: false, missingScopes: ['a'] },
    };
    const tool = scriptedTool('KIT_CREATE_NOTE', () => failed);
    deepEqual(JSON.parse(await answerOf(driver, [tool])), failed);
  },

  'a tool that rejects reveals nothing': async (driver) => {
    const tool = scriptedTool('KIT_REJECT', async () => {
      throw new Error(`the token is ${SECRET}`, { cause: new Error(SECRET) });
    });
    const text = await answerOf(driver, [tool]);
    assertClean(text);
    equal(resultIn(text).error?.code, 'internal');
  },

  'a tool that throws reveals nothing': async (driver) => {
    const tool = scriptedTool('KIT_THROW', () => {
      throw new Error(`the token is ${SECRET}`);
    });
    const text = await answerOf(driver, [tool]);
    assertClean(text);
    equal(resultIn(text).error?.code, 'internal');
  },

  'of a file the model reads the name, the size and a handle, never the bytes': async (driver) => {
    const { download } = await boundTools();
    const text = await answerOf(driver, [download]);
    const file = { name: 'notes.txt', mediaType: 'text/plain', size: BYTES.length };
    const { data } = resultIn(text) as { data: { file: { handle?: unknown } } };
    const { handle, ...shown } = data.file;
    deepEqual(shown, file);
    match(String(handle), /^file_/);
    doesNotMatch(text, /bytes|c2VjcmV0|115,\s*101/);
  },

  'the model learns nothing of the entity': async (driver) => {
    const { write } = await boundTools();
    const offered = JSON.stringify(await driver.definitions([write]));
    const text = await answerOf(driver, [write], { title: 'Hello' });
    equal(resultIn(text).successful, true);
    equal(`${offered}${text}`.includes(ENTITY), false);
  },
};
