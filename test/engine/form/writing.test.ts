import { describe, expect, it } from 'vitest';
import { compileForm, FormError } from '../../../server/engine/form/compile';
import type { FormData, RowData, WritingData } from '../../../server/engine/form/data';
import { officialForms } from '../../../server/engine/form/editions';
import { fillTemplate } from '../../../server/engine/form/template';
import { grainData } from './madeUp';

const writing: WritingData = {
  levels: [{ key: 'county', name: { zh: '县', en: 'County' }, note: { zh: '', en: '' } }],
  opening: '{institution}于{year}年按{basis}收粮。',
  prompt: '（此处填写）',
  sections: [],
  sentences: [],
};
const withWriting = (changes: Partial<WritingData>): FormData => ({
  ...grainData,
  writing: { ...writing, ...changes },
});
const sentence = (text: string, more = {}): FormData =>
  withWriting({ sentences: [{ text, sections: ['harvest'], ...more }] });
const withAspect = (data: FormData): FormData => ({
  ...data,
  sections: data.sections.map((section) => ({ ...section, aspects: [{ key: 'yield', title: '产量' }] })),
});

describe('the texts of a form', () => {
  it('are filled with words and sums of figures, groups taken whole', () => {
    const form = compileForm(sentence('收小麦{stores/own.*/wheat + stores/leased/wheat}吨，{year}年。'));
    const { template } = form.writing!.sections.get(form.sections[0]!)!.sentences[0]!;
    const text = fillTemplate(template, {
      word: () => '2031',
      sum: (slots) => slots.map(({ row }) => row.key).join('+'),
    });
    expect(text).toBe('收小麦own.east+own.west+own.south+leased吨，2031年。');
    expect(fillTemplate(template, { word: () => '2031', sum: () => null })).toBeNull();
  });

  it.each([
    ['a figure', sentence('{stores/own.north/wheat}'), /own\.north/],
    ['a column', sentence('{stores/leased/barley}'), /barley/],
    ['a word', sentence('{county}'), /county/],
    ['a figure that must be 0', sentence('无。', { zero: ['stores/none/all'] }), /none/],
    ['an aspect', withAspect(sentence('有。', { aspects: ['quality'] })), /quality/],
    ['a section', withWriting({ sections: [{ section: 'mills' }] }), /mills/],
    [
      'a level',
      withWriting({ sections: [{ section: 'harvest', lines: [{ text: '有。', levels: ['city'] }] }] }),
      /city/,
    ],
  ])('are refused where they name %s that is not there', (_, data, message) => {
    expect(() => compileForm(data)).toThrow(message);
    expect(() => compileForm(data)).toThrow(FormError);
  });

  it('are there for every official form: an opening, levels, and headings for every aspect', () => {
    for (const { writing: texts, sections } of officialForms) {
      expect(texts?.levels.map(({ key }) => key)).toEqual(['government', 'department', 'other']);
      for (const section of sections.filter(({ aspects }) => aspects)) {
        const { headings } = texts!.sections.get(section)!;
        expect(headings.map(({ title, aspect }) => [aspect, title])).toEqual(
          section.aspects!.map(({ key, title }) => [key, title]),
        );
      }
    }
  });
});

describe('a row that is carried over', () => {
  const withCarried = (rows: RowData[]): FormData => ({
    ...grainData,
    tables: grainData.tables.map((table) => ({
      ...table,
      equations: [],
      blocks: table.blocks.map((block) => ({ ...block, rows })),
    })),
  });

  it('names the row that its figures come from', () => {
    const { tables } = compileForm(
      withCarried([
        { key: 'old', label: '上年库存', carriedFrom: 'new' },
        { key: 'new', label: '年末库存' },
      ]),
    );
    expect(tables[0]?.rows.map(({ carriedFrom }) => carriedFrom)).toEqual(['new', null]);
  });

  it('is refused where that row is not there', () => {
    expect(() => compileForm(withCarried([{ key: 'old', label: '上年库存', carriedFrom: 'new' }]))).toThrow(
      /old cannot be carried from new/,
    );
  });
});
