/** @throws TypeError for what PostgreSQL would have to quote, shorten, or keeps for itself */
export function assertSchemaName(schema: unknown): asserts schema is string {
  if (typeof schema === 'string' && /^(?!pg_)[a-z_][a-z0-9_]{0,62}$/.test(schema)) return;
  throw new TypeError(
    `\`schema\` is a name of up to 63 small letters, digits and underscores that does not start ` +
      `with a digit or pg_, not ${JSON.stringify(schema)}.`,
  );
}
