import { type JsonSchema, normaliseSchema, type Tool } from '@onbehalf/core';
import { createTestOnBehalf, schemaProblems } from '@onbehalf/core/testing';
import { github } from '@onbehalf/github';
import { gmail } from '@onbehalf/gmail';
import { jira } from '@onbehalf/jira';
import { slack } from '@onbehalf/slack';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';

/** Every parameter by its path, wherever a combination holds it. */
function parameters(schema: unknown, path = '', found = new Set<string>()): Set<string> {
  if (Array.isArray(schema)) for (const branch of schema) parameters(branch, path, found);
  else if (typeof schema === 'object' && schema !== null) {
    const { properties = {}, items, prefixItems, ...others } = schema as Record<string, JsonSchema>;
    for (const [name, property] of Object.entries(properties)) {
      // A name that a consumer refuses is another one there, and the same parameter.
      const inside = `${path}.${name.replaceAll(/\W/g, '_')}`;
      found.add(inside);
      parameters(property, inside, found);
    }
    for (const inside of [items, prefixItems]) parameters(inside, `${path}[]`, found);
    for (const keyword of ['allOf', 'anyOf', 'oneOf', 'then', 'else']) {
      parameters(others[keyword], path, found);
    }
  }
  return found;
}

/** What is wrong with the schemas of a tool, by any of the rules. */
function problemsOf(tool: Tool): readonly string[] {
  const known = parameters(tool.inputSchema);
  const strict = tool.schemaFor?.('openai-strict');
  const variants = [
    ['anthropic', tool.schemaFor?.('portable').schema],
    ['gemini', tool.schemaFor?.('gemini').schema],
    ...(strict?.strict === true ? ([['openai-strict', strict.schema]] as const) : []),
  ] as const;
  return variants.flatMap(([consumer, schema = {}]) => {
    const kept = parameters(schema);
    const lost = [...known].filter((name) => !kept.has(name)).map((name) => `lacks ${name}`);
    return [...schemaProblems(consumer, schema), ...lost].map(
      (problem) => `${consumer} ${problem}`,
    );
  });
}

describe.each([github(), gmail(), slack(), jira()])(
  'the schemas of all actions of $name',
  async (app) => {
    const onbehalf = createTestOnBehalf({ apps: [app] });
    const tools = await onbehalf.entity('alice').tools({ apps: [app.slug], deprecated: true });

    test('are normal: to normalise them again changes nothing', () => {
      for (const { name, inputSchema } of tools) {
        expect(JSON.stringify(normaliseSchema(inputSchema)), name).toBe(
          JSON.stringify(inputSchema),
        );
      }
    });

    test('keep the rules of Anthropic, OpenAI and Gemini, and every parameter', () => {
      const problems = tools.map((tool) => [tool.name, ...problemsOf(tool)]);
      expect(problems.filter(([, problem]) => problem !== undefined)).toEqual([]);
    });

    test('compile in somebody else’s validator, which takes nothing else for an object', () => {
      const ajv = new Ajv2020({ strict: false, addUsedSchema: false });
      addFormats.default(ajv);
      for (const { name, inputSchema } of tools) {
        expect(ajv.compile(inputSchema)('no object'), name).toBe(false);
      }
    });

    // One that lets a parameter through that nobody has described lets a model say anything.
    test('are closed', async () => {
      const open: string[] = [];
      for (const tool of tools) {
        const { error } = await tool.execute({ 'not described': 1 });
        const fields = error?.fields ?? [];
        if (!fields.some(({ path }) => path === 'not described')) open.push(tool.name);
      }
      expect(open).toEqual([]);
    });

    test('can be said in the strict form of OpenAI, nine of ten', () => {
      const strict = tools.filter((tool) => tool.schemaFor?.('openai-strict').strict);
      expect(strict.length / tools.length).toBeGreaterThan(0.9);
    });
  },
);
