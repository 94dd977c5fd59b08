/** A bug that somebody has made before, here or in a comparable system. */
export interface Mutant {
  readonly bug: string;
  readonly file: string;
  /** Text that stands in the file exactly once. */
  readonly find: string;
  readonly replace: string;
  /** The tests that must notice, by the beginning of their file's name. */
  readonly tests: readonly string[];
}

const core = 'packages/core/src';
const coreTest = 'packages/core/test';

export const mutants: readonly Mutant[] = [
  {
    bug: 'a store writes whatever version the row has',
    file: 'packages/stores/sql/src/replace-connection.ts',
    find: "const KEY: readonly Column[] = ['tenant_id', 'id', 'version'];",
    replace: "const KEY: readonly Column[] = ['tenant_id', 'id'];",
    tests: ['packages/stores/sql/test/kit'],
  },
  {
    bug: 'a state can be used twice',
    file: 'packages/stores/sql/src/flow-queries.ts',
    find: ".where('taken_at', 'is', null)",
    replace: '',
    tests: ['packages/stores/sql/test/kit'],
  },
  {
    bug: "another entity's connection id is accepted",
    file: `${core}/connections/choose.ts`,
    find: 'const isTheirs = entityId === null || row?.entityId === entityId;',
    replace: 'const isTheirs = true;',
    tests: [`${coreTest}/tools`, `${coreTest}/execute`],
  },
  {
    bug: "another tenant's rows are found",
    file: `${core}/store/memory.ts`,
    find: 'row.tenantId === query.tenantId &&',
    replace: '',
    tests: [`${coreTest}/store`],
  },
  {
    bug: 'credentials go to any host',
    file: `${core}/http/request.ts`,
    find: 'if (!hosts.has(url.host) || !isSecure) {',
    replace: 'if (!isSecure) {',
    tests: [`${coreTest}/fetch-`],
  },
  {
    bug: 'a redirect to another host is followed with credentials',
    file: `${core}/http/authorized-fetch.ts`,
    find: 'return api.hosts.has(host);',
    replace: 'return host !== "" || api.hosts.has(host);',
    tests: [`${coreTest}/fetch-`],
  },
  {
    bug: 'a write is sent again after a failure',
    file: `${core}/http/retry.ts`,
    find: "const attempts = method === 'GET' || method === 'HEAD' ? ATTEMPTS : 1;",
    replace: 'const attempts = method === "" ? 1 : ATTEMPTS;',
    tests: [`${coreTest}/fetch-`],
  },
  {
    bug: 'a sealed value opens in another row',
    file: `${core}/vault/associated-data.ts`,
    find: '    context.connectionId,\n',
    replace: '',
    tests: [`${coreTest}/vault`],
  },
  {
    bug: 'what does not look sealed is taken for plaintext',
    file: `${core}/vault/aes-gcm.ts`,
    find: "throw new Error('This is not a value that the vault has sealed.');",
    replace: 'return sealed;',
    tests: [`${coreTest}/vault`],
  },
  {
    bug: 'a policy that throws lets the call pass',
    file: `${core}/http/decide.ts`,
    find: "throw denied('The policy failed.', 'policy_failed', report(error));",
    replace: 'report(error); return;',
    tests: [`${coreTest}/policy`],
  },
  {
    bug: 'anybody may finish a flow',
    file: `${core}/connections/connect/identity.ts`,
    find: '|| !entityIds.includes(flow.entityId)',
    replace: '',
    tests: [`${coreTest}/flow-`],
  },
  {
    bug: 'any browser may finish a flow',
    file: `${core}/connections/connect/complete.ts`,
    find: 'const isSameBrowser =\n',
    replace: 'const isSameBrowser = true ||\n',
    tests: [`${coreTest}/flow-`],
  },
  {
    bug: 'a flow gives its grant to whoever the connection names',
    file: `${core}/connections/connect/finish-flow.ts`,
    find: "if (row?.status !== 'INITIATED' || !sameOwner(row, flow)) throw unknownFlow();",
    replace: "if (row?.status !== 'INITIATED') throw unknownFlow();",
    tests: [`${coreTest}/flow-`],
  },
  {
    bug: 'a connection gives its grant to whoever it names once the provider has answered',
    file: `${core}/connections/connect/activate.ts`,
    find: 'if (!sameOwner(current, pending)) throw ended();',
    replace: '',
    tests: [`${coreTest}/flow-`],
  },
  {
    bug: 'an unconfirmed grant opens as an active one',
    file: `${core}/vault/associated-data.ts`,
    find: '    context.purpose,\n',
    replace: '',
    tests: [`${coreTest}/flow-`],
  },
  {
    bug: "a connection's credentials go to the app that its row names",
    file: `${core}/connections/integration/integration-of.ts`,
    find: 'if (integration.app.slug === app) return integration;',
    replace: "if (app !== '') return integration;",
    tests: [`${coreTest}/flow-`],
  },
  {
    bug: 'an error carries the one it came from, tokens and all',
    file: `${core}/transport/strict-request.ts`,
    find: "throw new OnBehalfError('network_error', `${what} could not be reached.`);",
    replace:
      "throw Object.assign(new OnBehalfError('network_error', `${what} could not be reached.`), { cause: { body } });",
    tests: [`${coreTest}/oauth-`, `${coreTest}/transport-`],
  },
  {
    bug: 'a token that the provider echoes reaches the model',
    file: `${core}/result.ts`,
    find: 'parseRedacted(json, secrets);',
    replace: 'JSON.parse(json);',
    tests: [`${coreTest}/results`],
  },
  {
    bug: 'an adapter hands tools out without their schema',
    file: 'packages/adapters/openai/src/parameters.ts',
    find: 'return { parameters: tool.inputSchema, strict: false };',
    replace: 'return { input_schema: tool.inputSchema, strict: false } as never;',
    tests: ['packages/adapters/openai/test'],
  },
  {
    bug: "a framework's own check answers the model with a stack trace",
    file: 'packages/adapters/langchain/src/index.ts',
    find: 'super.call.call(Object.create(this, { schema: { value: {} } }), input ?? {}, config, tags);',
    replace: 'super.call(input ?? {}, config, tags);',
    tests: ['packages/adapters/langchain/test'],
  },
  {
    bug: 'a mistyped "policy" is ignored, and everything allowed',
    file: `${core}/check-options.ts`,
    find: 'if (unknown !== undefined) {',
    replace: 'if (unknown === null) {',
    tests: [`${coreTest}/mistakes`],
  },
  {
    bug: 'an integration is composed without the client secret it needs',
    file: `${core}/auth/oauth2/oauth2.ts`,
    find: "callbackHmac !== undefined || !['none', 'private_key_jwt'].includes(clientAuthentication),",
    replace: 'false,',
    tests: [`${coreTest}/mistakes`],
  },
  {
    bug: 'an import overtakes a refresh on its way',
    file: `${core}/connections/move/place.ts`,
    find: 'if (isHeld(existing)) {',
    replace: 'if (existing.id === "") {',
    tests: [`${coreTest}/move/import-again`],
  },
  {
    bug: 'an import brings back the token that was renewed since',
    file: `${core}/connections/move/imported-row.ts`,
    find: 'return !works || current.imported?.generation === row.generation;',
    replace: 'return true;',
    tests: [`${coreTest}/move/import-again`],
  },
  {
    bug: 'an import replaces what its user has connected here',
    file: `${core}/connections/move/imported-row.ts`,
    find: 'if (works && current.imported === undefined) return false;',
    replace: '',
    tests: [`${coreTest}/move/import-again`],
  },
  {
    bug: 'an imported address may be anywhere',
    file: `${core}/connections/move/imported-fields.ts`,
    find: 'keptOf(capture, value);',
    replace: 'value;',
    tests: [`${coreTest}/move/import-fields`],
  },
  {
    bug: 'an exported record is put in place without opening it',
    file: `${core}/connections/move/restore-connection.ts`,
    find: 'if (row.sealed !== null) await openCredentials(engine, row);',
    replace: 'if (row.sealed === undefined) await openCredentials(engine, row);',
    tests: [`${coreTest}/move/export`],
  },
];
