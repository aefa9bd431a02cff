import { describe, expect, it } from 'vitest';
import { applyFix, codes, find } from '../../support/check';
import { clean, edit } from '../../support/samples';

/** Each kind of slip put into the clean sample: the code, what stands there, and what a clerk might leave in its place. */
const slips: readonly (readonly [string, string, string])[] = [
  ['prose-figure', '答复29件', '答复28件'],
  ['prose-figure', '结转下年度继续办理3件', '结转下年度继续办理两件'],
  ['prose-sum', '服务指南12条', '服务指南72条'],
  ['prose-claim', '每件申请都有专人登记', '全年未发生因政府信息公开引发的行政复议'],
  ['year-stale', '公文在起草时标明', '2023年，公文在起草时标明'],
  ['period-wrong', '2024年1月1日至2024年12月31日', '2023年1月1日至2024年12月31日'],
  ['period-missing', '报告中所列数据的统计期限为2024年1月1日至2024年12月31日。', ''],
  [
    'fee-incomplete',
    '本年度没有发出信息处理费收费通知，收费通知件数和总金额均为0，实际收取的总金额为0元。',
    '本年度未产生信息处理费。',
  ],
  ['institution', '馆藏目录31条', '全区馆藏目录31条'],
  ['wording', '全年在县政府网站', '截止2024年12月31日，在县政府网站'],
  ['punctuation', '计入科室年度考核；', '计入科室年度考核;'],
  ['placeholder', '自助终端两台', '自助终端××台'],
  ['placeholder', '查找更省事', '服务群众共××人'],
  ['section-empty', '本年度没有发出信息处理费收费通知，收费通知件数和总金额均为0，实际收取的总金额为0元。', ''],
];

/** What looks like a slip and is none: what stands in the clean sample, and what is put in its place. */
const noSlips: readonly (readonly [string, string])[] = [
  // Whoever is named by half, and a number by its ends, is masked.
  ['公文在起草时标明', '对申请人王××提出的申请依法作了答复，公文在起草时标明'],
  ['公文在起草时标明', '公开的手机号写作138××××1234，公文在起草时标明'],
  // 健全 is no 全.
  ['公文在起草时标明', '健全市区两级目录，公文在起草时标明'],
  ['公文在起草时标明', '学习青禾县全县推行的做法，公文在起草时标明'],
  // A deadline ends.
  ['公文在起草时标明', '档案征集截止2024年6月30日，公文在起草时标明'],
  ['公文在起草时标明', '项目申报时间截止2024年6月30日，公文在起草时标明'],
  // Other periods than the report's.
  ['公文在起草时标明', '满意度调查统计时间为2024年10月1日至10月31日，公文在起草时标明'],
  ['公文在起草时标明', '网站普查的统计区间为2024年7月1日至9月30日，公文在起草时标明'],
  // A page's address, and what is quoted with a space.
  ['公文在起草时标明', '目录在www.yunxi.gov.cn/公开/目录,指南.html查看，公文在起草时标明'],
  ['公文在起草时标明', '开展“档案故事 红色记忆”展览，公文在起草时标明'],
];

/** An empty last section does not speak of the fees either. */
const alsoSaid: Readonly<Record<string, readonly string[]>> = { 'section-empty': ['fee-missing'] };

describe('a slip in a clean report', () => {
  it.each(slips)('%s: “%s” made “%s” is found on its line, and its fix makes the report clean', (code, from, to) => {
    const text = edit(clean, from, to);
    const at = text.split('\n').findIndex((line, index) => line !== clean.split('\n')[index]) + 1;
    // What is missing is told at the title or the heading.
    const line = { 'period-missing': 1, 'section-empty': at - 2 }[code] ?? at;
    const expected = [code, ...(alsoSaid[code] ?? [])].map((each) => `${each} ${line}`);
    expect(codes(text).sort()).toEqual(expected.sort());
    const slip = find(text, code);
    if (slip.finding.fixes?.().length) expect(codes(applyFix(text, slip))).toEqual([]);
    else expect(slip.rule.fixable).toBe(false);
  });

  it.each(noSlips)('is nothing where “%s” is made “%s”', (from, to) => {
    expect(codes(edit(clean, from, to))).toEqual([]);
  });

  it('fee-missing: the sentence that its fix inserts states no fact, and only its blanks are left', () => {
    const text = edit(
      clean,
      '本年度没有发出信息处理费收费通知，收费通知件数和总金额均为0，实际收取的总金额为0元。',
      '没有其他事项。',
    );
    const at = text.split('\n').indexOf('没有其他事项。') + 1;
    expect(codes(text)).toEqual([`fee-missing ${at}`]);
    expect(new Set(codes(applyFix(text, find(text, 'fee-missing'))).map((code) => code.split(' ')[0]))).toEqual(
      new Set(['placeholder']),
    );
  });

  it('government-duties: a government that names its assessment alone', () => {
    const text = clean.replaceAll('云溪县档案局', '云溪县人民政府');
    const at = text.split('\n').findIndex((line) => line.startsWith('（五）监督保障')) + 1;
    expect(codes(text)).toEqual([`government-duties ${at}`]);
  });

  it('other-share: most requests under the last row', () => {
    const rows = [
      ['（一）予以公开\t\t9\t2\t0\t1\t1\t0\t13', '（一）予以公开\t\t0\t0\t0\t0\t0\t0\t0'],
      ['1.本机关不掌握相关政府信息\t3\t1\t0\t0\t1\t0\t5', '1.本机关不掌握相关政府信息\t0\t0\t0\t0\t0\t0\t0'],
      ['3.其他\t0\t0\t0\t0\t0\t0\t0', '3.其他\t12\t3\t0\t1\t2\t0\t18'],
    ] as const;
    const text = rows.reduce((draft, [from, to]) => edit(draft, from, to), clean);
    const at = text.split('\n').findIndex((line) => line.includes('3.其他\t12')) + 1;
    expect(codes(text)).toEqual([`other-share ${at}`]);
  });
});
