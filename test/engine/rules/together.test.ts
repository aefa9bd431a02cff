import { describe, expect, it } from 'vitest';
import { valuesOf } from '../../../server/config/values';
import { officialForms } from '../../../server/engine/form/editions';
import type { Form } from '../../../server/engine/form/form';
import type { Diagnosis } from '../../../server/engine/rules/check';
import { applyFix, checkText, codes, draftOf, messageOf } from '../../support/check';
import { clean } from '../../support/samples';
import { writers } from '../../support/layouts';
import { slotsOf } from '../../support/write';

const [, form] = officialForms as [Form, Form];
const requests = form.tables.find(({ rows }) => rows.length === 25);
if (!requests) throw new Error('no table of 25 rows');
const zeros = new Map(slotsOf(form).map(({ id }) => [id, '0']));

/** A report with all figures 0 but those given; `rows` changes the lines of its table of 25 rows. */
function report(figures: ReadonlyMap<string, string> = zeros, rows: (text: string) => string = (text) => text): string {
  const parts = form.sections.map(({ heading, table: key }) => {
    const table = form.tables.find((other) => other.key === key);
    const text = table ? (writers['tabs']?.(table, figures) ?? '') : '平稳推进各项工作，没有其他事项。';
    return `${heading}\n\n${table === requests ? rows(text) : text}\n`;
  });
  return `青禾县水务局2024年政府信息公开工作年度报告\n\n${parts.join('\n')}`;
}

const found = (text: string, code: string): Diagnosis[] =>
  checkText(text).diagnoses.filter(({ rule }) => rule.code === code);
const without = (count: number): Map<string, string> => {
  const rows = requests.rows.slice(2, 2 + count);
  return new Map(
    [...zeros].filter(
      ([id]) => !rows.some(({ slots }) => slots.some((slot) => slot.id === id && slot.column.key !== 'total')),
    ),
  );
};

describe('many rows of a table with the same fault are one finding', () => {
  it('blanks: a finding a row up to three rows, one for more, with all places and one fix', () => {
    expect(found(report(without(3)), 'figure-blank')).toHaveLength(3);
    const text = report(without(20));
    const [only, ...others] = found(text, 'figure-blank');
    if (!only) throw new Error('none');
    expect(others).toEqual([]);
    expect(messageOf(only)).toBe('「（一）予以公开」等 20 行共有 120 格没有填数字，按 0 计算；没有发生的，请填 0。');
    expect(only.key).toBe('figure-blank:requests');
    expect(only.finding.related).toHaveLength(19);
    if ((only.finding.fixes?.() ?? []).length > 0) expect(applyFix(text, only)).toBe(report());
  });

  it('an acceptance of it holds on to which rows these are', () => {
    const text = report(without(5));
    const values = (of: string): unknown =>
      found(of, 'figure-blank').map((diagnosis) => valuesOf(diagnosis, draftOf(of)));
    expect(values(report(without(5)))).toEqual(values(text));
    expect(values(report(without(6)))).not.toEqual(values(text));
    expect(String(found(text, 'figure-blank')[0]?.finding.args?.['rows']).split('；')).toHaveLength(5);
  });

  it('figures too few in each row, in one error a number of figures', () => {
    const cut = (text: string): string =>
      text
        .split('\n')
        .map((line) => line.replace(/\t0$/, ''))
        .join('\n');
    const [only, ...others] = found(report(zeros, cut), 'figure-count');
    expect(others).toEqual([]);
    expect(only && messageOf(only)).toBe('「1.属于国家秘密」等 19 行各应有 7 个数字，现各有 6 个；这些行无法核对。');
  });

  it('numbers written in the same way, with one fix for all, and those in another way by themselves', () => {
    const wide = (text: string): string =>
      text
        .split('\n')
        .map((line) => line.replace(/\t0$/, '\t０'))
        .join('\n');
    const [only, ...others] = found(report(zeros, wide), 'figure-format');
    expect(others).toEqual([]);
    expect(only && applyFix(report(zeros, wide), only)).toBe(report());
    expect(only?.finding.fixes?.()[0]).toMatchObject({ preferred: true, safe: true });
  });

  it('labels unlike the form’s, each place told its own, with one fix for all', () => {
    const slip = (text: string): string =>
      text.replace(/(属于|行政机关|正当理由)/g, '$1的').replace('予以公开', '予公开');
    const [only, ...others] = found(report(zeros, slip), 'row-label');
    expect(others).toEqual([]);
    expect(only?.finding.related?.length).toBeGreaterThan(3);
    expect(only && applyFix(report(zeros, slip), only)).toBe(report());
  });

  it('rows that are none of the form’s, rows that stand twice, and rows without a label', () => {
    const insert =
      (lines: string) =>
      (text: string): string =>
        text.replace(/\n(?=\t（二）部分公开)/, `\n${lines}\n`);
    const strange = ['自来水', '排水', '河道', '节水']
      .map((name) => `\t${name}类事务的申请\t\t0\t0\t0\t0\t0\t0\t0`)
      .join('\n');
    expect(found(report(zeros, insert(strange)), 'row-unknown').map(messageOf)).toEqual([
      '「自来水类事务的申请」等 4 行不是规定表格中的行。',
    ]);
    const twice = (text: string): string => `${text}\n${text.split('\n').slice(3).join('\n')}`;
    expect(found(report(zeros, twice), 'row-duplicate')).toHaveLength(1);
  });

  it('marks that are no figures, by what they are', () => {
    const crosses = (text: string): string =>
      text
        .split('\n')
        .map((line) => line.replace(/\t0$/, '\t×'))
        .join('\n');
    expect(found(report(zeros, crosses), 'figure-unplaced').map(messageOf)).toEqual([
      '「一、本年新收政府信息公开申请数量 · 总计」等 25 处是“×”，读不出一个数，没有核对；请只写阿拉伯数字。',
    ]);
  });

  it('aspects: one alone is named as ever, several are one', () => {
    const lacking = (...titles: string[]): string =>
      titles.reduce((text, title) => text.replaceAll(title, '其他工作'), clean);
    expect(found(report(), 'aspect-missing').map(({ key }) => key)).toEqual(['aspect-missing:overview']);
    expect(found(lacking('政府信息管理'), 'aspect-missing').map(({ key }) => key)).toEqual([
      'aspect-missing:overview/management',
    ]);
  });

  it('a report with nothing filled in has one finding a table and one a section', () => {
    const counts = new Map<string, number>();
    for (const code of codes(
      report(
        new Map(
          slotsOf(form)
            .slice(0, 3)
            .map(({ id }) => [id, '1']),
        ),
      ),
    ).map((line) => line.split(' ')[0] ?? ''))
      counts.set(code, (counts.get(code) ?? 0) + 1);
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(3);
  });

  it('is one where a whole table has fractions, negative numbers, units of another kind, or words beside them', () => {
    const body = (change: (figure: string) => string): string =>
      clean
        .split('\n')
        .map((line) => {
          const cells = line.split('\t');
          return cells.length === 10
            ? cells.map((cell) => (/^\d+$/.test(cell) ? change(cell) : cell)).join('\t')
            : line;
        })
        .join('\n');
    const countOf = (text: string, code: string): number =>
      checkText(text).diagnoses.filter(({ rule }) => rule.code === code).length;
    expect(
      countOf(
        body((figure) => `${figure}.5`),
        'figure-fraction',
      ),
    ).toBe(1);
    expect(
      countOf(
        body((figure) => (figure === '0' ? '0' : `-${figure}`)),
        'figure-negative',
      ),
    ).toBe(1);
    expect(
      countOf(
        body((figure) => `${figure}万元`),
        'figure-unplaced',
      ),
    ).toBe(1);
    expect(
      countOf(
        body((figure) => `约${figure}`),
        'figure-unplaced',
      ),
    ).toBe(1);
    // What one accepts of all lapses when one of them changes.
    const [half] = checkText(body((figure) => `${figure}.5`)).diagnoses;
    expect(half && String(valuesOf(half, draftOf(clean))['rows']).match(/\.5/g)?.length).toBe(175);
    // What is said of few stays with each.
    const two = clean.replace('（一）予以公开\t\t9\t2', '（一）予以公开\t\t约9\t约2');
    expect(countOf(two, 'figure-unplaced')).toBe(2);
  });
});
