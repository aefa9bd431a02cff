import { describe, expect, it } from 'vitest';
import { textOf } from '../../../server/engine/rules/check';
import { fixAll } from '../../../server/engine/rules/fixAll';
import { applyEdits } from '../../../server/engine/text/edits';
import { checkText } from '../../support/check';
import { clean, edit } from '../../support/samples';

const third = '\t\t4.保护第三方合法权益\t2\t1\t0\t0\t0\t0\t3';
const secret = '\t（三）不予公开\t1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0';
const disputes = '1\t0\t0\t1\t2\t0\t0\t0\t0\t0\t1\t0\t0\t0\t1';

/** The titles of the fixes of all findings of a rule, preferred ones with *. */
function fixesOf(text: string, code: string): string[] {
  const own = checkText(text).diagnoses.filter(({ rule }) => rule.code === code);
  return own.flatMap(({ rule, finding }) =>
    (finding.fixes?.() ?? []).map(
      ({ title, args, preferred }) => (preferred ? '*' : '') + textOf(rule, title, args, 'zh-cn'),
    ),
  );
}

function mend(text: string): string {
  return applyEdits(
    text,
    fixAll(text, checkText(text).diagnoses, (of) => checkText(of).diagnoses),
  );
}

describe('a blank that nothing proves to be 0 is left to the writer', () => {
  it.each([
    ['现行有效', '行政规范性文件\t2\t1\t11', '行政规范性文件\t2\t1\t'],
    ['行政许可', '行政许可\t146', '行政许可\t'],
    ['行政处罚, a mark for nothing', '行政处罚\t3', '行政处罚\t/'],
    ['行政事业性收费', '行政事业性收费\t0', '行政事业性收费\t'],
    ['a group of table 4', disputes, '\t\t\t\t\t0\t0\t0\t0\t0\t1\t0\t0\t0\t1'],
  ])('%s', (_, from, to) => {
    const text = edit(clean, from, to);
    expect(checkText(text).diagnoses.map(({ rule }) => rule.code)).toEqual(['figure-blank']);
    expect(fixesOf(text, 'figure-blank').filter((title) => title.startsWith('*'))).toEqual([]);
    expect(mend(text)).toBe(text);
  });

  it.each(['', 'null', 'NaN', 'N/A', '#N/A', '"null"'])(
    'nor is a total changed over two parts that a program wrote as %j',
    (blank) => {
      const text = edit(clean, disputes, `1\t0\t0\t1\t2\t0\t0\t0\t0\t0\t${blank}\t${blank}\t0\t0\t1`);
      const offered = fixesOf(text, 'case-total');
      expect(offered.length).toBeGreaterThan(1);
      expect(offered.filter((title) => title.startsWith('*'))).toEqual([]);
      expect(mend(text)).toBe(text);
    },
  );

  it('and is not even offered as 0 where another rule would object', () => {
    expect(fixesOf(edit(clean, '行政规范性文件\t2\t1\t11', '行政规范性文件\t4\t1\t'), 'figure-blank')).toEqual([]);
    expect(fixesOf(edit(clean, '行政规范性文件\t2\t1\t11', '行政规范性文件\t1\t1\t'), 'figure-blank')).toEqual([
      '填 0（1 格）',
    ]);
  });
});

describe('a blank that other figures prove to be 0 is filled in', () => {
  it.each([
    ['beside the figures of its row', third, '\t\t4.保护第三方合法权益\t2\t1\t\t-\t0\t\t3'],
    ['in a row without any, by its columns', secret, '\t（三）不予公开\t1.属于国家秘密\t\t\t\t\t\t\t'],
    ['in a group of table 4', disputes, '1\t\t\t1\t2\t0\t0\t0\t0\t0\t1\t0\t0\t0\t1'],
    ['as the total of parts that are 0', disputes, '1\t0\t0\t1\t2\t0\t0\t0\t0\t\t1\t0\t0\t0\t1'],
  ])('%s', (_, from, to) => {
    expect(mend(edit(clean, from, to))).toBe(clean);
  });
});

describe('a total is not set to a sum of blanks', () => {
  it.each([
    ['without one part', '\t\t\t\t5\t0\t0\t0\t0\t0\t1\t0\t0\t0\t1'],
    ['with some of its parts', '1\t\t0\t0\t2\t0\t0\t0\t0\t0\t1\t0\t0\t0\t1'],
  ])('%s', (_, row) => {
    const text = edit(clean, disputes, row);
    const fixes = fixesOf(text, 'case-total');
    expect(fixes.length).toBeGreaterThan(0);
    expect(fixes.filter((title) => title.startsWith('*'))).toEqual([]);
    expect(mend(text)).toBe(text);
  });

  it('but to one of figures', () => {
    expect(fixesOf(edit(clean, disputes, '1\t0\t0\t1\t5\t0\t0\t0\t0\t0\t1\t0\t0\t0\t1'), 'case-total')[0]).toBe(
      '*将「行政复议 · 总计」由 5 改为 2（1 条勾稽关系随之平衡）',
    );
  });
});

describe('a change that another rule objects to is a choice, and not preferred', () => {
  const wrong = edit(
    clean,
    '上年结转政府信息公开申请数量\t\t\t3\t1\t0\t0\t0\t0\t4',
    '上年结转政府信息公开申请数量\t\t\t3\t1\t0\t0\t0\t0\t7',
  );

  it('where a sentence would then be wrong', () => {
    const repair = '将「二、上年结转政府信息公开申请数量 · 总计」由 7 改为 4（2 条勾稽关系随之平衡）';
    expect(fixesOf(wrong, 'row-total')[0]).toBe(`*${repair}`);
    const stated = edit(wrong, '上年结转4件', '上年结转7件');
    expect(fixesOf(stated, 'row-total')[0]).toBe(repair);
    expect(mend(wrong)).toBe(clean);
    expect(mend(stated)).toBe(stated);
  });

  it('but not for a sentence on other figures that was not compared before', () => {
    expect(fixesOf(edit(wrong, '答复29件', '答复28件'), 'row-total')[0]).toMatch(/^\*/);
  });

  it('where the parts that a sentence names would exceed its count', () => {
    const parts = edit(clean, '每件申请都有专人登记', '全年答复申请35件，其中信函20件、网页15件。每件申请都有专人登记');
    expect(fixesOf(parts, 'prose-figure').map((title) => title.startsWith('*'))).toEqual([false]);
    expect(fixesOf(edit(clean, '答复29件', '答复35件'), 'prose-figure')).toEqual(['*将正文中的 35 改为 29']);
  });
});

describe('two changes that are harmless alone and not together', () => {
  it('are not both made', () => {
    const texts: Readonly<Record<string, readonly string[]>> = { ab: [], Ab: [], aB: [], AB: ['objection'] };
    const check = (text: string) =>
      [...(texts[text] ?? []), ...[...text].filter((letter) => /[ab]/.test(letter))].map((name) => {
        const at = text.indexOf(name);
        const edits = [{ span: { start: at, end: at + 1 }, text: name.toUpperCase() }];
        return {
          key: name,
          finding: {
            subject: name,
            span: { start: 0, end: 0 },
            ...(at < 0 ? {} : { fixes: () => [{ title: '', edits, safe: true, changes: [] }] }),
          },
        };
      }) as unknown as ReturnType<typeof checkText>['diagnoses'];
    expect(applyEdits('ab', fixAll('ab', check('ab'), check))).toBe('Ab');
  });
});

describe('a total of table 4 is not preferred where a part marked as nothing may be what is lacking', () => {
  const group = (text: string): string => edit(clean, disputes, `${text}\t${'0\t'.repeat(5)}0\t0\t1\t0\t1`);

  it.each(['无\t2\t—\t—\t3', '2\t/\t/\t/\t3', '1\t无\t0\t0\t3'])('%s', (text) => {
    const found = fixesOf(group(text), 'case-total');
    expect(found.filter((title) => title.startsWith('*'))).toEqual([]);
    expect(found.some((title) => title.includes('总计'))).toBe(true);
    expect(mend(group(text))).toBe(group(text));
  });

  it.each(['/\t2\t/\t/\t0', '0\t2\t0\t0\t3', '无\t无\t1\t无\t无'])('but is where none of them can be: %s', (text) => {
    expect(fixesOf(group(text), 'case-total')[0]).toMatch(/^\*.*总计/);
  });
});
