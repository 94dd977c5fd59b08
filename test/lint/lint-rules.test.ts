import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, parse } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { coreLayers } from '../../oxlint.config.ts';

const repository = join(import.meta.dirname, '../..');

/** Per file: statements the linter must accept, and statements it must refuse by this rule. */
interface Example {
  readonly file: string;
  readonly allowed?: readonly string[];
  readonly refused?: readonly (readonly [rule: string, statement: string])[];
}

const imports = 'eslint(no-restricted-imports)';
const builtins = 'import(no-nodejs-modules)';
const globals = 'eslint(no-restricted-globals)';
const properties = 'eslint(no-restricted-properties)';
const core = 'packages/core/src';

const layers: Example[] = [
  {
    file: `${core}/model.ts`,
    allowed: ["import './errors.ts';"],
    refused: [
      [imports, "import './execute.ts';"],
      [imports, "import './transport/fetch.ts';"],
      [imports, "import type { X } from './onbehalf.ts';"],
    ],
  },
  {
    file: `${core}/execute.ts`,
    allowed: ["import './http/retry.ts';", "import './policy.ts';"],
    refused: [
      [imports, "import './onbehalf.ts';"],
      [imports, "await import('./onbehalf.ts');"],
    ],
  },
  {
    file: `${core}/index.ts`,
    allowed: ["export { x } from './onbehalf.ts';"],
    refused: [[imports, "export { y } from './testing/index.ts';"]],
  },
  {
    file: `${core}/transport/fetch.ts`,
    allowed: ["import '../errors.ts';", "import './connections/own.ts';"],
    refused: [
      [imports, "import '../policy.ts';"],
      [imports, "await import('../auth/basic.ts');"],
      [imports, "export { x } from '../connections/lease.ts';"],
    ],
  },
  {
    file: `${core}/auth/oauth2/code.ts`,
    allowed: ["import '../scheme.ts';", "import '../../transport/fetch.ts';"],
    refused: [[imports, "import '../../http/retry.ts';"]],
  },
];

const surroundings: Example[] = [
  {
    file: `${core}/actions/define.ts`,
    allowed: [
      "import '@cfworker/json-schema';",
      'declare const request: typeof globalThis.fetch;',
      "new Date(0); Date.parse(''); AbortSignal.any([]); new URL('https://example.test');",
    ],
    refused: [
      [imports, "import '@onbehalf/server';"],
      [builtins, "import 'node:fs';"],
      [builtins, "import 'fs';"],
      [builtins, "await import('node:fs');"],
      [globals, "fetch('https://example.test');"],
      [globals, "globalThis.fetch('https://example.test');"],
      [globals, 'setTimeout(() => {}, 1);'],
      [globals, 'setInterval(() => {}, 1);'],
      [globals, 'crypto.randomUUID();'],
      [globals, 'performance.now();'],
      [properties, 'Date.now();'],
      [properties, 'Math.random();'],
      [properties, 'AbortSignal.timeout(1);'],
      ['onbehalf(no-bare-date)', 'new Date();'],
    ],
  },
  {
    file: `${core}/runtime.ts`,
    allowed: ['fetch; setTimeout; crypto; Date.now(); Math.random(); new Date();'],
    refused: [[builtins, "import 'node:crypto';"]],
  },
  { file: `${core}/vault/aes-gcm.ts`, allowed: ['crypto.subtle;'] },
  {
    file: `${core}/testing/kit.ts`,
    allowed: ["import 'node:fs';", "import '../index.ts';"],
    refused: [
      [imports, "import '@onbehalf/github';"],
      [properties, 'Date.now();'],
    ],
  },
  { file: `${core}/node/pinned-fetch.ts`, allowed: ["import 'node:https';"] },
];

const packages: Example[] = [
  {
    file: 'packages/providers/src/a.ts',
    allowed: ["import '@onbehalf/core';"],
    refused: [
      [imports, "import '@onbehalf/github';"],
      [imports, "import '@onbehalf/server';"],
    ],
  },
  {
    file: 'packages/apps/github/src/a.ts',
    allowed: ["import '@onbehalf/core';", "import '@onbehalf/providers';", "import 'octokit';"],
    refused: [
      [imports, "import '@onbehalf/gmail';"],
      [imports, "import '../../gmail/src/index.ts';"],
      [imports, "import '@onbehalf/store-sql';"],
    ],
  },
  {
    file: 'packages/adapters/openai/src/a.ts',
    allowed: ["import type { X } from '@onbehalf/core';", "import 'openai';"],
    refused: [
      [imports, "import { x } from '@onbehalf/core';"],
      [imports, "await import('@onbehalf/core');"],
      [imports, "import type { Y } from '@onbehalf/github';"],
      [imports, "import '@onbehalf/ai-sdk';"],
    ],
  },
  {
    file: 'packages/stores/sql/src/a.ts',
    allowed: ["import type { X } from '@onbehalf/core';", "import 'node:sqlite';"],
    refused: [
      [imports, "import { x } from '@onbehalf/core';"],
      [imports, "import '@onbehalf/server';"],
    ],
  },
  {
    file: 'packages/server/src/a.ts',
    allowed: ["import '@onbehalf/core';", "import 'node:http';"],
    refused: [
      [imports, "import '@onbehalf/store-sql';"],
      [imports, "import '../../core/src/index.ts';"],
      ['import(no-default-export)', 'export default 1;'],
    ],
  },
  {
    file: 'packages/server/src/egg.ts',
    refused: [['import(no-cycle)', "import './hen.ts';"]],
  },
  {
    file: 'packages/server/src/hen.ts',
    refused: [['import(no-cycle)', "import './egg.ts';"]],
  },
  {
    file: 'packages/server/src/star.ts',
    refused: [['oxc(no-barrel-file)', "export * from './a.ts';"]],
  },
  {
    file: 'packages/server/test/a.test.ts',
    allowed: ["import '../src/index.ts';", "import '@onbehalf/github';"],
    refused: [[imports, "import '../../core/src/index.ts';"]],
  },
  {
    file: 'test/e2e/a.test.ts',
    allowed: ["import '@onbehalf/github';"],
    refused: [[imports, "import '../../packages/core/src/index.ts';"]],
  },
];

const examples = [...layers, ...surroundings, ...packages];

/** What the linter said, as `file:line rule`. */
let findings: Set<string>;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onbehalf-lint-'));
  for (const part of ['oxlint.config.ts', 'scripts/lint']) {
    cpSync(join(repository, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  for (const { file, allowed = [], refused = [] } of examples) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    const lines = [...refused.map(([, statement]) => statement), ...allowed];
    writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
  }
  writeFileSync(join(folder, 'packages/server/src/long.ts'), '// line\n'.repeat(301));
  const bin = join(repository, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [bin, '--format=unix', 'packages', 'test'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const found = stdout.matchAll(/^(\S+?):(\d+):\d+: .*\[Error\/(\S+)\]$/gm);
  findings = new Set([...found].map(([, file, line, rule]) => `${file}:${line} ${rule}`));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(examples)('$file: the linter refuses what the architecture forbids', (example) => {
  const { file, refused = [] } = example;
  const missed = refused.filter(([rule], index) => !findings.has(`${file}:${index + 1} ${rule}`));
  expect(missed).toEqual([]);
});

test.each(examples)('$file: the linter accepts what the architecture allows', (example) => {
  const { file, allowed = [], refused = [] } = example;
  const rules = [imports, builtins, globals, properties, 'onbehalf(no-bare-date)'];
  const wrong = allowed.flatMap((statement, index) =>
    rules.some((rule) => findings.has(`${file}:${refused.length + index + 1} ${rule}`))
      ? [statement]
      : [],
  );
  expect(wrong).toEqual([]);
});

test('a file of more than 300 lines is refused', () => {
  expect([...findings].filter((finding) => finding.endsWith(' eslint(max-lines)'))).toHaveLength(1);
});

test('every file and folder of core has a layer', () => {
  const present = readdirSync(join(repository, core)).map((name) => parse(name).name);
  expect(present.length).toBeGreaterThan(5);
  expect(coreLayers.flat()).toEqual(expect.arrayContaining(present));
});
