import type { Position, TextEdit } from 'vscode-languageserver';
import type { Reading } from '../../engine/reading/reading';
import { emptyTable } from '../../engine/reading/structure';
import { toTextEdit } from '../../engine/text/ranges';
import type { Analysis } from '../analyses';
import { onReport } from './feature';
import { isBlankText, type Line } from '../../engine/text/source';

export const tables = onReport({
  method: 'gouji/tables',
  fallback: null,
  answer: (analysis, { position }: { uri: string; position: Position }) => ({
    version: analysis.version,
    tables: tableChoices(analysis, position),
  }),
});

/** A table of the form, with the edit that puts it in, not filled in. */
export interface TableChoice {
  readonly key: string;
  readonly title: string;
  /** The heading of its section; null where it belongs to none. */
  readonly heading: string | null;
  /** Whether the draft has it already. */
  readonly isThere: boolean;
  readonly edit: TextEdit;
}

/** The tables of the form, missing ones first, to be put in at a position, in the layout of the draft's own. */
export function tableChoices({ draft }: Analysis, position: Position): TableChoice[] {
  const { reading, source } = draft;
  if (!reading) return [];
  const line = lineFor(reading, source.offsetAt(position));
  const choices = reading.binding.tables.flatMap(({ form, status }): TableChoice[] => {
    const text = emptyTable(reading, form.key);
    const section = reading.form.sections.find(({ table }) => table === form.key);
    if (text === null) return [];
    const isThere = status !== 'absent';
    return [
      {
        key: form.key,
        title: form.title,
        heading: section?.heading ?? null,
        isThere,
        edit: insertAt(reading, line, text),
      },
    ];
  });
  return choices.sort((a, b) => Number(a.isThere) - Number(b.isThere));
}

/** The line of the cursor, or the last one of the table in which it stands. */
function lineFor({ report, source }: Reading, offset: number): Line {
  const table = report.tables.find(({ start, end }) => start <= offset && offset <= end);
  return source.lineAt(table ? table.end : offset);
}

/** On a blank line in its place, else below; with blank lines between it and the text round it. */
function insertAt({ source }: Reading, line: Line, text: string): TextEdit {
  const { lines, lineEnd } = source;
  const isBlank = isBlankText(line.text);
  const isParted = (other: Line | undefined): boolean => other === undefined || isBlankText(other.text);
  const before = isBlank ? (isParted(lines[line.index - 1]) ? '' : lineEnd) : lineEnd.repeat(2);
  const behind = isParted(lines[line.index + 1]) ? '' : lineEnd;
  const span = isBlank ? { start: line.start, end: line.end } : { start: line.end, end: line.end };
  return toTextEdit(source, { span, text: before + text + behind });
}
