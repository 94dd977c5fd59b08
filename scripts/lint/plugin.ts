/** The part of a syntax node this file looks at. */
interface NewExpression {
  readonly callee: { readonly type: string; readonly name?: string };
  readonly arguments: readonly unknown[];
}

interface RuleContext {
  report(problem: { node: unknown; message: string }): void;
}

const noBareDate = {
  create: (context: RuleContext) => ({
    NewExpression(node: NewExpression): void {
      if (node.callee.name !== 'Date' || node.arguments.length > 0) return;
      context.report({ node, message: 'Take the time from Runtime.now().' });
    },
  }),
};

// The linter loads a plugin by its default export.
export default { meta: { name: 'onbehalf' }, rules: { 'no-bare-date': noBareDate } };
