import { describe, expect, it } from 'vitest';
import { compileForm } from '../../server/engine/form/compile';
import type { FormData } from '../../server/engine/form/form';
import { check, safeFixes } from '../../server/engine/rules/check';
import { Draft } from '../../server/engine/reading/draft';
import { createEngine } from '../../server/engine/reading/engine';
import { rules } from '../../server/engine/rules/index';
import { formatDecimal } from '../../server/engine/text/decimal';
import { applyEdits } from '../../server/engine/text/edits';
import { messageOf } from '../support/check';
import { writers, type Writer } from '../support/layouts';
import data from './other-form.json';

const form = compileForm(data as FormData);
const engine = createEngine([form]);
const [table] = form.tables;
if (!table) throw new Error('the form has a table');

const amounts: Readonly<Record<string, readonly string[]>> = {
  'goods.paper': ['10.25', '4.75', '3', '15.00'],
  'goods.tools': ['0.1', '0.2', '1', '0.3'],
  travel: ['7.30', '2.05', '6', '9.36'],
  meetings: ['0', '1.5', '2', '1.5'],
  all: ['17.65', '8.50', '12', '26.16'],
};
const columns = ['spring', 'autumn', 'items', 'year'];

function figures(changes: Readonly<Record<string, string>> = {}): Map<string, string> {
  const all = Object.entries(amounts).flatMap(([row, values]) =>
    values.map((value, index) => [`spending/${row}/${columns[index] ?? ''}`, value] as const),
  );
  return new Map([...all, ...Object.entries(changes)]);
}

const report = (write: Writer, changes?: Readonly<Record<string, string>>): string =>
  `松岭市园林管理处2031年专项经费执行情况报告\n\n一、经费概况\n\n经费由本级安排。\n\n二、支出情况\n\n${write(table, figures(changes))}\n`;
const draftOf = (text: string): Draft => new Draft(text, engine, { form: 'auto', isReport: false, layout: 'tabs' });
const findings = (text: string) => check(draftOf(text), rules, {}).diagnoses;

describe('a form of another kind goes through the whole engine', () => {
  it.each(Object.entries(writers))('its figures are read from %s and its equations hold', (_, write) => {
    const text = report(write);
    const { reading } = draftOf(text);
    const read = [...(reading?.binding.figures.values() ?? [])].map(
      ({ slot, value }) => [slot.id, value && formatDecimal(value)] as const,
    );
    expect(new Map(read)).toEqual(figures());
    expect(reading?.evaluations.map(({ status }) => status)).toEqual(new Array(9).fill('held'));
    expect(findings(text).filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });

  it.each(Object.entries(writers))('a slip in %s is located and repaired exactly, decimals and all', (_, write) => {
    const right = report(write);
    const wrong = report(write, { 'spending/goods.paper/spring': '12.25' });
    const errors = findings(wrong).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule }) => rule.code).sort()).toEqual(['result-total', 'row-total']);
    const [fix] = errors[0]?.finding.fixes?.() ?? [];
    expect(fix?.preferred).toBe(true);
    expect(applyEdits(wrong, fix?.edits ?? [])).toBe(right);
  });

  it('keeps to the tolerance of an equation, and to whole numbers where the form counts', () => {
    const write = writers['tabs'] as Writer;
    expect(findings(report(write, { 'spending/travel/year': '9.34', 'spending/all/year': '26.14' }))).toEqual([]);
    const off = findings(report(write, { 'spending/travel/year': '9.37', 'spending/all/year': '26.17' }));
    expect(off.map(({ rule }) => rule.code)).toEqual(['row-total', 'row-total']);
    const counted = findings(report(write, { 'spending/travel/items': '6.5', 'spending/all/items': '12.5' }));
    expect(counted.map(({ rule }) => rule.code)).toEqual(['figure-fraction', 'figure-fraction']);
  });

  it('misses its own sections and tables, and repairs a total that cannot be disputed', () => {
    const write = writers['tabs'] as Writer;
    const text = report(write, { 'spending/all/year': '30' });
    const fixed = applyEdits(
      text,
      safeFixes(findings(text)).flatMap(({ edits }) => edits),
    );
    expect(findings(fixed)).toEqual([]);
    const cut = text.slice(0, text.indexOf('二、支出情况'));
    const missing = findings(cut);
    expect(missing.map(messageOf)).toEqual(['缺少栏目「二、支出情况」。']);
    const whole = applyEdits(cut, missing[0]?.finding.fixes?.()[0]?.edits ?? []);
    expect(findings(whole).map(({ rule }) => rule.code)).toEqual(['table-blank']);
  });
});
