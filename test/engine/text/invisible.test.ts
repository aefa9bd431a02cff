import { describe, expect, it } from 'vitest';
import { readCell } from '../../../server/engine/text/cell';
import { fold, withoutNote } from '../../../server/engine/text/fold';
import { hidden, hideInvisible, isInvisibleCode, parting } from '../../../server/engine/text/invisible';
import { isBlankText } from '../../../server/engine/text/source';
import { codes, draftOf } from '../../support/check';
import { clean } from '../../support/samples';

const marks = [
  '\u00ad',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202c',
  '\u202e',
  '\u2060',
  '\u2066',
  '\u2069',
  '\ufe0f',
  '\u2028',
  '\u2029',
  '\ufffc',
  '\ufeff',
  '\u180e',
  '\u3164',
  '\u2800',
  '\u{e0100}',
  '\u{e0020}',
];

/** Of old Word files and of broken conversions: a null, ends of cells, next line and others beyond ASCII. */
const controls = ['\0', '\u0001', '\u0007', '\u0013', '\u001b', '\u001f', '\u007f', '\u0085', '\u0095', '\u009f'];

describe('an invisible character', () => {
  it('is known by itself or by its two codes, and nothing that can be seen is one', () => {
    for (const mark of marks) expect(hideInvisible(`甲${mark}乙`), mark).toBe(`甲${hidden.repeat(mark.length)}乙`);
    for (const char of ['\t', '\v', '\f', '\r', '\n', '\u00a0', '·', '—', '　', '㎡', '𠀀', '😀', '囗', '一', '\u0301'])
      expect(hideInvisible(char), char).toBe(char);
    expect(isInvisibleCode('a'.charCodeAt(0))).toBe(false);
  });

  it('is told from a control character, which may stand between two numbers', () => {
    for (const mark of controls) expect(hideInvisible(`甲${mark}乙`), JSON.stringify(mark)).toBe(`甲${parting}乙`);
  });

  it('is no part of a folded text, and blank by itself', () => {
    for (const mark of [...marks, ...controls]) expect(fold(`结${mark}果维持${mark}`), mark).toBe('结果维持');
    expect(isBlankText('\u200e \u00ad\ufeff\u0007\u0085')).toBe(true);
  });
});

describe('a report with invisible characters', () => {
  it('is clean where the report without them is, wherever they stand', () => {
    expect(codes(clean)).toEqual([]);
    for (const mark of [...marks, ...controls]) {
      const inside = controls.includes(mark) ? '' : mark;
      for (const [from, to] of [
        ['2024年政府信息公开工作年度报告', `2024年${mark}政府信息公开工作年度报告${mark}`],
        ['云溪县档案局2024', `${mark}云溪县${mark}档案局2024`],
        ['一、总体情况', `${mark}一${mark}、总体${mark}情况`],
        ['（二）依申请公开', `（二${mark}）依${mark}申请公开`],
        ['28件', `2${inside}8${mark}件`],
        ['自然人', `自${mark}然人`],
        ['（七）总计', `${mark}（七）总${mark}计${mark}`],
        ['1.属于国家秘密', `1.属于${mark}国家秘密`],
        ['\t21\t4', `\t${mark}21${mark}\t4`],
        ['\t13\n', `\t1${inside}3${mark}\n`],
      ] as const) {
        const text = clean.replace(from, to);
        expect(text).not.toBe(clean);
        expect(codes(text), JSON.stringify(to)).toEqual([]);
      }
    }
  });

  it('has its institution and year without them', () => {
    const { title } = draftOf(clean.replace('云溪县档案局', '云溪\u200b县档\u00ad案局\u200e'));
    expect([title?.institution, title?.year]).toEqual(['云溪县档案局', 2024]);
  });

  it('has a number replaced whole, and none beside it', () => {
    const text = 'a\t2\u200e0\u200e\tb';
    const cell = readCell(hideInvisible(text), { start: 2, end: 6 });
    expect(cell).toMatchObject({ start: 2, end: 5, raw: '20', exact: true });
    expect(readCell(hideInvisible('2\u200e0件'), { start: 0, end: 4 })).toMatchObject({ raw: '20件', exact: false });
  });

  it('with a control character between digits has two numbers there, which nobody joins', () => {
    const [finding] = codes(clean.replace('\t21\t4', '\t2\u00071\t4'));
    expect(finding).toMatch(/^figure-unplaced /);
    expect(readCell(hideInvisible('20\u0007'), { start: 0, end: 3 })).toMatchObject({
      raw: '20',
      kind: 'number',
      end: 2,
    });
  });

  it('may write them as entities in a page', () => {
    const page = `<!DOCTYPE html><html><body><h1>云溪县档案局&#8203;2024年政府信息公开工作年度报告&lrm;</h1><p>一、总体&shy;情况</p></body></html>`;
    const { title } = draftOf(page);
    expect(title?.institution).toBe('云溪县档案局');
  });
});

describe('a note in brackets', () => {
  it('ends a text, and is neither an ordinal nor all of it', () => {
    expect(withoutNote('自然人（人）')).toBe('自然人');
    expect(withoutNote('总计(件)')).toBe('总计');
    for (const text of [
      '第二十条第（一）',
      '总则(3)',
      '（文字版）',
      '中国（上海）自由贸易试验区',
      '本年（一段太长的说明不止十二个字的）',
      '甲（乙',
    ])
      expect(withoutNote(text), text).toBe(text);
  });

  it('behind a head or the title of a section changes nothing', () => {
    for (const [from, to] of [
      ['\t自然人\t', '\t自然人（人）\t'],
      ['商业企业\t', '商业企业（件）\t'],
      ['本年制发件数\t', '本年制发件数（件）\t'],
      ['五、存在的主要问题及改进情况', '五、存在的主要问题及改进情况（略）'],
      ['一、总体情况', '一、总体情况（概述）'],
    ] as const) {
      const text = clean.replace(from, to);
      expect(text).not.toBe(clean);
      expect(codes(text), to).toEqual([]);
    }
  });
});
