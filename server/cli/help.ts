import { officialForms } from '../engine/form/editions';
import type { Language } from '../engine/rules/check';

/** What `gouji --help` prints, with a line end. */
export function helpText(language: Language): string {
  return language === 'en' ? english : chinese;
}

const forms = ['auto', ...officialForms.map(({ edition }) => edition)].join(' | ');

const chinese = `勾稽 Gouji：检查《政府信息公开工作年度报告》

用法：
  gouji check [选项] <文件 | 文件夹 | ->…     检查，列出问题
  gouji figures [选项] <文件 | 文件夹 | ->…   按格式列出读到的数据
  gouji rules [选项]                          列出全部规则
  gouji lsp --stdio                           启动语言服务器

读 .txt、.md 文件，编码为 UTF-8 或 GB18030；- 表示标准输入。文件夹中不是年度报告的文件略过。

check 的选项：
  --format stylish | json     输出格式，默认 stylish
  --form ${forms}   用哪一版格式，默认 auto（按报告年度）；写明年份，也就表示所给的文件是年度报告
  --severity 代码=程度        改变一条规则的严重程度：off、hint、information、warning、error；可以写多次
  --max-warnings N            警告多于 N 个时，退出码为 1
  --fix                       改正不会有争议的问题，写回文件；只用于逐个写出的文件
  --fix-dry-run               只列出 --fix 将作的改动，不写文件
  --config 文件               只用这个文件，不用草稿旁的 .gouji.json
每份草稿用离它最近的 .gouji.json（从它所在的文件夹向上，到当前文件夹为止）：form、severity、exclude，
以及 accepted 中已说明理由的问题，这些不计数，单独列出；命令行上的选项优先。
figures 的选项：
  --format json | csv         输出格式，默认 json
  --cells                     json 中另附每个单元格的原文、状态和位置
  --form、--config            同上
rules 的选项：
  --format text | json        输出格式，默认 text
通用选项：
  --lang zh-cn | en           提示所用的语言，默认 zh-cn
  -h, --help                  显示用法
  -v, --version               显示版本

退出码：0 没有错误；1 有错误，或警告超过 --max-warnings；2 用法不对，有文件读不了，或者文件夹里没有一份年度报告。
`;

const english = `Gouji: checks China's yearly reports on government information disclosure

Usage:
  gouji check [options] <file | folder | ->…     checks and lists what is wrong
  gouji figures [options] <file | folder | ->…   lists the figures as read, by the keys of the form
  gouji rules [options]                          lists every rule
  gouji lsp --stdio                              starts the language server

Reads .txt and .md files in UTF-8 or GB18030; - is standard input. In a folder, what is no report is passed over.

Options of check:
  --format stylish | json     format of the output; default stylish
  --form ${forms}   edition of the form; default auto (by the report year). A year also says that the
                              documents are reports
  --severity code=value       severity of a rule: off, hint, information, warning, error; may be repeated
  --max-warnings N            exit code 1 where there are more than N warnings
  --fix                       makes the changes that cannot be disputed; only in files named one by one
  --fix-dry-run               lists the changes that --fix would make and writes nothing
  --config file               heeds this file instead of the .gouji.json beside the drafts
Each draft heeds the nearest .gouji.json, from its folder up to the working folder: form, severity, exclude, and in
accepted the findings explained with a reason, which are not counted but listed; options on the command line win.
Options of figures:
  --format json | csv         format of the output; default json
  --cells                     adds text, status and place of every cell to json
  --form, --config            as above
Options of rules:
  --format text | json        format of the output; default text
Options of all:
  --lang zh-cn | en           language of messages; default zh-cn
  -h, --help                  prints this
  -v, --version               prints the version

Exit codes: 0 no error; 1 errors, or more warnings than --max-warnings; 2 wrong use, an input that could not be read, or a folder without a report.
`;
