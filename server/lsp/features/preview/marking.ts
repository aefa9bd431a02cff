import type { Block, Published, RowsBlock, TableBlock, TextBlock } from '../../../engine/published/model';
import type { Diagnosis } from '../../../engine/rules/check';
import type { SourceText } from '../../../engine/text/source';
import type { Analysis } from '../../analyses';
import { figureMarksOf, type FigureMarks } from './figureMarks';
import { Findings } from './findings';
import type { MarkedBlock, MarkedRows, MarkedTable, MarkedText } from './model';
import { markPassage } from './runs';

export interface Marked {
  readonly blocks: readonly MarkedBlock[];
  /** Findings about no block. */
  readonly left: readonly Diagnosis[];
}

/** Lays findings and equations over the blocks of a report. A finding belongs to the first block in which it begins. */
export function mark(analysis: Analysis, { view, blocks }: Published): Marked {
  const findings = new Findings(analysis.result.diagnoses);
  const figures = figureMarksOf(analysis);
  const marked = blocks.map((block) => markBlock(block, view, findings, figures));
  return { blocks: marked, left: findings.left };
}

function markBlock(block: Block, view: SourceText, findings: Findings, figures: FigureMarks): MarkedBlock {
  if (block.kind === 'table') return markTable(block, findings, figures);
  return block.kind === 'rows' ? markRows(block, findings) : markText(block, view, findings);
}

function markRows(block: RowsBlock, findings: Findings): MarkedRows {
  return { ...block, rows: block.rows.map((row) => row.map((run) => ({ ...run, findings: findings.take(run) }))) };
}

function markText({ lead, body, ...block }: TextBlock, view: SourceText, findings: Findings): MarkedText {
  return { ...block, lead: lead ? markPassage(lead, view, findings) : [], runs: markPassage(body, view, findings) };
}

function markTable(table: TableBlock, findings: Findings, { equations, suspects, lastOf }: FigureMarks): MarkedTable {
  const cells = table.cells.map((cell) => ({
    ...cell,
    findings: cell.pieces.flatMap((piece) => findings.take(piece)),
    equations: (cell.slot && equations.get(cell.slot)) ?? [],
    suspect: (cell.slot && suspects.get(cell.slot)) ?? null,
    last: cell.slot && lastOf(cell.slot),
  }));
  return { ...table, cells, findings: table.rows.flatMap((row) => findings.take(row)) };
}
