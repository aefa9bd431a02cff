import { describe, expect, it } from 'vitest';
import { compileForm, FormError } from '../../../server/engine/form/compile';
import type { EquationData, FormData, RowData, TableData } from '../../../server/engine/form/data';
import { grainData, withEquations } from './madeUp';

const [table] = grainData.tables as [TableData];
const withTable = (changes: Partial<TableData>): FormData => ({ ...grainData, tables: [{ ...table, ...changes }] });
const withRows = (rows: RowData[]): FormData =>
  withTable({ blocks: table.blocks.map((block) => ({ ...block, rows })), equations: [] });
const rowRule = (of: string, more: Partial<EquationData> = {}): FormData =>
  withEquations({ rule: 'r', each: 'row', of, ...more });
const columnRule = (of: string): FormData => withEquations({ rule: 'r', each: 'column', of });

describe('a form that contradicts itself', () => {
  it('is refused where an equation names an unknown column', () => {
    expect(() => compileForm(rowRule('all = wheat + barley'))).toThrow(FormError);
    expect(() => compileForm(rowRule('sum = wheat + maize'))).toThrow(/no row or column is called sum/);
  });

  it('is refused where an equation names an unknown row or group', () => {
    expect(() => compileForm(columnRule('county = east'))).toThrow(FormError);
    expect(() => compileForm(columnRule('county = rented.*'))).toThrow(/rented/);
    expect(() => compileForm(columnRule('county = own'))).toThrow(FormError);
  });

  it('is refused where a column is named in an equation over rows, or the other way round', () => {
    expect(() => compileForm(rowRule('county = own.*'))).toThrow(FormError);
    expect(() => compileForm(columnRule('all = wheat'))).toThrow(FormError);
  });

  it('is refused where an equation has no =, two of them or an empty term', () => {
    for (const of of ['all', 'all + wheat', 'all = wheat = maize', 'all = ', ' = wheat', 'all = wheat + + rice', '']) {
      expect(() => compileForm(rowRule(of)), of).toThrow(FormError);
    }
  });

  it('is refused where a failure would be shown on an unknown figure', () => {
    expect(() => compileForm(rowRule('all = wheat', { shown: 'nothing' }))).toThrow(FormError);
  });

  it('is refused where a row stands twice', () => {
    expect(() =>
      compileForm(
        withRows([
          { key: 'east', label: '东河粮库' },
          { key: 'east', label: '东岸粮库' },
        ]),
      ),
    ).toThrow(/twice/);
    const group = { key: 'own', label: '直属粮库', rows: [{ key: 'east', label: '东河粮库' }] };
    expect(() => compileForm(withRows([group, group]))).toThrow(/own\.east/);
  });

  it('is refused where a column stands twice', () => {
    const blocks = table.blocks.map((block) => ({
      ...block,
      columns: [...block.columns, ...block.columns.slice(0, 1)],
    }));
    expect(() => compileForm(withTable({ blocks }))).toThrow(/wheat stands twice/);
  });

  it('is refused where a section names an unknown table', () => {
    const sections = grainData.sections.map((section) => ({ ...section, table: 'barns' }));
    expect(() => compileForm({ ...grainData, sections })).toThrow(/barns/);
  });

  it('is refused where a group printed as one row names an unknown row', () => {
    const rows = [{ key: 'own', label: '直属粮库', merged: 'north', rows: [{ key: 'east', label: '东河粮库' }] }];
    expect(() => compileForm(withRows(rows))).toThrow(/north/);
  });

  it('is told by the edition and the table', () => {
    expect(() => compileForm(rowRule('all = barley'))).toThrow(/^grain, table stores: /);
  });

  it('is refused where two tables have one key', () => {
    expect(() => compileForm({ ...grainData, tables: [table, table] })).toThrow(FormError);
  });

  it('is refused where a tolerance is no number', () => {
    expect(() => compileForm(rowRule('all = wheat', { tolerance: 'little' }))).toThrow(FormError);
  });
});
