import { type Action, defineAction } from '../actions/define.ts';
import type { ActionContext, ActionSummary } from '../model.ts';
import type { GeneratedOperation } from './generated-catalog.ts';

/** Sends what an operation means, and answers what the provider said. */
export type RunOperation = (
  operation: GeneratedOperation,
  params: Readonly<Record<string, unknown>>,
  context: ActionContext,
) => Promise<unknown>;

/** The actions of one section, of which `operations` is the JSON. */
export function toActions(
  summaries: readonly ActionSummary[],
  operations: string,
  run: RunOperation,
): Readonly<Record<string, Action>> {
  const bySlug = new Map(summaries.map((summary) => [summary.slug, summary]));
  const actions = (JSON.parse(operations) as GeneratedOperation[]).flatMap((operation) => {
    const summary = bySlug.get(operation.slug);
    return summary === undefined ? [] : [toAction(summary, operation, run)];
  });
  return Object.fromEntries(actions.map((action) => [action.slug, action]));
}

function toAction(
  summary: ActionSummary,
  operation: GeneratedOperation,
  run: RunOperation,
): Action {
  return defineAction({
    ...summary,
    input: operation.input,
    execute: (params: Readonly<Record<string, unknown>>, context): Promise<unknown> =>
      run(operation, params, context),
  });
}
