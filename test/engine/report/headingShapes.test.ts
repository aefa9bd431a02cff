import { describe, expect, it } from 'vitest';
import type { Section } from '../../../server/engine/report/report';
import { applyFix, codes, draftOf, find } from '../../support/check';

const name = '青禾县档案局2024年政府信息公开工作年度报告';
const official = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];
const numerals = '一二三四五六';
const keys = ['overview', 'disclosure', 'requests', 'disputes', 'problems', 'others'];

function sectionsOf(text: string): readonly Section[] {
  return draftOf(`${name}\n\n${text}`).reading?.report.sections ?? [];
}

/** A draft whose six headings are written in one way, with text below each. */
function draftIn(write: (ordinal: string, title: string) => string): string {
  return official.map((title, index) => `${write(numerals[index] ?? '', title)}\n\n这一部分写在这里。\n`).join('\n');
}

function expectAll(write: (ordinal: string, title: string) => string): void {
  const sections = sectionsOf(draftIn(write));
  expect(
    sections.map(({ section }) => section.key),
    write('一', '总体情况'),
  ).toEqual(keys);
  expect(sections.every(({ verbatim, heading }, index) => verbatim && heading.ordinal === index + 1)).toBe(true);
}

/** The ordinal, the title and the marks of level of the only section of a line, as they stand in it. */
function partsOf(line: string): string[] {
  const text = `${name}\n\n${line}\n\n今年平稳。\n`;
  const { sections = [] } = draftOf(text).reading?.report ?? {};
  return sections.flatMap(({ heading }) =>
    [heading.ordinalSpan, heading.titleSpan, heading.levelSpan].map(({ start, end }) => text.slice(start, end)),
  );
}

describe('a section heading with its ordinal and its official title', () => {
  it('needs no 、 between them', () => {
    expectAll((ordinal, title) => `${ordinal} ${title}`);
    expectAll((ordinal, title) => `${ordinal}　${title}`);
    expectAll((ordinal, title) => ordinal + title);
    expectAll((ordinal, title) => `${ordinal}\t${title}`);
    expectAll((ordinal, title) => `## **${ordinal} ${title}**`);
  });

  it('may stand below its ordinal, and is one heading with it', () => {
    const below = draftIn((ordinal, title) => `${ordinal}、\n${title}`);
    expectAll((ordinal, title) => `${ordinal}、\n${title}`);
    expect(codes(`${name}\n\n${below}`).filter((code) => /^(?:section-(?!empty)|heading-)/.test(code))).toEqual([]);
  });

  it.each([
    ['a paragraph', (title: string) => `\n\n${title}`],
    ['a row', (title: string) => `\n${title}\t\t\t`],
  ])('may come again as the caption of its table: %s', (_, captionOf) => {
    const captioned = draftIn((ordinal, title) => `${ordinal}、${title}${captionOf(title)}`);
    expectAll((ordinal, title) => `${ordinal}、${title}${captionOf(title)}`);
    expect(codes(`${name}\n\n${captioned}`).filter((code) => /^(?:section-(?!empty)|heading-)/.test(code))).toEqual([]);
  });

  it('may stand in a list or a quote of Markdown', () => {
    for (const marks of [
      '- ',
      '+ ',
      '* ',
      '> ',
      '>',
      '> > ',
      '- > ',
      '1. ',
      '12) ',
      '  - ',
      '> ## ',
      '- ### ',
      '1. ',
    ]) {
      expectAll((ordinal, title) => `${marks}${ordinal}、${title}`);
    }
  });

  it('may be bold, in a list too', () => {
    expectAll((ordinal, title) => `__${ordinal}、${title}__`);
    expectAll((ordinal, title) => `* **${ordinal}、${title}**`);
    expectAll((ordinal, title) => `> __${ordinal}、${title}__`);
    expectAll((ordinal, title) => `**${ordinal}、${title}：**`);
    expectAll((ordinal, title) => `**${ordinal}、${title}**：`);
  });

  it('may stand behind tags that are longer than any heading', () => {
    const style =
      'text-indent:2em;line-height:1.75;font-family:宋体;font-size:16pt;margin:0cm 0cm 0pt;mso-pagination:widow-orphan';
    expectAll(
      (ordinal, title) => `<p style="${style}"><span style="${style}">&nbsp;&nbsp;${ordinal} ${title}</span></p>`,
    );
  });

  it('may be called a part', () => {
    expectAll((ordinal, title) => `第${ordinal}部分 ${title}`);
    expectAll((ordinal, title) => `第${ordinal}部分：${title}`);
    expectAll((ordinal, title) => `第${ordinal}、${title}`);
    expectAll((ordinal, title) => `第${ordinal}章　${title}`);
  });

  it('may end in a mark of punctuation or of a footnote', () => {
    for (const end of [
      '：',
      ':',
      '。',
      '．',
      '；',
      '[1]',
      '[^1]',
      '［1］',
      '〔1〕',
      '①',
      '¹',
      '[1]：',
      '1',
      ' ##',
      '*',
    ]) {
      expectAll((ordinal, title) => `${ordinal}、${title}${end}`);
    }
  });

  it('has spans that hold just its parts', () => {
    expect(partsOf('- 一、总体情况')).toEqual(['一', '总体情况', '']);
    expect(partsOf('> ## **一 总体情况**')).toEqual(['一', '总体情况', '##']);
    expect(partsOf('第一部分 总体情况[1]')).toEqual(['一', '总体情况', '']);
    expect(partsOf('1. __⼀、总体情况__ ：')).toEqual(['⼀', '总体情况', '']);
    expect(partsOf('一、总体情况1')).toEqual(['一', '总体情况', '']);
    expect(partsOf('<p>一、总体情况<sup>1</sup></p>')).toEqual(['一', '总体情况', '']);
    expect(partsOf('## 一、总体情况 ##')).toEqual(['一', '总体情况', '##']);
  });

  it('counts in these shapes only where the draft has none in the usual one', () => {
    for (const line of ['> 一、总体情况', '一总体情况', '- 一、总体情况', '第一部分 总体情况', '一、总体情况1']) {
      for (const text of [
        `${line}\n\n引用。\n\n一、总体工作情况\n\n正文。`,
        `一、总体情况\n\n正文。\n\n${line}\n\n引用。`,
      ]) {
        expect(
          sectionsOf(text).map(({ heading }) => heading.title),
          text,
        ).toEqual([text.startsWith('一、总体情况\n') ? '总体情况' : '总体工作情况']);
      }
    }
  });

  it('is none in these shapes where the title is another, or a sentence goes on', () => {
    for (const line of [
      '- 一、总体概况',
      '> 二、主动公开情况',
      '一 主动公开情况',
      '第一部分 主动公开情况',
      '- （一）总体情况',
      '> （五）存在的主要问题及改进情况',
      '- 1.总体情况',
      '1. 总体情况',
      '- 一、总体情况：写五个方面',
      '一总体情况良好',
      '第一，总体情况良好',
      '一 总体情况 3',
      '一、总体情况12',
      '一、总体情况…1',
      '| 一 | 总体情况 |',
      '- 三、本年度办理结果',
      '一 本年新收政府信息公开申请数量',
    ]) {
      expect(sectionsOf(`${line}\n\n今年平稳。\n`), line).toEqual([]);
    }
  });
});

describe('a table of contents in these shapes', () => {
  const body = draftIn((ordinal, title) => `${ordinal}、${title}`);
  const preface = '本报告按照规定的格式编制。';

  it.each<[string, (ordinal: string, title: string) => string]>([
    ['a list', (ordinal, title) => `- ${ordinal}、${title}`],
    ['a numbered list', (ordinal, title) => `1. ${ordinal}、${title}`],
    ['parts', (ordinal, title) => `第${ordinal}部分 ${title}`],
    ['a quote', (ordinal, title) => `> ${ordinal}、${title}`],
    ['page numbers beside the titles', (ordinal, title) => `${ordinal}、${title}3`],
    [
      'page numbers beside the titles, with aspects',
      (ordinal, title) => `${ordinal}、${title}3\n（一）主动公开3\n（二）依申请公开4`,
    ],
    ['a list with aspects', (ordinal, title) => `- ${ordinal}、${title}\n  - （一）主动公开\n  - （二）依申请公开`],
  ])('holds no section: %s', (_, write) => {
    const contents = official.map((title, index) => write(numerals[index] ?? '', title)).join('\n');
    const sections = sectionsOf(`目录\n\n${contents}\n\n${preface}\n\n${body}`);
    expect(sections.map(({ section }) => section.key)).toEqual(keys);
    expect(sections.every(({ start }) => start > contents.length)).toBe(true);
    // What is missing below is not found above.
    const without = sectionsOf(
      `目录\n\n${contents}\n\n${preface}\n\n${body.replace('四、政府信息公开行政复议、行政诉讼情况', '')}`,
    );
    expect(without.map(({ section }) => section.key)).toEqual(keys.filter((key) => key !== 'disputes'));
  });

  it('does not hide the sections where the body has these shapes', () => {
    const contents = official.map((title, index) => `${numerals[index]}、${title}`).join('\n');
    for (const write of [
      (ordinal: string, title: string) => `- ${ordinal}、${title}`,
      (ordinal: string, title: string) => `第${ordinal}部分 ${title}`,
    ]) {
      const sections = sectionsOf(`${contents}\n\n${preface}\n\n${draftIn(write)}`);
      expect(sections.map(({ section }) => section.key)).toEqual(keys);
      expect(sections.every(({ start }) => start > contents.length)).toBe(true);
    }
  });
});

describe('the aspects in a list', () => {
  it('are headings as they are without it', () => {
    const [overview] = sectionsOf(
      '- 一、总体情况\n  - （一）主动公开情况。按时公开。\n  - （二）依申请公开\n> （三）政府信息管理',
    );
    expect(overview?.aspects.flatMap((aspect) => aspect.keys)).toEqual(['proactive', 'onRequest', 'management']);
  });
});

describe('the fixes of such headings', () => {
  const after = (lines: readonly string[], code: string): string => {
    const text = `${name}\n\n${lines.map((line) => `${line}\n\n这一部分写在这里。\n`).join('\n')}`;
    return applyFix(text, find(text, code))
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('这') && line !== name)
      .join('\n');
  };

  it('replace the ordinal alone', () => {
    expect(after(['- 一、总体情况', '- **三、主动公开政府信息情况**[1]'], 'section-number')).toBe(
      '- 一、总体情况\n- **二、主动公开政府信息情况**[1]',
    );
    expect(after(['第一部分 总体情况', '第三部分 主动公开政府信息情况1'], 'section-number')).toBe(
      '第一部分 总体情况\n第二部分 主动公开政府信息情况1',
    );
  });

  it('replace the title alone', () => {
    expect(after(['__一、总体概况__'], 'section-title')).toBe('__一、总体情况__');
    expect(after(['**一、总体概况**[1]：'], 'section-title')).toBe('**一、总体情况**[1]：');
    expect(after(['- 总体情况'], 'section-title')).toBe('- 一、总体情况');
  });

  it('set the marks of level behind those of the list', () => {
    expect(after(['## 一、总体情况', '> 二、主动公开政府信息情况'], 'heading-level')).toBe(
      '## 一、总体情况\n> ## 二、主动公开政府信息情况',
    );
    expect(after(['- ## 一、总体情况', '- **二 主动公开政府信息情况**'], 'heading-level')).toBe(
      '- ## 一、总体情况\n- ## **二 主动公开政府信息情况**',
    );
    expect(after(['一、总体情况', '> ### **二、主动公开政府信息情况**'], 'heading-level')).toBe(
      '一、总体情况\n> **二、主动公开政府信息情况**',
    );
  });

  it('are none for a heading that only lacks its 、', () => {
    for (const write of [
      (ordinal: string, title: string) => `${ordinal} ${title}`,
      (ordinal: string, title: string) => `第${ordinal}部分 ${title}`,
    ]) {
      expect(
        codes(`${name}\n\n${draftIn(write)}`).filter((code) => /^(?:section-(?!empty)|punctuation)/.test(code)),
      ).toEqual([]);
    }
  });
});
