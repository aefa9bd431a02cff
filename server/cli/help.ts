import { officialForms } from '../engine/form/editions';
import type { Localized } from '../engine/form/form';
import type { Language } from '../engine/rules/check';
import type { Command } from './args';
import { formatNames } from './check/formats';
import { compileFormats } from './compile/formats';
import { newFormats } from './new/new';
import { localize } from './problem';

/** What `gouji --help` prints, or `--help` behind a command, which is about that command alone; with a line end. */
export function helpText(language: Language, command: Command | null = null): string {
  const parts =
    command === null
      ? [title, usage(...commands), inputs, ...commands.map((name) => options[name]), common, exitCodes]
      : [usage(command), ...about[command]];
  return `${parts
    .filter((part) => part !== undefined)
    .map((part) => localize(part, language))
    .join('\n\n')}\n`;
}

const commands: readonly Command[] = [
  'check',
  'figures',
  'annotate',
  'compile',
  'new',
  'rules',
  'form',
  'lsp',
  'worker',
  'mcp',
];

const title: Localized = {
  zh: '勾稽 Gouji：检查《政府信息公开工作年度报告》',
  en: "Gouji: checks China's yearly reports on government information disclosure",
};

const lines: Readonly<Record<Command, Localized>> = {
  check: {
    zh: 'gouji check [选项] <文件 | 文件夹 | ->…     检查，列出问题',
    en: 'gouji check [options] <file | folder | ->…     checks and lists what is wrong',
  },
  figures: {
    zh: 'gouji figures [选项] <文件 | 文件夹 | ->…   按格式列出读到的数据',
    en: 'gouji figures [options] <file | folder | ->…   lists the figures as read, by the keys of the form',
  },
  annotate: {
    zh: 'gouji annotate [选项] <文件 | 文件夹>…      在 Word 文档的副本里，给每个问题加批注',
    en: 'gouji annotate [options] <file | folder>…      puts a comment at every finding into copies of Word documents',
  },
  compile: {
    zh: 'gouji compile [选项] <文件 | 文件夹>…       把各单位的年报逐格相加，写成汇总机关的年报',
    en: 'gouji compile [options] <file | folder>…       adds the reports of the parts up into that of the whole',
  },
  new: {
    zh: 'gouji new [选项]                            写一份新报告：栏目、空表、待填的地方',
    en: 'gouji new [options]                            writes a new report: sections, blank tables, what is to be filled in',
  },
  rules: {
    zh: 'gouji rules [选项]                          列出全部规则',
    en: 'gouji rules [options]                          lists every rule',
  },
  form: {
    zh: 'gouji form check | test | explain | from …  检查、试用、讲解自定格式，或由报告推出一个',
    en: 'gouji form check | test | explain | from …     checks, tries and explains a form of one’s own, or proposes one',
  },
  lsp: {
    zh: 'gouji lsp --stdio                           启动语言服务器',
    en: 'gouji lsp --stdio                              starts the language server',
  },
  worker: {
    zh: 'gouji worker                                从标准输入读请求，一行一个 JSON，逐个回答',
    en: 'gouji worker                                   answers requests from standard input, a line of JSON each',
  },
  mcp: {
    zh: 'gouji mcp [选项] <文件 | 文件夹>…           供语言模型的程序查问所列的草稿（MCP），只读',
    en: 'gouji mcp [options] <file | folder>…           lets programs of language models ask about these drafts (MCP); reads only',
  },
};

function usage(...names: readonly Command[]): Localized {
  const list = (language: 'zh' | 'en'): string => names.map((name) => `  ${lines[name][language]}`).join('\n');
  return { zh: `用法：\n${list('zh')}`, en: `Usage:\n${list('en')}` };
}

const inputs: Localized = {
  zh: `读 .txt、.md、.html、.htm 文件，编码为 UTF-8 或 GB18030，以及 Word 文档（.docx）和 Excel 工作簿（.xlsx）；- 表示标准
输入。文件夹中不是年度报告的文件略过，读不了的文档逐个列出。`,
  en: `Reads .txt, .md, .html and .htm files in UTF-8 or GB18030, Word documents (.docx) and workbooks (.xlsx); - is
standard input. In a folder, what is no report is passed over, and documents that are not read are named.`,
};

const forms = ['auto', ...officialForms.map(({ edition }) => edition)].join(' | ');
const form: Localized = {
  zh: `  --form ${forms}   用哪一版格式，默认 auto（按标题和年度），也可写自定格式的代号；写明的，也就表示所给的文件是报告
  --form-file 文件            另有这个自定格式（*.gouji-form.json），可以写多次；草稿按标题对照`,
  en: `  --form ${forms}   edition of the form, or the id of one's own; default auto (by title and year). What
                              is named also says that the documents are reports
  --form-file file            a form of one's own besides (*.gouji-form.json); may be repeated. Drafts are told by
                              their titles`,
};
const config: Localized = {
  zh: '  --config 文件               只用这个文件，不用草稿旁的 .gouji.json',
  en: '  --config file               heeds this file instead of the .gouji.json beside the drafts',
};

const severity: Localized = {
  zh: '  --severity 代码=程度        改变一条规则的严重程度：off、hint、information、warning、error；可以写多次',
  en: '  --severity code=value       severity of a rule: off, hint, information, warning, error; may be repeated',
};

const options: Readonly<Partial<Record<Command, Localized>>> = {
  check: {
    zh: `check 的选项：
  --format 格式               标准输出的格式，默认 stylish：${formatNames.join(' | ')}
  --output 格式=文件          另把结果写入文件，可以写多次；已有的文件不覆盖，除非加 --force
${form.zh}
${severity.zh}
  --max-warnings N            警告多于 N 个时，退出码为 1
  --fix                       改正不会有争议的问题，写回文件；只用于逐个写出的文本文件
  --fix --out 文件夹          原文件不动，把改正后的副本写入文件夹；也用于 Word 文档和文件夹，没有改动的不写
  --force                     --out、--output 中已有的同名文件，覆盖（要检查的文件总不覆盖）
  --only-reports              逐个写出的文件中，不是年度报告的略过，不算错（供 pre-commit 之类使用）
  --fix-dry-run               只列出 --fix 将作的改动，不写文件
  --previous 文件夹           上年的年报，只用来对照，不检查；可以写多次。不写也会在所给的文件里按标题去找
  --roster 名册               应报的单位（csv 或 xlsx）：缺谁的年报、名称是否规范、汇总计入哪些单位
  --year 年份                 要哪一年的年报，别的年份算错误
${config.zh}
每份草稿用离它最近的 .gouji.json（从它所在的文件夹向上，到当前文件夹为止）：form、severity、exclude，
以及 accepted 中已说明理由的问题，这些不计数，单独列出；命令行上的选项优先。`,
    en: `Options of check:
  --format FORMAT             format of standard output; default stylish: ${formatNames.join(' | ')}
  --output FORMAT=FILE        writes the findings to FILE besides; may be repeated. A file that is there is left
                              alone, unless --force is given
${form.en}
${severity.en}
  --max-warnings N            exit code 1 where there are more than N warnings
  --fix                       makes the changes that cannot be disputed; only in text files named one by one
  --fix --out FOLDER          leaves the files alone and writes corrected copies to FOLDER; of Word documents and in
                              folders too. What needs no change is not copied
  --force                     replaces what stands there under the same name, but never a file that was named
  --only-reports              passes over files named one by one that are no reports (for pre-commit and the like)
  --fix-dry-run               lists the changes that --fix would make and writes nothing
  --previous FOLDER           last year's reports, to hold the others against; not checked themselves; may be repeated.
                              Without it they are looked for by their titles among what is named
  --roster FILE               the bodies that are to report (csv or xlsx): whose report is missing, how they are
                              called, and which of them a whole counts in
  --year YEAR                 the year whose reports are wanted: one of another year is an error
${config.en}
Each draft heeds the nearest .gouji.json, from its folder up to the working folder: form, severity, exclude, and in
accepted the findings explained with a reason, which are not counted but listed; options on the command line win.`,
  },
  figures: {
    zh: `figures 的选项：
  --format json | csv | xlsx  输出格式，默认 json；csv 中会被表格软件当作公式的文字，前面加一撇（'）；xlsx 是
                              Excel 工作簿，数值是数字，首行固定，可以筛选
  --out 文件                  xlsx 写到这个文件，必写；已有的文件不覆盖，除非加 --force
  --cells                     json 中另附每个单元格的原文、状态和位置
${form.zh}
${config.zh}`,
    en: `Options of figures:
  --format json | csv | xlsx  format of the output; default json. In csv a text that a spreadsheet would take for a
                              formula has an apostrophe (') before it; xlsx is a workbook with numbers, a frozen
                              head and filters
  --out FILE                  the file of the workbook, required for xlsx; one that is there is left alone, unless
                              --force is given
  --cells                     adds text, status and place of every cell to json
${form.en}
${config.en}`,
  },
  annotate: {
    zh: `annotate 的选项：
  --out 文件夹                带批注的副本写到这里，必写；原文件不动
  --force                     其中已有的同名文件，覆盖（要检查的文件总不覆盖）
${form.zh}
  --severity 代码=程度        改变一条规则的严重程度，off 的不加批注
${config.zh}
批注的作者是“勾稽”，写明错在哪里、算出的数和依据，语言由 --lang 决定；已说明理由的问题不加。`,
    en: `Options of annotate:
  --out FOLDER                where the copies with comments are written; required. The originals stay
  --force                     replaces what stands there under the same name, but never a file that was named
${form.en}
  --severity code=value       severity of a rule; one that is off makes no comments
${config.en}
The author of the comments is 勾稽. They say what is wrong, the number worked out, and the basis, in the language of
--lang; what was accepted with a reason has none.`,
  },
  compile: {
    zh: `compile 的选项：
  --roster 名册               计入哪些单位（csv 或 xlsx）；不写，所给的年报都计入，汇总机关自己的除外
  --institution 机关名称      汇总机关；名册中只有一个上级的，或者写了 --whole 的，可以不写
  --year 年份                 汇总哪一年的；所给的年报都是同一年的，可以不写
  --out 文件                  写到这个文件，格式按结尾：.txt、.md、.docx 是有汇总表的报告稿，.xlsx、.csv、.json 是数据，
                              逐格列出各单位；已有的文件不覆盖，除非加 --force
  --format 格式               ${compileFormats.join(' | ')}；默认按 --out，没有 --out 的是 text
  --whole 年报                汇总机关已写好的年报：列出与各单位之和不同的数字；不写 --out 和 --format 的，只列这些。
                              不写 --whole 的，用 .gouji.json 的 set.whole（有这个文件，而且是这个机关、这一年的）
  --max-warnings N            有数字不同的表（一张算一个警告，与 gouji check 相同）超过 N 张时退出码为 1；不写只列出来，
                              退出码为 0；.gouji.json 的 severity 把 rollup-sum 设为 error 的，总是 1
  --allow-missing             缺年报的、有数字读不出的单位，不计它们，在结果中说明；不写就不汇总，退出码为 2
${form.zh}
${config.zh}`,
    en: `Options of compile:
  --roster FILE               which bodies count (csv or xlsx); without it all reports that are named, but the whole's own
  --institution NAME          the body of the whole; not needed where the roster has one parent alone, or with --whole
  --year YEAR                 the year; not needed where all reports are of the same
  --out FILE                  where it is written, by the ending: .txt, .md and .docx are a report with the sums in its
                              tables; .xlsx, .csv and .json are figures, each opened into its units. A file that is
                              there is left alone, unless --force is given
  --format FORMAT             ${compileFormats.join(' | ')}; default as --out says, else text
  --whole REPORT              the report that the whole has written: its figures that are not the sums are listed, and
                              nothing else without --out and --format. Without it, set.whole of .gouji.json, where
                              that file is there and of this body and year
  --max-warnings N            exit code 1 where more than N tables have figures that differ, each a warning as in gouji
                              check; without it they are listed, and the code is 0. Always 1 where severity of
                              .gouji.json has rollup-sum as an error
  --allow-missing             leaves out bodies without a report, or with figures that cannot be read, and says so;
                              without it they stop the run, with exit code 2
${form.en}
${config.en}`,
  },
  form: {
    zh: `form 的用法：
  form check 格式文件…        检查格式文件：错误、重复和矛盾的等式、填错一个数能否找准
  form test 格式文件…         运行其中的试例（cases）；有失败的，退出码为 1
  form explain 格式文件…      列出全部等式，逐行逐列写开
  form from 报告…             由一份或几份现成的报告推出一个格式，写到标准输出；推测的在标准错误中说明
  --out 文件                  from 写到这个文件（以 .gouji-form.json 结尾）；已有的不覆盖，除非加 --force`,
    en: `Uses of form:
  form check FORM…            what is wrong with form files, equations that say the same or contradict, and how many
                              single slips are located
  form test FORM…             runs its cases; exit code 1 where one fails
  form explain FORM…          lists every equation, written out over rows and columns
  form from REPORT…           proposes a form from finished reports on standard output; standard error says what was
                              guessed
  --out FILE                  writes it to this file, which ends in .gouji-form.json; one that is there is left alone,
                              unless --force is given`,
  },
  new: {
    zh: `new 的选项：
  --institution 机关名称      单位全称，必写
  --year 年份                 哪一年的；标题可以没有年份的自定格式，可以不写
  --period 第二季度           自定格式的季度、半年、月份，写在年份后面
  --out 文件                  写到这个文件，格式按结尾：.txt、.md、.docx；不写，写到标准输出。已有的不覆盖，除非加 --force
  --format 格式               ${newFormats.join(' | ')}；默认按 --out，没有 --out 的是 text
${form.zh}
${config.zh}`,
    en: `Options of new:
  --institution NAME          the full name of the body; required
  --year YEAR                 the year; not needed by a form of one's own whose titles may be without
  --period 第二季度           by a form of one's own: the quarter, half or month, behind the year
  --out FILE                  where it is written, by the ending: .txt, .md or .docx; else standard output. A file that
                              is there is left alone, unless --force is given
  --format FORMAT             ${newFormats.join(' | ')}; default as --out says, else text
${form.en}
${config.en}`,
  },
  rules: {
    zh: 'rules 的选项：\n  --format text | json        输出格式，默认 text',
    en: 'Options of rules:\n  --format text | json        format of the output; default text',
  },
};

const common: Localized = {
  zh: `通用选项：
  --lang zh-cn | en           提示所用的语言，默认 zh-cn
  -h, --help                  显示用法；写在命令后面，只显示那个命令的
  -v, --version               显示版本`,
  en: `Options of all:
  --lang zh-cn | en           language of messages; default zh-cn
  -h, --help                  prints this; behind a command, what is about that command alone
  -v, --version               prints the version`,
};

const exitCodes: Localized = {
  zh: `退出码：0 没有错误；1 有错误，或警告超过 --max-warnings；2 用法不对，有文件读不了，或者文件夹里没有一份年度报告；
130 被中断（Ctrl-C），已列出的是完整的，其余没有看。`,
  en: `Exit codes: 0 no error; 1 errors, or more warnings than --max-warnings; 2 wrong use, an input that could not be read, or a folder without a report;
130 interrupted (Ctrl-C): what was printed is whole, the rest was not looked at.`,
};

const transport: Localized = {
  zh: '供编辑器经标准输入输出使用；各编辑器的设置见 docs/editors.md。',
  en: 'For editors, over standard input and output; docs/editors.md says how to set them up.',
};

const requests: Localized = {
  zh: `每行一个请求，例如 {"id": 1, "do": "check", "text": "…"}；do 是 check、figures、fix、text 之一，text 是文字，base64 是文件的
字节（Word、Excel、GB18030 文本）。每个请求回答一行，出错也是回答。标准输入结束时退出。见 docs/worker.md。`,
  en: `A request a line, such as {"id": 1, "do": "check", "text": "…"}; do is one of check, figures, fix and text, text is a text,
and base64 the bytes of a file (Word, Excel, GB18030). Each is answered by a line, errors too. Ends with standard input.
See docs/worker.md.`,
};
const questions: Localized = {
  zh: `四个工具：检查草稿、读一个数字、说明算式、提出改法。只读所列的文件和文件夹，从不写文件；结论由规则得出，与 gouji check 逐条相同。
见 docs/models.md。`,
  en: `Four tools: check a draft, read a figure, explain an equation, propose repairs. Reads only what is named and writes
nothing; what is found is what gouji check finds. See docs/models.md.`,
};

const about: Readonly<Record<Command, readonly (Localized | undefined)[]>> = {
  check: [inputs, options.check, common, exitCodes],
  figures: [inputs, options.figures, common, exitCodes],
  annotate: [inputs, options.annotate, common, exitCodes],
  compile: [inputs, options.compile, common, exitCodes],
  new: [options.new, common],
  rules: [options.rules, common],
  form: [options.form, common],
  lsp: [transport, common],
  worker: [requests, common],
  mcp: [questions, form, severity, config, common],
};
