import type { Analysis } from '../../analyses';
import { blocksOf } from './blocks';
import { renderClean, textOfBlocks } from './clean';
import { escape } from './escape';
import { pageClass, pageStyle, pageStyleHash, wordStyle } from './styles';

/** A report without any marks, to be taken elsewhere. */
export interface Published {
  readonly title: string;
  /** A whole HTML page that needs nothing else, runs nothing, and prints on A4 as official documents do. */
  readonly page: string;
  /** HTML for the clipboard, with its styles in place as Word wants them. */
  readonly word: string;
  /** The same as plain text, tables with tabs. */
  readonly text: string;
}

const untitled = '政府信息公开工作年度报告';

/** The report as it will be published. All text of the draft is escaped. */
export function publishedOf(analysis: Analysis): Published {
  const { blocks } = blocksOf(analysis);
  const title = analysis.draft.title?.text ?? untitled;
  const page = [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${pageStyleHash}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(title)}</title>`,
    `<style>${pageStyle}</style>`,
    '</head>',
    '<body>',
    renderClean(blocks, pageClass),
    '</body>',
    '</html>',
    '',
  ].join('\n');
  const word = `<html lang="zh-CN"><head><meta charset="utf-8"></head><body>\n${renderClean(blocks, wordStyle)}\n</body></html>`;
  return { title, page, word, text: textOfBlocks(blocks) };
}
