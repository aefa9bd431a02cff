import { notRead, type UnreadKind } from '../../server/documents/starts';

function unread(language: 'zh' | 'en'): Readonly<Record<UnreadKind, string>> {
  return Object.fromEntries(Object.entries(notRead).map(([kind, sentence]) => [kind, sentence[language]])) as Record<
    UnreadKind,
    string
  >;
}

/** What the summary says, in both languages. */
export const zh = {
  lang: 'zh-CN',
  heading: '核对全部草稿',
  progress: '正在核对全部草稿',
  checking: (done: number, all: number, path: string) => `${done}/${all} ${path}`,
  noServer: '核对服务没有运行，没有核对完。',
  checked: (drafts: number, time: string) => `${time} 核对，年报 ${drafts} 份`,
  passed: (files: number) => `另有 ${files} 个文件不是年报`,
  cancelled: (left: number) => `已取消：还有 ${left} 个文件没有看`,
  tooMany: (most: number) => `文件超过 ${most} 个，其余没有看`,
  comma: '，',
  nothing: '工作区里没有年度报告。打开存放草稿的文件夹，再运行“核对全部草稿”。',
  must: '必改',
  explain: '须核实说明',
  notice: '提示',
  accepted: '已说明理由',
  held: '勾稽成立',
  failed: '勾稽不成立',
  unknown: '无法核对',
  chart: '各类问题',
  equations: '勾稽关系',
  byBody: '按单位',
  byRule: '按规则',
  unread: '读不了的文件',
  rosters: '名册和 .gouji.json',
  moreLines: (count: number) => `另有 ${count} 处未列出，请看“问题”面板。`,
  documentsLeft: (documents: number) => `${documents} 个 Word、PDF 等文档没有核对`,
  documents: {
    ...unread('zh'),
    word: '是 Word 文档，但文件名不是 .docx，没有核对；请另存为 .docx',
    sheet: '是 Excel 工作簿，但文件名不是 .xlsx，没有核对；请另存为 .xlsx',
  },
  body: '单位',
  year: '年份',
  form: '格式',
  noForm: '无',
  rule: '规则',
  class: '类别',
  count: '处数',
  drafts: '份数',
  findings: '问题',
  none: '没有问题',
  place: (line: number) => `第 ${line} 行`,
  reason: (reason: string) => `理由：${reason}`,
  more: (count: number) => `另有 ${count} 处未列出，请打开草稿查看。`,
  open: '打开草稿',
  ofConfig: '.gouji.json',
  withoutDraft: (file: string, key: string) => `找不到草稿“${file}”，这条说明（${key}）不起作用。`,
};

const some = (count: number, name: string): string => `${String(count)} ${name}${count === 1 ? '' : 's'}`;

export const en: typeof zh = {
  lang: 'en',
  heading: 'All Drafts',
  progress: 'Checking all drafts',
  checking: (done, all, path) => `${String(done)}/${String(all)} ${path}`,
  noServer: 'The server does not run; not everything was checked.',
  checked: (drafts, time) => `Checked at ${time}: ${some(drafts, 'report')}`,
  passed: (files) => (files === 1 ? '1 more file is no report' : `${String(files)} more files are no reports`),
  cancelled: (left) => `cancelled: ${some(left, 'file')} ${left === 1 ? 'was' : 'were'} not looked at`,
  tooMany: (most) => `more than ${String(most)} files; the others were not looked at`,
  comma: '; ',
  nothing:
    'There is no yearly report in the workspace. Open the folder with the drafts and run “Check All Drafts” again.',
  must: 'must be mended',
  explain: 'must be explained',
  notice: 'notices',
  accepted: 'accepted with a reason',
  held: 'equations held',
  failed: 'equations failed',
  unknown: 'not checkable',
  chart: 'Findings by class',
  equations: 'Equations',
  byBody: 'By body',
  byRule: 'By rule',
  unread: 'Files that could not be read',
  rosters: 'Rosters and .gouji.json',
  moreLines: (count) => `Not listed here, but in Problems: ${String(count)}`,
  documentsLeft: (documents) => `${String(documents)} Word, PDF and other documents were not checked`,
  documents: {
    ...unread('en'),
    word: 'it is a Word document under another name than .docx and was not checked; save it as .docx',
    sheet: 'it is an Excel workbook under another name than .xlsx and was not checked; save it as .xlsx',
  },
  body: 'Body',
  year: 'Year',
  form: 'Form',
  noForm: 'none',
  rule: 'Rule',
  class: 'Class',
  count: 'Findings',
  drafts: 'Reports',
  findings: 'Findings',
  none: 'Nothing found',
  place: (line) => `line ${String(line)}`,
  reason: (reason) => `Reason: ${reason}`,
  more: (count) =>
    count === 1
      ? '1 more is not listed; open the draft to see it.'
      : `${String(count)} more are not listed; open the draft to see them.`,
  open: 'Open the Draft',
  ofConfig: '.gouji.json',
  withoutDraft: (file, key) => `There is no draft “${file}”, so this entry (${key}) accepts nothing.`,
};

export type SummaryTexts = typeof zh;
