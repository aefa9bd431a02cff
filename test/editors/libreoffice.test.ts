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
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gouji-libreoffice-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** A document opened by LibreOffice and written in another format. */
  function converted(name: string, bytes: Uint8Array, format: string): Uint8Array {
    const [from, to] = [join(folder, `${name}.docx`), join(folder, format)];
    writeFileSync(from, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const { status, stderr } = spawnSync(
      'soffice',
      [profile, '--headless', '--convert-to', format, '--outdir', to, from],
      { encoding: 'utf8', timeout: 100_000 },
    );
    expect(status, stderr).toBe(0);
    return readFileSync(join(to, `${name}.${format}`));
  }

  it('a document that was written anew has every figure, and every paragraph', () => {
    const made = createWord(newDocumentOf(clean));
    const again = readWord(converted('created', made, 'docx')).text;
    expect(figuresIn(again)).toEqual(figuresIn(clean));
    expect(figuresIn(again)).toHaveLength(slots.length);
    expect(again.replace(/\s/g, '')).toBe(clean.replace(/\s/g, ''));
  });

  it('the same as a PDF has every figure', async () => {
    const read = await readPdf(converted('printed', createWord(newDocumentOf(clean)), 'pdf'), 'printed.pdf');
    expect(figuresIn(read)).toEqual(figuresIn(clean));
  });

  it('a template that was filled in has every figure', () => {
    const blank = clean
      .split('\n')
      .map((line) => (line.includes('\t') ? line.replace(/(?<=\t)\d+(?=\t|$)/g, '').replace(/^\d+(?=\t)/, '') : line))
      .join('\n');
    const { bytes } = drawWord(blank, randomFrom(2), false, false);
    expect(figuresIn(readWord(bytes).text).every(([, value]) => value === null)).toBe(true);
    const again = readWord(converted('filled', writeWord(readWord(bytes), clean), 'docx')).text;
    expect(figuresIn(again)).toEqual(figuresIn(clean));
  });

  it('a copy with comments has all of them, and the text as it was', () => {
    const document = readWord(createWord(newDocumentOf(mistakes)));
    const found = checkText(document.text).diagnoses;
    const comments = found.map(({ key, finding: { span } }) => ({ ...span, lines: [key, '依据'] }));
    expect(comments.length).toBeGreaterThan(5);
    const copy = annotateWord(document, comments, { name: '勾稽', initials: '勾', date: '2026-01-31T09:00:00Z' });
    const again = readWord(converted('annotated', copy, 'docx'));
    expect(again.text.replace(/\s/g, '')).toBe(document.text.replace(/\s/g, ''));
    const kept = new Archive(again.archive.bytes).required('word/comments.xml').text;
    expect(kept.match(/<w:comment /g)).toHaveLength(comments.length);
    for (const { key } of found) expect(kept).toContain(key);
  });
});
