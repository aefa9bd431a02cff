import { hasMarkup, readMarkup, type Markup } from '../text/markup/markup';
import { SourceText } from '../text/source';
import { isPage } from './title';

/** A text, as it is written and as it reads. */
export interface ReportText {
  readonly source: SourceText;
  /** As long as the source; the source itself where it holds no HTML. */
  readonly view: SourceText;
  readonly markup: Markup | null;
  /** Whether it is a whole page, with much round the report. */
  readonly isPage: boolean;
}

export function readText(text: string): ReportText {
  const source = new SourceText(text);
  const markup = hasMarkup(text) ? readMarkup(text) : null;
  const view = markup ? new SourceText(markup.view) : source;
  return { source, view, markup, isPage: markup !== null && isPage(text) };
}
