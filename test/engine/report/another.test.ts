import { describe, expect, it } from 'vitest';
import { publish } from '../../../server/engine/published/blocks';
import { applyFix, checkText, codes, draftOf, find, messageOf } from '../../support/check';
import { clean, edit } from '../../support/samples';

const lastYear = clean.replaceAll('2024年', '2023年');
const neighbour = clean
  .replaceAll('云溪县档案局', '云溪县水务站')
  .replaceAll('新收政府信息公开申请28件', '新收政府信息公开申请9件')
  .replaceAll('发布信息96条，其中馆藏目录31条', '发布信息16条，其中馆藏目录31条');

/** The line of the title of what stands behind, from 1. */
const lineBehind = clean.split('\n').length + 1;
const both = (second: string): string => `${clean}\n${second}`;

describe('a report behind another in one document', () => {
  it.each([
    ['last year’s', lastYear],
    ['another body’s', neighbour],
    ['the same again', clean],
  ])('%s: one finding at its title, and nothing of it is read', (_, second) => {
    const text = both(second);
    expect(codes(text)).toEqual([`section-duplicate ${lineBehind}`]);
    expect(messageOf(find(text, 'section-duplicate'))).toBe(
      '从这里起是另一份报告，没有核对。一个文件只放一份报告，请另存。',
    );
  });

  it.each([
    [
      'between bars',
      (text: string): string => text.replaceAll(/^.*\t.*$/gm, (row) => `| ${row.replaceAll('\t', ' | ')} |`),
    ],
    [
      'with marks of Markdown',
      (text: string): string => text.replaceAll(/^(?=[一二三四五六]、[^\t\n]*$)/gm, '## ').replace(/^/, '# '),
    ],
    ['with CRLF', (text: string): string => text.replaceAll('\n', '\r\n')],
  ])('is told %s', (_, layout) => {
    expect(codes(layout(both(neighbour))).filter((code) => code.startsWith('section-duplicate'))).toHaveLength(1);
    expect(codes(layout(clean) + layout(neighbour)).filter((code) => code.startsWith('prose'))).toEqual([]);
  });

  it('is told where the title stands on two lines, behind a cover of its own', () => {
    const second = edit(
      lastYear,
      '云溪县档案局2023年政府信息公开工作年度报告',
      '云溪县档案局\n\n2023年政府信息公开工作年度报告',
    );
    expect(codes(both(second))).toEqual([`section-duplicate ${lineBehind}`]);
  });

  it('takes no repair, and what is missing in the first is put in before it', () => {
    const [before, behind = ''] = clean.split('六、其他需要报告的事项');
    const text = `${before ?? ''}\n${lastYear}`;
    expect(behind).not.toBe('');
    const missing = find(text, 'section-missing');
    const mended = applyFix(text, missing);
    expect(mended.indexOf('六、其他需要报告的事项')).toBeLessThan(mended.indexOf('云溪县档案局2023年'));
    expect(mended.endsWith(lastYear)).toBe(true);
    expect(codes(mended).filter((code) => code.startsWith('section-missing'))).toEqual([]);
    const edits = checkText(text).diagnoses.flatMap(
      ({ finding }) => finding.fixes?.().flatMap((fix) => fix.edits) ?? [],
    );
    expect(edits.every(({ span }) => span.end <= text.indexOf(lastYear))).toBe(true);
  });

  it('is shown in the preview all the same', () => {
    const text = both(neighbour);
    const { blocks } = publish(draftOf(text));
    expect(blocks.filter(({ start }) => start > text.indexOf('云溪县水务站')).length).toBeGreaterThan(10);
  });
});

describe('what is no other report', () => {
  it.each([
    ['a section that stands twice without a title', both(lastYear.slice(lastYear.indexOf('一、总体情况')))],
    [
      'a title again before a section that is new',
      edit(clean, '三、收到和处理', '云溪县档案局2024年政府信息公开工作年度报告\n\n三、收到和处理'),
    ],
    [
      'a title named in a sentence',
      both(
        `《云溪县档案局2023年政府信息公开工作年度报告》可以在网站查看。\n\n${lastYear.slice(lastYear.indexOf('一、总体情况'))}`,
      ),
    ],
    ['a title without a year', both(edit(lastYear, '云溪县档案局2023年政府', '政府'))],
  ])('%s', (_, text) => {
    expect(draftOf(text).reading?.report.another).toBeNull();
  });

  const about = [
    '索引号\tYX-2025-001',
    '主题分类\t政府信息公开',
    '发布机构\t云溪县档案局',
    '成文日期\t2025-01-10',
    '公开方式\t主动公开',
  ];
  const name = '云溪县档案局2024年政府信息公开工作年度报告';

  it.each([
    [
      'with its page numbers on lines of their own',
      ['一、总体情况', '1', '二、主动公开政府信息情况', '2', '三、收到和处理政府信息公开申请情况', '4'],
    ],
    ['of two headings', ['一、总体情况', '二、主动公开政府信息情况']],
    ['of one, with a word to it', ['修改意见：', '一、总体情况', '请核对申请件数。']],
  ])('the report behind data of its page and a list of contents %s', (_, contents) => {
    const draft = draftOf([...about, '', name, '', '目录', ...contents, '', clean].join('\n'));
    expect(draft.reading?.report.another).toBeNull();
    expect(draft.reading?.binding.tables.every(({ status }) => status === 'read')).toBe(true);
  });

  it.each([
    [
      'the head of a page',
      edit(clean, '五、存在的主要问题', `${name}\n\n一、总体情况（续）\n\n略。\n\n五、存在的主要问题`),
    ],
    ['what a reader noted at the end', `${clean}\n${name}\n审核意见\n一、总体情况\n请核对。\n`],
  ])('%s', (_, text) => {
    expect(draftOf(text).reading?.report.another).toBeNull();
  });

  it('the report behind its contents and its cover', () => {
    const headings = clean.split('\n').filter((line) => /^[一二三四五六]、[^\t]*$/.test(line));
    const text = [name, '', '目录', ...headings.map((line, at) => `${line}\t${at + 1}`), '', clean].join('\n');
    expect(draftOf(text).reading?.report.another).toBeNull();
    expect(draftOf(text).reading?.report.sections).toHaveLength(6);
  });
});
