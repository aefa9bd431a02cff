import { describe, expect, it } from 'vitest';
import { draftOf } from '../../support/check';

const head = '青禾县档案局2024年政府信息公开工作年度报告\n\n一、总体情况\n';

function paragraphsOf(text: string): string[] {
  const whole = head + text;
  const paragraphs = draftOf(whole).reading?.report.paragraphs ?? [];
  return paragraphs.map(({ start, end }) => whole.slice(start, end));
}

describe('a paragraph', () => {
  it('is a line between blank ones, without the white space around it', () => {
    expect(paragraphsOf('　　今年平稳。  \n\n\t没有差错。\t\t\n')).toEqual(['今年平稳。', '没有差错。']);
  });

  it('ends with its line where that ends a sentence', () => {
    for (const mark of ['。', '；', '：', '！', '？', '。”', '。）', '.”'.replace('.', '。')]) {
      expect(paragraphsOf(`今年平稳${mark}\n没有差错。`), mark).toEqual([`今年平稳${mark}`, '没有差错。']);
    }
  });

  it('goes on in the next line where its line ends no sentence, as in text from a PDF', () => {
    expect(paragraphsOf('今年全县共收到\n申请三件，都已\n答复。\n没有差错。')).toEqual([
      '今年全县共收到\n申请三件，都已\n答复。',
      '没有差错。',
    ]);
  });

  it('goes on where its number and a comma show that its first line, as wide as a page, is no heading', () => {
    const numbered =
      '（一）本年度，本机关按照信息处理费管理办法的规定，没有发出收费通\n知，总金额和实际收取的金额均为0。';
    expect(paragraphsOf(numbered)).toEqual([numbered]);
    expect(paragraphsOf('（一）健全制度，压实责任\n今年平稳。')).toEqual(['（一）健全制度，压实责任', '今年平稳。']);
  });

  it('goes on over line ends of other kinds and the tabs that pad them', () => {
    expect(paragraphsOf('今年全县共收到\t\t\t\r\n申请三件，\t\t\t\r\n都已答复。\t\t\t\r\n没有差错。')).toEqual([
      '今年全县共收到\t\t\t\r\n申请三件，\t\t\t\r\n都已答复。',
      '没有差错。',
    ]);
  });

  it('does not go on over a blank line', () => {
    expect(paragraphsOf('今年全县共收到\n\n申请三件。')).toEqual(['今年全县共收到', '申请三件。']);
  });

  it('does not go on in a heading, and a heading alone on its line does not go on', () => {
    expect(paragraphsOf('今年全县共收到\n（二）依申请公开\n申请三件。')).toEqual([
      '今年全县共收到',
      '（二）依申请公开',
      '申请三件。',
    ]);
    expect(paragraphsOf('今年平稳\n## 附记\n无')).toEqual(['今年平稳', '## 附记', '无']);
  });

  it('goes on behind a heading that runs into it', () => {
    expect(paragraphsOf('（一）主动公开。今年全县共\n公开信息九条。')).toEqual([
      '（一）主动公开。今年全县共\n公开信息九条。',
    ]);
  });

  it('is no section, title or row of a table', () => {
    const text = '今年平稳。\n\n甲\t1\n乙\t2\n\n二、主动公开政府信息情况\n\n| 丙 | 3 |\n| --- | --- |\n\n没有差错。';
    expect(paragraphsOf(text)).toEqual(['今年平稳。', '没有差错。']);
  });

  it('takes its run-in heading along, on its first line alone', () => {
    const text = `${head}（一）主动公开。今年九条\n都已公开。\n（二）依申请公开\n没有。`;
    const paragraphs = draftOf(text).reading?.report.paragraphs ?? [];
    expect(paragraphs.map(({ heading, firstLine, lastLine }) => [heading?.title ?? null, firstLine, lastLine])).toEqual(
      [
        ['主动公开', 3, 4],
        ['依申请公开', 5, 5],
        [null, 6, 6],
      ],
    );
  });

  it('may hold characters outside the basic plane, and keeps its offsets', () => {
    expect(paragraphsOf('😀今年𠮷祥。\n\n😀')).toEqual(['😀今年𠮷祥。', '😀']);
  });

  it('is a line of prose though a tab stands in it', () => {
    expect(paragraphsOf('1.\t今年收到申请三件，都已按期答复。\n\n2.\t没有差错，也没有被提起诉讼。')).toHaveLength(2);
  });
});
