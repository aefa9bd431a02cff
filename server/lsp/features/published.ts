import { publish } from '../../engine/published/blocks';
import { pageOf, titleOf, wordHtmlOf } from '../../engine/published/html/page';
import { textOfBlocks } from '../../engine/published/plainText';
import type { Analysis } from '../analyses';

/** A report without any marks, to be taken elsewhere. */
export interface PublishedTexts {
  readonly title: string;
  /** A whole HTML page. */
  readonly page: string;
  /** HTML for the clipboard, with its styles in place as Word wants them. */
  readonly word: string;
  /** The same as plain text, tables with tabs. */
  readonly text: string;
}

/** The report as it will be published. All text of the draft is escaped. */
export function publishedOf({ draft }: Analysis): PublishedTexts {
  const published = publish(draft);
  return { title: titleOf(published), page: pageOf(published), word: wordHtmlOf(published), text: textOfBlocks(published.blocks) };
}
