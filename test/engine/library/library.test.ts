import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  applyFixes,
  check,
  createEngine,
  figures,
  type CheckReport,
  type FiguresReport,
} from '../../../server/engine/index';
import { officialForms } from '../../../server/engine/form/editions';
import { rules } from '../../../server/engine/rules/index';
import { engine as core } from '../../support/check';
import { fixtures, folders, readFixtureFile } from '../../support/fixtures';
import { isLong } from '../../support/runs';
import { clean, mistakes, projectPath } from '../../support/samples';
import { gouji } from '../../cli/support';

const engine = createEngine();
/** Each third folder of fixtures, or all of them at length, and the samples. */
const asked = folders.filter((_, index) => isLong || index % 3 === 0);
const official: readonly string[] = officialForms.map(({ edition }) => edition);
const root = projectPath('');
/** What the command says of each draft of an official form. A folder’s own forms are left out: the library reads no files. */
const command = async <T>(...argv: string[]): Promise<(T & { path: string; sha256?: string })[]> => {
  const { out } = await gouji(root, [...argv, ...asked.map((folder) => `test/fixtures/${folder}`), 'samples'], {
    tools: { rules, engine: core },
  });
  const { files } = JSON.parse(out) as { files: (T & { path: string; form: string | null })[] };
  return files.filter(({ form }) => form === null || official.includes(form));
};
/** As JSON has it, without what is about the file. */
const bare = (value: object): unknown => JSON.parse(JSON.stringify({ ...value, path: undefined, sha256: undefined }));
const textOf = (name: string): string => readFileSync(path.join(root, name), 'utf8').replace(/^\ufeff/, '');

describe('the library', () => {
  it('finds what the command finds of each by itself, key by key, in the same words and places', async () => {
    // The command holds them against each other besides.
    const off = rules
      .filter((rule) => /^(?:(?:previous|report|text|rollup|name|figures)-|prose-previous$)/.test(rule.code))
      .flatMap(({ code }) => ['--severity', `${code}=off`]);
    const severity: Record<string, 'off'> = Object.fromEntries(
      off.filter((word) => word !== '--severity').map((pair) => [pair.replace('=off', ''), 'off' as const]),
    );
    const files = await command<CheckReport>('check', '--format', 'json', ...off);
    expect(files.length).toBeGreaterThan(fixtures.filter(({ folder }) => asked.includes(folder)).length / 2);
    for (const file of files)
      expect(bare(check(engine, textOf(file.path), { name: file.path, severity }) ?? {}), file.path).toEqual(
        bare(file),
      );
  });

  it('says the same of a text in English and with other severities', async () => {
    const { out } = await gouji(
      root,
      [
        'check',
        '--format',
        'json',
        '--lang',
        'en',
        '--severity',
        'row-total=hint',
        '--severity',
        'wording=off',
        'samples/mistakes.gouji.txt',
      ],
      { tools: { rules, engine: core } },
    );
    const [file] = (JSON.parse(out) as { files: object[] }).files;
    const report = check(engine, mistakes, {
      name: 'mistakes.gouji.txt',
      language: 'en',
      severity: { 'row-total': 'hint', wording: 'off' },
    });
    expect(bare(report ?? {})).toEqual(bare(file ?? {}));
    expect(report?.checks['wording']).toBe('skipped');
  });

  it('reads the figures that the command reads', async () => {
    const files = await command<FiguresReport>('figures', '--cells');
    expect(files.length).toBeGreaterThan(fixtures.filter(({ folder }) => asked.includes(folder)).length / 2);
    for (const file of files)
      expect(bare(figures(engine, textOf(file.path), { name: file.path }) ?? {}), file.path).toEqual(bare(file));
  });

  it('makes the changes of fix-all, and tells them in the order of the text', () => {
    const fixed = fixtures.filter(
      ({ expectation, elsewhere }) => expectation.fixedByAll !== undefined && elsewhere.length === 0,
    );
    expect(fixed.length).toBeGreaterThan(5);
    for (const { name, folder, text, expectation } of fixed) {
      const result = applyFixes(engine, text, { name });
      expect(result.text, name).toBe(readFixtureFile(folder, expectation.fixedByAll ?? ''));
      expect(result.changes.length > 0, name).toBe(result.text !== text);
      const lines = text.split(/\r\n|\n|\r/);
      for (const {
        range: { start, end },
        before,
      } of result.changes) {
        if (start.line === end.line) expect(lines[start.line]?.slice(start.character, end.character)).toBe(before);
      }
    }
    expect(applyFixes(engine, clean)).toEqual({ text: clean, changes: [] });
  });

  it('says null of what is no report, unless an edition or a name says that it is one', () => {
    const text = '会议通知\n\n请于周五到会。\n';
    expect(check(engine, text)).toBeNull();
    expect(figures(engine, text)).toBeNull();
    expect(applyFixes(engine, text)).toEqual({ text, changes: [] });
    expect(check(engine, text, { form: '2021' })).toMatchObject({
      title: null,
      form: '2021',
      checks: { 'title-missing': 'failed' },
    });
    expect(check(engine, text, { name: 'a/b.GOUJI.md' })?.diagnostics.map(({ code }) => code)).toContain(
      'title-missing',
    );
  });

  it('holds nothing of the texts it has seen', () => {
    const first = check(engine, mistakes);
    check(engine, clean);
    expect(check(engine, mistakes)).toEqual(first);
    expect(engine.forms).toEqual(officialForms.map(({ edition }) => edition));
    expect(engine.codes).toEqual(rules.map(({ code }) => code));
  });

  it('refuses what is no text, no engine and no choice, and says what there is', () => {
    const anything = (value: unknown): never => value as never;
    expect(() => check(engine, anything(undefined))).toThrow(new TypeError('text: a string is wanted'));
    expect(() => figures(anything({}), clean)).toThrow(new TypeError('engine: make one with createEngine()'));
    expect(() => applyFixes(anything(null), clean)).toThrow(TypeError);
    expect(() => check(engine, clean, { form: '1999' })).toThrow(
      new RangeError(`form: "1999" is none of ${['auto', ...engine.forms].join(', ')}`),
    );
    expect(() => check(engine, clean, { language: anything('fr') })).toThrow(RangeError);
    expect(() => check(engine, clean, { severity: { 'no-such': 'off' } })).toThrow(
      /^severity: "no-such" is none of section-missing, /,
    );
    expect(() => check(engine, clean, { severity: { wording: anything('loud') } })).toThrow(
      'severity of wording: "loud" is none of off, hint, information, warning, error',
    );
  });
});
