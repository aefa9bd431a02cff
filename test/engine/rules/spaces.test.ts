import { describe, expect, it } from 'vitest';
import { fixAll } from '../../../server/engine/rules/fixAll';
import { applyEdits } from '../../../server/engine/text/edits';
import { checkText, codes } from '../../support/check';
import { clean } from '../../support/samples';

const withLine = (line: string): string => `${clean.trimEnd()}\n\n${line}\n`;
const ofSpaces = (line: string): string[] => codes(withLine(line)).filter((code) => code.startsWith('punctuation'));

function mended(line: string): string {
  const text = withLine(line);
  const fixed = applyEdits(
    text,
    fixAll(text, checkText(text).diagnoses, (each) => checkText(each).diagnoses),
  );
  return fixed.trimEnd().split('\n').at(-1) ?? '';
}

describe('a space between two Chinese characters', () => {
  it.each([
    ['behind the number of a table', '表一 主动公开政府信息情况统计表'],
    ['behind the number of a table, however wide', '附表二  各科室申请办理情况，截至年底'],
    ['behind the number of an annex', '附件一 名词解释'],
    ['behind the number of a figure', '图三 申请数量变化'],
    ['between fields', '审核人：张某  填报人：李某  联系电话：010-00000000'],
    ['between fields within a sentence', '如有疑问，请与办公室联系（地址：云溪县文昌路28号 邮编：123456）。'],
    ['between fields with their colons narrow', '审核人:张某 填报人:李某'],
    ['between the words of a page', '打印 关闭'],
    ['between the parts of a signature', '云溪县档案局 办公室'],
  ])('is left alone %s', (_, line) => {
    expect(mended(line).replaceAll(':', '：')).toBe(line.replaceAll(':', '：'));
    expect(ofSpaces(line).length).toBe(line.includes(':') ? 1 : 0);
  });

  it.each([
    ['in a sentence', '全年公开信息 工作动态五十条，均已发布。', '全年公开信息工作动态五十条，均已发布。'],
    ['before a colon with none before it', '存在的 主要问题：更新不及时。', '存在的主要问题：更新不及时。'],
    ['in a heading of an aspect', '（七）其他 事项', '（七）其他事项'],
    ['behind a list of tables', '下列表一 表二均已核对。', '下列表一表二均已核对。'],
  ])('is a slip %s', (_, line, right) => {
    expect(ofSpaces(line)).toHaveLength(1);
    expect(mended(line)).toBe(right);
  });
});
