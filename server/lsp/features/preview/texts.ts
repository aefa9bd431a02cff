import type { Language } from '../../../engine/rules/check';

const texts = {
  'zh-cn': {
    equations: '勾稽关系 {held}/{all} 条成立',
    unknown: '{unknown} 条无法核对',
    errors: '错误 {count}',
    warnings: '警告 {count}',
    noForm: '没有适用于这一年度的格式，只按原文显示',
    report: '年报预览',
    across: '与各列差 {difference}',
    down: '与各行差 {difference}',
    both: '两边差 {difference}',
    suspect: '应为 {to}？',
    last: '上年 {value}',
    missingRow: '草稿中没有这一行',
    unplacedRow: '这一行的数字没能对上各列，见表后的原文',
    missingRows: '缺 {count} 行：{list}',
    lacks: '草稿中没有读到这张表：{title}',
    leftFrom: '没有放进上表的内容，按原文列出：',
    legend: '标注说明',
    failedLegend:
      '合计不符：填报的总计与这一行各列之和、与以上各行之和相差多少；“两边差”是“一 + 二”与“（七）+ 四”相差多少。指向数字，页底写出算式',
    partLegend: '指向总计时，框出合计的各部分',
    suspectLegend: '疑似填错的数字和它应有的值',
    missingLegend: '草稿中缺的行，或没能定位的数字',
    findingLegend: '其他问题，指向即显示说明',
    separator: '；',
  },
  en: {
    equations: '{held}/{all} equations hold',
    unknown: '{unknown} could not be checked',
    errors: 'errors: {count}',
    warnings: 'warnings: {count}',
    noForm: 'No form is known for this year; the text is shown as it is',
    report: 'Preview of the report',
    across: 'columns differ by {difference}',
    down: 'rows differ by {difference}',
    both: 'sides differ by {difference}',
    suspect: 'should be {to}?',
    last: 'last year {value}',
    missingRow: 'The draft lacks this row',
    unplacedRow: 'The figures of this row could not be placed; see the text below the table',
    missingRows: '{count} rows are missing: {list}',
    lacks: 'This table was not found in the draft: {title}',
    leftFrom: 'What has no place in the table above, as it was read:',
    legend: 'Legend',
    failedLegend:
      'Sums that do not hold: by how much the total differs from the sum of its columns or rows; “sides”: first and second item against the total of results and the last item. Point at a figure to read the sum below',
    partLegend: 'Point at a total to see its parts',
    suspectLegend: 'A figure that seems wrong, and what it should be',
    missingLegend: 'Rows that the draft lacks, or figures without a place',
    findingLegend: 'Other findings; point at one to read it',
    separator: '; ',
  },
};

export type PreviewTexts = (typeof texts)['zh-cn'];

export function previewTexts(language: Language): PreviewTexts {
  return texts[language];
}
