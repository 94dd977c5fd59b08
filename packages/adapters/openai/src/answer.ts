import type { ActionResult, Tool } from '@onbehalf/core';

/** A call as OpenAI's models write it: the arguments are text, and not always JSON. */
export interface TextCall {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** Answers one call of a model with the JSON of `{ successful, data, error }`. Never rejects. */
export async function answer(
  tools: readonly Tool[],
  { id, name, text }: TextCall,
  signal: AbortSignal | undefined,
): Promise<string> {
  const tool = tools.find((candidate) => candidate.name === name);
  if (tool === undefined) return JSON.stringify(unknownAction(name, tools));
  try {
    const result = await tool.execute(parse(text), { callId: id, signal });
    return JSON.stringify(tool.toModel?.(result) ?? result);
  } catch {
    return JSON.stringify(unexpected);
  }
}

const unexpected: ActionResult = {
  successful: false,
  data: null,
  error: { code: 'internal', message: 'The tool failed unexpectedly.', retryable: false },
};

/** Text that is no JSON stays text: the tool answers that as it answers any other wrong input. */
function parse(text: string): unknown {
  if (text.trim() === '') return {}; // what some models write for a tool without parameters
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function unknownAction(name: string, tools: readonly Tool[]): ActionResult {
  const suggestions = nearest(name, tools);
  const hint = suggestions.length === 0 ? '' : ` Did you mean ${suggestions.join(' or ')}?`;
  const message = `There is no tool ${name}.${hint}`;
  return {
    successful: false,
    data: null,
    error: { code: 'unknown_action', message, retryable: false, suggestions },
  };
}

/** The up to three names that look most like `name`, best first. */
function nearest(name: string, tools: readonly Tool[]): readonly string[] {
  const wanted = pairs(name);
  return tools
    .map((tool) => {
      const given = pairs(tool.name);
      const shared = [...given].filter((pair) => wanted.has(pair)).length;
      return { name: tool.name, likeness: (2 * shared) / (wanted.size + given.size) };
    })
    .filter(({ likeness }) => likeness > 0.4)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map((candidate) => candidate.name);
}

/** Each two neighbouring letters: a plural or a slip of the pen changes few of them. */
function pairs(name: string): Set<string> {
  const letters = name.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_');
  return new Set(Array.from(letters, (letter, i) => letter + letters.charAt(i + 1)));
}
