import { describe, expect, it } from 'vitest';
import type { Section } from '../../../server/engine/report/report';
import { draftOf } from '../../support/check';

function sectionsOf(text: string): readonly Section[] {
  return draftOf(`青禾县档案局2024年政府信息公开工作年度报告\n\n${text}`).reading?.report.sections ?? [];
}
/** Key, ordinal and whether verbatim, of the only section of a text; its line count where there are more. */
function sectionOf(line: string): [string, number | null, boolean] | number {
  const sections = sectionsOf(`${line}\n\n今年平稳。\n`);
  const [section] = sections;
  if (!section || sections.length !== 1) return sections.length;
  return [section.section.key, section.heading.ordinal, section.verbatim];
}

const official = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];
const keys = ['overview', 'disclosure', 'requests', 'disputes', 'problems', 'others'];
const numerals = '一二三四五六';

describe('a section', () => {
  it('is known by its official title, at any level or none', () => {
    official.forEach((title, index) => {
      for (const marks of ['', '# ', '## ', '###### ', '**', '  ', '　　', '\t']) {
        expect(sectionOf(`${marks}${numerals[index]}、${title}${marks === '**' ? marks : ''}`)).toEqual([
          keys[index],
          index + 1,
          true,
        ]);
      }
    });
  });

  it('is known with any mark behind its ordinal, and spaces in its title', () => {
    for (const line of [
      '一、总体情况',
      '一.总体情况',
      '一．总体情况',
      '一, 总体情况',
      '一 、 总 体 情 况',
      '⼀、总体情况',
      '一、总体情况：',
      '一、总体情况。',
      '一、总体情况\t\t',
    ]) {
      expect(sectionOf(line), line).toEqual(['overview', 1, true]);
    }
  });

  it('is known by its title alone', () => {
    official.forEach((title, index) => expect(sectionOf(title)).toEqual([keys[index], null, true]));
    expect(sectionOf('## 其他需要报告的事项')).toEqual(['others', null, true]);
  });

  it('is known by its verbatim title behind a wrong ordinal', () => {
    expect(sectionOf('四、主动公开政府信息情况')).toEqual(['disclosure', 4, true]);
    expect(sectionOf('七、其他需要报告的事项')).toEqual(['others', 7, true]);
    expect(sectionOf('一、其他需要报告的事项')).toEqual(['others', 1, true]);
  });

  it.each([
    ['一、总体概况', 'overview'],
    ['一、总体工作情况', 'overview'],
    ['一、概述', 'overview'],
    ['二、主动公开情况', 'disclosure'],
    ['二、政府信息主动公开情况', 'disclosure'],
    ['三、收到和处理政府信息公开申请的情况', 'requests'],
    ['三、收到和处理政府信息公开申请', 'requests'],
    ['三、依申请公开政府信息情况', 'requests'],
    ['四、因政府信息公开行政复议和行政诉讼情况', 'disputes'],
    ['四、政府信息公开行政复议、诉讼情况', 'disputes'],
    ['五、存在问题及改进情况', 'problems'],
    ['五、存在的主要问题和改进措施', 'problems'],
    ['六、其他事项', 'others'],
    ['六、其它需要报告的事项', 'others'],
  ])('is known by a near match behind its own ordinal: %s', (line, key) => {
    expect(sectionOf(line)).toEqual([key, '一二三四五六'.indexOf(line.slice(0, 1)) + 1, false]);
  });

  it('is not known by a near match behind another ordinal or none', () => {
    for (const line of [
      '二、总体概况',
      '总体概况',
      '主动公开情况',
      '一、主动公开情况',
      '五、其他事项',
      '## 存在问题及改进情况',
      '六、存在问题及改进措施',
    ]) {
      expect(sectionOf(line), line).toBe(0);
    }
  });

  it('may run into its paragraph', () => {
    expect(sectionOf('一、总体情况。今年的工作平稳，没有差错。')).toEqual(['overview', 1, true]);
    expect(sectionOf('六、其他需要报告的事项：无。')).toEqual(['others', 6, true]);
  });

  it('is no aspect, however alike', () => {
    for (const line of [
      '（一）总体情况',
      '(五)存在的主要问题及改进情况',
      '（六）其他需要报告的事项',
      '### （二）主动公开政府信息情况',
      '（1）总体情况',
    ]) {
      expect(sectionOf(line), line).toBe(0);
    }
  });

  it('is no item numbered 1. or 1、, which is deeper than （一）', () => {
    for (const line of ['1.总体情况', '1、其他需要报告的事项', '2．存在的主要问题及改进情况'])
      expect(sectionOf(line), line).toBe(0);
  });

  it('is none of the five aspects, numbered 一 to 五', () => {
    for (const line of [
      '一、主动公开情况',
      '二、依申请公开情况',
      '三、政府信息管理情况',
      '四、政府信息公开平台建设情况',
      '五、监督保障情况',
      '一、主动公开',
      '二、依申请公开',
      '三、政府信息管理',
      '四、平台建设',
      '五、监督保障及教育培训',
    ]) {
      expect(sectionOf(line), line).toBe(0);
    }
  });

  it('is no row of table 3 that looks like a heading, not even behind ###', () => {
    const rows = [
      '一、本年新收政府信息公开申请数量',
      '二、上年结转政府信息公开申请数量',
      '三、本年度办理结果',
      '四、结转下年度继续办理',
    ];
    for (const row of rows) {
      for (const line of [
        row,
        `### ${row}`,
        `${row}\t\t\t3\t0\t0\t0\t0\t0\t3`,
        `| ${row} | 3 | 0 | 0 | 0 | 0 | 0 | 3 |`,
      ])
        expect(sectionOf(line), line).toBe(0);
    }
  });

  it('is no sentence that names one', () => {
    for (const line of [
      '总体情况如下。',
      '本报告由总体情况、主动公开政府信息情况、其他需要报告的事项等六部分组成。',
      '五、存在的主要问题。一是人手少；二是更新慢。',
      '一、今年总体情况良好，主动公开有序推进',
      '其他需要报告的事项见附件。',
    ]) {
      expect(sectionOf(line), line).toBe(0);
    }
  });

  it('reaches from its line to the next one', () => {
    const text = '前言。\n## 一、总体情况\n甲。\n\n二、主动公开政府信息情况\n乙。';
    const whole = `青禾县档案局2024年政府信息公开工作年度报告\n\n${text}`;
    expect(sectionsOf(text).map(({ start, end }) => whole.slice(start, end))).toEqual([
      '## 一、总体情况\n甲。\n\n',
      '二、主动公开政府信息情况\n乙。',
    ]);
  });

  it('has spans for its marks that hold just these', () => {
    const text = '青禾县档案局2024年政府信息公开工作年度报告\n😀\n##  五 、存在的主要问题及改进情况  \n';
    const heading = draftOf(text).reading?.report.sections[0]?.heading;
    const slice = (span: { start: number; end: number } | undefined): string =>
      span ? text.slice(span.start, span.end) : '';
    expect(slice(heading?.ordinalSpan)).toBe('五');
    expect(slice(heading?.markSpan)).toBe('五 、');
    expect(slice(heading?.titleSpan)).toBe('存在的主要问题及改进情况');
    expect([heading?.level, heading?.runIn]).toEqual([2, false]);
  });
});

describe('a section under another title', () => {
  const titles = official.map((title, index) => `${numerals[index]}、${title}`);
  const draft = (index: number, ...lines: string[]): string =>
    titles.flatMap((title, at) => [...(at === index ? lines : [title]), '今年平稳。']).join('\n\n');
  const found = (index: number, ...lines: string[]): (string | undefined)[] => {
    const sections = sectionsOf(draft(index, ...lines));
    return lines.map(
      (line) => sections.find(({ heading }) => line.includes(heading.title) && heading.title !== '')?.section.key,
    );
  };

  it.each([
    [0, '一、年度工作概况'],
    [1, '二、主动公开工作'],
    [2, '三、政府信息公开申请的收到和办理'],
    [3, '四、被复议被诉讼的情形'],
    [4, '五、下一步打算'],
    [4, '五、今后的努力方向'],
    [4, '五、工作安排'],
    [4, '## 五、困难与短板'],
    [5, '六、其他要说明的'],
  ])('is told by its number, its place and its words: %i %s', (index, line) => {
    expect(found(index, line)).toEqual([keys[index]]);
    expect(sectionsOf(draft(index, line)).map(({ section }) => section.key)).toEqual(keys);
  });

  it.each([
    ['a point of a list', ['一、存在的不足', '今年平稳。', '五、下一步打算']],
    ['a sentence', ['五、针对问题，我局将改进。']],
    ['another number', ['七、下一步打算']],
    ['no number', ['下一步打算']],
    ['no word of its own', ['五、大事记']],
    ['a paragraph behind it', ['五、下一步打算：继续完善。']],
    ['the row of a table', ['五、下一步打算\t12\t3']],
  ])('is not told by %s', (_, lines) => {
    expect(sectionsOf(draft(4, ...lines)).map(({ section }) => section.key)).not.toContain('problems');
  });

  it('is not told where its own title stands', () => {
    expect(sectionsOf(`${draft(4, '五、存在的主要问题及改进情况')}\n\n五、下一步打算\n\n今年平稳。`)).toHaveLength(6);
  });
});
