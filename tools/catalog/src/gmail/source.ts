import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { assertKnown } from '../annotations.ts';
import type { CatalogSource } from '../catalog.ts';
import { type ClientMethod, clientMethods } from '../google/client.ts';
import { METHODS, type Operation, type Parameter } from '../operation.ts';
import { plainText, sentencesOf, sentencesWithin } from '../plain-text.ts';
import { summaryOf } from './name.ts';
import { handwritten, reviewedEffects, scopesByPreference } from './reviewed.ts';

const LIMIT = 500;
// What an action says in another way, or what a user who has consented cannot do.
const ELSEWHERE = /\bscopes?\b|\bservice accounts?\b|https?:/i;
const manifest = createRequire(import.meta.url).resolve('@googleapis/gmail/package.json');

/** Which description is read. */
export const gmailVersion = (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string })
  .version;

/** Gmail's API as Google's own client describes it. */
export function gmailSource(): CatalogSource {
  const methods = clientMethods(readFileSync(join(dirname(manifest), 'v1.ts'), 'utf8'));
  const operations = methods.map(toOperation);
  const scopes = new Map(methods.map((method) => [method.id, method.scopes]));
  assertKnown(Object.keys(handwritten), operations);
  return {
    app: 'gmail',
    operations,
    names: handwritten,
    effects: reviewedEffects,
    positions: ['pageToken'],
    describe: ({ description }) =>
      sentencesWithin(
        sentencesOf(plainText(description)).filter((sentence) => !ELSEWHERE.test(sentence)),
        LIMIT,
      ),
    scopes: ({ id }) => {
      const enough = scopes.get(id) ?? [];
      return scopesByPreference.filter((scope) => enough.includes(scope)).slice(0, 1);
    },
  };
}

function toOperation(described: ClientMethod): Operation {
  const { id, method, path, description, parameters, pathParameters, required, body } = described;
  const known = METHODS.find((each) => each === method);
  if (known === undefined) throw new TypeError(`${id} is a ${method}, which nobody sends yet.`);
  return {
    id,
    method: known,
    // Of the user who is connected, and of nobody else.
    path: path.replace('{userId}', 'me'),
    summary: summaryOf(id),
    description,
    tags: [tagOf(id)],
    deprecated: /\bdeprecated\b/i.test(description),
    parameters: Object.entries(parameters)
      .filter(([name]) => name !== 'userId')
      .map(([name, schema]): Parameter => {
        const isPath = pathParameters.includes(name);
        return {
          name,
          in: isPath ? 'path' : 'query',
          required: isPath || required.includes(name),
          schema,
          multiSegment: false,
        };
      }),
    body: body === null ? null : { mediaType: 'application/json', required: true, schema: body },
    uploads: false,
    redirects: false,
  };
}

/** `settings` of `users.settings.filters.list`; what is of no section is of the mailbox. */
function tagOf(id: string): string {
  const parts = id.split('.');
  return parts.length > 2 ? (parts[1] ?? '') : 'mailbox';
}
