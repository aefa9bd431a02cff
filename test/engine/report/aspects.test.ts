import { describe, expect, it } from 'vitest';
import type { Aspect } from '../../../server/engine/report/aspects';
import { draftOf } from '../../support/check';

const name = '青禾县档案局2024年政府信息公开工作年度报告';

function aspectsOf(overview: string, more = ''): readonly Aspect[] {
  const text = `${name}\n\n一、总体情况\n\n${overview}\n\n二、主动公开政府信息情况\n\n${more}`;
  return draftOf(text).reading?.report.sections[0]?.aspects ?? [];
}
const keysOf = (overview: string): string[] => aspectsOf(overview).flatMap(({ keys }) => keys);
const all = ['proactive', 'onRequest', 'management', 'platform', 'supervision'];

describe('the aspects of 一', () => {
  it('are known by their headings on lines of their own', () => {
    expect(
      keysOf(
        '（一）主动公开\n甲。\n（二）依申请公开\n乙。\n（三）政府信息管理\n丙。\n（四）政府信息公开平台建设\n丁。\n（五）监督保障\n戊。',
      ),
    ).toEqual(all);
  });

  it('are known by headings run into their paragraphs', () => {
    expect(
      keysOf(
        '（一）主动公开情况。坚持公开。\n（二）依申请公开：今年没有。\n（三）政府信息管理情况。有序。\n（四）平台建设：网站一个。\n（五）监督保障及教育培训。培训一次。',
      ),
    ).toEqual(all);
  });

  it('are known by other spellings and brackets', () => {
    expect(
      keysOf(
        '(一) 主动公开情况\n甲。\n( 二 )依申请公开办理情况\n乙。\n（三）信息管理\n丙。\n（四）公开平台\n丁。\n（五）监督\n戊。',
      ),
    ).toEqual(all);
  });

  it('are known behind # marks, at any level', () => {
    expect(
      keysOf(
        '### 主动公开\n\n甲。\n\n#### （二）依申请公开\n\n乙。\n\n### 政府信息管理\n\n丙。\n\n### （四）平台建设\n\n丁。\n\n###### （五）监督保障\n\n戊。',
      ),
    ).toEqual(all);
  });

  it('are known in bold, as the sections are', () => {
    expect(keysOf('**（一）主动公开**\n\n甲。\n\n**（二）依申请公开。** 乙。')).toEqual(['proactive', 'onRequest']);
  });

  it('are known where they are called 一、 to 五、', () => {
    expect(
      keysOf(
        '一、主动公开情况\n甲。\n二、依申请公开情况\n乙。\n三、政府信息管理情况\n丙。\n四、平台建设情况\n丁。\n五、监督保障情况\n戊。',
      ),
    ).toEqual(all);
  });

  it('two in one heading are both known', () => {
    expect(aspectsOf('（一）主动公开和依申请公开\n甲。').map(({ keys }) => keys)).toEqual([['proactive', 'onRequest']]);
  });

  it('are not known by the sentences of their paragraphs', () => {
    expect(keysOf('（一）基本做法。今年主动公开信息，加强政府信息管理。\n今年依申请公开没有发生。')).toEqual([]);
  });

  it('reach from their heading to the next one or the end of the section', () => {
    const text = `${name}\n\n一、总体情况\n（一）主动公开\n甲。\n（二）依申请公开。乙。\n二、主动公开政府信息情况\n丙。`;
    const aspects = draftOf(text).reading?.report.sections[0]?.aspects ?? [];
    expect(aspects.map(({ start, end }) => text.slice(start, end))).toEqual([
      '（一）主动公开\n甲。\n',
      '（二）依申请公开。乙。\n',
    ]);
  });

  it('are only those of their section', () => {
    const text = `${name}\n\n一、总体情况\n（一）主动公开\n甲。\n五、存在的主要问题及改进情况\n（一）主动公开不够及时\n乙。`;
    expect(draftOf(text).reading?.report.sections.map(({ aspects }) => aspects.flatMap(({ keys }) => keys))).toEqual([
      ['proactive'],
      [],
    ]);
  });

  it('have a title without number, marks and the paragraph behind it', () => {
    expect(aspectsOf('### （四） 平台建设情况 ：网站一个。\n')[0]?.heading).toMatchObject({
      title: '平台建设情况',
      runIn: true,
      ordinal: 4,
      level: 3,
    });
    expect(aspectsOf('（五）监督保障\n')[0]?.heading).toMatchObject({
      title: '监督保障',
      runIn: false,
      ordinal: 5,
      level: 0,
    });
  });

  it('are known where a tab stands behind their number', () => {
    expect(
      keysOf(
        '（一）\t主动公开\n甲。\n（二）\t依申请公开。乙。\n（三）\t政府信息管理\n丙。\n（四）\t平台建设\n丁。\n（五）\t监督保障\n戊。',
      ),
    ).toEqual(all);
  });
});
