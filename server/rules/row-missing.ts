import type { BoundLine, BoundTable } from '../binding/binding';
import type { FormLine } from '../form/form';
import type { Reading } from './draft';
import type { Edit, Rule } from './rule';
import { formDocument } from './support/basis';
import { shortLabel } from './support/figures';

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
    many: { zh: '表中缺少「{row}」至「{last}」共 {count} 行。', en: '{count} rows are missing from the table, “{row}” to “{last}”.' },
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
              return edit ? [{ title: 'insert', edits: [edit], preferred: true }] : [];
            },
          };
        }
      }
    }
  },
  status({ binding }) {
    const isOpen = binding.tables.some(({ status, missing }) => status === 'unread' || (status === 'read' && missing.length > 0));
    return isOpen ? 'unknown' : null;
  },
};

/** More missing rows side by side than this are one finding: the table was cut off. */
const mostSingle = 3;

/** Missing lines side by side, and the lines around them. */
interface Gap {
  readonly lines: FormLine[];
  readonly before: BoundLine | undefined;
  readonly after: BoundLine | undefined;
}

function gapsOf({ lines, missing, unknown }: BoundTable): Gap[] {
  const gaps: Gap[] = [];
  for (const line of missing) {
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

function nameOf(line: FormLine | undefined): string {
  return shortLabel(line?.rows[0]?.label ?? '');
}

/** Rows built like a neighbour's, the label in its place and every other cell blank. */
function insertRows({ source }: Reading, lines: readonly FormLine[], { before, after }: Gap): Edit | null {
  const [first] = lines;
  const sibling = [before, after].find((other) => other?.line.depth === first?.depth && other?.label?.cells.length === 1);
  const model = sibling ?? before ?? after;
  if (!model?.label || first?.label == null) return null;
  const { row, label } = model;
  const inner = source.lineEnd;
  const rows = lines.map((line) => printRow(row, label.index, line.label ?? ''));
  if (rows.includes('')) return null;
  const at = before ? row.end : row.start;
  return { span: { start: at, end: at }, text: before ? inner + rows.join(inner) : rows.join(inner) + inner };
}

/** A row as wide as `model`, blank but for the label; empty where the layout cannot hold blanks. */
function printRow({ cells, layout }: BoundLine['row'], index: number, label: string): string {
  const texts = cells.map((_, at) => (at === index ? label : ''));
  if (layout === 'tabs') return texts.join('\t');
  if (layout === 'pipes') return `| ${texts.join(' | ')} |`;
  // The groups beside the label span their rows; what they cover is not written again.
  const own = texts.filter((_, at) => at === index || (at > index && !cells[at]?.covered));
  return layout === 'html' ? `<tr>${own.map((text) => `<td>${text}</td>`).join('')}</tr>` : '';
}
