import { inBoth } from '../texts';

export const formTexts = inBoth(
  {
    formTitle: (name: string) => `填表 ${name}`,
    formDraft: '到草稿',
    formPreview: '预览',
    formImport: '导入数字…',
    formHelp: '直接打字即填；Enter 向下，Tab 向右，F2 修改，= 合计，Alt+↓ 改法，Esc 离开',
    formClipboard: '剪贴板',
    formNone: '这份文档现在没有可以填的年报。',
    figures: '数字（CSV、Excel）',
    pasteOverwrites: (changed: number, overwritten: number) =>
      `将填入 ${changed} 个数字，其中 ${overwritten} 格已有数字，会被改掉。要继续吗？`,
    pasteGoOn: '填入',
    pasteNothing: '没有可以填入的数字：没有读到行标题，也没有选中开始填的格。',
    pasteWrong: (row: number, column: number, text: string) =>
      `第 ${row} 行第 ${column} 列的“${text}”不是这一栏的数字，没有填入。`,
    pasteGivenUp: '没有填入。',
    pasteChanged: '草稿刚刚有改动，没有填入，请再粘贴一次。',
    pasteReadOnly: '这份文档是只读的，没有填入。',
    pasted: (changed: number, blanks: number, left: number) =>
      `填入 ${changed} 个数字。` +
      (blanks > 0 ? `空格 ${blanks} 个，原处未动。` : '') +
      (left > 0 ? `另有 ${left} 个数字没有找到位置，没有填。` : ''),
  },
  {
    formTitle: (name) => `Fill In ${name}`,
    formDraft: 'To the Draft',
    formPreview: 'Preview',
    formImport: 'Import Figures…',
    formHelp: 'Type to fill in; Enter goes down, Tab right, F2 edits, = sums up, Alt+Down offers fixes, Esc leaves',
    formClipboard: 'Clipboard',
    formNone: 'This document holds no report to fill in now.',
    figures: 'Figures (CSV, Excel)',
    pasteOverwrites: (changed, overwritten) =>
      `Figures to be filled in: ${changed}; cells that hold a figure now and would be changed: ${overwritten}. Go on?`,
    pasteGoOn: 'Fill In',
    pasteNothing:
      'There are no figures to fill in: no labels of rows were found, and no cell to begin with is selected.',
    pasteWrong: (row, column, text) =>
      `“${text}” in row ${row}, column ${column} is no figure of that column; nothing was filled in.`,
    pasteGivenUp: 'Nothing was filled in.',
    pasteChanged: 'The draft was just changed; nothing was filled in. Paste again.',
    pasteReadOnly: 'This document is read-only; nothing was filled in.',
    pasted: (changed, blanks, left) =>
      `Figures filled in: ${changed}.` +
      (blanks > 0 ? ` Blank cells, where nothing was changed: ${blanks}.` : '') +
      (left > 0 ? ` Figures without a place: ${left}.` : ''),
  },
);
