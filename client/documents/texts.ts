import { isChinese } from '../texts';

const zh = {
  isText: '是纯文本，不是 Word 文档；请直接在编辑器里打开',
  notOpened: (name: string, why: string) => `“${name}”${why}。`,
  unreadable: (name: string) => `无法读取“${name}”。`,
  noReport: (name: string) => `“${name}”的开头没有找到《政府信息公开工作年度报告》的标题。`,
  openAnyway: '仍然打开',
  choose: '选择 Word 文档或 Excel 工作簿',
  documents: 'Word、Excel 文档',
  tracked: (name: string) => `“${name}”有未处理的修订，显示的是接受全部修订之后的文字，暂不能修改。`,
  allow: '允许修改',
  foreign:
    '这里插有另一份文档，没有读，也没有核对。请在 Word 里打开、另存一份（子文档先展开并取消链接），再核对那一份。',
  sheet: (name: string) => `“${name}”是 Excel 工作簿，在这里只能核对，请在 Excel 或 WPS 里修改。`,
  automatic: '自动保存不写入 Word 文档，请按 Ctrl+S 保存。',
  refused: (why: string) => `${why}。`,
  changed: '打开之后，这份文档已被别的程序改动，没有写入。',
  gone: '这份文档已被移走或删除，没有写入。',
  locked: '这份文档正被 Word、WPS 或别的程序占用，没有写入；请先在那里关闭它。',
  inUse: (lock: string) =>
    `这份文档正在 Word、WPS 或 LibreOffice 里打开，没有写入；请先在那里关闭它。已经关闭的，请删去旁边的“${lock}”。`,
  noPermission: '这份文档或所在文件夹不允许写入，没有写入。',
  full: '磁盘已满，没有写入，原文档没有变化。',
  failed: (reason: string) => `没能写入：${reason}`,
  notText: '文字的编码不对，没有写入。',
  readOnlyKind: '只有 Word 文档（.docx）可以写入。',
  kept: (name: string) => `“${name}”没有保存，改动还在编辑器里。`,
  saveCopy: '另存副本…',
  copySuffix: '（副本）',
  commentSuffix: '（批注）',
  word: 'Word 文档',
  plain: '文本',
  overFormulas: (name: string, lines: readonly number[]) =>
    `已保存“${name}”。第 ${lines.join('、')} 行改动的是 Word 公式（域）的结果：在 Word 里更新域（F9）时会重新计算。`,
  saved: (name: string) => `已保存“${name}”。`,
  saveFirst: '请先保存改动，再存为带批注的副本。',
  notThatOne: '这是正在核对的文档自己，没有保存。请换一个文件名。',
  needsWord: '请先用勾稽打开一份 Word 文档（.docx）。',
  needsReport: '请先打开一份年报。',
  nothingToNote: '没有问题可以批注。',
};

const en: typeof zh = {
  isText: 'it is plain text and no Word document; open it in the editor as it is',
  notOpened: (name, why) => `“${name}”: ${why}.`,
  unreadable: (name) => `“${name}” cannot be read.`,
  noReport: (name) =>
    `No title of a report on government information disclosure was found in the first lines of “${name}”.`,
  openAnyway: 'Open Anyway',
  choose: 'Choose a Word document or an Excel workbook',
  documents: 'Word and Excel documents',
  tracked: (name) => `“${name}” holds tracked changes. It is shown as if all were accepted, and cannot be changed yet.`,
  allow: 'Allow Changes',
  foreign:
    'Another document is put in here, which was neither read nor checked. Open this one in Word, save it as a new file (subdocuments expanded and unlinked first), and check that.',
  sheet: (name) => `“${name}” is an Excel workbook: it is checked here, and changed in Excel or WPS.`,
  automatic: 'Automatic saving does not write Word documents; press Ctrl+S to save it.',
  refused: (why) => `${why.charAt(0).toUpperCase()}${why.slice(1)}.`,
  changed: 'Another program has changed the document since it was opened; nothing was written.',
  gone: 'The document was moved or deleted; nothing was written.',
  locked: 'The document is in use by Word, WPS or another program; nothing was written. Close it there first.',
  inUse: (lock) =>
    `The document is open in Word, WPS or LibreOffice; nothing was written. Close it there first; where it is closed, delete “${lock}” beside it.`,
  noPermission: 'The document or its folder does not allow writing; nothing was written.',
  full: 'The disk is full; nothing was written, and the document is as it was.',
  failed: (reason) => `It could not be written: ${reason}`,
  notText: 'The text is in no known encoding; nothing was written.',
  readOnlyKind: 'Only Word documents (.docx) can be written.',
  kept: (name) => `“${name}” was not saved; the changes are still in the editor.`,
  saveCopy: 'Save a Copy…',
  copySuffix: ' (copy)',
  commentSuffix: ' (comments)',
  word: 'Word document',
  plain: 'Text',
  overFormulas: (name, lines) =>
    `Saved “${name}”. On line ${lines.join(', ')} the result of a Word formula (a field) was changed: Word works it out again when its fields are updated (F9).`,
  saved: (name) => `Saved “${name}”.`,
  saveFirst: 'Save the changes first, then save a copy with comments.',
  notThatOne: 'That is the very document that is checked; nothing was saved. Choose another name.',
  needsWord: 'Open a Word document (.docx) with Gouji first.',
  needsReport: 'Open a report first.',
  nothingToNote: 'There is no finding to comment on.',
};

export function documentTexts(): typeof zh {
  return isChinese() ? zh : en;
}
