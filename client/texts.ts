import { env } from 'vscode';
import { messageLanguage } from './settings';

/** Our own texts, in both languages. */
const tables = {
  zh: {
    name: '勾稽',
    showOutput: '显示输出',
    restart: '重新启动',
    checkNow: '立即核对',
    checkAsReport: '按年报核对',
    stopped: (times: number) => `勾稽的核对服务在 3 分钟内意外停止了 ${times} 次，不再自动启动。草稿不受影响。`,
    statusStopped: '勾稽已停止',
    statusStarting: '正在启动',
    statusManual: '按命令核对，尚未核对',
    statusNoForm: '没有适用于这一年度的格式',
    statusForm: (form: string) => `${form}年格式`,
    statusFailed: (count: number) => `${count} 条不平衡`,
    statusUnknown: (count: number) => `${count} 条无法核对`,
    statusProblems: (errors: number, warnings: number) => `错误 ${errors}，警告 ${warnings}`,
    statusNoProblems: '没有错误和警告',
    statusAccepted: (count: number) => `已说明 ${count}`,
    statusNotChecked: '没有核对：不是年报，或 .gouji.json 的 exclude 不包括',
    comma: '，',
    semicolon: '；',
    noLayout: '光标不在年报的表格里，或者重排会丢失内容，表格没有改动。',
    noEditor: '请先打开要核对的年报。',
    noTitle: '这份文档的开头没有找到《政府信息公开工作年度报告》的标题，未作核对。',
    foreign: '只核对文本、Markdown 和 HTML 文档中的年报。',
    disabled: '设置“gouji.enable”已关闭对这份文档的核对。',
    excluded: '设置“gouji.include”或“gouji.exclude”不包括这份文档。',
    noPage: (code: string) => `没有规则“${code}”的说明。`,
  },
  en: {
    name: 'Gouji',
    showOutput: 'Show Output',
    restart: 'Restart',
    checkNow: 'Check Now',
    checkAsReport: 'Check as a Report',
    stopped: (times: number) => `Gouji’s server stopped unexpectedly ${times} times within 3 minutes and is not started again. Your draft is not affected.`,
    statusStopped: 'Gouji has stopped',
    statusStarting: 'Starting',
    statusManual: 'Checked on command; not checked yet',
    statusNoForm: 'No form is known for this year',
    statusForm: (form: string) => `Form of ${form}`,
    statusFailed: (count: number) => `${count} not balanced`,
    statusUnknown: (count: number) => `${count} could not be checked`,
    statusProblems: (errors: number, warnings: number) => `errors: ${errors}, warnings: ${warnings}`,
    statusNoProblems: 'no errors or warnings',
    statusAccepted: (count: number) => `accepted: ${count}`,
    statusNotChecked: 'Not checked: no report, or passed over by exclude in .gouji.json',
    comma: ', ',
    semicolon: '; ',
    noLayout: 'The cursor is in no table of a report, or laying it out again would lose something; nothing was changed.',
    noEditor: 'Open the report to check first.',
    noTitle: 'No title of a report on government information disclosure was found in the first lines, so nothing was checked.',
    foreign: 'Only reports in text, Markdown and HTML documents are checked.',
    disabled: 'The setting “gouji.enable” turns off checking this document.',
    excluded: 'The settings “gouji.include” and “gouji.exclude” leave this document out.',
    noPage: (code: string) => `There is no page about a rule “${code}”.`,
  },
};

export type Texts = (typeof tables)['zh'];

/** By the setting `gouji.messageLanguage`, else in the language of VS Code: Chinese, or English for all others. */
export function texts(): Texts {
  return isChinese() ? tables.zh : tables.en;
}

export function isChinese(): boolean {
  const chosen = messageLanguage();
  return chosen === 'auto' ? env.language.toLowerCase().startsWith('zh') : chosen === 'zh-cn';
}
