import { checkDraft } from './checkDraft';
import { explainEquation } from './explainEquation';
import { proposeRepairs } from './proposeRepairs';
import { readFigure } from './readFigure';
import type { Input, Tool } from './tool';

/** What a language model may ask, in the order in which it is told of. */
export const tools: readonly Tool[] = [checkDraft, readFigure, explainEquation, proposeRepairs];

/** Characters of an input; no name is as long. */
const longest = 1000;

/** The schema of a tool's inputs (JSON Schema); `path` says what the path is, and whether it must be there. */
export function inputSchemaOf(
  { inputs }: Tool,
  path: { readonly description: string; readonly isRequired: boolean },
): object {
  const required = [
    ...(path.isRequired ? ['path'] : []),
    ...Object.keys(inputs).filter((name) => inputs[name]?.startsWith('Optional.') !== true),
  ];
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries({ path: path.description, ...inputs }).map(([name, description]) => [
        name,
        { type: 'string', maxLength: longest, description },
      ]),
    ),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

/** What a model gave as inputs; or, where it is wrong, a sentence in English that says how it should be. */
export function readInput({ inputs }: Tool, given: unknown): Input | string {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return 'the arguments are an object';
  const input: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    if (name !== 'path' && !Object.hasOwn(inputs, name))
      return `there is no argument ${JSON.stringify(name.slice(0, 100))}; those there are: ${['path', ...Object.keys(inputs)].join(', ')}`;
    if (typeof value !== 'string' || value.length > longest)
      return `${name} is a string of at most ${longest} characters`;
    input[name] = value;
  }
  const missing = Object.keys(inputs).find(
    (name) => inputs[name]?.startsWith('Optional.') !== true && (input[name] ?? '').trim() === '',
  );
  return missing === undefined ? input : `${missing} is missing: ${inputs[missing] ?? ''}`;
}
