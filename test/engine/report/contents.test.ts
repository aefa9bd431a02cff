import { describe, expect, it } from 'vitest';
import { draftOf } from '../../support/check';

const titles = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];
const headings = titles.map((title, index) => `${'一二三四五六'[index]}、${title}`);
const keys = ['overview', 'disclosure', 'requests', 'disputes', 'problems', 'others'];
const name = '青禾县档案局2024年政府信息公开工作年度报告';
const body = headings.map((heading) => `${heading}\n\n这一部分写在这里。\n`).join('\n');

/** The keys of the sections, and whether all stand behind a place in the text. */
function read(text: string, behind: string): [string[], boolean] {
  const sections = draftOf(text).reading?.report.sections ?? [];
  const from = text.indexOf(behind);
  return [sections.map(({ section }) => section.key), sections.every(({ start }) => start >= from)];
}

/** Reads a draft with these lines of contents, a line of prose behind them. */
function readWith(lines: readonly string[]): [string[], boolean] {
  const preface = '本报告按照规定的格式编制，数据截至年末。';
  return read(`${name}\n\n目 录\n\n${lines.join('\n')}\n\n${preface}\n\n${body}`, preface);
}

describe('a table of contents', () => {
  it('holds no section, whatever leads to its page numbers', () => {
    for (const leader of [
      ' 3',
      '……3',
      '.........3',
      '·······3',
      '\t3',
      '　　3',
      '…… - 3',
      '____3',
      '-----12',
      '..（3',
    ]) {
      expect(readWith(headings.map((heading) => heading + leader)), leader).toEqual([keys, true]);
    }
  });

  it('holds no section without page numbers', () => {
    expect(readWith(headings)).toEqual([keys, true]);
    expect(readWith(titles)).toEqual([keys, true]);
    expect(readWith(headings.map((heading) => `- ${heading}`))).toEqual([keys, true]);
    expect(readWith(headings.flatMap((heading) => [heading, '']))).toEqual([keys, true]);
  });

  it('holds no section where it names the aspects of the first too', () => {
    const lines = headings.flatMap((heading, index) =>
      index === 0 ? [heading, '（一）主动公开', '（二）依申请公开', '（三）政府信息管理'] : [heading],
    );
    expect(readWith(lines)).toEqual([keys, true]);
    expect(readWith(lines.map((line, index) => `${line}……${index + 1}`))).toEqual([keys, true]);
  });

  it('holds no section where page numbers stand between dashes', () => {
    expect(readWith(headings.map((heading) => `${heading} - 3 -`))).toEqual([keys, true]);
    expect(readWith(headings.map((heading) => `${heading}……第3页`))).toEqual([keys, true]);
    expect(readWith(headings.map((heading) => `${heading}（3）`))).toEqual([keys, true]);
  });

  it('holds no section where the titles differ a little below', () => {
    const contents = headings.map((heading) => heading.replace('情况', '工作情况'));
    expect(readWith(contents)).toEqual([keys, true]);
  });

  it('ends where its titles come again, though nothing stands between it and the first section', () => {
    const text = `${name}\n\n${headings.join('\n')}\n\n${body}`;
    expect(read(text, `\n\n${body}`)).toEqual([keys, true]);
  });

  it('is all there is of a draft that is not yet written: then its titles are the sections', () => {
    expect(read(`${name}\n\n${headings.join('\n\n')}`, '一、')).toEqual([keys, true]);
  });

  it('is not seen in sections without text between that come once', () => {
    const text = `${name}\n\n${headings.slice(0, 4).join('\n\n')}\n\n${headings[4]}\n\n人手少。\n\n${headings[5]}\n\n无。`;
    expect(read(text, '一、')).toEqual([keys, true]);
  });

  it('does not hide a section that stands twice with text below it', () => {
    const text = `${name}\n\n${body}\n${body}`;
    expect(read(text, '一、')[0]).toEqual([...keys, ...keys]);
  });

  it('does not take a title that ends in a number beside its text for a section of the contents', () => {
    const text = `${name}\n\n${headings.map((heading) => `${heading}\n\n共有 3 件。`).join('\n\n')}`;
    expect(read(text, '一、')[0]).toEqual(keys);
  });
});
