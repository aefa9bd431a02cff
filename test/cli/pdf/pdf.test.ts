import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { UnreadDocument } from '../../../server/cli/files/passed';
import type { Page, PageText } from '../../../server/cli/pdf/page';
import { readPdf } from '../../../server/cli/pdf/readPdf';
import { Rulings } from '../../../server/cli/pdf/rulings';
import { textOf } from '../../../server/cli/pdf/text';
import { figuresOf } from '../../../server/engine/library/figures';
import { draftOf } from '../../support/check';
import { onePagePdf } from './made';

const file = path.join(process.env['GOUJI_DRAFTS'] ?? '', 'word/libreoffice-clean.pdf');
const isThere = process.env['GOUJI_DRAFTS'] !== undefined && existsSync(file);
if (!isThere) console.log('GOUJI_DRAFTS is not set, or has no PDF: no real PDF was read.');

const text = (written: string, x: number, y: number, height = 12): PageText => ({
  text: written,
  x,
  y,
  width: written.length * height,
  height,
});
const page = (some: Partial<Page>): Page => ({ texts: [], across: [], down: [], hasPicture: false, ...some });
const line = (at: number, from: number, to: number): { at: number; from: number; to: number } => ({ at, from, to });

describe('the text of a PDF', () => {
  it('has rows and cells where lines are drawn, merged cells too', () => {
    const across = [line(100, 50, 350), line(120, 150, 350), line(140, 50, 350)];
    const down = [line(50, 100, 140), line(150, 100, 140), line(250, 120, 140), line(350, 100, 140)];
    const texts = [text('项目', 60, 125), text('合计', 200, 115), text('1', 170, 135), text('2', 290, 135)];
    expect(textOf([page({ texts, across, down })])).toBe('\n项目\t合计\t\n\t1\t2\n\n');
  });
  it('parts what is written as one text over cells, and joins the lines of a cell', () => {
    const across = [line(100, 50, 350), line(140, 50, 350)];
    const down = [50, 150, 250, 350].map((at) => line(at, 100, 140));
    const row: PageText = { text: '甲   12   34', x: 60, y: 130, width: 280, height: 10 };
    expect(textOf([page({ texts: [row], across, down })])).toBe('\n甲\t12\t34\n\n');
    expect(textOf([page({ texts: [text('商业', 60, 115), text('企业', 60, 130)], across, down })])).toBe(
      '\n商业企业\t\t\n\n',
    );
  });
  it('has paragraphs: lines that go on are joined, a title on two lines too, and page numbers are left out', () => {
    const texts = [
      text('青禾县档案局', 200, 60, 22),
      text('年度报告', 220, 90, 22),
      text('一二三四五六七八九十一二三四五', 74, 120),
      text('六七。', 50, 140),
      text('二、主动', 74, 160),
      text('— 3 —', 250, 800),
    ];
    expect(textOf([page({ texts })])).toBe('青禾县档案局年度报告\n一二三四五六七八九十一二三四五六七。\n二、主动\n');
  });
  it('parts columns without lines by spaces', () => {
    expect(textOf([page({ texts: [text('规章', 50, 100), text('1', 150, 100), text('2', 250, 100)] })])).toBe(
      '规章  1  2\n',
    );
  });
  it('takes thin boxes for lines, and no thick ones', () => {
    const rulings = new Rulings();
    const box = (x: number, y: number, width: number, height: number): number[] => [
      0,
      x,
      y,
      1,
      x + width,
      y,
      1,
      x + width,
      y + height,
      1,
      x,
      y + height,
      3,
    ];
    rulings.path(box(0, 0, 100, 0.5), [1, 0, 0, -1, 0, 800], true);
    rulings.path(box(0, 0, 100, 50), [1, 0, 0, -1, 0, 800], true);
    expect([rulings.across.length, rulings.down.length]).toEqual([1, 0]);
    rulings.path(box(0, 0, 100, 50), [1, 0, 0, -1, 0, 800], false);
    expect([rulings.across.length, rulings.down.length]).toEqual([3, 2]);
  });
});

describe('a PDF', () => {
  const reasonOf = (bytes: Uint8Array, load?: () => Promise<never>): Promise<string> =>
    readPdf(bytes, '甲.pdf', load).then(
      () => 'read',
      (error: unknown) => (error instanceof UnreadDocument ? error.in('en') : String(error)),
    );
  it('is read with the package', async () => {
    expect(await readPdf(onePagePdf('BT /F1 12 Tf 72 700 Td (Table 12) Tj ET'), '甲.pdf')).toBe('Table 12\n');
  });
  it('is told to need a package where that is not installed, to be a scan, empty or broken', async () => {
    expect(await reasonOf(onePagePdf(''), () => Promise.reject(new Error('not found')))).toContain(
      'npm install -g pdfjs-dist@5.4',
    );
    expect(await reasonOf(onePagePdf('q 100 0 0 100 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0001 EI Q'))).toContain(
      'a scan',
    );
    expect(await reasonOf(onePagePdf(''))).toContain('holds no text');
    expect(await reasonOf(new TextEncoder().encode('%PDF-1.7\n'))).toContain('damaged');
  });
});

describe.runIf(isThere)('a PDF by LibreOffice', () => {
  it('has its 200 figures, and all equations hold', async () => {
    const { reading } = draftOf(await readPdf(readFileSync(file), 'a.pdf'));
    expect((reading ? figuresOf(reading) : []).filter(({ value }) => value !== null)).toHaveLength(200);
    expect(reading?.evaluations.map(({ status }) => status)).toEqual(Array.from({ length: 42 }, () => 'held'));
  });
});
