import { Draft, type ReadOptions } from '../engine/reading/draft';
import { optionsOfName } from '../engine/reading/named';
import type { Loaded } from './files/load';
import type { RunContext } from './context';

/** How documents are read, as far as it does not depend on the document. */
export type Reader = Pick<ReadOptions, 'form' | 'isReport'>;

/** The draft of a document, read as `reader` says. */
export function draftOf({ engine }: RunContext, { form, isReport }: Reader, { input, text }: Loaded): Draft {
  const named = optionsOfName(input.path);
  return new Draft(text, engine, {
    form,
    isReport: isReport || named.isReport,
    layout: named.layout,
  });
}
