import type { Report } from '../report/report';
import type { Row } from '../report/tables/row';
import type { Finding, Rule } from './rule';
import { isAnnexed } from './support/annex';
import { formDocument } from './support/basis';
import { shortLabel } from '../reading/figures';
import { statusOfRows } from './support/status';
import { rowTexts, together } from './support/together';
import { flatMap } from '../text/lists';

/** No row of the form stands in its table twice. */
export const rowDuplicate: Rule = {
  code: 'row-duplicate',
  severity: 'error',
  class: 'must',
  fixable: false,
  basis: { document: formDocument, article: '附表' },
  name: { zh: '行重复', en: 'Row twice' },
  messages: {
    default: {
      zh: '「{row}」一行重复：第 {line} 行已有。',
      en: 'Row “{row}” stands twice: it is on line {line} already.',
    },
    many: { zh: '「{row}」等 {count} 行重复：前面已有。', en: '“{row}” and others stand twice, rows: {count}.' },
    ...rowTexts,
    table: {
      zh: '这里又有一张这样的表：前一张从第 {line} 行起，核对的只是前一张。请删去多余的一张。',
      en: 'The same table stands here once more: the first begins on line {line}, and that one alone was checked. Delete the one that is not wanted.',
    },
    first: { zh: '第一次出现', en: 'It stands here first' },
  },
  *check({ binding, source, report }) {
    const year = report.title?.year ?? null;
    for (const { form, duplicates, lines, copy, span } of binding.tables) {
      if (copy && span && !isAnnexed(source, endBefore(report, copy), copy.start, year))
        yield ofCopy(form.key, copy, span.start, source.lineAt(span.start).index + 1);
      const findings = flatMap(duplicates, ({ row, label, line }): Finding[] => {
        const first = lines.find((bound) => bound.line === line);
        if (!line || !first) return [];
        const finding: Finding = {
          args: { row: shortLabel(line.label ?? ''), line: source.lineAt(first.row.start).index + 1 },
          subject: `${form.key}/${line.rows[0]?.key ?? ''}`,
          span: label?.cells.at(-1) ?? row,
          related: [{ message: 'first', span: first.label?.cells.at(-1) ?? first.row }],
        };
        return [finding];
      });
      yield* together(findings, { message: 'many', subject: form.key });
    }
  },
  status: statusOfRows,
};

/** Where the table before the one of a row ends. */
function endBefore({ tables }: Report, row: Row): number {
  return tables.findLast(({ end }) => end <= row.start)?.end ?? 0;
}

/** A second table may be meant to stand there, last year's or an annex: that it was not checked is all that is sure. */
function ofCopy(table: string, copy: Row, start: number, line: number): Finding {
  return {
    message: 'table',
    args: { line },
    subject: table,
    severity: 'warning',
    span: copy,
    related: [{ message: 'first', span: { start, end: start } }],
  };
}
