import type { BoundTable, Figure } from '../binding/binding';
import { mayLoseUnit, measure, statedUnit } from '../binding/units';
import { isOfOwn } from '../form/form';
import type { Report } from '../report/report';
import { formatDecimal } from '../text/decimal';
import { readWritten } from '../text/written';
import type { Finding, Rule } from './rule';
import { formDocument } from './support/basis';
import { figuresWhere } from '../reading/figures';
import { statusOfFigures } from './support/status';
import { together } from './support/together';

/** A figure is written in plain digits: no full-width digits, separators or units in its cell. */
export const figureFormat: Rule = {
  code: 'figure-format',
  severity: 'warning',
  class: 'explain',
  fixable: true,
  basis: { document: formDocument, article: '填报要求（推断）' },
  name: { zh: '数字写法', en: 'Form of a figure' },
  messages: {
    default: {
      zh: '表中的数字请写成「{plain}」，不带单位、分隔号或全角字符。',
      en: 'Write the figure as {plain}, without unit, separator or full-width characters.',
    },
    many: {
      zh: '自此起，表中有 {count} 个数字带同样的单位、分隔号或全角字符；请只写数字，如「{plain}」。',
      en: 'Figures with the same unit, separator or full-width characters, from here on: {count}; write digits alone, such as {plain}.',
    },
    same: { zh: '应写成「{plain}」', en: 'Write {plain}' },
    replaceAll: { zh: '全部改为数字（{count} 格）', en: 'Change all to plain digits (cells: {count})' },
    replace: { zh: '改为 {plain}', en: 'Change to {plain}' },
    unstated: {
      zh: '“{raw}”带着单位，而本栏的标题没有写明单位：去掉就看不出是元还是万元。请核对后改写。',
      en: '“{raw}” has a unit that the head of its column does not state: without it nobody could tell what is meant. Check it and write it anew.',
    },
    otherUnit: {
      zh: '“{raw}”的单位与表头写的“{stated}”不同；请核对后统一。',
      en: '“{raw}” has another unit than the head, which states {stated}. Check both and write one.',
    },
    note: {
      zh: '“{raw}”读作 {plain}；旁边还写着“{note}”。表中请只写数字，说明写到正文里。',
      en: '“{raw}” is read as {plain}; beside it stands “{note}”. Write the figure alone, and what is to be said of it into the text.',
    },
  },
  *check({ binding, report, form: own }) {
    const isOwn = isOfOwn(own);
    for (const table of binding.tables) {
      const { form, lines } = table;
      const ways = new Map<string, Finding[]>();
      for (const figure of figuresWhere(lines, isOtherwise)) {
        const finding = findingOf(table, figure, report, isOwn);
        if (!finding) continue;
        if (finding.message !== undefined) {
          yield finding;
          continue;
        }
        const way = wayOf(figure.cell?.raw ?? '');
        const same = ways.get(way);
        if (same) same.push(finding);
        else ways.set(way, [finding]);
      }
      for (const [way, same] of ways)
        yield* together(same, { message: 'many', subject: `${form.key}/${way}`, named: 'plain', fix: 'replaceAll' });
    }
  },
  status: statusOfFigures,
};

/** Whether a figure is written in any other way than in plain digits. */
function isOtherwise({ cell, value }: Figure): boolean {
  return cell !== null && value !== null && !(cell.plain && (cell.kind === 'number' || !readWritten(cell)));
}

function findingOf(
  { heads }: BoundTable,
  { slot, line, cell, value }: Figure,
  { view, sections }: Report,
  isOwn: boolean,
): Finding | null {
  if (!cell || !value) return null;
  const { column } = slot;
  // 92.3% is how a percentage is written.
  if (column.type === 'percent' && /^-?[0-9]+(?:\.[0-9]+)?[%％]$/.test(cell.raw)) return null;
  // 1,200.00 is how sums of money are written, where no form of the state's says otherwise.
  if (isOwn && /^-?[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?$/.test(cell.raw)) return null;
  const stated = statedUnit(column, line.row, heads, view, sections);
  const measured = measure(column, cell, stated);
  const finding = { subject: slot.id, span: cell };
  // The unit that a form of one's own states for the column says nothing new.
  if (isOwn && measured?.unit === column.unit && column.unit !== null && measured.note === null) return null;
  if (measured && !mayLoseUnit(column, measured, stated))
    return stated === null
      ? { ...finding, message: 'unstated', args: { raw: cell.raw } }
      : { ...finding, message: 'otherUnit', args: { raw: cell.raw, stated } };
  if (measured?.note != null)
    return { ...finding, message: 'note', args: { raw: cell.raw, plain: formatDecimal(value), note: measured.note } };
  const args = { plain: formatDecimal(value) };
  const edit = { span: { start: cell.start, end: cell.end }, text: args.plain };
  return {
    args,
    subject: slot.id,
    span: cell,
    fixes: () => (cell.exact ? [{ title: 'replace', args, edits: [edit], preferred: true, safe: true }] : []),
  };
}

/** In which way a figure is not plain: the shape of what it is written with. */
function wayOf(raw: string): string {
  const written = raw.replace(/[0-9]+/g, '').replace(/[０-９]+/g, '０');
  return written === '' ? 'other' : written;
}
