import { hasMarkup, readMarkup, type Markup } from '../text/markup/markup';
import { hideInvisible } from '../text/invisible';
import { SourceText } from '../text/source';
import { isPage } from './title';

/** A text, as it is written and as it reads. */
export interface ReportText {
  readonly source: SourceText;
  /** As long as the source, its tags and what cannot be seen blanked; the source itself where it holds neither. */
  readonly view: SourceText;
  readonly markup: Markup | null;
  /** Whether it is a whole page, with much round the report. */
  readonly isPage: boolean;
}

export function readText(text: string): ReportText {
  const source = new SourceText(text);
  const shown = hideInvisible(text);
  const markup = hasMarkup(text) ? readMarkup(shown) : null;
  const view = markup ? new SourceText(markup.view) : shown === text ? source : new SourceText(shown);
  return { source, view, markup, isPage: markup !== null && isPage(text) };
}
