import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './drafts';
import { machine } from './machine';
import type { Row } from './row';
import { markdownOf } from './table';

const file = 'docs/benchmarks.md';
const open = '<!-- table -->';
const close = '<!-- /table -->';

/** `page` with this text between its marks; what is written by hand around them stays. */
export function withTable(page: string, text: string): string {
  const start = page.indexOf(open);
  const end = page.indexOf(close);
  if (start < 0 || end < start) throw new Error(`${file} has no place for the table`);
  return `${page.slice(0, start + open.length)}\n\n${text}\n\n${page.slice(end)}`;
}

/** Writes the table of a run with these arguments into its page; returns the page's path. */
export function writePage(rows: readonly Row[], argv: readonly string[]): string {
  const missed = rows.filter(({ target }) => target && !target.isMet);
  const judged = rows.filter(({ target }) => target);
  const text = [
    [`\`npm run bench${argv.length > 0 ? ` -- ${argv.join(' ')}` : ''}\``, ...machine()]
      .map((line) => `- ${line}`)
      .join('\n'),
    `目标 ${judged.length} 项，达到 ${judged.length - missed.length} 项。Targets: ${judged.length}, met: ${judged.length - missed.length}.`,
    markdownOf(rows),
  ].join('\n\n');
  const path = join(root, file);
  writeFileSync(path, withTable(readFileSync(path, 'utf8'), text));
  return file;
}
