import type { BoundLine } from '../binding/binding';
import type { FormLine } from '../form/form';

/** A row as wide as `model`, blank but for the label; empty where the layout cannot hold it. */
export function printRow({ row: { cells, layout }, label, line: { depth } }: BoundLine, line: FormLine): string {
  // In a row that is not shifted the label stands at its depth.
  const index = label?.index === depth ? line.depth : (label?.index ?? 0);
  const texts = cells.map((_, at) => (at === index ? (line.label ?? '') : ''));
  if (layout === 'tabs') return texts.join('\t');
  if (layout === 'pipes') return `| ${texts.join(' | ')} |`;
  return layout === 'html' && line.depth === depth ? printHtmlRow(cells, index, line.label ?? '') : '';
}

/** The groups beside the label span the row already; what the label spans is not written again. */
function printHtmlRow(cells: BoundLine['row']['cells'], index: number, label: string): string {
  const spanned = cells.slice(index + 1).findIndex(({ covered }) => !covered);
  const blanks = cells.slice(index + 1).filter(({ covered }) => !covered).map(() => '<td></td>');
  return `<tr><td${spanned > 0 ? ` colspan="${spanned + 1}"` : ''}>${label}</td>${blanks.join('')}</tr>`;
}
