import type { Mutant } from './mutants.ts';

const stored = 'packages/core/src/connections/stored';
const tests = ['packages/core/test/stored-'];

/** Bugs of integrations that are kept in the store. */
export const integrationMutants: readonly Mutant[] = [
  {
    bug: 'calls pass through an integration that is disabled',
    file: `${stored}/resolve.ts`,
    find: "if (status === 'ENABLED') return;",
    replace: "if (status !== 'ENABLED' || id !== '') return;",
    tests,
  },
  {
    bug: 'a disabled integration keeps its grants from being revoked',
    file: 'packages/core/src/connections/integration/integrations.ts',
    find: "if (use === 'calls') assertEnabled(row);",
    replace: 'assertEnabled(row);',
    tests,
  },
  {
    bug: 'each tenant may take the integration id of another',
    file: 'packages/core/src/store/memory-integrations.ts',
    find: 'if (rows.has(row.id)) return false;',
    replace: 'if (find(row.tenantId, row.id) !== null) return false;',
    tests,
  },
  {
    bug: "an integration takes a configured one's id",
    file: `${stored}/create.ts`,
    find: 'if (integrations.configured?.has(id) === true) throw taken(id);',
    replace: '',
    tests,
  },
  {
    bug: 'a configured integration passes for another one in the store',
    file: 'packages/core/src/connections/integration/one-of-the-two.ts',
    find: 'if (!isSameClient(await resolveStored(engine, row), configured)) {',
    replace: 'if (row.id === "") {',
    tests,
  },
  {
    bug: "an integration's older secrets pass for its own",
    file: `${stored}/sealed.ts`,
    find: 'if (own !== secretsId) throw changed(row);',
    replace: '',
    tests,
  },
  {
    bug: "an integration's row says which app it is of",
    file: `${stored}/sealed.ts`,
    find: 'if (stored.definition.app !== row.app) throw changed(row);',
    replace: '',
    tests,
  },
  {
    bug: 'the secret of one client is sent as that of another',
    file: `${stored}/update.ts`,
    find: 'if (isOther) assertOwnSecrets(row.id, held, given);',
    replace: '',
    tests,
  },
  {
    bug: "an integration's addresses can be changed",
    file: `${stored}/checks.ts`,
    find: '  if (value === undefined) return;\n  throw',
    replace: '  if (value !== null) return;\n  throw',
    tests,
  },
  {
    bug: 'an address of this machine is taken from anybody',
    file: `${stored}/create.ts`,
    find: '  assertOutside(engine, id, config);\n',
    replace: '',
    tests,
  },
  {
    bug: 'an integration is deleted before those who are just connecting',
    file: 'packages/core/src/connections/connect/activate.ts',
    find: '    await integrationOf(engine, pending);\n',
    replace: '',
    tests,
  },
  {
    bug: 'an integration is deleted before those who are just imported',
    file: 'packages/core/src/connections/move/place.ts',
    find: '        await assertRevocable(engine, row);\n',
    replace: '',
    tests,
  },
  {
    bug: 'an integration is deleted before those that are just restored',
    file: 'packages/core/src/connections/move/place.ts',
    find: '    await touchDisabled(engine, row);\n',
    replace: '',
    tests: ['packages/core/test/move/stored-'],
  },
  {
    bug: 'an integration is deleted with connections that were not revoked',
    file: `${stored}/remove-connections.ts`,
    find: 'while (row !== null && row.sealed === null && mayGo(row.status)) {',
    replace: 'while (row !== null && mayGo(row.status)) {',
    tests,
  },
  {
    bug: 'an integration is deleted that others were let connect through meanwhile',
    file: `${stored}/delete.ts`,
    find: 'isEmpty && (await store.deleteIntegration(tenantId, id, version));',
    replace:
      'isEmpty && ((await store.deleteIntegration(tenantId, id, version)) || (await store.deleteIntegration(tenantId, id, version + 1)));',
    tests,
  },
  {
    bug: 'a scheduler tries each connection of a disabled integration',
    file: 'packages/core/src/connections/refresh/tally.ts',
    find: 'if (details?.reason === INTEGRATION_DISABLED) {',
    replace: 'if (details?.reason === "") {',
    tests,
  },
  {
    bug: 'a fetch goes through an integration that was disabled while a policy decided',
    file: 'packages/core/src/entity-fetch.ts',
    find: 'const current = row === chosen ? integration : await integrationOf(engine, row);',
    replace: 'const current = integration;',
    tests,
  },
];
