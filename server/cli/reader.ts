import { Draft, type ReadOptions } from '../engine/reading/draft';
import { optionsOfName } from '../engine/reading/named';
import { readWorkbook } from '../engine/reading/workbook';
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
  const options = { form, isReport, layout: 'tabs' } as const;
  return origin.kind === 'sheet' ? readWorkbook(text, engine, options) : new Draft(text, engine, options);
}
