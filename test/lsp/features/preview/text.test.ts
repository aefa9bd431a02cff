import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, edit, mistakes } from '../../../support/samples';
import { realDrafts } from '../../../support/drafts';
import { hold } from '../../../support/runs';
import { elementsOf, hasClass, previewHtml, reportText } from './support';

/** Without white space and what nobody sees, which the preview leaves out: U+FFFC stands for a picture. */
const bare = (text: string): string => text.replaceAll(/[\s\u200b\ufeff\ufffc]/g, '');

/** The prose of a draft: the lines without tabs, marks of Markdown aside. */
function proseOf(text: string): string {
  return bare(
    text
      .split(/\r\n|\n|\r/)
      .filter((line) => !line.includes('\t'))
      .map((line) => line.replace(/^#+/, ''))
      .join(''),
  );
}

/** What the preview shows outside tables. */
function outsideTables(draft: string): string {
  return bare(reportText(previewHtml(draft).replaceAll(/<table[^]*?<\/table>/g, '')));
}

/** Whether the characters of `part` stand in `text`, one after the other. */
function holdsInOrder(text: string, part: string): boolean {
  let at = 0;
  for (const char of part) {
    at = text.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

describe('the text of the preview', () => {
  it.each([
    ['clean', clean],
    ['mistakes', mistakes],
  ])('%s: each paragraph stands there once', (_, draft) => {
    const text = bare(reportText(previewHtml(draft)));
    for (const line of draft.split('\n').filter((content) => content.length > 20 && !content.includes('\t'))) {
      expect(text.split(bare(line)).length - 1, line).toBe(1);
    }
  });

  it('drops nothing, whatever lines stand in a draft and in whatever order', async () => {
    const lines = clean.split('\n');
    const strange = fc.oneof(
      fc.constantFrom(
        '一、总体情况。接着写',
        '## 二、主动公开',
        '（一）甲方面',
        '甲\t乙',
        '| a | b |',
        '---',
        '<p>段<b>落</b></p>',
        '一、总体',
        '情况',
        '- 3 -',
        '总计',
        '12',
        '**粗体**',
        '😀',
        '２０２４年',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(...lines),
    );
    await hold(
      fc.property(fc.array(strange, { maxLength: 40 }), fc.constantFrom('\n', '\r\n', '\r'), (drawn, lineEnd) => {
        // What no font draws, such as U+FFA0, is passed over as white space is.
        const seen = drawn.filter((line) => !/\p{Default_Ignorable_Code_Point}/u.test(line));
        const prose = seen.filter((line) => !/[\t|<>&]|^\s*[#*-]/.test(line) && !/^[0-9\s.,，、/—–-]*$/.test(line));
        const text = bare(reportText(previewHtml(drawn.join(lineEnd))));
        for (const line of prose) expect(holdsInOrder(text, bare(line)), line).toBe(true);
      }),
      60,
      3000,
    );
  });

  it('marks in a sentence what is wrong, and none of what stands before it', () => {
    const marked = elementsOf(previewHtml(mistakes)).filter(
      (element) => element.attributes['data-start'] !== undefined && hasClass(element, 'finding'),
    );
    expect(marked.map(({ text }) => text).slice(0, 4)).toEqual(['2', '截止', '2023', ',']);
  });

  it('drops no label of another table than the one it stands in', () => {
    expect(
      bare(reportText(previewHtml(`${clean.split('\n')[0] ?? ''}\n\n总计\n信息内容\t本年处理决定数量\t\t\n`))),
    ).toContain('总计');
  });

  it.each([
    ['clean', clean],
    ['mistakes', mistakes],
  ])('%s: beside the tables it is just the prose, in its order', (_, draft) => {
    expect(outsideTables(draft)).toBe(proseOf(draft));
  });

  it.skipIf(realDrafts === null)('is just the prose of real drafts', () => {
    for (const { name, text } of realDrafts ?? []) expect(outsideTables(text), name).toBe(proseOf(text));
  });

  it('joins lines that a PDF broke: Chinese without, Latin and numbers with a space', () => {
    const broken = [
      '（一）主动公开。这一行被纸张的宽度截断了还没有说完',
      '接着说到第二行来自网页的 wide',
      'web 访问量为',
      '三万次。',
    ];
    const html = previewHtml(
      edit(
        clean,
        '二、主动公开政府信息情况',
        `${broken.slice(0, 2).join('\n')} and\n${broken.slice(2).join('')}\n\n二、主动公开政府信息情况`,
      ),
    );
    expect(reportText(html)).toContain('还没有说完接着说到第二行来自网页的 wide and web 访问量为三万次。');
  });

  it('leaves short lines apart: they were never one', () => {
    const html = previewHtml(
      edit(clean, '二、主动公开政府信息情况', '联系人：甲某\n电话 12345\n\n二、主动公开政府信息情况'),
    );
    const lines = elementsOf(html)
      .filter(({ name }) => name === 'p')
      .map(({ text }) => text);
    expect(lines).toEqual(expect.arrayContaining(['联系人：甲某', '电话 12345']));
  });

  it('keeps headings apart from their paragraphs, and drops the marks of Markdown before them', () => {
    const html = previewHtml(
      edit(clean.replace('一、总体情况', '## **一、总体情况**'), '（一）主动公开', '### （一）主动公开'),
    );
    const headings = elementsOf(html).filter(({ name }) => name === 'h2');
    expect(headings[0]?.text).toBe('一、总体情况');
    expect(elementsOf(html).find((element) => hasClass(element, 'lead'))?.text).toMatch(/^（一）主动公开[^#*]*[。：]$/);
  });

  it('centres the title and sets institution and date that close the report to the right', () => {
    const institution = clean.slice(0, clean.indexOf('2'));
    const html = previewHtml(`${clean.trimEnd()}\n\n${institution}\n2025年1月20日\n`);
    expect(elementsOf(html).find(({ name }) => name === 'h1')?.text).toMatch(/年度报告$/);
    const closing = elementsOf(html)
      .filter((element) => hasClass(element, 'closing'))
      .map(({ text }) => text);
    expect(closing).toEqual([institution, '2025年1月20日']);
  });

  it('underlines findings in prose, with their message', () => {
    const html = previewHtml(mistakes);
    const found = elementsOf(html).filter(
      (element) => element.attributes['data-start'] !== undefined && hasClass(element, 'finding'),
    );
    expect(found.length).toBeGreaterThan(5);
    expect(found.map(({ attributes }) => attributes['title'])).toEqual(
      expect.arrayContaining([expect.stringContaining('缺少栏目') as string]),
    );
    expect(found.every(({ attributes }) => attributes['tabindex'] === '0')).toBe(true);
  });

  it('shows a report of a year without a form as it is', () => {
    const html = previewHtml(clean.replaceAll('2024', '2016'));
    expect(html).toContain('没有适用于这一年度的格式');
    expect(bare(reportText(html))).toBe(bare(clean.replaceAll('2024', '2016')));
  });

  it('is empty where the document is', () => {
    expect(bare(reportText(previewHtml('')))).toBe('');
  });
});
