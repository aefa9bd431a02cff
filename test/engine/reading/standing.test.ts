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
