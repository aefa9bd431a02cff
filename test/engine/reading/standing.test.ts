import { describe, expect, it } from 'vitest';
import { applyFix, checkText, messageOf, codes } from '../../support/check';
import { clean } from '../../support/samples';

const titles = clean
  .split('\n')
  .filter((line) => /^[一二三四五六]、(?!本年|上年|本年度)/.test(line) && !line.includes('\t'));

/** What is said of the section whose title has become `line`: its place, its message and the titles of its fixes. */
function saidOf(title: string, line: string): string[] {
  const text = clean.replace(title, line);
  expect(text).not.toBe(clean);
  return checkText(text)
    .diagnoses.filter(({ rule }) => rule.code.startsWith('section-'))
    .map(
      (diagnosis) => `${text.slice(diagnosis.finding.span.start, diagnosis.finding.span.end)}: ${messageOf(diagnosis)}`,
    );
}

describe('a section whose title stands there with another number', () => {
  it.each(titles.filter((title) => /^[二三四]/.test(title)))('above its table is found: %s', (title) => {
    const number = title.charAt(0);
    const name = title.slice(2);
    for (const line of [
      `（${number}）${name}`,
      `(${number})${name}表`,
      `表${number} ${name}`,
      `附表：${name}`,
      '第三部分',
    ]) {
      expect(saidOf(title, line), line).toEqual([
        `${line}: 缺少栏目「${title}」；这一行像是它的标题，请改成规定的写法。`,
      ]);
      const { diagnoses } = checkText(clean.replace(title, line));
      const own = diagnoses.filter(({ rule }) => rule.code === 'section-missing');
      expect(own.flatMap(({ finding }) => finding.fixes?.() ?? [])).toEqual([]);
    }
  });

  it('and its very words is found where it has no table', () => {
    const title = titles.find((line) => line.startsWith('五')) ?? '';
    const line = `（五）${title.slice(2)}`;
    expect(saidOf(title, line)[0]).toMatch(/这一行像是它的标题/);
  });
});

describe('a section that is missing above its table', () => {
  it('is inserted before its own table, though another table stands right above', () => {
    const title = titles.find((line) => line.startsWith('三')) ?? '';
    const text = clean.replace(new RegExp(`\\n*${title}\\n+`), '\n');
    const missing = checkText(text).diagnoses.find(({ rule }) => rule.code === 'section-missing');
    expect(missing).toBeDefined();
    if (missing)
      expect(codes(applyFix(text, missing)).filter((code) => /^(?:section|table|row)/.test(code))).toEqual([]);
  });
});

describe('a section that is nowhere', () => {
  const marked = (text: string): string[] =>
    checkText(text)
      .diagnoses.filter(({ rule }) => rule.code === 'section-missing')
      .map(({ finding: { span } }) => text.slice(span.start, span.end));
  const without = (start: string, stop?: string): string => {
    const end = stop === undefined ? clean.length : clean.indexOf(stop);
    return `${clean.slice(0, clean.indexOf(start)).trimEnd()}\n\n${clean.slice(end)}`;
  };

  it('is marked on the heading behind its place', () => {
    expect(marked(without('五、', '六、'))).toEqual([titles[5]]);
  });

  it('is marked on the last word of the sentence that the text ends with, never on a whole paragraph', () => {
    const [mark = '', ...others] = marked(`${without('六、')}今后逐月核对台账，年底前把清单补齐。\n`);
    expect([mark, others]).toEqual(['清单补齐。', []]);
  });

  it('is marked on the heading above the table that the text ends with, never on a figure', () => {
    const cut = without('五、');
    expect(cut.trimEnd()).toMatch(/\t\d+$/);
    expect(marked(cut)).toEqual([titles[3], titles[3]]);
  });

  it('is marked on the name that signs, or on the first words of the text that lost it', () => {
    expect(marked(`${without('六、')}云溪县档案局\n2024年1月12日\n`)).toEqual(['云溪县档案局']);
    const [title = ''] = titles.filter((line) => line.startsWith('五'));
    expect(marked(clean.replace(`${title}\n`, ''))[0]).toMatch(/^[^，。]{1,12}$/);
  });

  it('is nowhere though the first section has an aspect of nearly its name', () => {
    const text = without('二、', '三、').replace(/^（一）[^。]*/m, '（一）主动公开情况');
    expect(text).toContain('（一）主动公开情况');
    expect(marked(text)).toEqual([titles[2]]);
  });
});
