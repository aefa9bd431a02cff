import type { BoundLine, BoundTable } from '../binding/binding';
import type { FormLine } from '../form/form';
import type { Reading } from '../reading/reading';
import type { Edit } from '../text/edits';
import { foldBare } from '../text/fold';
import type { Rule } from './rule';
import { formDocument } from './support/basis';
import { rowName } from '../reading/figures';
import { printRow } from '../reading/rows';
import { mostSingle } from './support/together';
import { flatMap } from '../text/lists';

/** Every row of the form stands in its table. */
export const rowMissing: Rule = {
  code: 'row-missing',
  severity: 'error',
  class: 'must',
  fixable: true,
  basis: { document: formDocument, article: '附表' },
  name: { zh: '缺行', en: 'Row missing' },
  messages: {
    default: { zh: '表中缺少「{row}」一行。', en: 'Row “{row}” is missing from the table.' },
    many: {
      zh: '表中缺少「{row}」至「{last}」共 {count} 行。',
      en: 'Rows missing from the table: {count}, “{row}” to “{last}”.',
    },
    insert: { zh: '插入所缺的行（数字留空，待填）', en: 'Insert what is missing (figures left blank)' },
  },
  *check(reading) {
    for (const table of reading.binding.tables.filter(({ status }) => status === 'read')) {
      for (const gap of gapsOf(table)) {
        const beside = gap.before ?? gap.after;
        if (!beside) continue;
        const groups = gap.lines.length > mostSingle ? [gap.lines] : gap.lines.map((line) => [line]);
        for (const lines of groups) {
          yield {
            message: lines.length > 1 ? 'many' : 'default',
            args: { row: nameOf(lines[0]), last: nameOf(lines.at(-1)), count: lines.length },
            subject: `${table.form.key}/${lines[0]?.rows[0]?.key ?? ''}`,
            span: beside.label?.cells.at(-1) ?? reading.source.lineAt(beside.row.start),
            fixes: () => {
              const edit = insertRows(reading, lines, gap);
              return edit && isRead(reading, edit, table, lines)
                ? [{ title: 'insert', edits: [edit], preferred: true }]
                : [];
            },
          };
        }
      }
    }
  },
  status({ binding }) {
    const isOpen = binding.tables.some(
      ({ status, missing }) => status === 'unread' || (status === 'read' && missing.length > 0),
    );
    return isOpen ? 'unknown' : null;
  },
};

/** Missing lines side by side, and the lines around them. */
interface Gap {
  readonly lines: FormLine[];
  readonly before: BoundLine | undefined;
  readonly after: BoundLine | undefined;
}

function gapsOf({ lines, missing, unknown }: BoundTable): Gap[] {
  const gaps: Gap[] = [];
  // row-unknown speaks of rows of which it is not known in which block they are.
  const unsure = new Set(flatMap(unknown, ({ row, label }) => (row.side === null ? foldBare(label?.text ?? '') : [])));
  for (const line of missing) {
    if (unsure.has(foldBare(line.label ?? ''))) continue;
    const before = lines.findLast((bound) => bound.line.index < line.index);
    const last = gaps.at(-1);
    if (last && last.before === before) last.lines.push(line);
    else gaps.push({ lines: [line], before, after: lines.find((bound) => bound.line.index > line.index) });
  }
  // Where rows that are none of the form's stand in the gap, row-unknown speaks of it.
  return gaps.filter(({ lines: { length }, before, after }) => {
    const start = before?.row.start ?? -1;
    const end = after?.row.start ?? Infinity;
    return unknown.filter(({ row }) => row.start > start && row.start < end).length < length;
  });
}

/**
 * Whether the rows are rows of the table once they stand there, and all others what they were: in a table in pieces
 * they may be taken for others, or others for something else.
 */
function isRead(
  reading: Reading,
  edit: Edit,
  { form, missing, unknown }: BoundTable,
  lines: readonly FormLine[],
): boolean {
  const left = missing.filter((line) => !lines.includes(line));
  const after = reading.after([edit]).tableOf(form.key);
  return (
    after?.missing.length === left.length &&
    left.every((line) => after.missing.includes(line)) &&
    after.unknown.length === unknown.length
  );
}

function nameOf(line: FormLine | undefined): string {
  const [row] = line?.rows ?? [];
  return row ? rowName(row) : '';
}

/** Rows built like a neighbour's, the label in its place and every other cell blank. */
function insertRows({ source }: Reading, lines: readonly FormLine[], { before, after }: Gap): Edit | null {
  const [first] = lines;
  const sibling = [before, after].find(
    (other) => other?.line.depth === first?.depth && other?.label?.cells.length === 1,
  );
  const model = sibling ?? before ?? after;
  if (!model?.label || !first) return null;
  const rows = lines.map((line) => printRow(model, line));
  if (rows.includes('')) return null;
  const { row } = model;
  const at = before ? before.row.end : row.start;
  const text = rows.join(source.lineEnd);
  return { span: { start: at, end: at }, text: before ? source.lineEnd + text : text + source.lineEnd };
}
