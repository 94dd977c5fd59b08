import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { assertKnown } from '../annotations.ts';
import type { CatalogSource } from '../catalog.ts';
import { type OpenApiDocument, operationsOf } from '../openapi.ts';
import type { Operation, Parameter } from '../operation.ts';
import { descriptionOf } from './description.ts';
import { type ReviewedAction, reviewedActions } from './reviewed-actions.ts';
import { knownScopes, reviewedEffects, reviewedNames, reviewedSlashes } from './reviewed.ts';
import { scopesIn } from './scopes.ts';

const manifest = createRequire(import.meta.url).resolve('@octokit/openapi/package.json');

/** Which description is read. */
export const githubVersion = (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string })
  .version;

/** GitHub's REST API as GitHub describes it for Octokit. */
export function githubSource(): CatalogSource {
  const file = join(dirname(manifest), 'generated/api.github.com.json');
  const document = JSON.parse(readFileSync(file, 'utf8')) as OpenApiDocument;
  const operations = operationsOf(document).map(correct);
  assertKnown(Object.keys(reviewedActions), operations);
  return {
    app: 'github',
    operations,
    names: reviewedNames,
    effects: reviewedEffects,
    positions: ['page', 'after', 'since'],
    describe: (operation) => reviewed(operation)?.description ?? descriptionOf(operation),
    scopes: (operation) =>
      reviewed(operation)?.scopes ?? scopesIn(operation.description, knownScopes),
  };
}

function reviewed({ id }: Operation): ReviewedAction | undefined {
  return reviewedActions[id];
}

function correct(operation: Operation): Operation {
  const { path, summary, parameters } = operation;
  return {
    ...operation,
    // Else its slug would change with the state of it.
    summary: summary.replace(/^Closing down - /, ''),
    parameters: parameters.map((it): Parameter => {
      const multiSegment = it.in === 'path' && (it.multiSegment || hasSlashes(path, it.name));
      return Object.assign({}, it, { multiSegment });
    }),
  };
}

function hasSlashes(path: string, name: string): boolean {
  return reviewedSlashes.some((part) => part.endsWith(`{${name}}`) && path.includes(part));
}
