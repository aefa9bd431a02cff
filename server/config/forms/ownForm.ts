/**
 * 自定格式文件（*.gouji-form.json）的写法，第 1 版。The shape of a form of one's own, version 1. Its JSON schema,
 * `schemas/own-form.schema.json`, is made from these types by `npm run pages`.
 */
export interface OwnForm {
  readonly $schema?: string;
  /** 写法的版本，现为 1。The version of this shape. */
  readonly 'gouji-form': 1;
  /**
   * 格式的代号，用于 .gouji.json 的 form 和 --form：小写字母开头，可含小写字母、数字和连字符。What form and --form call it.
   * @pattern ^[a-z][a-z0-9-]{0,39}$
   */
  readonly id: string;
  /** 格式的名称，显示给人看。Its name, for people. */
  readonly name?: string;
  /** 给看这个文件的人的话，不起作用。For those who read the file; it does nothing. */
  readonly note?: string;
  /** 在哪个格式上改：2019、2021，或者另一个格式文件的路径。The edition, or the path of the form, that it changes. */
  readonly extends?: string;
  /** 规定这一格式的文件，没有的不写。The document that prescribes it. */
  readonly basis?: string;
  /** 适用的年份，首尾都算。The years it holds for, both included. */
  readonly years?: { readonly from?: number; readonly to?: number };
  /** 报告标题的末尾，前面是机关和年份，如 季度工作报告。How titles end, behind institution and year. */
  readonly title?: string | OwnTitle;
  /** 一级栏目，按顺序，至多 10 个。The sections, in their order; 10 at most. */
  readonly sections?: readonly (string | OwnSection)[];
  /** 表格。The tables. */
  readonly tables?: readonly OwnTable[];
  /** 按代码调整规则的级别。Severities of rules, by code. */
  readonly severity?: Readonly<Record<string, 'off' | 'hint' | 'information' | 'warning' | 'error'>>;
  /** 试例，由 gouji form test 运行。Cases, which gouji form test runs. */
  readonly cases?: readonly OwnCase[];
}

export interface OwnTitle {
  /** 标题末尾的全称。The whole name. */
  readonly name: string;
  /** 也认得的写法。Other names. */
  readonly accepted?: readonly string[];
  /** 标题里可以没有年份时写 false。False where titles need not name a year. */
  readonly year?: boolean;
}

/** 一个栏目；在别的格式上改时，key 或 title 相同的改原有的，其余加在最后。A section; with extends, one of the same key or title is changed. */
export interface OwnSection {
  readonly key?: string;
  /** 标题，不写序号。Its title, without the ordinal. */
  readonly title?: string;
  readonly accepted?: readonly string[];
  /** 可以没有的写 false。False where a report may do without it. */
  readonly required?: boolean;
  /** 至少多少字。So many characters at least. */
  readonly leastLength?: number;
  /** 必须写到的事项；有几种说法的，用 | 隔开。What it must speak of; ways of saying it are parted by |. */
  readonly mentions?: readonly string[];
  /** 表格的 key，填在这一栏目下。The key of the table that stands in it. */
  readonly table?: string;
  /** 应写什么，悬停时显示。What is to be written, for hovers. */
  readonly meaning?: string;
}

export interface OwnTable {
  readonly key: string;
  readonly title?: string;
  /** 左上角的字，即行标题那一列的表头。The head over the rows' labels. */
  readonly corner?: string;
  readonly columns?: readonly (string | OwnColumn)[];
  readonly rows?: readonly (string | OwnRow)[];
  /** 各行横排成一行，标题在上。The rows stand side by side on one line, their labels above. */
  readonly across?: boolean;
  /** 左右并排的几块，各有自己的行标题，如 收入 | 支出；写了它，就不写 columns、rows 和 across。Blocks beside each other. */
  readonly beside?: readonly OwnBlock[];
  /**
   * 勾稽关系，如 结余 = 收入 - 支出；合计 = 甲.*；与上年的报告、各单位的对照：上年同期 = previous.支出，支出 = sum(parts)。
   * Equations in words, with last year's figures and sums of the parts, too.
   */
  readonly equations?: readonly (string | OwnEquation)[];
  /** 条件：when 成立时 expect 应当成立。Conditions. */
  readonly conditions?: readonly OwnCondition[];
}

export interface OwnBlock {
  /** 这一块上方的表头，如 收入；等式里的行写 收入.合计。The head over the block; its rows are named with it. */
  readonly label?: string;
  readonly key?: string;
  /** 这一块左上角的字；不写的用表的 corner。In place of the table's corner. */
  readonly corner?: string;
  readonly columns: readonly (string | OwnColumn)[];
  readonly rows: readonly (string | OwnRow)[];
}

export interface OwnColumn {
  readonly key?: string;
  readonly label: string;
  readonly accepted?: readonly string[];
  /**
   * count 整数（默认），amount 可有小数，percent 百分比（92.3 或 92.3%），ratio 比值，text 文字；后三种不计入合计。
   * Whole numbers, amounts, percentages, ratios, texts; totals add up the first two.
   */
  readonly type?: 'count' | 'amount' | 'percent' | 'ratio' | 'text';
  /** 单位，如 万元；写在数字后面的这个单位不算错。The unit. */
  readonly unit?: string;
  /** 可以为负；百分比和比值不写也可以。May be below zero; percentages and ratios always may. */
  readonly signed?: boolean;
  /** 百分比、比值保留几位小数；不写的，填几位核对到几位。The places of a percentage or ratio; as many as are written where absent. */
  readonly digits?: number;
  /** 百分比、比值怎样舍入：half-up 四舍五入（默认），half-even 四舍六入五成双。How it is rounded. */
  readonly rounding?: 'half-up' | 'half-even';
  /** 合计列：前面各列之和；1 小计、2 合计、3 总计，true 按标题判断。A total of the columns before it; its level. */
  readonly total?: boolean | 1 | 2 | 3;
  /** 写 false 的不计入合计，如“其中”。False: no part of totals. */
  readonly counts?: boolean;
  readonly columns?: readonly (string | OwnColumn)[];
  /** 给看这个文件的人的话，不起作用；推得的格式用它标明哪里是推测。For readers; what was guessed is marked by it. */
  readonly note?: string;
}

export interface OwnRow {
  readonly key?: string;
  readonly label: string;
  readonly accepted?: readonly string[];
  /** 含义，悬停时显示。What it means, for hovers. */
  readonly meaning?: string;
  /** 写 true 的是行数不定的清单：报告里有几行就是几行，各有各的标题。True for as many rows as a report has there. */
  readonly list?: boolean;
  /** 合计行：上面各行之和；1 小计、2 合计、3 总计，true 按标题判断。A total of the rows above it; its level. */
  readonly total?: boolean | 1 | 2 | 3;
  /** 写 false 的不计入合计，如“其中”。False: no part of totals, such as 其中. */
  readonly counts?: boolean;
  readonly rows?: readonly (string | OwnRow)[];
  /** 给看这个文件的人的话，不起作用；推得的格式用它标明哪里是推测。For readers; what was guessed is marked by it. */
  readonly note?: string;
}

export interface OwnEquation {
  /**
   * 如 合计 = 甲 + 乙；完成率 = 支出 / 预算；增长率 = 本年 / 上年 - 1。上年报告里的数写 previous.，如 上年同期 = previous.支出，
   * 结转下年 = previous.结转下年 + 新收 - 办结；各单位这一个数之和写 sum(parts)，如 支出 = sum(parts)，全表写 this = sum(parts)。
   * Of last year's report previous.name; of the parts sum(parts), for each figure of the table this = sum(parts).
   */
  readonly of: string;
  /** 逐行（各列之间）、逐列（各行之间）、一次；不写的，看得出。Over each row, each column, or once. */
  readonly each?: 'row' | 'column' | 'once';
  /** 允许相差多少，如 0.01。The greatest difference that counts as balanced. */
  readonly tolerance?: number | string;
  readonly message?: string | { readonly zh: string; readonly en?: string };
  /** 与上年、各单位对照的至多 warning。At most warning where other reports are named. */
  readonly severity?: 'hint' | 'information' | 'warning' | 'error';
  /** 给看这个文件的人的话，不起作用；推得的格式用它标明哪里是推测。For readers; what was guessed is marked by it. */
  readonly note?: string;
}

export interface OwnCondition {
  /** 如 预算 > 0；不写的，总要成立。 */
  readonly when?: string;
  /** 如 支出 <= 预算。 */
  readonly expect: string;
  readonly each?: 'row' | 'column' | 'once';
  readonly message?: string | { readonly zh: string; readonly en?: string };
  readonly severity?: 'hint' | 'information' | 'warning' | 'error';
}

export interface OwnCase {
  readonly name: string;
  /** 草稿的路径，从本文件的文件夹算起。The path of a draft, from this file's folder. */
  readonly draft?: string;
  /** 或者草稿的全文，一行一项。Or its text, an item a line. */
  readonly text?: readonly string[];
  /** 应当找出的全部问题，一项一个：代码，或 代码 行号。All findings: code, or code and line. */
  readonly findings: readonly string[];
}
