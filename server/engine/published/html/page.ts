import type { Published } from '../model';
import { renderClean } from './clean';
import { escape } from './escape';
import { pageClass, pageStyle, pageStyleHash, wordStyle } from './styles';

const untitled = '政府信息公开工作年度报告';

/** The title of a page of the report. */
export function titleOf({ title }: Published): string {
  return title ?? untitled;
}

/** A whole HTML page that needs nothing else, runs nothing, and prints on A4 as official documents do. */
export function pageOf(published: Published): string {
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${pageStyleHash}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(titleOf(published))}</title>`,
    `<style>${pageStyle}</style>`,
    '</head>',
    '<body>',
    renderClean(published.blocks, pageClass),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** HTML for the clipboard, with its styles in place as Word wants them. */
export function wordHtmlOf({ blocks }: Published): string {
  return `<html lang="zh-CN"><head><meta charset="utf-8"></head><body>\n${renderClean(blocks, wordStyle)}\n</body></html>`;
}
