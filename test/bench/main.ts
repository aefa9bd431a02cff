// Takes the measures and prints the table. scripts/bench.mjs builds and starts it.
import { measuresOf } from './measures';
import { readOptions } from './plan';
import { writePage } from './page';
import type { Row } from './row';
import { cellsOf, heads, lineOf, ruleOf } from './table';

const argv = process.argv.slice(2);
const { plan, only, isWritten } = readOptions(argv);
const measures = measuresOf(plan).filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part)));
if (measures.length === 0)
  throw new Error(
    `bench: no measure ${only.join(', ')}; there are ${measuresOf(plan)
      .map(({ name }) => name)
      .join(', ')}`,
  );

const start = performance.now();
const rows: Row[] = [];
console.log(`${lineOf(heads)}\n${ruleOf()}`);
for (const measure of measures) {
  for await (const row of measure.rows()) {
    rows.push(row);
    console.log(lineOf(cellsOf(row)));
  }
}
const minutes = (performance.now() - start) / 60_000;
const missed = rows.filter(({ target }) => target && !target.isMet);
console.log(`\n${rows.length} rows in ${minutes.toFixed(1)} minutes; targets missed: ${missed.length}`);
if (isWritten) console.log(`written to ${writePage(rows, argv)}`);
else console.log('docs/benchmarks.md is written by a whole run, or with --write.');
