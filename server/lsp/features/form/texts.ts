import type { Language } from '../../../engine/rules/check';

const texts = {
  'zh-cn': {
    someLocked: '这张表有 {count} 格不能在这里填（斜线或灰底的格，选中即说明原因）。',
    allLocked: '这张表不能在这里逐格填写：草稿中没有读到它的各行。',
    absent: '草稿中没有读到「{title}」这张表，不能填写。',
    mend: '怎样补好…',
    sum: '= 各部分之和 {sum}',
    sumWas: '= 各部分之和 {sum}（现填 {now}，差 {difference}）',
    worked: '= 算得 {sum}',
    workedWas: '= 算得 {sum}（现填 {now}，差 {difference}）',
    layOut: '重排这张表',
    renew: '换成规定的空表',
    report: '填表',
  },
  en: {
    someLocked: 'Cells of this table that cannot be filled in here: {count} (hatched or grey; select one to see why).',
    allLocked: 'This table cannot be filled in cell by cell: its rows were not found in the draft.',
    absent: 'The table “{title}” was not found in the draft and cannot be filled in.',
    mend: 'How to mend it…',
    sum: '= the sum of its parts, {sum}',
    sumWas: '= the sum of its parts, {sum} (now {now}, difference {difference})',
    worked: '= {sum}, as it is worked out',
    workedWas: '= {sum}, as it is worked out (now {now}, difference {difference})',
    layOut: 'Lay this table out again',
    renew: 'Put the official empty table in its place',
    report: 'The report to fill in',
  },
};

export type FormTexts = (typeof texts)['zh-cn'];

export function formTexts(language: Language): FormTexts {
  return texts[language];
}
