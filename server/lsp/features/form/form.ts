import { publishing } from '../../../engine/published/blocks';
import { finish, type Steps } from '../../../engine/text/steps';
import type { Analysis } from '../../analyses';
import { onReport } from '../feature';
import { mark } from '../preview/marking';
import { renderBlock, renderTable } from '../preview/marked';
import { summary } from '../preview/preview';
import { absentNote, gridsOf } from './table';
import { formTexts } from './texts';

export const form = onReport({ method: 'gouji/form', fallback: null, needsFindings: true, answer: drawing });

/** A part of the report as the form shows it. */
export interface FormBlock {
  /** Where it stands in the draft, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Offsets in it count from `start`: what is typed before a block leaves its HTML as it is. */
  readonly html: string;
}

/** A report to be filled in. All text of the draft is escaped. */
export interface FormPage {
  /** Of the document that the offsets count in. */
  readonly version: number;
  /** What the report is called by those who cannot see it. */
  readonly label: string;
  /** How it stands, and what the marks mean. */
  readonly summary: string;
  readonly blocks: readonly FormBlock[];
}

export function formOf(analysis: Analysis): FormPage {
  return finish(drawing(analysis));
}

function* drawing(analysis: Analysis): Steps<FormPage> {
  const { language, version, draft } = analysis;
  const published = yield* publishing(draft);
  const marked = mark(analysis, published);
  const drawTable = draft.reading ? gridsOf(draft.reading) : renderTable;
  const unread = (draft.reading?.binding.tables ?? []).flatMap(({ form, status, unread: span }) =>
    status === 'absent' || status === 'unread' ? [{ form, span }] : [],
  );
  const blocks: FormBlock[] = [];
  for (const block of marked.blocks) {
    const { start, end } = block;
    const html = renderBlock(block, { language, base: start, drawTable });
    const notes = unread
      .filter(({ form: { title }, span }) =>
        span ? start <= span.start && span.start < end : 'lacks' in block && block.lacks === title,
      )
      .map(({ form: table }) => absentNote(table, language));
    blocks.push({ start, end, html: html + notes.join('') });
    yield;
  }
  return { version, label: formTexts(language).report, summary: summary(analysis, marked), blocks };
}
