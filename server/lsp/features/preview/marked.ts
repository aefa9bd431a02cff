import { namePath, type FormLine } from '../../../engine/form/form';
import { columnsOf, scopesOf, tags } from '../../../engine/published/html/elements';
import { attributes, escape } from '../../../engine/published/html/escape';
import { fill, textOf, type Diagnosis, type Language } from '../../../engine/rules/check';
import type { Severity } from '../../../engine/rules/rule';
import type { Span } from '../../../engine/text/source';
import type { MarkedBlock, MarkedCell, MarkedRows, MarkedRun, MarkedTable, MarkedText } from './model';
import { previewTexts, type PreviewTexts } from './texts';

const gravest: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
/** So many missing rows are named; all are hatched. */
const mostNamed = 5;

/** How blocks are drawn. */
export interface Pen {
  readonly language: Language;
  /** The offset of the draft from which those in the HTML count. */
  readonly base: number;
  readonly drawTable: (block: MarkedTable, pen: Pen) => string;
}

/** A block of a report in HTML, with its findings marked. */
export function renderBlock(block: MarkedBlock, pen: Pen): string {
  if (block.kind === 'table') return pen.drawTable(block, pen);
  return block.kind === 'rows' ? renderRows(block, pen) : renderText(block, pen);
}

/** The texts of findings, each once. */
export function messagesOf(findings: readonly Diagnosis[], language: Language): string[] {
  return [
    ...new Set(findings.map(({ rule, finding }) => textOf(rule, finding.message ?? 'default', finding.args, language))),
  ];
}

function renderText({ kind, start, end, lead, runs, lacks }: MarkedText, pen: Pen): string {
  const name = tags[kind];
  const intro = lead.length > 0 ? `<span class="lead">${renderRuns(lead, pen)}</span>` : '';
  const note =
    lacks === undefined
      ? ''
      : `\n<p class="note missing">${escape(fill(previewTexts(pen.language).lacks, { title: lacks }))}</p>`;
  return `<${name}${place({ start, end }, pen)}${kind === 'closing' ? ' class="closing"' : ''}>${intro}${renderRuns(runs, pen)}</${name}>${note}`;
}

function renderRuns(runs: readonly MarkedRun[], pen: Pen): string {
  return runs.map((run) => renderRun(run, pen)).join('');
}

function renderRun({ text, findings, start, end }: MarkedRun, pen: Pen): string {
  if (findings.length === 0) return escape(text);
  const title = messagesOf(findings, pen.language).join('\n');
  return `<span${place({ start, end }, pen)}${attributes({ class: classOf(findings), tabindex: 0, title })}>${escape(text)}</span>`;
}

function classOf(findings: readonly Diagnosis[]): string {
  return `finding ${gravest.find((severity) => findings.some((diagnosis) => diagnosis.severity === severity)) ?? 'hint'}`;
}

/** Where an element stands in the draft. */
export function place({ start, end }: Span, { base }: Pen): string {
  return attributes({ 'data-start': start - base, 'data-end': end - base });
}

/** A table of the form to look at. */
export function renderTable(block: MarkedTable, pen: Pen): string {
  const scopeOf = scopesOf(block);
  const columns = columnsOf(block, ' class="figures"');
  const values = attributes({ class: columns.even ? 'official even' : 'official', 'aria-label': block.form.title });
  const body = rowsOf(block, (cell) => renderCell(cell, scopeOf(cell), pen))
    .map((row) => `<tr>${row}</tr>`)
    .join('\n');
  return `<div class="wide"><table${values}${place(block, pen)}>${columns.html}<tbody>\n${body}\n</tbody></table></div>${notesOf(block, pen)}`;
}

/** The cells of each row of a table in HTML, as `draw` draws them. */
export function rowsOf({ height, cells }: MarkedTable, draw: (cell: MarkedCell) => string): string[] {
  const rows = Array.from({ length: height }, () => '');
  for (const cell of cells) rows[cell.row] = `${rows[cell.row] ?? ''}${draw(cell)}`;
  return rows;
}

/** What is to be said of a table that none of its cells shows. */
export function notesOf(block: MarkedTable, pen: Pen): string {
  const notes = [...missingRows(block, previewTexts(pen.language)), ...messagesOf(block.findings, pen.language)];
  return notes.map((note) => `\n<p class="note"${place(block, pen)}>${escape(note)}</p>`).join('');
}

function missingRows({ form, cells }: MarkedTable, t: PreviewTexts): string[] {
  const slots = new Set(cells.flatMap(({ slot, state }) => (state === 'missing' ? (slot ?? []) : [])));
  const lines = form.lines.filter((line) => line.slots.some((slot) => slots.has(slot)));
  if (lines.length === 0) return [];
  const names = lines.slice(0, mostNamed).map((line) => nameOf(line, form.title));
  return [
    fill(t.missingRows, {
      count: lines.length,
      list: [...names, ...(lines.length > mostNamed ? ['…'] : [])].join(t.separator),
    }),
  ];
}

function nameOf({ label, rows }: FormLine, title: string): string {
  return label === null ? title : (rows[0]?.path.slice(-2).join(' › ') ?? label);
}

/** Whether something is wrong with a cell. */
export function isMarked({ findings, equations, suspect }: MarkedCell): boolean {
  return findings.length > 0 || suspect !== null || equations.some(({ failure }) => failure !== null);
}

/** What a cell is, by the names of its classes. */
export function classesOf({ slot, state, findings, equations, suspect }: MarkedCell): string {
  const hasFailed = equations.some(({ failure }) => failure !== null);
  return [
    slot ? 'figure' : '',
    hasFailed ? 'failed' : '',
    suspect === null ? '' : 'suspect',
    state === 'missing' || state === 'unplaced' ? 'missing' : '',
    findings.length > 0 && !hasFailed && suspect === null ? classOf(findings) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What is to be said of a cell, a line each: its place, what is wrong with it, its equations. */
export function aboutOf({ slot, state, findings, equations, last }: MarkedCell, language: Language): string {
  const t = previewTexts(language);
  return [
    slot ? namePath(slot) : '',
    state === 'missing' ? t.missingRow : state === 'unplaced' ? t.unplacedRow : '',
    ...messagesOf(findings, language),
    ...equations.map(({ arithmetic }) => arithmetic),
    last?.about ?? '',
  ]
    .filter(Boolean)
    .join('\n');
}

/** By how much the sums on a cell fail, what it should be, and last year's figure, which the page shows when asked to. */
export function badgesOf({ equations, suspect, last }: MarkedCell, language: Language): string {
  const t = previewTexts(language);
  const failures = equations.flatMap(({ failure }) => failure ?? []);
  return [
    ...failures.map(
      ({ direction, difference }) => `<span class="badge">${escape(fill(t[direction], { difference }))}</span>`,
    ),
    ...(suspect === null ? [] : [`<span class="badge suspected">${escape(fill(t.suspect, { to: suspect }))}</span>`]),
    ...(last === null ? [] : [`<span class="last">${escape(fill(t.last, { value: last.value }))}</span>`]),
  ].join('');
}

/** The figures that belong to the sums on a cell. */
export function partsOf({ equations }: MarkedCell): string {
  return [...new Set(equations.flatMap(({ parts }) => parts.map(({ id }) => id)))].join(' ');
}

function renderCell(cell: MarkedCell, scope: 'row' | 'col' | null, pen: Pen): string {
  const { slot, text } = cell;
  const values = attributes({
    class: classesOf(cell) || null,
    colspan: cell.columnSpan > 1 ? cell.columnSpan : null,
    rowspan: cell.rowSpan > 1 ? cell.rowSpan : null,
    scope,
    tabindex: isMarked(cell) ? 0 : null,
    title: aboutOf(cell, pen.language) || null,
    'data-slot': slot?.id,
    'data-parts': partsOf(cell) || null,
  });
  const name = slot ? 'td' : 'th';
  return `<${name}${values}${cell.span ? place(cell.span, pen) : ''}>${escape(text)}${badgesOf(cell, pen.language)}</${name}>`;
}

function renderRows(block: MarkedRows, pen: Pen): string {
  const intro = block.leftFrom
    ? `<p class="note"${place(block, pen)}>${escape(previewTexts(pen.language).leftFrom)}</p>\n`
    : '';
  const width = block.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = block.rows.map((row) => {
    const cells = row.map((run, index) => {
      const columnSpan = index === row.length - 1 && width > row.length ? width - index : null;
      return `<td${attributes({ colspan: columnSpan })}${place(run, pen)}>${renderRun(run, pen)}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `${intro}<div class="wide"><table class="plain${block.leftFrom ? ' left' : ''}"${place(block, pen)}><tbody>\n${rows.join('\n')}\n</tbody></table></div>`;
}
