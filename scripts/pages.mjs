// Writes all that is made from the rules and the editions: facts in the rules' pages, the list of rules, the schemas,
// what the manifest, its texts and the client say of editions, and the types of the library.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { headsOf, withFormNames, withForms, withFormTexts } from './editions.mjs';
import { listOf, withCodes, withFacts } from './facts.mjs';
import { formSchema, ownFormSchema, printedSchemas } from './formSchema.mjs';
import { libraryTypes } from './libraryTypes.mjs';

const root = new URL('../', import.meta.url);
const { outputFiles } = await build({
  stdin: {
    contents:
      "export { rules } from './server/engine/rules/index'; export { officialForms } from './server/engine/form/editions';",
    resolveDir: fileURLToPath(root),
  },
  bundle: true,
  format: 'esm',
  write: false,
});
const { rules, officialForms: forms } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);

/** Writes what `make` makes of a file's text. */
function rewrite(file, make) {
  const url = new URL(file, root);
  writeFileSync(url, make(readFileSync(url, 'utf8')));
}

for (const rule of rules) rewrite(`docs/rules/${rule.code}.md`, (page) => withFacts(page, rule, forms.at(-1).basis));
writeFileSync(new URL('docs/rules/README.md', root), listOf(rules));
rewrite('schemas/gouji.schema.json', (schema) => withFormNames(withCodes(schema, rules), forms));
writeFileSync(new URL('schemas/form.schema.json', root), await formSchema());
writeFileSync(new URL('schemas/own-form.schema.json', root), await ownFormSchema());
for (const [name, schema] of Object.entries(await printedSchemas()))
  writeFileSync(new URL(`schemas/${name}`, root), schema);
rewrite('package.json', (manifest) => withForms(manifest, forms));
rewrite('package.nls.json', (table) => withFormTexts(table, forms, 'en'));
rewrite('package.nls.zh-cn.json', (table) => withFormTexts(table, forms, 'zh'));
writeFileSync(new URL('server/engine/form/heads.json', root), headsOf(forms));
writeFileSync(new URL('server/engine/library/gouji.d.mts', root), libraryTypes());
console.log(`${rules.length} rules, ${forms.length} editions`);
