import { describe, expect, it } from 'vitest';
import { officialForms } from '../../../server/engine/form/editions';
import { applyFix, checkText, codes, draftOf, find } from '../../support/check';
import { writers } from '../../support/layouts';
import { slotsOf } from '../../support/write';

const form = officialForms[1];
if (!form) throw new Error('the form of 2021');
const figures = new Map(slotsOf(form).map(({ id }) => [id, '0']));
const table = (key: string): string => {
  const own = form.tables.find((candidate) => candidate.key === key);
  return own && writers['html'] ? writers['html'](own, figures) : '';
};

/** A page as a city's site serves it: navigation, a table that lays out the page, Word's own marks. */
const page = `<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8">
<title>青禾县水利局2023年政府信息公开工作年度报告_年度报告_青禾县人民政府</title>
<style>p { margin: 0 } td > p { color: #333 }</style>
<script>if (a<b && c>d) document.write("<table><tr><td>1</td></tr></table>");</script></head>
<body><!-- <p>一、总体情况</p> -->
<ul class="nav"><li><a href="/">首页</a></li><li><a href="/n2022">青禾县水利局2022年政府信息公开工作年度报告</a></li><li>信息公开</li></ul>
<table width="100%"><tr><td>
<h1 style="text-align:center">青禾县水利局<br>2023年政府信息公开工作年度报告</h1>
<p class=MsoNormal><b><span style='font-family:黑体'>一、</span></b><b>总体</b>情况<o:p></o:p></p>
<p>（一）主动公开。&nbsp;全年发布信息。</p><p>（二）依申请公开。没有收到申请。</p><p>（三）政府信息管理。按制度办理。</p>
<p>（四）政府信息公开平台建设。网站运行正常。</p><p>（五）监督保障。按季度抽查。</p>
<h2>二、主动公开政府信息情况</h2>
${table('disclosure')}
<h2>三、收到和处理政府信息公开申请情况</h2>
${table('requests').replace('（一）予以公开</td><td><p><span>0</span>', '（一）予以公开</td><td><p>&nbsp;<span>0</span>&nbsp;')}
<h2>四、政府信息公开行政复议、行政诉讼情况</h2>
${table('disputes')}
<h2>五、存在的主要问题及改进情况</h2><p>目录更新不够及时，下一步按月更新。</p>
<h2>六、其他需要报告的事项</h2><p>本年度没有发出信息处理费收费通知，总金额和实际收取的金额均为0。统计期限为2023年1月1日至12月31日。</p>
</td></tr></table>
<div class="foot">版权所有 &copy; 青禾县</div></body></html>
`;

describe('a whole page of HTML', () => {
  it('is read through its navigation, its layout and its marks', () => {
    const { title, reading } = draftOf(page);
    expect([title?.institution, title?.year]).toEqual(['青禾县水利局', 2023]);
    expect(reading?.report.sections.map(({ section }) => section.index)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(reading?.report.sections[0]?.aspects).toHaveLength(5);
    expect(reading?.binding.figures.size).toBe(200);
    expect(reading?.evaluations.every(({ status }) => status === 'held')).toBe(true);
    expect(codes(page)).toEqual([]);
  });

  it('gets its fixes into the right text', () => {
    const wrong = page.replace(
      '（一）予以公开</td><td><p>&nbsp;<span>0</span>',
      '（一）予以公开</td><td><p>&nbsp;<span>7</span>',
    );
    const finding = find(wrong, 'row-total');
    expect(applyFix(wrong, finding)).toBe(page);
  });

  it('misses a section, and takes it back before the tag of the next', () => {
    const cut = page.replace('<h2>五、存在的主要问题及改进情况</h2>', '');
    expect(codes(cut).map((code) => code.split(' ')[0])).toEqual(['section-missing']);
    const fixed = applyFix(cut, find(cut, 'section-missing'));
    expect(fixed).toContain('<p>五、存在的主要问题及改进情况</p>\n<p>目录更新');
    expect(checkText(fixed).diagnoses).toEqual([]);
  });

  it('has a figure whose digits tags part, read but not mended in place', () => {
    const parted = page.replace(
      '1.属于国家秘密</td><td><p><span>0</span></p></td>',
      '1.属于国家秘密</td><td><p><span>1</span><b>2</b></p></td>',
    );
    const finding = find(parted, 'row-total');
    expect(finding.finding.args?.['computed']).toBe('12');
    expect(
      (finding.finding.fixes?.() ?? []).filter(({ edits }) =>
        edits.some(({ span }) => parted.slice(span.start, span.end).includes('<')),
      ),
    ).toEqual([]);
  });
});
