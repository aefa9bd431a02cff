import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './ensure.mjs';

/**
 * A folder with the reports of ten bodies in two years, as the tests have them, with their differences. `withRoster`: the
 * seventh has none for this year, and a city stands above the county; else all have one, and the report of the whole has
 * counted two matters too many.
 *
 * @param {boolean} withRoster
 * @returns {Promise<string>} its path; whoever asked for it removes it
 */
export async function tenBodies(withRoster) {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-shots-'));
  const bundle = join(folder, 'bundle.mjs');
  await build({
    entryPoints: [join(root, 'test/support/tenBodies.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  const { clean, seeded, years, changed, withTotals } = await import(pathToFileURL(bundle).href);
  rmSync(bundle);
  const upheld = 'disputes/review/upheld';
  const whole = years.own[9];
  const figures = withTotals({ ...whole.figures, [upheld]: (whole.figures[upheld] ?? 0) + 2 });
  const all = withRoster
    ? { ...clean, ...seeded }
    : { ...clean, ...seeded, '2024/6.txt': clean['2024/6.txt'], '2024/县.txt': changed(whole, { figures }) };
  const left = withRoster ? ['2024/6.txt'] : ['2024/稿9.docx', '2024/稿3（修改）.txt', '名册.csv'];
  const files = Object.entries(all).filter(([path]) => !left.includes(path));
  for (const [path, content] of files) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  // One level more, for the view: a city above the county, which counts nothing in and has no report here.
  const above = '青原市人民政府';
  const lines = String(all['名册.csv']).split('\n');
  const listed = lines.map((line) =>
    line.startsWith('T0,') ? `T,${above},,,\n${line.slice(0, -2)},${above},否` : line,
  );
  if (withRoster) writeFileSync(join(folder, '名册.csv'), listed.join('\n'));
  const told = withRoster ? { roster: '名册.csv' } : { parts: ['2024/**'], whole: '2024/县.txt' };
  const set = { year: 2024, previous: ['2023/**'], ...told };
  writeFileSync(join(folder, '.gouji.json'), `${JSON.stringify({ set }, null, 2)}\n`);
  return folder;
}
