import type { FormTable, Slot } from '../../../engine/form/form';
import { columnsOf, scopesOf } from '../../../engine/published/html/elements';
import { attributes, escape } from '../../../engine/published/html/escape';
import { obstacleOf, writtenIn } from '../../../engine/reading/fill';
import type { Reading } from '../../../engine/reading/reading';
import { fill, type Language } from '../../../engine/rules/check';
import { aboutOf, badgesOf, classesOf, isMarked, notesOf, partsOf, place, rowsOf, type Pen } from '../preview/marked';
import type { MarkedCell, MarkedTable } from '../preview/model';
import { formTexts } from './texts';

/** The parts of the sum that each total is, by the total: of its row, and of its column. */
export type Sums = ReadonlyMap<Slot, { readonly across?: string; readonly down?: string }>;

export function sumsOf({ form }: Reading): Sums {
  const sums = new Map<Slot, { across?: string; down?: string }>();
  for (const { total, each, right, quotient } of form.equations) {
    if (!total || quotient) continue;
    const parts = right.map(({ id }) => id).join(' ');
    sums.set(total, { ...sums.get(total), [each === 'row' ? 'across' : 'down']: parts });
  }
  return sums;
}

/** Draws tables of the form to be filled in: a grid whose cells say what stands in them and what may. */
export function gridsOf(reading: Reading): Pen['drawTable'] {
  const sums = sumsOf(reading);
  return (block, pen) => drawGrid(reading, sums, block, pen);
}

function drawGrid(reading: Reading, sums: Sums, block: MarkedTable, pen: Pen): string {
  const scopeOf = scopesOf(block);
  const columns = columnsOf(block, ' class="figures"');
  const values = attributes({
    class: columns.even ? 'official even' : 'official',
    role: 'grid',
    'aria-label': block.form.title,
    'aria-multiselectable': 'true',
    'data-table': block.form.key,
  });
  const rows = rowsOf(block, (cell) =>
    cell.slot ? drawFigure(reading, sums, cell, cell.slot, pen) : drawHead(cell, scopeOf(cell), pen),
  );
  const body = rows.map((row) => `<tr role="row">${row}</tr>`).join('\n');
  const grid = `<table${values}${place(block, pen)}>${columns.html}<tbody>\n${body}\n</tbody></table>`;
  return `<div class="wide">${grid}</div>${notesOf(block, pen)}${lockedNote(reading, block, pen)}`;
}

function drawHead(cell: MarkedCell, scope: 'row' | 'col' | null, pen: Pen): string {
  // A corner without a word is no head.
  const name = cell.text === '' ? 'td' : 'th';
  const values = attributes({
    role: name === 'td' ? 'gridcell' : scope === 'row' ? 'rowheader' : 'columnheader',
    class: classesOf(cell) || null,
    ...spansOf(cell),
    scope: name === 'th' ? scope : null,
    title: aboutOf(cell, pen.language) || null,
  });
  return `<${name}${values}${cell.span ? place(cell.span, pen) : ''}>${escape(cell.text)}</${name}>`;
}

function drawFigure(reading: Reading, sums: Sums, cell: MarkedCell, slot: Slot, pen: Pen): string {
  const figure = reading.binding.figures.get(slot);
  const locked = obstacleOf(reading, slot);
  const about = aboutOf(cell, pen.language);
  const id = `about-${slot.id.replaceAll('/', '-')}`;
  const values = attributes({
    role: 'gridcell',
    class: classesOf(cell),
    ...spansOf(cell),
    tabindex: -1,
    'aria-readonly': locked === null ? null : 'true',
    'aria-invalid': isMarked(cell) ? 'true' : null,
    'aria-describedby': id,
    'data-slot': slot.id,
    'data-row': cell.row,
    'data-column': cell.column,
    'data-value': figure ? writtenIn(figure) : '',
    'data-locked': locked,
    'data-signed': slot.column.signed,
    'data-type': slot.column.type,
    'data-parts': partsOf(cell) || null,
    'data-across': sums.get(slot)?.across,
    'data-down': sums.get(slot)?.down,
  });
  const span = cell.span ? place(cell.span, pen) : '';
  const said = `<span class="about" id="${id}" hidden>${escape(about)}</span>`;
  return `<td${values}${span}><span class="value">${escape(cell.text)}</span>${badgesOf(cell, pen.language)}${said}</td>`;
}

function spansOf({ columnSpan, rowSpan }: MarkedCell): Record<string, number | null> {
  return { colspan: columnSpan > 1 ? columnSpan : null, rowspan: rowSpan > 1 ? rowSpan : null };
}

/** Says how many cells of a table cannot be filled in here, with a way to what would mend it. */
function lockedNote(reading: Reading, { form, cells }: MarkedTable, { language }: Pen): string {
  const slots = cells.flatMap(({ slot }) => slot ?? []);
  const count = slots.filter((slot) => obstacleOf(reading, slot) !== null).length;
  if (count === 0) return '';
  const t = formTexts(language);
  return mendNote(fill(count === slots.length ? t.allLocked : t.someLocked, { count }), form, language);
}

/** Says of a table of the form that it is not there to be filled in. */
export function absentNote(form: FormTable, language: Language): string {
  return mendNote(fill(formTexts(language).absent, { title: form.title }), form, language);
}

function mendNote(note: string, { key }: FormTable, language: Language): string {
  const values = attributes({ type: 'button', class: 'mend', 'data-mend': key, 'aria-haspopup': 'menu' });
  return `\n<p class="note locked">${escape(note)} <button${values}>${escape(formTexts(language).mend)}</button></p>`;
}
