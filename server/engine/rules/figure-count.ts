import type { BoundLine, BoundTable } from '../binding/binding';
import type { Reading } from '../reading/reading';
import { formatDecimal } from '../text/decimal';
import type { Finding, Rule } from './rule';
import { formDocument } from './support/basis';
import { nameOf, shortLabel } from '../reading/figures';
import { spanOfSplit, splitOf } from './support/split';
import { statusOfRows } from './support/status';
import { bySaying, rowTexts, together } from './support/together';
import { flatMap } from '../text/lists';

/** A row has as many figures as the form has columns, blanks between them counted. */
export const figureCount: Rule = {
  code: 'figure-count',
  severity: 'error',
  class: 'must',
  fixable: true,
  basis: { document: formDocument, article: '附表' },
  name: { zh: '数字个数', en: 'Number of figures' },
  messages: {
    default: {
      zh: '「{row}」应有 {expected} 个数字，现有 {found} 个；这一行无法核对。',
      en: 'Figures in “{row}”: {found} instead of {expected}; the row cannot be checked.',
    },
    many: {
      zh: '「{row}」等 {count} 行各应有 {expected} 个数字，现各有 {found} 个；这些行无法核对。',
      en: 'Figures in “{row}” and others: {found} instead of {expected} each, rows: {count}; these cannot be checked.',
    },
    ...rowTexts,
    lost: {
      zh: '表中少了「{columns}」一列：{count} 行各应有 {expected} 个数字，现各有 {found} 个；这些行没有核对。请对照原表补上这一列。',
      en: 'The table lacks the column “{columns}” (rows: {count}; figures in each: {found} instead of {expected}), and these were not checked. Put the column back from the original.',
    },
    lostMany: {
      zh: '表中少了「{columns}」几列：{count} 行各应有 {expected} 个数字，现各有 {found} 个；这些行没有核对。请对照原表补上。',
      en: 'The table lacks columns: {columns} (rows: {count}; figures in each: {found} instead of {expected}), and these were not checked. Put them back from the original.',
    },
    split: {
      zh: '「{row}」应有 {expected} 个数字，现有 {found} 个；疑似「{name}」的 {value} 被拆成 {first} 和 {second} 两格，只有合并这两格才能平衡。这一行现在无法核对。',
      en: 'Figures in “{row}”: {found} instead of {expected}; {value} under “{name}” seems to be split into {first} and {second}: only these two joined make it balance. The row cannot be checked as it is.',
    },
    pieces: { zh: '疑似应合为 {value}', en: 'Perhaps {value} in one cell' },
    join: {
      zh: '将「{name}」的 {first} 和 {second} 两格合并为 {value}',
      en: 'Join {first} and {second} under “{name}” into {value}',
    },
  },
  *check(reading) {
    for (const table of reading.binding.tables) {
      yield* lostIn(table);
      const findings = flatMap(table.lines, (line) =>
        line.problem?.kind === 'count' && line.problem.lost.length === 0
          ? [toFinding(reading, table, line, line.problem)]
          : [],
      );
      yield* findings.filter(isSplit);
      const counts = bySaying(
        findings.filter((finding) => !isSplit(finding)),
        ({ args }) => `${String(args?.['found'])}:${String(args?.['expected'])}`,
      );
      for (const [saying, [first, ...others]] of counts) {
        if (!first) continue;
        const { found = 0, expected = 0 } = first.args ?? {};
        yield* together([first, ...others], {
          message: 'many',
          args: { found, expected },
          subject: `${table.form.key}/${saying}`,
        });
      }
    }
  },
  status: statusOfRows,
};

/** One finding for each set of columns that is gone: on the head that they are missing from. */
function lostIn({ form, lines, heads }: BoundTable): Finding[] {
  const found = new Map<string, Finding>();
  for (const { problem, row } of lines) {
    if (problem?.kind !== 'count' || problem.lost.length === 0) continue;
    const columns = problem.lost.map(({ label }) => label).join('、');
    const count = Number(found.get(columns)?.args?.['count'] ?? 0) + 1;
    found.set(columns, {
      message: problem.lost.length === 1 ? 'lost' : 'lostMany',
      args: { columns, count, expected: problem.expected, found: problem.found },
      subject: `${form.key}/${problem.lost.map(({ key }) => key).join('+')}`,
      span: heads.findLast((head) => head.start < row.start) ?? row,
    });
  }
  return [...found.values()];
}

/** Where two cells are one number, the row has its own fix. */
function isSplit({ message }: Finding): boolean {
  return message === 'split';
}

function toFinding(
  reading: Reading,
  table: BoundTable,
  bound: BoundLine,
  { expected, found }: NonNullable<BoundLine['problem']>,
): Finding {
  const { line, row, label } = bound;
  const finding = {
    args: { row: shortLabel(line.label ?? table.form.title), expected, found },
    subject: `${table.form.key}/${line.rows[0]?.key ?? ''}`,
    span: label?.cells.at(-1) ?? row,
  };
  const split = splitOf(reading, table, bound);
  if (!split) return finding;
  const { slot, value, first, second, edit } = split;
  const args = {
    ...finding.args,
    name: line.rows.length > 1 ? nameOf(slot) : slot.column.label,
    value: formatDecimal(value),
    first: first.raw,
    second: second.raw,
  };
  return {
    ...finding,
    message: 'split',
    args,
    related: [{ message: 'pieces', args, span: spanOfSplit(split) }],
    fixes: () => (edit ? [{ title: 'join', args, edits: [edit], preferred: true, changes: line.slots }] : []),
  };
}
