import { publishing } from '../../engine/published/blocks';
import { pageOf, titleOf, wordHtmlOf } from '../../engine/published/html/page';
import { textOfBlocks } from '../../engine/published/plainText';
import { finish, type Steps } from '../../engine/text/steps';
import type { Analysis } from '../analyses';
import { onReport } from './feature';

export const published = onReport({ method: 'gouji/published', fallback: null, answer: publishingTexts });

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
export function publishedOf(analysis: Analysis): PublishedTexts {
  return finish(publishingTexts(analysis));
}

function* publishingTexts({ draft }: Analysis): Steps<PublishedTexts> {
  const report = yield* publishing(draft);
  yield;
  return { title: titleOf(report), page: pageOf(report), word: wordHtmlOf(report), text: textOfBlocks(report.blocks) };
}
