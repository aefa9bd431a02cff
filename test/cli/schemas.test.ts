import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultsIn, printedSchemas } from '../../scripts/formSchema.mjs';
import { mistakes, readProject } from '../support/samples';
import { faulty, run } from './official';
import { folderWith } from '../support/folders';
import { wordOf, xlsxOf } from './word';

const schemaOf = (name: string): string => readProject(`schemas/${name}.schema.json`);
const printed = async (folder: string, argv: readonly string[]): Promise<{ files: Record<string, unknown>[] }> =>
  JSON.parse((await run(folder, argv)).out) as { files: Record<string, unknown>[] };

/** Texts and documents: with slips, with an acceptance, one that lapsed and one of nothing, of no covered year. */
function everything(): string {
  const accepted = ['period-missing', 'row-total:requests/received', 'nothing:here'].map((key) => ({
    file: 'a.txt',
    key,
    reason: '沿用登记系统导出的口径',
    by: '甲',
    on: '2024-01-05',
    values: { x: 1 },
  }));
  return folderWith({
    'a.txt': faulty,
    'mistakes.gouji.txt': mistakes,
    'old.txt': '云溪县档案局2015年政府信息公开工作年度报告\n\n一、总体情况\n',
    'b.docx': wordOf(mistakes),
    'c.xlsx': xlsxOf(
      { name: '表三', rows: faulty.split('\n').map((line) => line.split('\t')) },
      { name: '藏', rows: [['=1+1']], isHidden: true },
    ),
    '.gouji.json': JSON.stringify({ accepted }),
  });
}

describe('the JSON that the command prints', () => {
  it('has schemas that are up to date with its types', async () => {
    const schemas = await printedSchemas();
    expect(readdirSync(new URL('../../schemas', import.meta.url))).toEqual(
      expect.arrayContaining(Object.keys(schemas)),
    );
    for (const [name, schema] of Object.entries(schemas))
      expect(readProject(`schemas/${name}`), 'run npm run pages').toBe(schema);
  }, 60_000);

  it('of check holds to its schema, for texts and documents, with what is accepted', async () => {
    const folder = everything();
    const argv = ['check', '--format', 'json', '.'];
    const json = await printed(folder, argv);
    expect(json.files.map(({ path }) => path)).toHaveLength(5);
    expect(json.files.some((file) => 'document' in file)).toBe(true);
    expect(json.files.some((file) => 'accepted' in file)).toBe(true);
    expect(faultsIn(schemaOf('check'), json)).toEqual([]);
    expect(faultsIn(schemaOf('check'), await printed(folderWith({ 'a.txt': 'x' }), argv))).toEqual([]);
  });

  it('of figures holds to its schema, with and without cells', async () => {
    const folder = everything();
    for (const cells of [[], ['--cells']]) {
      const json = await printed(folder, ['figures', ...cells, '.']);
      expect(json.files).toHaveLength(5);
      expect(faultsIn(schemaOf('figures'), json)).toEqual([]);
    }
  });

  it('of rules holds to its schema', async () => {
    const json = await printed(folderWith({}), ['rules', '--format', 'json']);
    expect(faultsIn(schemaOf('rules'), json)).toEqual([]);
  });

  it('is refused where a key is missing, is another, or is of another kind', async () => {
    const json = await printed(everything(), ['check', '--format', 'json', 'a.txt']);
    const [file = {}] = json.files;
    const { sha256, ...without } = file;
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    for (const wrong of [without, { ...file, year: '2023' }, { ...file, more: 1 }])
      expect(faultsIn(schemaOf('check'), { ...json, files: [wrong] })).not.toEqual([]);
  });
});
