import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headsOf, withFormNames, withForms, withFormTexts } from '../../scripts/editions.mjs';
import { faultsOf, formSchema } from '../../scripts/formSchema.mjs';
import { helpText } from '../../server/cli/help';
import { officialForms } from '../../server/engine/form/editions';
import type { Form } from '../../server/engine/form/form';
import { readSettings } from '../../server/lsp/settings';
import { projectPath, readProject } from '../support/samples';

const folder = 'server/engine/form/editions';
const files = readdirSync(projectPath(folder));
const schema = readProject('schemas/form.schema.json');
const textOf = (name: string): string => readProject(`${folder}/${name}`);
const names = officialForms.map(({ edition }) => edition);

describe('the list of editions', () => {
  it('holds each file, by its name', () => {
    const own = files.filter((name) => name !== 'prose.json').map((name) => name.slice(0, -'.json'.length));
    expect([...own].sort(), 'each file has its line in server/engine/form/editions.ts').toEqual([...names].sort());
  });

  it.each([
    ['package.json', (text: string) => withForms(text, officialForms)],
    ['package.nls.json', (text: string) => withFormTexts(text, officialForms, 'en')],
    ['package.nls.zh-cn.json', (text: string) => withFormTexts(text, officialForms, 'zh')],
    ['schemas/gouji.schema.json', (text: string) => withFormNames(text, officialForms)],
    ['server/engine/form/heads.json', () => headsOf(officialForms)],
  ])('is what %s says', (file, make) => {
    const text = readProject(file);
    expect(text, `${file}: run npm run pages`).toBe(make(text));
  });

  it('is what the settings and the help say', () => {
    for (const { edition } of officialForms) expect(readSettings({ form: edition }, 'zh-cn').form).toBe(edition);
    expect(readSettings({ form: '1999' }, 'zh-cn').form).toBe('auto');
    for (const language of ['zh-cn', 'en'] as const)
      expect(helpText(language)).toContain(`--form ${['auto', ...names].join(' | ')} `);
  });

  it.each([
    ['README.md', ({ edition }: Form) => edition],
    ['README.md', ({ basis }: Form) => basis.slice(basis.indexOf('〔'))],
    ['docs/accepting.md', ({ edition }: Form) => `\`${edition}\``],
    ['docs/writing.md', ({ basis }: Form) => basis.slice(basis.indexOf('〔'))],
    ['docs/library.md', ({ edition }: Form) => `'${edition}'`],
  ])('is what %s tells readers', (file, nameOf) => {
    for (const form of officialForms)
      expect(readProject(file).includes(nameOf(form)), `${file} does not say ${nameOf(form)}`).toBe(true);
  });
});

describe('the files of editions', () => {
  it('hold to the schema, which is up to date with data.ts', async () => {
    expect(schema, 'run npm run pages').toBe(await formSchema());
    expect(faultsOf(schema, Object.fromEntries(files.map((name) => [name, textOf(name)])))).toEqual([]);
  }, 60_000);

  it('fail with the place where a key is misspelt, missing or of another kind', () => {
    const text = textOf('2021.json');
    const faults = (from: string, to: string): string[] => faultsOf(schema, { '2021.json': text.replace(from, to) });
    expect(faults('"accepted"', '"acepted"')).toEqual([
      '2021.json: /sections/0 must NOT have additional properties: acepted',
    ]);
    expect(faults('"basis"', '"bases"')).toEqual([
      "2021.json: / must have required property 'basis'",
      '2021.json: / must NOT have additional properties: bases',
    ]);
    expect(faults('"from": 2021', '"from": "2021"')).toEqual(['2021.json: /years/from must be number']);
    expect(faults('"type": "amount"', '"type": "sum"')).toEqual([
      expect.stringMatching(/^2021\.json: \/tables\/0\/.*: count, amount, percent, ratio, text$/),
    ]);
    expect(faultsOf(schema, { 'prose.json': textOf('prose.json').replace('"topics"', '"topic"') })).not.toEqual([]);
  });
});
