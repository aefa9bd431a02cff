import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annotateWord } from '../../server/documents/word/comment';
import { createWord } from '../../server/documents/word/create';
import { readWord } from '../../server/documents/word/read';
import { writeWord } from '../../server/documents/word/write';
import { Archive } from '../../server/documents/zip/archive';
import { readPdf } from '../../server/cli/pdf/readPdf';
import { figuresOf } from '../../server/engine/library/figures';
import { checkText, draftOf } from '../support/check';
import { randomFrom, slots } from '../support/faults';
import { clean, mistakes } from '../support/samples';
import { drawWord } from '../documents/drawn';
import { newDocumentOf } from '../documents/newDocument';
import { control, docx, field, formula, mathNamespace, p, r, tbl, tc, tr } from '../documents/support';

const install = 'apt-get install --no-install-recommends libreoffice-writer-nogui';
const isInstalled = spawnSync('soffice', ['--version']).status === 0;
if (!isInstalled) console.warn(`not run: the test in LibreOffice. To run it: ${install}`);

const figuresIn = (text: string): (readonly [string, string | null])[] => {
  const { reading } = draftOf(text);
  return (reading ? figuresOf(reading) : []).map(({ table, row, column, value }) => [
    `${table}/${row}/${column}`,
    value,
  ]);
};

// Left out where LibreOffice is not found, and said aloud.
describe.runIf(isInstalled)('in LibreOffice', () => {
  let folder = '';
  const blank = clean
    .split('\n')
    .map((line) => (line.includes('\t') ? line.replace(/(?<=\t)\d+(?=\t|$)/g, '').replace(/^\d+(?=\t)/, '') : line))
    .join('\n');
  const created = createWord(newDocumentOf(clean));
  const template = drawWord(blank, randomFrom(2), false, false).bytes;
  const document = readWord(createWord(newDocumentOf(mistakes)));
  const found = checkText(document.text).diagnoses;
  const author = { name: '勾稽', initials: '勾', date: '2026-01-31T09:00:00Z' };
  const comments = found.map(({ key, finding: { span } }) => ({ ...span, lines: [key, '依据'] }));

  /** Figures where a comment takes the text away, or is printed in it, if its marks stand wrong. */
  const places = docx(
    [
      p('算式', formula('11'), '件'),
      tbl(tr('算式', tc(p(`<m:oMathPara ${mathNamespace}>${formula('12')}</m:oMathPara>`)))),
      p('域', field('=SUM(LEFT)', r('21')), `<w:fldSimple w:instr=" REF 数 ">${r('22')}</w:fldSimple>`, '件'),
      p('合并', field('MERGEFIELD 数', r('23') + r('24')), field('FORMTEXT', r('25')), '件'),
      p('控件', control(r('31'), '<w:text/>'), control(r('32') + r('33')), control(r('34'), '<w:date/>'), '件'),
      tbl(tr(tc('格'), control(tc(p('41', '件'))), control(tc(p('42')), '<w:text/>')), tr('甲', '乙', '丙')),
      control(tbl(tr('43', '44'))),
      control(p('段', '51', '件') + p('又', '52', '件')),
      p('尾'),
    ].join(''),
  );
  const hard = readWord(places);
  const onFigures = [...hard.text.matchAll(/\d\d/g)].map(({ 0: figure, index }) => ({
    start: index,
    end: index + figure.length,
    lines: [`批注${figure}`],
  }));

  // Starting it takes longer than all it does: it is started once a format.
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gouji-libreoffice-'));
    writeFileSync(join(folder, 'created.docx'), created);
    writeFileSync(join(folder, 'filled.docx'), writeWord(readWord(template), clean));
    writeFileSync(join(folder, 'annotated.docx'), annotateWord(document, comments, author));
    writeFileSync(join(folder, 'places.docx'), places);
    writeFileSync(join(folder, 'places-annotated.docx'), annotateWord(hard, onFigures, author));
    convert('docx', 'created', 'filled', 'annotated', 'places-annotated');
    convert('txt', 'places', 'places-annotated');
    convert('pdf', 'created');
  }, 100_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Has documents opened by LibreOffice and written in another format. */
  function convert(format: string, ...names: readonly string[]): void {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const files = names.map((name) => join(folder, `${name}.docx`));
    const { status, stderr } = spawnSync(
      'soffice',
      [profile, '--headless', '--convert-to', format, '--outdir', join(folder, format), ...files],
      { encoding: 'utf8', timeout: 100_000 },
    );
    expect(status, stderr).toBe(0);
  }

  const converted = (name: string, format: string): Uint8Array =>
    readFileSync(join(folder, format, `${name}.${format}`));

  it('a document that was written anew has every figure, and every paragraph', () => {
    const again = readWord(converted('created', 'docx')).text;
    expect(figuresIn(again)).toEqual(figuresIn(clean));
    expect(figuresIn(again)).toHaveLength(slots.length);
    expect(again.replace(/\s/g, '')).toBe(clean.replace(/\s/g, ''));
  });

  it('the same as a PDF has every figure', async () => {
    expect(figuresIn(await readPdf(converted('created', 'pdf'), 'created.pdf'))).toEqual(figuresIn(clean));
  });

  it('a template that was filled in has every figure', () => {
    expect(figuresIn(readWord(template).text).every(([, value]) => value === null)).toBe(true);
    expect(figuresIn(readWord(converted('filled', 'docx')).text)).toEqual(figuresIn(clean));
  });

  it('a copy with comments has all of them, and the text as it was', () => {
    expect(comments.length).toBeGreaterThan(5);
    const again = readWord(converted('annotated', 'docx'));
    expect(again.text.replace(/\s/g, '')).toBe(document.text.replace(/\s/g, ''));
    const kept = new Archive(again.archive.bytes).required('word/comments.xml').text;
    expect(kept.match(/<w:comment /g)).toHaveLength(comments.length);
    for (const { key } of found) expect(kept).toContain(key);
  });

  it('a copy with comments in equations, fields and controls reads as the document does, and has all of them', () => {
    const [text, annotated] = ['places', 'places-annotated'].map((name) =>
      // A line break that it makes of a control's end, where no comment stands in it, is none of the text.
      new TextDecoder().decode(converted(name, 'txt')).replaceAll('\r', ''),
    );
    for (const figure of ['21', '25', '31', '34', '41', '42', '43', '51', '52']) expect(text).toContain(figure);
    expect(annotated).toBe(text);
    expect(onFigures).toHaveLength(17);
    const kept = new Archive(converted('places-annotated', 'docx')).required('word/comments.xml').text;
    for (const { lines } of onFigures) expect(kept).toContain(lines[0]);
  });
});
