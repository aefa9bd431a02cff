import { officialForms } from '../../../server/engine/form/editions';
import type { BoundTable } from '../../../server/engine/binding/binding';
import type { Form, FormTable } from '../../../server/engine/form/form';
import type { Reading } from '../../../server/engine/reading/reading';
import { formatDecimal } from '../../../server/engine/text/decimal';
import { draftOf } from '../../support/check';
import { fillTable, printTabs, slotsOf, type Figures } from '../../support/write';

export const [form2019, form2021] = officialForms as [Form, Form];

export function formTable(key: string, form: Form = form2021): FormTable {
  const table = form.tables.find((candidate) => candidate.key === key);
  if (!table) throw new Error(`no table ${key}`);
  return table;
}

/** A figure of its own for each slot, so that none can stand in another's place unseen. */
export function distinctFigures(form: Form = form2021): Map<string, string> {
  return new Map(slotsOf(form).map(({ id }, index) => [id, String(index + 101)]));
}

/** The cells of a table of the form, filled in. */
export function cellsOf(key: string, figures: Figures = distinctFigures(), form: Form = form2021): string[][] {
  return fillTable(formTable(key, form), figures);
}

/** A draft with these texts below its sections 二, 三 and 四; where one is left out, the official table stands there. */
export function draftWith(
  tables: { disclosure?: string; requests?: string; disputes?: string },
  overview = '今年平稳。',
): string {
  const {
    disclosure = printTabs(cellsOf('disclosure')),
    requests = printTabs(cellsOf('requests')),
    disputes = printTabs(cellsOf('disputes')),
  } = tables;
  return `青禾县档案局2024年政府信息公开工作年度报告

一、总体情况

${overview}

二、主动公开政府信息情况

${disclosure}

三、收到和处理政府信息公开申请情况

${requests}

四、政府信息公开行政复议、行政诉讼情况

${disputes}

五、存在的主要问题及改进情况

人手不足，明年补充。

六、其他需要报告的事项

无其他事项。
`;
}

export function readingOf(text: string): Reading {
  const { reading } = draftOf(text);
  if (!reading) throw new Error('the draft is held against no form');
  return reading;
}

/** What was read of each figure, by the id of its slot: a number, or a word for what stands there instead. */
export function figuresOf(text: string): Map<string, string> {
  const { binding } = readingOf(text);
  return new Map(
    [...binding.figures.values()].map(({ slot, value, status }) => [slot.id, value ? formatDecimal(value) : status]),
  );
}

/** The figures that are not as expected: `id: expected → read`. */
export function differences(text: string, expected: Figures): string[] {
  const read = figuresOf(text);
  return [...expected].flatMap(([id, figure]) =>
    read.get(id) === figure ? [] : [`${id}: ${figure} → ${read.get(id) ?? 'not read'}`],
  );
}

export function boundTable(text: string, key: string): BoundTable {
  const table = readingOf(text).tableOf(key);
  if (!table) throw new Error(`no table ${key}`);
  return table;
}

/** What is the matter with a table, in a few words a row. */
export function troubles(text: string, key: string): string[] {
  const { lines, missing, duplicates, unknown } = boundTable(text, key);
  return [
    ...lines.flatMap(({ line, problem }) =>
      problem ? [`${problem.kind} ${problem.found}: ${line.rows[0]?.key}`] : [],
    ),
    ...missing.map(({ rows }) => `missing: ${rows[0]?.key}`),
    ...duplicates.map(({ line }) => `twice: ${line?.rows[0]?.key}`),
    ...unknown.map(({ label }) => `unknown: ${label?.text ?? ''}`),
  ];
}

/** Rows with the one that has `label` in it changed. */
export function changeRow(
  rows: readonly (readonly string[])[],
  label: string,
  change: (row: string[]) => string[][],
): string[][] {
  const index = rows.findIndex((row) => row.includes(label));
  if (index < 0) throw new Error(`no row ${label}`);
  return rows.flatMap((row, at) => (at === index ? change([...row]) : [[...row]]));
}

/** A row whose first `count` cells stand at its end. */
export function shift(row: readonly string[], count: number): string[] {
  return [...row.slice(count), ...row.slice(0, count)];
}
