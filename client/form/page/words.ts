/** What the page says by itself, in both languages. */
const tables = {
  zh: {
    why: {
      changed: (now: string) => `这一格刚才已在别处改成“${now}”，没有覆盖。`,
      noNumber: () => '这不是数字，没有改动。请填阿拉伯数字，没有发生的填 0。',
      negative: () => '这一栏没有负数，没有改动。',
      fraction: () => '件数没有小数，没有改动。',
      missing: () => '草稿中没有这一行；先补上这一行（按 Alt+↓），再填。',
      unplaced: () => '这一行的数字没能对上各列；先在草稿中理顺这一行，再填。',
      merged: () => '草稿把这一组合写为一行；请填那一行，或者在草稿中分开写。',
      words: () => '这一栏写的是文字，请在草稿中写。',
      noCell: () => '草稿的写法看不出这一格在哪里；请在草稿中填，或者先重排这张表。',
      tagged: () => '这个数字在草稿中被标签拆开；请在草稿中改。',
      unsure: () => '只改这一格，别的数字会对不上列，没有改动；请先重排这张表（按 Alt+↓），或者把整行一起粘贴。',
      readOnly: () => '这份文档是只读的，没有改动。',
      noServer: () => '勾稽的核对服务没有运行，没有改动。',
    } as Readonly<Record<string, (now: string) => string>>,
    noParts: '组成它的数字还没有填，或者读不准，算不出合计。',
    notTotal: '这一格不是合计。',
    sumOf: (sum: string, now: string, difference: string) =>
      now === '' ? `各部分之和 ${sum}` : `各部分之和 ${sum}，现填 ${now}，差 ${difference}`,
    live: (sum: string, difference: string) => `合计 ${sum}，差 ${difference}`,
    liveHolds: (sum: string) => `合计 ${sum} ✓`,
    menu: '可以怎样改',
    noMenu: '这里没有可以改的。',
    copied: (count: number) => `已复制 ${count} 格。`,
    edit: '填写',
    notPasted: '剪贴板里没有数字。',
  },
  en: {
    why: {
      changed: (now: string) => `This cell was changed elsewhere to “${now}” just now; it was not overwritten.`,
      noNumber: () => 'That is no number; nothing was changed. Write digits, and 0 where there was none.',
      negative: () => 'This column has no negative numbers; nothing was changed.',
      fraction: () => 'A count has no fraction; nothing was changed.',
      missing: () => 'The draft lacks this row; put it in (Alt+Down), then fill it.',
      unplaced: () => 'The figures of this row could not be placed; mend the row in the draft first.',
      merged: () => 'The draft writes this group as one row; fill in that one, or part it in the draft.',
      words: () => 'This column holds texts; write them in the draft.',
      noCell: () => 'The draft does not show where this cell is; fill it in there, or lay the table out again first.',
      tagged: () => 'Tags stand within this number; change it in the draft.',
      unsure: () =>
        'With this cell alone changed, other figures could not be placed; nothing was changed. Lay the table out again first (Alt+Down), or paste the whole row.',
      readOnly: () => 'This document is read-only; nothing was changed.',
      noServer: () => 'Gouji’s server does not run; nothing was changed.',
    } as Readonly<Record<string, (now: string) => string>>,
    noParts: 'Its parts are not filled in, or cannot be read for certain.',
    notTotal: 'This cell is no total.',
    sumOf: (sum: string, now: string, difference: string) =>
      now === ''
        ? `The sum of its parts: ${sum}`
        : `The sum of its parts: ${sum}; now ${now}, difference ${difference}`,
    live: (sum: string, difference: string) => `sum ${sum}, off by ${difference}`,
    liveHolds: (sum: string) => `sum ${sum} ✓`,
    menu: 'What can be done',
    noMenu: 'There is nothing to change here.',
    copied: (count: number) => `Cells copied: ${count}.`,
    edit: 'Fill in',
    notPasted: 'The clipboard holds no figures.',
  },
};

export type PageWords = (typeof tables)['zh'];

/** By the language of the page. */
export function pageWords(): PageWords {
  return document.documentElement.lang.startsWith('zh') ? tables.zh : tables.en;
}

/** Why a figure was not written, in words. */
export function whyNot(why: string, now: string): string {
  const { why: reasons } = pageWords();
  return (reasons[why] ?? reasons['noServer'])?.(now) ?? '';
}
