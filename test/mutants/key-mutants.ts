import type { Mutant } from './mutants.ts';

const core = 'packages/core/src';
const vault = `${core}/vault`;
const upkeep = `${core}/connections/upkeep`;
const test = 'packages/core/test';

/** Bugs of keys: changing them, wrapping them, destroying them. */
export const keyMutants: readonly Mutant[] = [
  {
    bug: 'a change of keys overwrites a newer token',
    file: `${upkeep}/reseal.ts`,
    find: "if (await store.updateConnection({ ...row, sealed })) return 'resealed';",
    replace:
      "for (let { version } = row; ; version++) if (await store.updateConnection({ ...row, sealed, version })) return 'resealed';",
    tests: [`${test}/rotate-keys`],
  },
  {
    bug: 'a change of keys counts before it is done',
    file: `${upkeep}/rotate-keys.ts`,
    find: 'if (complete && resealed + rewrapped > 0 && passes.length < PASSES) continue;',
    replace: '',
    tests: [`${test}/rotate-keys`],
  },
  {
    bug: 'what could not be sealed anew when it was revoked is lost with the old key',
    file: `${core}/connections/row/credentials.ts`,
    find: "['revoked', 'credentials']",
    replace: "['revoked']",
    tests: [`${test}/rotate-keys`, `${test}/revoke`],
  },
  {
    bug: 'a data key that was destroyed is used on',
    file: `${vault}/envelope.ts`,
    find: 'if (row !== null) cache.forget(nameOf(row, row.id));',
    replace: '',
    tests: [`${test}/envelope`],
  },
  {
    bug: 'what is sealed after an erasure is sealed with the old data key',
    file: `${vault}/envelope.ts`,
    find: 'const row = await store.getDataKey(owner.tenantId, owner.entityId);',
    replace:
      'const row = (((store as any).rows ??= {})[nameOf(owner, "")] ??= await store.getDataKey(owner.tenantId, owner.entityId));',
    tests: [`${test}/envelope`],
  },
  {
    bug: 'a data key unwraps for another entity',
    file: `${vault}/ring-wrapper.ts`,
    find: 'return { tenantId, entityId, connectionId',
    replace: "return { tenantId, entityId: entityId && '', connectionId",
    tests: [`${test}/key-file`],
  },
  {
    bug: 'an unwrapping that failed is remembered',
    file: `${vault}/key-cache.ts`,
    find: 'if (loading.get(name) === started) loading.delete(name);',
    replace: '',
    tests: [`${test}/envelope`],
  },
  {
    bug: 'the data keys of anybody who has a key of AWS are taken',
    file: `${core}/aws-kms/aws-kms.ts`,
    find: 'KeyId: keyId,\n',
    replace: 'KeyId: wrappedBy,\n',
    tests: [`${test}/integration/aws-kms`],
  },
  {
    bug: 'a key file that others may read is used',
    file: `${core}/node/key-file.ts`,
    find: '(mode & 0o077) !== 0',
    replace: 'mode === 0',
    tests: [`${test}/key-file`],
  },
  {
    bug: 'what is connected during an erasure stays',
    file: `${core}/connections/end/erase.ts`,
    find: 'if (left === undefined) return',
    replace: 'if (left !== null) return',
    tests: [`${test}/erase`],
  },
  {
    bug: 'the doctor logs what it opens in vain',
    file: `${upkeep}/examine.ts`,
    find: "report: () => ''",
    replace: '',
    tests: [`${test}/doctor`],
  },
];
