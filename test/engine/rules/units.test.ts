import { describe, expect, it } from 'vitest';
import { fixAll } from '../../../server/engine/rules/fixAll';
import { applyEdits } from '../../../server/engine/text/edits';
import { checkText, draftOf, messageOf } from '../../support/check';
import { clean, edit, readProject } from '../../support/samples';

const of2019 = readProject('test/fixtures/form-obsolete/in-its-year.txt');

/** What stands in a row of the sample with another first figure: its findings, and the row after fix-all. */
function tried(text: string, row: string, raw: string): { found: string[]; mended: string } {
  const line = text.split('\n').find((each) => each.startsWith(row)) ?? '';
  const [label = '', , ...others] = line.split('\t');
  const own = edit(text, line, [label, raw, ...others].join('\t'));
  const { diagnoses } = checkText(own);
  const fixed = applyEdits(
    own,
    fixAll(own, diagnoses, (each) => checkText(each).diagnoses),
  );
  return {
    found: diagnoses.map(({ rule }) => rule.code),
    mended:
      fixed
        .split('\n')
        .find((each) => each.startsWith(row))
        ?.split('\t')[1] ?? '',
  };
}

describe('a unit behind a figure', () => {
  it.each(['件', '宗', '份', '条', '起', '次', ' 件'])('of a count is taken off: %s', (unit) => {
    expect(tried(clean, '行政许可', `146${unit}`)).toEqual({ found: ['figure-format'], mended: '146' });
  });

  it.each(['万元', '元', '个', '人', '人次', '%', '天'])(
    'of another kind than a count is said and stays: %s',
    (unit) => {
      expect(tried(clean, '行政许可', `146${unit}`)).toEqual({ found: ['figure-unplaced'], mended: `146${unit}` });
    },
  );

  it.each(['3件', '3元', '3亿元', '30000元', '3份'])('of another kind than the amount is said and stays: %s', (raw) => {
    expect(tried(clean, '行政事业性收费', raw)).toEqual({ found: ['figure-unplaced'], mended: raw });
  });

  it('of an amount is taken off where the head states it, and no other', () => {
    expect(tried(clean, '行政事业性收费', '3.5万元')).toEqual({ found: ['figure-format'], mended: '3.5' });
    for (const head of ['本年收费金额', '本年收费金额（单位：元）']) {
      expect(tried(edit(clean, '本年收费金额（单位：万元）', head), '行政事业性收费', '3.5万元').mended, head).toBe(
        '3.5万元',
      );
    }
  });

  it('of an amount stays where the form states none, and its number is read', () => {
    const line = of2019.split('\n').find((each) => each.startsWith('政府集中采购\t')) ?? '';
    const text = edit(of2019, line, '政府集中采购\t7项\t41.2万元');
    const found = checkText(text).diagnoses.filter(({ rule }) => rule.code.startsWith('figure-'));
    expect(found.map((one) => [one.rule.code, one.finding.args?.['raw'] ?? one.finding.args?.['plain']])).toEqual([
      ['figure-format', '7'],
      ['figure-format', '41.2万元'],
    ]);
    expect(found[1] && messageOf(found[1])).toContain('本栏的标题没有写明单位');
    expect(found[1]?.finding.fixes?.() ?? []).toEqual([]);
    const amount = [...(draftOf(text).reading?.binding.figures.values() ?? [])].find(
      ({ slot }) => slot.id === 'disclosure/procurement/amount',
    );
    expect(amount?.status).toBe('number');
  });

  it('is not kept beside the number that a repair puts in its place', () => {
    const text = edit(clean, '\t\t4.保护第三方合法权益\t2\t1\t', '\t\t4.保护第三方合法权益\t7万元\t1\t');
    const repairs = checkText(text).diagnoses.flatMap(({ finding }) => finding.fixes?.() ?? []);
    for (const { edits } of repairs) expect(applyEdits(text, edits)).not.toContain('2万元');
  });
});
