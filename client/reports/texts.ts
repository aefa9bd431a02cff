import { inBoth } from '../texts';

export const reportTexts = inBoth(
  {
    noEditor: '请先打开要核对的年报。',
    noTitle: '这份文档的开头没有找到《政府信息公开工作年度报告》的标题，未作核对。',
    checkAsReport: '按年报核对',
    foreign: '只核对文本、Markdown 和 HTML 文档中的年报。',
    disabled: '设置“gouji.enable”已关闭对这份文档的核对。',
    excluded: '设置“gouji.include”或“gouji.exclude”不包括这份文档。',
  },
  {
    noEditor: 'Open the report to check first.',
    noTitle:
      'No title of a report on government information disclosure was found in the first lines, so nothing was checked.',
    checkAsReport: 'Check as a Report',
    foreign: 'Only reports in text, Markdown and HTML documents are checked.',
    disabled: 'The setting “gouji.enable” turns off checking this document.',
    excluded: 'The settings “gouji.include” and “gouji.exclude” leave this document out.',
  },
);
