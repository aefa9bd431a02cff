// The JSON schemas that are made from types: of an edition's file, by server/engine/form/data.ts, and of what the command
// prints, by server/cli/printed.ts. And what such a schema finds in a file.
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The schema of an edition's file, as text. */
export function formSchema() {
  return schemaOf('server/engine/form/data.ts', 'FormData', '勾稽的格式 · A form of Gouji');
}

/** The schema of a form of one's own, as text. */
export function ownFormSchema() {
  return schemaOf('server/config/forms/ownForm.ts', 'OwnForm', '勾稽的自定格式 · A form of one’s own');
}

/** What the command prints as JSON: the name of its schema's file, its type and its title. */
const printed = [
  ['check.schema.json', 'CheckJson', '勾稽的核对结果 · What gouji check prints'],
  ['compile.schema.json', 'CompileJson', '勾稽的汇总结果 · What gouji compile prints'],
  ['figures.schema.json', 'FiguresJson', '勾稽读出的数字 · What gouji figures prints'],
];

/** The schemas of what the command prints, as texts by their files' names. */
export async function printedSchemas() {
  const generator = await generatorOf('server/cli/printed.ts');
  return Object.fromEntries(printed.map(([name, type, title]) => [name, textOf(generator, type, title)]));
}

async function schemaOf(path, type, title) {
  return textOf(await generatorOf(path), type, title);
}

function textOf(generator, type, title) {
  const { $schema, ...rest } = generator.createSchema(type);
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}

async function generatorOf(path) {
  // Reads the types by the compiler, which takes a while: only those who ask for the schema wait for it.
  const { createGenerator } = await import('ts-json-schema-generator');
  return createGenerator({
    path: `${root}${path}`,
    tsconfig: `${root}tsconfig.json`,
    topRef: true,
    skipTypeCheck: true,
  });
}

/** What is wrong with the files of editions, a sentence each with file and place; `files` are their texts by name. */
export function faultsOf(schema, files) {
  const ajv = new Ajv({ allErrors: true, strict: false });
  ajv.addSchema(JSON.parse(schema), 'form');
  return Object.entries(files).flatMap(([name, text]) => {
    // What the editions share of their words of prose stands in a file of its own.
    const validate = ajv.getSchema(name.endsWith('prose.json') ? 'form#/definitions/ProseData' : 'form');
    if (validate(JSON.parse(text))) return [];
    return validate.errors.map(
      ({ instancePath, message, params }) => `${name}: ${instancePath || '/'} ${message}${nameIn(params)}`,
    );
  });
}

/** What is wrong with something that the command printed. */
export function faultsIn(schema, json) {
  const ajv = new Ajv({ allErrors: true, strict: false });
  const validate = ajv.compile(JSON.parse(schema));
  return validate(json) ? [] : validate.errors.map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
}

function nameIn({ additionalProperty, allowedValues }) {
  if (additionalProperty !== undefined) return `: ${additionalProperty}`;
  return allowedValues === undefined ? '' : `: ${allowedValues.join(', ')}`;
}
