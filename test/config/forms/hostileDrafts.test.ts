import { describe, expect, it } from 'vitest';
import { withForms } from '../../../server/engine/reading/engine';
import { check } from '../../../server/engine/rules/check';
import { rules } from '../../../server/engine/rules/index';
import { stepsOf } from '../../support/cost';
import { draftOf, engine } from '../../support/check';
import { formFile, problemsOf } from '../../support/forms';

const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const fileOf = (table: object): object => ({
  'gouji-form': 1,
  id: 'own',
  title: '季度工作报告',
  sections: [{ title: '经费', table: 't' }],
  tables: [{ key: 't', ...table }],
});
const textOf = (lines: readonly string[]): string =>
  `松岭市某处2031年第一季度工作报告\n\n一、经费\n\n${lines.map((line) => `| ${line} |`).join('\n')}\n`;
const run = (file: object, text: string): void => {
  const { form, ...rest } = formFile(file);
  if (!form) throw new Error(problemsOf({ form, ...rest }).join());
  check(draftOf(text, {}, withForms(engine, [form])), rules, {});
};

/** Twice as much may cost a little more than twice as many steps. */
const most = 2.6;

describe('a draft made against a form', () => {
  it.each<[string, (size: number) => { readonly file: object; readonly text: string }]>([
    [
      'of groups whose rows have one label',
      (size) => ({
        file: fileOf({
          columns: ['数', '额'],
          rows: many(10, (at) => ({ label: `片区${at}`, rows: ['道路', '桥梁', { label: '小计', total: true }] })),
        }),
        text: textOf(many(size, (at) => `片区${at % 10} | 道路 | ${at} | 1`)),
      }),
    ],
    [
      'of groups named again and again, with no figures',
      (size) => ({
        file: fileOf({
          columns: ['数', '额'],
          rows: many(10, (at) => ({ label: `片区${at}`, rows: ['道路', '桥梁'] })),
        }),
        text: textOf(many(size, (at) => `片区${at % 10} | 桥梁 | | `)),
      }),
    ],
    [
      'of blocks beside each other, all of one label',
      (size) => ({
        file: fileOf({ beside: many(4, () => ({ columns: ['数'], rows: ['道路', '桥梁', '合计'] })) }),
        text: textOf(many(size, () => '道路 | 1 | 道路 | 2 | 道路')),
      }),
    ],
    [
      'of blocks beside each other, with lines of labels alone',
      (size) => ({
        file: fileOf({ beside: many(2, () => ({ columns: ['数'], rows: ['道路', '桥梁', '合计'] })) }),
        text: textOf(['道路 | 1 | 桥梁 | 2']).replace('\n\n一', `${'\n道路\n1'.repeat(size)}\n\n一`),
      }),
    ],
    [
      'of labels that begin each other',
      (size) => ({
        file: fileOf({ columns: ['数'], rows: many(18, (at) => '路'.repeat(at + 3)) }),
        text: textOf(many(size, (at) => `${'路'.repeat((at % 18) + 3)}段 | 1`)),
      }),
    ],
    [
      'of characters of two units',
      (size) => ({
        file: fileOf({ columns: ['𠀀𠀁', '𠀂'], rows: ['𠮷野', '𠮷', { label: '𠮷合计', total: true }] }),
        text: textOf(['项 | 𠀀𠀁 | 𠀂', ...many(size, (at) => `𠮷${'𠮷'.repeat(at % 40)} | 1 | 2`)]),
      }),
    ],
  ])('%s: twice as long costs twice as much', (_, make) => {
    const [small, large] = [make(400), make(800)];
    run(small.file, small.text);
    const [one = 0, two = 0] = stepsOf([() => run(small.file, small.text), () => run(large.file, large.text)]);
    expect(two / one).toBeLessThan(most);
  });
});

it('a form of characters of two units is read like any other', () => {
  const { form } = formFile(
    fileOf({ columns: ['𠀀𠀁', '𠀂'], rows: ['𠮷野', '𠮷', { label: '𠮷合计', total: true }] }),
  );
  if (!form) throw new Error('no form');
  const text = textOf(['项 | 𠀀𠀁 | 𠀂', '𠮷野 | 1 | 2', '𠮷 | 3 | 4', '𠮷合计 | 5 | 6']);
  const draft = draftOf(text, {}, withForms(engine, [form]));
  expect(
    check(draft, rules, {}).diagnoses.map(({ rule, finding }) => [
      rule.code,
      text.slice(finding.span.start, finding.span.end),
    ]),
  ).toEqual([['form-equation', '5']]);
});
