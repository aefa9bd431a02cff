import { describe, expect, it } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver';
import { officialForms } from '../../../server/engine/form/editions';
import { completionsOf } from '../../../server/lsp/features/completion/completion';
import { writers } from '../../support/layouts';
import { writeReport } from '../../support/reports';
import { clean } from '../../support/samples';
import { slotsOf } from '../../support/write';
import { analysisOf } from './preview/support';

const form = officialForms[1]!;

/** What is offered at an offset that would take the place of a character of `typed`. */
function overwriting(text: string, offset: number, typed: { start: number; end: number }): CompletionItem[] {
  const analysis = analysisOf(text);
  const items = completionsOf(analysis, analysis.draft.source.positionAt(offset), { snippets: false })?.items ?? [];
  return items.filter(({ textEdit }) => {
    const { range } = textEdit as TextEdit;
    const [start, end] = [range.start, range.end].map((place) => analysis.draft.source.offsetAt(place));
    return start! < typed.end && end! > typed.start;
  });
}

describe('what is offered in a table', () => {
  const slots = slotsOf(form);
  const places = ['requests/received/total', 'requests/refused.stateSecret/natural', 'disputes/review/total'];

  it.each(Object.entries(writers))('never takes the place of a number that is being typed: %s', (_, write) => {
    for (const id of places.filter((place) => slots.some((slot) => slot.id === place))) {
      const figures = new Map(slots.map((slot) => [slot.id, slot.id === id ? '12' : '3']));
      const text = writeReport(form, figures, write);
      const start = text.lastIndexOf('12');
      const typed = { start, end: start + 2 };
      expect(overwriting(text, typed.start, typed)).toEqual([]);
      expect(overwriting(text, typed.end, typed)).toEqual([]);
    }
  });

  it.each(['\t', ',', '，', '│', ' | '])(
    'is no sentence or figure for a number in a row that is begun, cells parted by %s',
    (border) => {
      const lines = clean.replaceAll('\t', border).split('\n');
      const at = lines.findIndex((line) => line.includes('（一）予以公开')) + 1;
      for (const cells of [['1'], ['', '12'], ['', '', '3'], ['改过的行', '4'], ['５']]) {
        const row = cells.join(border);
        const text = lines.toSpliced(at, 0, row).join('\n');
        const end = lines.slice(0, at).join('\n').length + 1 + row.length;
        expect(overwriting(text, end, { start: end - 1, end }), row).toEqual([]);
      }
    },
  );
});
