import { describe, expect, it } from 'vitest';
import { fixAll } from '../../../server/engine/rules/fixAll';
import { applyEdits } from '../../../server/engine/text/edits';
import { checkText, draftOf, messageOf } from '../../support/check';
import { clean } from '../../support/samples';

const head = '本年收费金额（单位：万元）';
const fees = /^(行政事业性收费\t)[^\t\n]*/m;
const received = /^(一、本年新收政府信息公开申请数量\t+)(\d+)/m;

/** What is said of a figure, and what fix-all makes of the draft's line with it. */
function said(text: string, line: RegExp): { found: string[]; fixed: string } {
  const { diagnoses } = checkText(text);
  const found = diagnoses.map((diagnosis) => `${diagnosis.rule.code} ${messageOf(diagnosis)}`);
  const fixed = applyEdits(
    text,
    fixAll(text, diagnoses, (after) => checkText(after).diagnoses),
  );
  return { found, fixed: line.exec(fixed)?.[0] ?? '' };
}

const withFee = (stated: string, fee: string): string => clean.replace(head, stated).replace(fees, `$1${fee}`);

describe('the unit of an amount', () => {
  it.each([
    ['本年收费总金额（万元）', '3.5万元'],
    ['本年收费金额(单位:万元)', '3.5 万元'],
    ['收费金额/万元', '3.5（万元）'],
    ['本年收费金额，万元', '￥3.5万元'],
    ['本年收费金额【单位：人民币万元】', '3.5万元'],
  ])('is taken off where the head states it in other words: %s', (stated, fee) => {
    const { found, fixed } = said(withFee(stated, fee), fees);
    expect(found).toEqual(['figure-format 表中的数字请写成「3.5」，不带单位、分隔号或全角字符。']);
    expect(fixed).toBe('行政事业性收费\t3.5');
  });

  it('may be stated above the table', () => {
    const above = withFee('本年收费金额', '3.5万元').replace(
      '第二十条第（一）项',
      '计量单位：件、万元\n第二十条第（一）项',
    );
    expect(said(above, fees).fixed).toBe('行政事业性收费\t3.5');
  });

  it('stays where nothing states it, or something else is stated', () => {
    expect(said(withFee('本年收费金额', '3.5万元'), fees)).toEqual({
      found: ['figure-format “3.5万元”带着单位，而本栏的标题没有写明单位：去掉就看不出是元还是万元。请核对后改写。'],
      fixed: '行政事业性收费\t3.5万元',
    });
    expect(said(withFee('本年收费金额（元）', '3.5万元'), fees)).toEqual({
      found: ['figure-format “3.5万元”的单位与表头写的“元”不同；请核对后统一。'],
      fixed: '行政事业性收费\t3.5万元',
    });
  });

  it('that the head states and the form does not: a bare number is not read as that of the form', () => {
    const text = withFee('本年收费金额（单位：元）', '35000');
    expect(said(text, fees).found).toEqual([
      'figure-unplaced 「行政事业性收费 · 本年收费金额（单位：万元）」处是“35000”：表头写的单位是“元”，规定的是万元，没有核对。请换算后填写，并改正表头。',
    ]);
    const figure = [...(draftOf(text).reading?.binding.figures.values() ?? [])].find(
      ({ slot }) => slot.row.key === 'fees',
    );
    expect(figure?.value).toBeNull();
  });

  it('of none at all is no matter', () => {
    expect(said(withFee('本年收费金额（单位：元）', '0'), fees).found).toEqual([]);
    for (const none of ['0元', '￥0', '0（元）'])
      expect(said(withFee(head, none), fees).fixed, none).toBe('行政事业性收费\t0');
  });
});

describe('a count with something beside it', () => {
  const count = received.exec(clean)?.[2] ?? '';
  const withCount = (written: string): string => clean.replace(received, `$1${written}`);

  it('is read, and only what says nothing is taken off', () => {
    for (const written of [`${count}（件）`, `${count}、`, `${count}。`, `${count}(宗)`, `${count}件，`])
      expect(said(withCount(written), received), written).toEqual({
        found: [`figure-format 表中的数字请写成「${count}」，不带单位、分隔号或全角字符。`],
        fixed: received.exec(clean)?.[0],
      });
  });

  it('is read with a note, which stays', () => {
    const { found, fixed } = said(withCount(`${count}（含转办）`), received);
    expect(found).toEqual([
      `figure-format “${count}（含转办）”读作 ${count}；旁边还写着“含转办”。表中请只写数字，说明写到正文里。`,
    ]);
    expect(fixed).toContain(count);
    expect(checkText(withCount(`${count}（含转办）`)).diagnoses[0]?.finding.fixes === undefined).toBe(true);
  });

  it('is not guessed where two numbers stand there, a doubt, or another unit', () => {
    for (const written of [`${count}（1）`, `约${count}`, `${count}①`, `￥${count}`, `${count}（人）`])
      expect(said(withCount(written), received).found[0], written).toMatch(/^figure-unplaced .*没有核对/);
  });
});
