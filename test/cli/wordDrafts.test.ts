import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../server/engine/rules/index';
import { projectPath } from '../support/samples';
import { engine, gouji } from './support';

const folder = path.join(process.env['GOUJI_DRAFTS'] ?? '', 'word');
const isThere = process.env['GOUJI_DRAFTS'] !== undefined && existsSync(folder);

interface FileJson {
  readonly path: string;
  readonly equations: Readonly<Record<string, number>>;
  readonly diagnostics: readonly { readonly key: string }[];
}

async function check(file: string): Promise<FileJson> {
  const { out } = await gouji(path.dirname(file), ['check', '--format', 'json', path.basename(file)], {
    tools: { rules, engine },
  });
  return (JSON.parse(out) as { files: [FileJson] }).files[0];
}

/** Documents that office programs made of the samples, in the folder `word` of what GOUJI_DRAFTS names. */
describe.skipIf(!isThere)('documents that office programs made', () => {
  it.each([
    ['libreoffice-clean.docx', 'samples/clean.gouji.txt'],
    ['libreoffice-mistakes.docx', 'samples/mistakes.gouji.txt'],
  ])('%s is found wrong as %s is', async (document, sample) => {
    const keys = ({ diagnostics }: FileJson): string[] => diagnostics.map(({ key }) => key);
    expect(keys(await check(path.join(folder, document)))).toEqual(keys(await check(projectPath(sample))));
  });

  it('a workbook with the tables balances in all its equations, with nothing found', async () => {
    const { equations, diagnostics } = await check(path.join(folder, 'tables.xlsx'));
    expect(diagnostics).toEqual([]);
    expect(equations).toEqual({ held: 42, failed: 0, unknown: 0 });
  });
});
