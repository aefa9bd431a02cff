import { describe, expect, it } from 'vitest';
import { clean, edit, mistakes } from '../../../support/samples';
import { cellOf, elementsOf, hasClass, previewHtml, reportText, type Element } from './support';

const cells = (html: string): Element[] => elementsOf(html).filter(({ name }) => name === 'td' || name === 'th');
const part = (html: string, slot: string): string[] => cellOf(html, slot).attributes['data-parts']?.split(' ') ?? [];

describe('the official tables in the preview', () => {
  it('have their merged cells', () => {
    const html = previewHtml(clean);
    const spans = (text: string): unknown[] =>
      cells(html)
        .filter((cell) => cell.text === text)
        .map(({ attributes }) => [attributes['colspan'], attributes['rowspan']]);
    expect(spans('申请人情况')).toEqual([['7', undefined]]);
    expect(spans('三、本年度办理结果')).toEqual([[undefined, '22']]);
    expect(spans('法人或其他组织')).toEqual([['5', undefined]]);
    expect(spans('行政诉讼')).toEqual([['10', undefined]]);
    expect(spans('（三）不予公开')).toEqual([[undefined, '8']]);
  });

  it('cover each place once, row by row', () => {
    for (const table of previewHtml(clean).split('<table').slice(1)) {
      const taken = new Map<string, number>();
      const rows = table.split('<tr>').slice(1);
      rows.forEach((row, index) => {
        let column = 0;
        for (const { attributes } of cells(row)) {
          while (taken.has(`${index},${column}`)) column++;
          for (let down = 0; down < Number(attributes['rowspan'] ?? 1); down++) {
            for (let across = 0; across < Number(attributes['colspan'] ?? 1); across++) {
              const place = `${index + down},${column + across}`;
              taken.set(place, (taken.get(place) ?? 0) + 1);
            }
          }
        }
      });
      const width = Math.max(...[...taken.keys()].map((place) => Number(place.split(',')[1]))) + 1;
      expect([...taken.values()].every((count) => count === 1)).toBe(true);
      expect(taken.size).toBe(width * rows.length);
    }
  });

  it('show figures as they are written, and a blank as a blank', () => {
    const html = previewHtml(mistakes);
    expect(cellOf(html, 'disclosure/licences/decisions').text).toBe('１４６件');
    expect(cellOf(html, 'requests/refused.adminQuery/business').text).toBe('');
  });

  it('lead each figure to its place in the draft', () => {
    const { attributes } = cellOf(previewHtml(mistakes), 'disclosure/licences/decisions');
    expect(mistakes.slice(Number(attributes['data-start']), Number(attributes['data-end']))).toBe('１４６件');
  });
});

describe('failing equations in the preview', () => {
  const html = previewHtml(mistakes);

  it('are drawn on the total, with the difference and its parts', () => {
    const total = cellOf(html, 'requests/refused.thirdParty/total');
    expect(hasClass(total, 'failed')).toBe(true);
    expect(total.text).toBe('3与各列差 5');
    expect(total.attributes['title']).toContain('「总计」填报 3，各列合计 8，相差 5');
    expect(part(html, 'requests/refused.thirdParty/total')).toHaveLength(6);
    expect(part(html, 'requests/refused.thirdParty/total')).toContain('requests/refused.thirdParty/natural');
    expect(cellOf(html, 'requests/concluded/natural').text).toBe('22与各行差 5');
  });

  it('mark the figure that is to blame, with what it should be', () => {
    const suspect = cellOf(html, 'requests/refused.thirdParty/natural');
    expect(hasClass(suspect, 'suspect')).toBe(true);
    expect(suspect.text).toBe('7应为 2？');
    expect(suspect.attributes['tabindex']).toBe('0');
  });

  it('leave sums that hold unmarked, with their arithmetic at hand', () => {
    const total = cellOf(html, 'requests/received/total');
    expect(hasClass(total, 'failed')).toBe(false);
    expect(total.attributes['title']).toContain('= 28 = 总计 28 ✓');
  });

  it('say nothing of a rule that is off', () => {
    const quiet = previewHtml(mistakes, { severity: { 'row-total': 'off', 'case-total': 'off' } });
    expect(cellOf(quiet, 'requests/refused.thirdParty/total').text).toBe('3');
    expect(cellOf(quiet, 'requests/concluded/natural').text).toBe('22与各行差 5');
  });

  it('are counted above, in either language', () => {
    expect(elementsOf(html).find((one) => hasClass(one, 'summary'))?.text).toMatch(
      /^勾稽关系 37\/42 条成立 · 错误 \d+ · 警告 \d+$/,
    );
    expect(
      elementsOf(previewHtml(mistakes, { messageLanguage: 'en' })).find((one) => hasClass(one, 'summary'))?.text,
    ).toMatch(/^37\/42 equations hold/);
  });

  it('have a legend of the marks that there are', () => {
    expect(elementsOf(previewHtml(clean)).some(({ name }) => name === 'details')).toBe(false);
    expect(elementsOf(html).filter(({ name }) => name === 'li')).toHaveLength(4);
  });
});

describe('what is missing or has no place', () => {
  it('is hatched and named where a row is gone', () => {
    const html = previewHtml(clean.replace(/^.*7\.属于行政执法案卷.*\n/m, ''));
    expect(hasClass(cellOf(html, 'requests/refused.enforcementFile/total'), 'missing')).toBe(true);
    expect(html).toContain('缺 1 行：（三）不予公开 › 7.属于行政执法案卷');
  });

  it('is told where a table is gone', () => {
    const html = previewHtml(clean.replace(/^行政复议[^]*?(?=五、)/m, ''));
    expect(html).toContain('草稿中没有读到这张表');
  });

  it('is shown as it was read where a row is none of the form’s', () => {
    const row = '8.属于行政查询事项';
    const html = previewHtml(
      clean.replace(
        new RegExp(`^.*${row}.*\\n`, 'm'),
        (line) => `${line}\t\t本市另设一行\t31\t32\t33\t34\t35\t36\t201\n`,
      ),
    );
    expect(html).toContain('没有放进上表的内容');
    for (const text of ['本市另设一行', '31', '36', '201']) expect(reportText(html)).toContain(text);
  });

  it('is shown plainly where a table is none of the form’s', () => {
    const html = previewHtml(edit(clean, '二、主动公开', '科室\t接待\n档案科\t甲37\n利用科\t乙38\n\n二、主动公开'));
    const plain = elementsOf(html).filter((element) => element.name === 'table' && hasClass(element, 'plain'));
    expect(plain.map(({ text }) => text.replaceAll('\n', ''))).toEqual(['科室接待档案科甲37利用科乙38']);
  });
});
