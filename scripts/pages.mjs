// Writes the facts into the rules' pages, the list of rules, and the codes in the schema of .gouji.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { listOf, withCodes, withFacts } from './facts.mjs';

const folder = new URL('../docs/rules/', import.meta.url);
const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('../server/engine/rules/index.ts', import.meta.url))],
  bundle: true,
  format: 'esm',
  write: false,
});
const { rules } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);

for (const rule of rules) {
  const page = new URL(`${rule.code}.md`, folder);
  writeFileSync(page, withFacts(readFileSync(page, 'utf8'), rule));
}
writeFileSync(new URL('README.md', folder), listOf(rules));
const schema = new URL('../schemas/gouji.schema.json', import.meta.url);
writeFileSync(schema, withCodes(readFileSync(schema, 'utf8'), rules));
console.log(`${rules.length} pages`);
