/** Why a document is not read or written. */
export type Reason =
  | 'tooLarge'
  | 'tooManyEntries'
  | 'tooDeep'
  | 'tooWide'
  | 'zip64'
  | 'brokenZip'
  | 'brokenXml'
  | 'brokenText'
  | 'doctype'
  | 'encrypted'
  | 'noMainPart'
  | 'made'
  | 'acrossCells'
  | 'rows'
  | 'covered'
  | 'unwritable'
  | 'structure'
  | 'tracked'
  | 'bound'
  | 'prompt'
  | 'locked'
  | 'choice'
  | 'foreign'
  | 'notProven';

const texts: Readonly<Record<Reason, { readonly zh: string; readonly en: string }>> = {
  tooLarge: {
    zh: '文件太大，不像年度报告，没有读取',
    en: 'it is too large for a yearly report and was not read',
  },
  tooManyEntries: {
    zh: '文件里的部件太多，不像 Word 文档，没有读取',
    en: 'it holds more parts than any Word document and was not read',
  },
  tooDeep: { zh: '文件内部的层次太深，没有读取', en: 'it is nested too deep inside and was not read' },
  tooWide: { zh: '表格的行或列太多，没有读取', en: 'a table has too many rows or columns; it was not read' },
  zip64: {
    zh: '文件按 ZIP64（超大压缩包的格式）压缩，没有读取；请在 Word 或 WPS 里打开后另存一份',
    en: 'it is packed as ZIP64, the format of very large archives, and was not read; open it in Word or WPS and save it as a new file',
  },
  brokenZip: {
    zh: '文件不完整或已损坏，请在 Word 或 WPS 里打开后另存一份',
    en: 'it is incomplete or damaged; open it in Word or WPS and save it as a new file',
  },
  brokenXml: {
    zh: '文件内部（{part}）已损坏，请在 Word 或 WPS 里打开后另存一份',
    en: 'its part {part} is damaged; open it in Word or WPS and save it as a new file',
  },
  brokenText: {
    zh: '文件内部（{part}）的文字编码已损坏，请在 Word 或 WPS 里打开后另存一份',
    en: 'the encoding of its part {part} is damaged; open it in Word or WPS and save it as a new file',
  },
  doctype: {
    zh: '文件内部（{part}）含有 DOCTYPE，正常的 Word 文档没有，没有读取',
    en: 'its part {part} holds a DOCTYPE, as no Word document does; it was not read',
  },
  encrypted: {
    zh: '文件加了密码，请在 Word 或 WPS 里取消密码后另存',
    en: 'it is protected by a password; take the password off in Word or WPS and save it',
  },
  noMainPart: {
    zh: '不是 Word 文档：找不到正文',
    en: 'it is no Word document: it has no main part',
  },
  made: {
    zh: '第 {line} 行“{text}”不是键入的文字（自动编号、换行或图片），请在 Word 里修改',
    en: 'line {line}: “{text}” is no typed text (a number that Word makes, a break or a picture); change it in Word',
  },
  acrossCells: {
    zh: '第 {line} 行的改动跨过了单元格或段落的边界，Word 文档里不能这样改；请逐格修改',
    en: 'line {line}: the change crosses the border of a cell or paragraph, which a Word document cannot take; change cell by cell',
  },
  rows: {
    zh: '第 {line} 行：表格的行和列不能在这里增减，请在 Word 里修改表格',
    en: 'line {line}: rows and columns of a table cannot be added or removed here; change the table in Word',
  },
  covered: {
    zh: '第 {line} 行：这个单元格已并入相邻的单元格，不能填写',
    en: 'line {line}: this cell is merged into a neighbour and cannot be filled in',
  },
  unwritable: {
    zh: '第 {line} 行的改动含有制表符或 Word 不能保存的控制字符，没有写入',
    en: 'line {line}: the change holds a tab or a control character that Word cannot keep, and was not written',
  },
  structure: {
    zh: '第 {line} 行的改动在 Word 文档里找不到对应的位置，没有写入',
    en: 'line {line}: the change has no place in the Word document and was not written',
  },
  tracked: {
    zh: '文档里有未处理的修订，请先在 Word 里接受或拒绝修订',
    en: 'the document holds tracked changes; accept or reject them in Word first',
  },
  bound: {
    zh: '第 {line} 行的这一处是绑定了数据的内容控件，写进去的字 Word 会换回原来的数据；请在 Word 里修改',
    en: 'line {line}: this is a content control bound to data, which Word would put back in place of the change; change it in Word',
  },
  prompt: {
    zh: '第 {line} 行的这一处是内容控件的提示文字，在 Word 里一点就会消失；请在 Word 里单击它填写',
    en: 'line {line}: this is the prompt of a content control, which goes with the first click in Word; fill it in there',
  },
  locked: {
    zh: '第 {line} 行的这一处在锁定的内容控件里，不许改动；请在 Word 的“开发工具 → 属性”里取消锁定',
    en: 'line {line}: this stands in a locked content control; unlock it in Word first (Developer, Properties)',
  },
  choice: {
    zh: '第 {line} 行的这一处是下拉列表或复选框，只能在 Word 里选择',
    en: 'line {line}: this is a list or a check box; choose in Word',
  },
  foreign: {
    zh: '第 {line} 行插有另一份文档，这里不能改动；请在 Word 里打开后另存一份',
    en: 'line {line}: another document is put in here, and nothing can be changed; open it in Word and save it as a new file',
  },
  notProven: {
    zh: '写入之后重新读取，第 {line} 行与要求的不一致，没有写入',
    en: 'read again after writing, line {line} is not what was asked for; nothing was written',
  },
};

/** A document that is not read, or an edit that is not written: one sentence without a full stop, in both languages. */
export class Refusal extends Error {
  readonly zh: string;
  readonly en: string;

  constructor(
    readonly reason: Reason,
    args: Readonly<Record<string, string | number>> = {},
  ) {
    const fill = (text: string): string =>
      text.replace(/\{(\w+)\}/g, (place, name: string) => String(args[name] ?? place));
    super(fill(texts[reason].en));
    this.zh = fill(texts[reason].zh);
    this.en = this.message;
  }
}
