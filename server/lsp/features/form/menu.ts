import type { Command, TextEdit } from 'vscode-languageserver';
import type { BoundTable } from '../../../engine/binding/binding';
import type { Equation, Slot } from '../../../engine/form/form';
import { renewBlank } from '../../../engine/reading/blankTable';
import { fillIn, obstacleOf } from '../../../engine/reading/fill';
import { layOut } from '../../../engine/reading/layout';
import type { Reading } from '../../../engine/reading/reading';
import { computeTotal } from '../../../engine/reading/totals';
import { fill, textOf } from '../../../engine/rules/check';
import { absolute, compare, formatDecimal, subtract, zero } from '../../../engine/text/decimal';
import type { Edit } from '../../../engine/text/edits';
import { toRange, toTextEdit } from '../../../engine/text/ranges';
import type { Span } from '../../../engine/text/source';
import type { Analysis } from '../../analyses';
import { codeActionsOf } from '../codeActions';
import { onReport } from '../feature';
import { formTexts } from './texts';
import { slotsOf } from './write';

export const formMenu = onReport({
  method: 'gouji/formMenu',
  fallback: null,
  needsFindings: true,
  answer: (analysis, { about }: { uri: string; about: About }, client) =>
    menuOf(analysis, about, client.acceptsFindings),
});

/** A figure by its slot's id, or a table by its key. */
export type About = { readonly slot: string } | { readonly table: string };

/** What can be done about a cell or a table: edits of the draft, or a command of the client. */
export interface MenuItem {
  readonly title: string;
  readonly edits?: readonly TextEdit[];
  readonly command?: Command;
}

export interface Menu {
  readonly version: number;
  readonly items: readonly MenuItem[];
}

const most = 12;

/** What the light bulb offers for a cell, and the sums that its figure is; for a table, what would let it be filled in. */
export function menuOf(analysis: Analysis, about: About, canAccept = false): Menu {
  const { draft, version } = analysis;
  const { reading } = draft;
  if (!reading) return { version, items: [] };
  const slot = 'slot' in about ? slotsOf(reading).get(about.slot) : undefined;
  const table = reading.tableOf('table' in about ? about.table : (slot?.row.table ?? ''));
  const items =
    slot && obstacleOf(reading, slot) === null
      ? [...sums(analysis, reading, slot), ...fixes(analysis, reading, slot, canAccept)]
      : table
        ? mends(analysis, reading, table)
        : [];
  return { version, items: withoutTwins(items).slice(0, most) };
}

/** Its rows first: the sum along its row, then that along its column, each where it differs from what stands there. */
function sums({ language, draft }: Analysis, reading: Reading, slot: Slot): MenuItem[] {
  const t = formTexts(language);
  const now = reading.binding.figures.get(slot)?.value ?? null;
  return reading.form.equations
    .filter(({ total }) => total === slot)
    .flatMap((equation: Equation): MenuItem[] => {
      const sum = computeTotal(reading, equation);
      if (!sum || (now && compare(now, sum) === 0)) return [];
      const { edits, refused } = fillIn(reading, new Map([[slot, sum]]));
      if (refused.size > 0) return [];
      const text = equation.quotient ? (now ? t.workedWas : t.worked) : now ? t.sumWas : t.sum;
      const title = fill(text, {
        sum: formatDecimal(sum),
        now: formatDecimal(now ?? zero),
        difference: formatDecimal(absolute(subtract(sum, now ?? zero))),
      });
      return [item(draft.source, title, edits)];
    });
}

function fixes(analysis: Analysis, reading: Reading, slot: Slot, canAccept: boolean): MenuItem[] {
  const cell = reading.binding.figures.get(slot)?.cell;
  if (!cell) return [];
  const range = toRange(analysis.draft.source, cell);
  const actions = codeActionsOf(analysis, { ...where(analysis), range, context: { diagnostics: [] } }, canAccept);
  return actions.flatMap(({ title, edit, command }): MenuItem[] => {
    const edits = edit?.documentChanges?.flatMap((change) => ('edits' in change ? (change.edits as TextEdit[]) : []));
    return edits ? [{ title, edits }] : command ? [{ title, command }] : [];
  });
}

function where({ document: { uri } }: Analysis): { textDocument: { uri: string } } {
  return { textDocument: { uri } };
}

/** Fixes of what is found about the table as such, the table laid out again, an empty one. */
function mends({ draft, language, result }: Analysis, reading: Reading, table: BoundTable): MenuItem[] {
  const t = formTexts(language);
  const { source } = draft;
  const figures = new Set(
    [...reading.binding.figures.values()].flatMap(({ cell }) => (cell ? [`${cell.start}-${cell.end}`] : [])),
  );
  const isOfTable = ({ start, end }: Span): boolean =>
    table.span !== null && table.span.start <= start && end <= table.span.end && !figures.has(`${start}-${end}`);
  const found = result.diagnoses.filter(({ finding }) => isOfTable(finding.span) || finding.subject === table.form.key);
  const own = found.flatMap((diagnosis) =>
    (diagnosis.finding.fixes?.() ?? []).map((fix) =>
      item(source, textOf(diagnosis.rule, fix.title, fix.args, language), fix.edits),
    ),
  );
  const laidOut = layOut(reading, table);
  const renewed = renewBlank(reading, table);
  return [
    ...(renewed ? [item(source, t.renew, [renewed])] : []),
    ...own,
    ...(laidOut && source.slice(laidOut.span) !== laidOut.text ? [item(source, t.layOut, [laidOut])] : []),
  ];
}

function item(source: Parameters<typeof toTextEdit>[0], title: string, edits: readonly Edit[]): MenuItem {
  return { title, edits: edits.map((edit) => toTextEdit(source, edit)) };
}

/** The same edits under two names are listed once. */
function withoutTwins(items: readonly MenuItem[]): MenuItem[] {
  const seen = new Set<string>();
  return items.filter(({ edits, command }) => {
    const key = JSON.stringify([edits, command]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
