import { Draft, type ReadOptions } from '../engine/reading/draft';
import type { Loaded } from './files/load';
import type { RunContext } from './context';

/** How documents are read, as far as it does not depend on the document. */
export type Reader = Pick<ReadOptions, 'form' | 'isReport'>;

/** The draft of a document, read as `reader` says; `*.gouji.md` and `*.gouji.txt` are reports by their names. */
export function draftOf({ engine }: RunContext, { form, isReport }: Reader, { input, text }: Loaded): Draft {
  return new Draft(text, engine, {
    form,
    isReport: isReport || /\.gouji\.(?:md|txt)$/i.test(input.path),
    layout: layoutOf(input.path),
  });
}

/** The layout that a table put into a file of this name would have. */
function layoutOf(path: string): ReadOptions['layout'] {
  return /\.md$/i.test(path) ? 'pipes' : /\.html?$/i.test(path) ? 'html' : 'tabs';
}
