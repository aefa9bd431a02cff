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

/** A block of a report in HTML, with its findings marked. */
export function renderBlock(block: MarkedBlock, language: Language): string {
  if (block.kind === 'table') return renderTable(block, language);
  return block.kind === 'rows' ? renderRows(block, language) : renderText(block, language);
}

/** The texts of findings, each once. */
export function messagesOf(findings: readonly Diagnosis[], language: Language): string[] {
  return [
    ...new Set(findings.map(({ rule, finding }) => textOf(rule, finding.message ?? 'default', finding.args, language))),
  ];
}

function renderText({ kind, start, end, lead, runs, lacks }: MarkedText, language: Language): string {
  const name = tags[kind];
  const intro = lead.length > 0 ? `<span class="lead">${renderRuns(lead, language)}</span>` : '';
  const note =
    lacks === undefined
      ? ''
      : `\n<p class="note missing">${escape(fill(previewTexts(language).lacks, { title: lacks }))}</p>`;
  return `<${name}${place({ start, end })}${kind === 'closing' ? ' class="closing"' : ''}>${intro}${renderRuns(runs, language)}</${name}>${note}`;
}

function renderRuns(runs: readonly MarkedRun[], language: Language): string {
  return runs.map((run) => renderRun(run, language)).join('');
}

function renderRun({ text, findings, start, end }: MarkedRun, language: Language): string {
  if (findings.length === 0) return escape(text);
  const title = messagesOf(findings, language).join('\n');
  return `<span${place({ start, end })}${attributes({ class: classOf(findings), tabindex: 0, title })}>${escape(text)}</span>`;
}

function classOf(findings: readonly Diagnosis[]): string {
  return `finding ${gravest.find((severity) => findings.some((diagnosis) => diagnosis.severity === severity)) ?? 'hint'}`;
}

/** Where an element stands in the draft. */
function place({ start, end }: Span): string {
  return attributes({ 'data-start': start, 'data-end': end });
}

function renderTable(block: MarkedTable, language: Language): string {
  const rows = Array.from({ length: block.height }, () => '');
  const scopeOf = scopesOf(block);
  for (const cell of block.cells)
    rows[cell.row] = `${rows[cell.row] ?? ''}${renderCell(cell, scopeOf(cell), language)}`;
  const body = rows.map((row) => `<tr>${row}</tr>`).join('\n');
  const notes = [...missingRows(block, previewTexts(language)), ...messagesOf(block.findings, language)];
  const columns = columnsOf(block, ' class="figures"');
  const values = attributes({ class: columns.even ? 'official even' : 'official', 'aria-label': block.form.title });
  return `<div class="wide"><table${values}${place(block)}>${columns.html}<tbody>\n${body}\n</tbody></table></div>${notes.map((note) => `\n<p class="note"${place(block)}>${escape(note)}</p>`).join('')}`;
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

function renderCell(cell: MarkedCell, scope: 'row' | 'col' | null, language: Language): string {
  const { slot, state, findings, equations, suspect, text } = cell;
  const t = previewTexts(language);
  const failures = equations.flatMap(({ failure }) => failure ?? []);
  const parts = [...new Set(equations.flatMap((equation) => equation.parts.map(({ id }) => id)))];
  const kinds = [
    slot ? 'figure' : '',
    failures.length > 0 ? 'failed' : '',
    suspect === null ? '' : 'suspect',
    state === 'missing' || state === 'unplaced' ? 'missing' : '',
    findings.length > 0 && failures.length === 0 && suspect === null ? classOf(findings) : '',
  ].filter(Boolean);
  const about = [
    slot ? namePath(slot) : '',
    state === 'missing' ? t.missingRow : state === 'unplaced' ? t.unplacedRow : '',
    ...messagesOf(findings, language),
    ...equations.map(({ arithmetic }) => arithmetic),
  ].filter(Boolean);
  const isMarked = findings.length + failures.length > 0 || suspect !== null;
  const values = attributes({
    class: kinds.join(' ') || null,
    colspan: cell.columnSpan > 1 ? cell.columnSpan : null,
    rowspan: cell.rowSpan > 1 ? cell.rowSpan : null,
    scope,
    tabindex: isMarked ? 0 : null,
    title: about.join('\n') || null,
    'data-slot': slot?.id,
    'data-parts': parts.join(' ') || null,
  });
  const badges = [
    ...failures.map(
      ({ direction, difference }) => `<span class="badge">${escape(fill(t[direction], { difference }))}</span>`,
    ),
    ...(suspect === null ? [] : [`<span class="badge suspected">${escape(fill(t.suspect, { to: suspect }))}</span>`]),
  ].join('');
  const name = slot ? 'td' : 'th';
  return `<${name}${values}${cell.span ? place(cell.span) : ''}>${escape(text)}${badges}</${name}>`;
}

function renderRows(block: MarkedRows, language: Language): string {
  const intro = block.leftFrom ? `<p class="note"${place(block)}>${escape(previewTexts(language).leftFrom)}</p>\n` : '';
  const width = block.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = block.rows.map((row) => {
    const cells = row.map((run, index) => {
      const columnSpan = index === row.length - 1 && width > row.length ? width - index : null;
      return `<td${attributes({ colspan: columnSpan })}${place(run)}>${renderRun(run, language)}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `${intro}<div class="wide"><table class="plain${block.leftFrom ? ' left' : ''}"${place(block)}><tbody>\n${rows.join('\n')}\n</tbody></table></div>`;
}
