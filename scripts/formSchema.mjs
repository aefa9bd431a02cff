// The JSON schema of an edition's file, made from the types of server/engine/form/data.ts, and what it finds in one.
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

async function schemaOf(path, type, title) {
  // Reads the types by the compiler, which takes a while: only those who ask for the schema wait for it.
  const { createGenerator } = await import('ts-json-schema-generator');
  const generator = createGenerator({
    path: `${root}${path}`,
    tsconfig: `${root}tsconfig.json`,
    type,
    topRef: true,
    skipTypeCheck: true,
  });
  const { $schema, ...rest } = generator.createSchema(type);
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
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

function nameIn({ additionalProperty, allowedValues }) {
  if (additionalProperty !== undefined) return `: ${additionalProperty}`;
  return allowedValues === undefined ? '' : `: ${allowedValues.join(', ')}`;
}
