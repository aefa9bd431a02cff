import { Draft, type ReadOptions } from '../engine/reading/draft';
import { optionsOfName } from '../engine/reading/named';
import type { Loaded } from './files/load';
import type { Engine } from '../engine/reading/engine';

/** How documents are read, as far as it does not depend on the document. */
export interface Reader extends Pick<ReadOptions, 'form' | 'isReport'> {
  /** With the forms that count for the document. */
  readonly engine: Engine;
}

/** The draft of a document, read as `reader` says. */
export function draftOf({ engine, form, isReport }: Reader, { input, text, origin }: Loaded): Draft {
  if (origin.kind === 'text') {
    const named = optionsOfName(input.path);
    return new Draft(text, engine, { form, isReport: isReport || named.isReport, layout: named.layout });
  }
  const read = (isSurely: boolean): Draft =>
    new Draft(text, engine, { form, isReport: isReport || isSurely, layout: 'tabs' });
  const draft = read(false);
  if (origin.kind !== 'sheet' || draft.isReport) return draft;
  // A workbook holds the tables of a report, and its title stands elsewhere.
  const tables = read(true);
  return tables.reading?.binding.tables.some(({ status }) => status !== 'absent') ? tables : draft;
}
