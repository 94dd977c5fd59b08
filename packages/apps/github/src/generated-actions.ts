import { type Action, type ActionSummary, defineAction } from '@onbehalf/core';

import type { GeneratedOperation } from './generated-catalog.ts';
import { runOperation } from './run-operation.ts';

/** The actions of one section, of which `operations` is the JSON. */
export function toActions(
  summaries: readonly ActionSummary[],
  operations: string,
): Readonly<Record<string, Action>> {
  const bySlug = new Map(summaries.map((summary) => [summary.slug, summary]));
  const actions = (JSON.parse(operations) as GeneratedOperation[]).flatMap((operation) => {
    const summary = bySlug.get(operation.slug);
    return summary === undefined ? [] : [toAction(summary, operation)];
  });
  return Object.fromEntries(actions.map((action) => [action.slug, action]));
}

function toAction(summary: ActionSummary, operation: GeneratedOperation): Action {
  return defineAction({
    ...summary,
    input: operation.input,
    execute: (params: Readonly<Record<string, unknown>>, context): Promise<unknown> =>
      runOperation(operation, params, context),
  });
}
