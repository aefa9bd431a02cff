import { describe, expect, it } from 'vitest';
import { formForYear, officialForms } from '../../../server/engine/form/editions';
import { findSlot, isTotal, namePath, type Form, type FormTable } from '../../../server/engine/form/form';

const [form2019, form2021] = officialForms as [Form, Form];

const tableOf = (form: Form, key: string): FormTable => {
  const table = form.tables.find((candidate) => candidate.key === key);
  if (!table) throw new Error(`no table ${key}`);
  return table;
};
const figuresIn = (form: Form): number[] => form.tables.map(({ rows }) => rows.flatMap(({ slots }) => slots).length);
const rowKeys = (form: Form, table: string): string[] => tableOf(form, table).rows.map(({ key }) => key);
const count = (form: Form, rule: string): number => form.equations.filter((equation) => equation.rule === rule).length;

describe('the editions', () => {
  it('stand oldest first, each from a year of its own on', () => {
    const starts = officialForms.map(({ years }) => years.from ?? NaN);
    expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
    for (const [index, from] of starts.entries()) expect(formForYear(officialForms, from)).toBe(officialForms[index]);
    expect(formForYear(officialForms, 2999)).toBe(officialForms.at(-1));
  });

  it('of 2019 and 2021 have six sections each, numbered 一 to 六', () => {
    for (const { sections } of [form2019, form2021]) {
      expect(sections.map(({ heading }) => heading.slice(0, 2))).toEqual([
        '一、',
        '二、',
        '三、',
        '四、',
        '五、',
        '六、',
      ]);
    }
  });

  it('hold for 2019 and 2020, and from 2021 on', () => {
    expect([2018, 2019, 2020, 2021, 2025].map((year) => formForYear(officialForms, year)?.edition ?? null)).toEqual([
      null,
      '2019',
      '2019',
      '2021',
      '2021',
    ]);
  });

  it('give way to a newer one, whatever end they name themselves', () => {
    const newer = { ...form2021, edition: '2030', years: { from: 2030 } };
    expect([2029, 2030].map((year) => formForYear([form2019, form2021, newer], year)?.edition)).toEqual([
      '2021',
      '2030',
    ]);
  });

  it('have 42 and 40 equations', () => {
    expect(form2021.equations).toHaveLength(42);
    expect(form2019.equations).toHaveLength(40);
    expect([
      count(form2021, 'row-total'),
      count(form2021, 'result-total'),
      count(form2021, 'carry-balance'),
      count(form2021, 'case-total'),
    ]).toEqual([25, 7, 7, 3]);
    expect([
      count(form2019, 'row-total'),
      count(form2019, 'result-total'),
      count(form2019, 'carry-balance'),
      count(form2019, 'case-total'),
    ]).toEqual([23, 7, 7, 3]);
  });

  it('have 10, 175 and 15 figures in 2021, 22, 161 and 15 in 2019', () => {
    expect(figuresIn(form2021)).toEqual([10, 175, 15]);
    expect(figuresIn(form2019)).toEqual([22, 161, 15]);
  });

  it('give every figure an id of its own', () => {
    for (const form of officialForms) {
      const ids = form.tables.flatMap(({ rows }) => rows.flatMap(({ slots }) => slots.map(({ id }) => id)));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe('the form of 2021', () => {
  it('names the rows and columns of table 2 by their fixed keys', () => {
    const ids = tableOf(form2021, 'disclosure').rows.flatMap(({ slots }) => slots.map(({ id }) => id));
    expect(ids).toEqual([
      ...['issued', 'repealed', 'inForce'].map((column) => `disclosure/regulations/${column}`),
      ...['issued', 'repealed', 'inForce'].map((column) => `disclosure/normativeDocuments/${column}`),
      'disclosure/licences/decisions',
      'disclosure/penalties/decisions',
      'disclosure/enforcement/decisions',
      'disclosure/fees/amount',
    ]);
  });

  it('names the rows of table 3 by their fixed keys', () => {
    expect(rowKeys(form2021, 'requests')).toEqual([
      'received',
      'carriedIn',
      'granted',
      'partlyGranted',
      ...[
        'stateSecret',
        'otherLaw',
        'security',
        'thirdParty',
        'internal',
        'process',
        'enforcementFile',
        'adminQuery',
      ].map((key) => `refused.${key}`),
      ...['notHeld', 'needsCreation', 'unclear'].map((key) => `unavailable.${key}`),
      ...['petition', 'repeat', 'publication', 'excessive', 'reconfirm'].map((key) => `declined.${key}`),
      ...['lateCorrection', 'unpaidFee', 'other'].map((key) => `other.${key}`),
      'concluded',
      'carriedOut',
    ]);
  });

  it('names the columns of tables 3 and 4 by their fixed keys', () => {
    const columns = (table: string, row: string): string[] =>
      tableOf(form2021, table)
        .rows.find(({ key }) => key === row)
        ?.slots.map(({ column }) => column.key) ?? [];
    expect(columns('requests', 'granted')).toEqual([
      'natural',
      'business',
      'research',
      'nonprofit',
      'legalService',
      'otherOrg',
      'total',
    ]);
    expect(rowKeys(form2021, 'disputes')).toEqual(['review', 'directSuit', 'suitAfterReview']);
    for (const row of rowKeys(form2021, 'disputes')) {
      expect(columns('disputes', row)).toEqual(['upheld', 'corrected', 'otherResult', 'pending', 'total']);
    }
  });

  it('allows decimals in the amount of fees alone, and no figure below zero', () => {
    const slots = form2021.tables.flatMap(({ rows }) => rows.flatMap((row) => row.slots));
    expect(slots.filter(({ column }) => column.type === 'amount').map(({ id }) => id)).toEqual([
      'disclosure/fees/amount',
    ]);
    expect(slots.filter(({ column }) => column.signed)).toEqual([]);
  });

  it('knows as totals the column 总计, the row （七）总计 and the fifth of each group of table 4', () => {
    const totals = form2021.tables.flatMap((table) =>
      table.rows.flatMap(({ slots }) => slots.filter((slot) => isTotal(table, slot))),
    );
    expect(totals).toHaveLength(24 + 7 + 3);
    expect(totals.every(({ row, column }) => column.key === 'total' || row.key === 'concluded')).toBe(true);
  });

  it('shows the failures of the carry on （七）总计', () => {
    const carry = form2021.equations.filter(({ rule }) => rule === 'carry-balance');
    expect(carry.every(({ shown, total }) => shown.row.key === 'concluded' && total === null)).toBe(true);
    expect(carry[0]?.left.map(({ row }) => row.key)).toEqual(['received', 'carriedIn']);
    expect(carry[0]?.right.map(({ row }) => row.key)).toEqual(['concluded', 'carriedOut']);
  });

  it('sums 21 rows in （七）总计 and six columns in 总计', () => {
    for (const { rule, right } of form2021.equations) {
      expect(right).toHaveLength(
        { 'row-total': 6, 'result-total': 21, 'carry-balance': 2, 'case-total': 4 }[rule] ?? 0,
      );
    }
  });

  it('finds a figure by its keys, and names it by its labels', () => {
    const slot = findSlot(form2021, 'requests', 'refused.thirdParty', 'natural');
    expect(slot && namePath(slot)).toBe('（三）不予公开 › 4.保护第三方合法权益 · 自然人');
    expect(findSlot(form2021, 'requests', 'refused', 'natural')).toBeUndefined();
    expect(findSlot(form2021, 'nowhere', 'received', 'natural')).toBeUndefined();
  });
});

describe('the form of 2019', () => {
  it('names what is different by its own keys', () => {
    expect(rowKeys(form2019, 'disclosure')).toEqual([
      'regulations',
      'normativeDocuments',
      'licences',
      'otherServices',
      'penalties',
      'enforcement',
      'fees',
      'procurement',
    ]);
    const columns = new Map(
      tableOf(form2019, 'disclosure').rows.map(({ key, slots }) => [
        key,
        slots.map(({ column }) => column.key).join(' '),
      ]),
    );
    expect(columns.get('regulations')).toBe('made published publishedTotal');
    expect(columns.get('otherServices')).toBe('previous change decisions');
    expect(columns.get('fees')).toBe('previous change');
    expect(columns.get('procurement')).toBe('items amount');
  });

  it('has （六）其他处理 as one row, with the key that it has within its group later', () => {
    expect(rowKeys(form2019, 'requests').filter((key) => key.startsWith('other'))).toEqual(['other.other']);
  });

  it('allows a change below zero and decimals in the sum of procurement', () => {
    const slots = tableOf(form2019, 'disclosure').rows.flatMap((row) => row.slots);
    expect(new Set(slots.filter(({ column }) => column.signed).map(({ column }) => column.key))).toEqual(
      new Set(['change']),
    );
    expect(slots.filter(({ column }) => column.type === 'amount').map(({ id }) => id)).toEqual([
      'disclosure/procurement/amount',
    ]);
  });
});
