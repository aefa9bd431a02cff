import { describe, expect, it } from 'vitest';
import { draftOf } from '../../support/check';

/** Institution and year of the title of a text; null where it has none. */
function titleOf(text: string): [string | null, number | null] | null {
  const { title } = draftOf(text);
  return title && [title.institution, title.year];
}

/** What of the text is the title. */
function spanOf(text: string): string | null {
  const { title } = draftOf(text);
  return title && text.slice(title.start, title.end);
}

describe('the title of a report', () => {
  it.each<[string, string | null, number | null]>([
    ['青禾县档案局2024年政府信息公开工作年度报告', '青禾县档案局', 2024],
    ['青禾县档案局2022年度政府信息公开工作年度报告', '青禾县档案局', 2022],
    ['青禾县档案局政府信息公开工作2022年度报告', '青禾县档案局', 2022],
    ['2019年青禾县政府信息公开工作年度报告', '青禾县', 2019],
    ['2022年度政府信息公开工作年度报告', null, 2022],
    ['政府信息公开工作2022年度报告', null, 2022],
    ['关于2022年度政府信息公开情况的报告', null, 2022],
    ['青禾县档案局关于2022年度政府信息公开情况的报告', '青禾县档案局', 2022],
    ['青禾县人民政府2024年政府信息公开年度报告', '青禾县人民政府', 2024],
    ['政府信息公开工作年度报告', null, null],
    ['青禾县档案局政府信息公开工作年度报告', '青禾县档案局', null],
    ['青禾县档案局（县史志办）2024年政府信息公开工作年度报告', '青禾县档案局(县史志办)', 2024],
    ['青禾县档案局二〇二四年政府信息公开工作年度报告', '青禾县档案局', 2024],
    ['青禾县档案局二○二四年度政府信息公开工作年度报告', '青禾县档案局', 2024],
    ['青禾县档案局２０２４年政府信息公开工作年度报告', '青禾县档案局', 2024],
  ])('reads %s', (text, institution, year) => {
    expect(titleOf(text)).toEqual([institution, year]);
  });

  it('is read with its marks, tags and spaces dropped', () => {
    for (const text of [
      '# 青禾县档案局2024年政府信息公开工作年度报告',
      '### **青禾县档案局 2024 年政府信息公开工作年度报告**',
      '　　青禾县档案局　2024年　政府信息公开工作　年度报告　',
      '\ufeff青禾县档案局2024年政府信息公开工作年度报告\t\t\t',
      '<h1 class="t">青禾县档案局2024年政府信息公开工作年度报告</h1>',
      '<p><span>青禾县档案局</span>2024年政府信息公开<b>工作年度报告</b></p>',
    ]) {
      expect(titleOf(text), text).toEqual(['青禾县档案局', 2024]);
    }
  });

  it('may stand on two lines, the institution on the first', () => {
    expect(titleOf('青禾县档案局\n2024年政府信息公开工作年度报告\n正文')).toEqual(['青禾县档案局', 2024]);
    expect(titleOf('# 青禾县档案局\n\n# 2024年政府信息公开工作年度报告')).toEqual(['青禾县档案局', 2024]);
    expect(titleOf('青禾县人民政府\n关于2024年度政府信息公开情况的报告')).toEqual(['青禾县人民政府', 2024]);
    expect(titleOf('青禾县档案局2024年政府信息公开工\n作年度报告')).toEqual(['青禾县档案局', 2024]);
  });

  it('may stand on two lines, institution and year on the first', () => {
    expect(titleOf('青禾县档案局2024年\n政府信息公开工作年度报告')).toEqual(['青禾县档案局', 2024]);
    expect(titleOf('青禾县档案局2024年度\n政府信息公开年度报告')).toEqual(['青禾县档案局', 2024]);
    expect(titleOf('# 青禾县人民政府2024年\n\n# 政府信息公开工作年度报告')).toEqual(['青禾县人民政府', 2024]);
  });

  it('on two lines spans both', () => {
    const text = '附图\n\n青禾县档案局\n2024年政府信息公开工作年度报告\n正文。';
    expect(spanOf(text)).toBe('青禾县档案局\n2024年政府信息公开工作年度报告');
  });

  it('takes no line before it that names no institution', () => {
    for (const before of ['2025年1月20日', '附件1', '目录', '首页', '索引号 QH-0017', '（公开发布）', '你好']) {
      expect(titleOf(`${before}\n2024年政府信息公开工作年度报告`), before).toEqual([null, 2024]);
    }
  });

  it('spans what is seen of it, whatever stands around', () => {
    expect(spanOf('😀\n\n  ## 青禾县档案局2024年政府信息公开工作年度报告  \n')).toBe(
      '青禾县档案局2024年政府信息公开工作年度报告',
    );
    expect(spanOf('\ufeff政府信息公开工作年度报告\r\n一、总体情况')).toBe('政府信息公开工作年度报告');
  });

  it('stands among the first fifteen lines that are not blank', () => {
    const title = '青禾县档案局2024年政府信息公开工作年度报告';
    const lines = (count: number): string => '正在装订\n\n'.repeat(count);
    expect(titleOf(lines(14) + title)).toEqual(['青禾县档案局', 2024]);
    expect(titleOf(lines(15) + title)).toBeNull();
    expect(titleOf('\n'.repeat(400) + title)).toEqual(['青禾县档案局', 2024]);
  });

  it('may be sixty characters long', () => {
    const name = '2024年政府信息公开工作年度报告';
    expect(titleOf(`青禾县${'农'.repeat(39 - 3)}局${name}`.slice(-60))).not.toBeNull();
    expect(titleOf(`${'甲'.repeat(61 - name.length)}${name}`)).toBeNull();
  });

  it('is the first of two', () => {
    expect(titleOf('甲乡人民政府2023年政府信息公开工作年度报告\n乙乡人民政府2024年政府信息公开工作年度报告')).toEqual([
      '甲乡人民政府',
      2023,
    ]);
  });

  it('may have the state of the draft behind it, in brackets', () => {
    const title = '青禾县档案局2024年政府信息公开工作年度报告';
    for (const note of [
      '征求意见稿',
      '送审稿',
      '讨论稿',
      '初稿',
      '草案',
      '草稿',
      '定稿',
      '审定稿',
      '报送稿',
      '修改稿',
      '公示稿',
      '样稿',
      '第二稿',
      '修改稿2',
      '修订版',
      '第3版',
      'v2',
      'V1.2',
      '2024年度',
      '2024年',
      '二〇二四年度',
    ]) {
      for (const text of [
        `${title}（${note}）`,
        `# **${title}** (${note})`,
        `${title}【${note}】`,
        `${title}〔${note}〕`,
        `青禾县档案局\n2024年政府信息公开工作年度报告［${note}］`,
      ]) {
        expect(titleOf(text), text).toEqual(['青禾县档案局', 2024]);
      }
    }
    expect(spanOf(`${title}（送审稿）\n正文`)).toBe(`${title}（送审稿）`);
    expect(titleOf('青禾县档案局（县史志办）2024年政府信息公开工作年度报告（送审稿）')).toEqual([
      '青禾县档案局(县史志办)',
      2024,
    ]);
  });

  it('may have several notes behind one another, a day, or one before it', () => {
    const title = '青禾县档案局2024年政府信息公开工作年度报告';
    for (const text of [
      `${title}（文字版）（2025年1月）`,
      `${title}（2025年1月20日）`,
      `${title}〔解读版〕`,
      `${title}（公开版）【网页版】(终稿)`,
      `【年报】${title}`,
      '青禾县档案局政府信息公开工作年度报告（2024年）（公开版）',
      '青禾县档案局政府信息公开工作年度报告（公开版）（2024年度）',
    ])
      expect(titleOf(text), text).toEqual(['青禾县档案局', 2024]);
    expect(titleOf('青禾县档案局政府信息公开工作年度报告（2025年1月）')).toEqual(['青禾县档案局', null]);
    for (const note of ['解读', '图解', '1—6月', '样表'])
      expect(titleOf(`${title}（送审稿）（${note}）`), note).toBeNull();
    for (const before of ['【图解】', '一图读懂', '图解：']) expect(titleOf(before + title), before).toBeNull();
  });

  it('may stand on three lines', () => {
    for (const text of [
      '青禾县档案局\n2024年\n政府信息公开工作年度报告',
      '青禾县档案局\n2024年政府信息公开工作\n年度报告',
      '青禾县\n档案局\n2024年政府信息公开工作年度报告',
      '# 青禾县档案局\n\n# 政府信息公开工作年度报告\n\n# （2024年度）\n\n（2025年1月）',
      '青禾县档案局\n政府信息公开工作年度报告\n2024年',
    ]) {
      expect(titleOf(text), text).toEqual(['青禾县档案局', 2024]);
      expect(spanOf(text)?.replace(/[\s#]/g, ''), text).toMatch(/^青禾县.*(?:报告|2024年度?）?)$/);
    }
    expect(titleOf('内部资料\n青禾县档案局\n2024年政府信息公开工作年度报告')).toEqual(['青禾县档案局', 2024]);
    expect(titleOf('青禾县人民政府\n青禾县档案局\n2024年政府信息公开工作年度报告')).toEqual(['青禾县档案局', 2024]);
  });

  it('is known among the data of a page, which may name its body', () => {
    const name = '2024年政府信息公开工作年度报告';
    for (const text of [
      `标题：青禾县档案局${name}`,
      `标 题:\t青禾县档案局${name}`,
      `| 文件名称 | 青禾县档案局${name} |`.replaceAll('|', ' '),
      `索引号：QH-0017\n发布机构：青禾县档案局\n发布日期：2025-01-20\n标题：${name}`,
      `${name}\n发布机构：青禾县档案局　发布日期：2025-01-20\n一、总体情况`,
      `索引号\tQH-0017\t公开责任单位\t青禾县档案局\n${name}`,
      `编制单位：\u200b青禾县档案局\n${name}`,
    ])
      expect(titleOf(text), text).toEqual(['青禾县档案局', 2024]);
    expect(spanOf(`标题：青禾县档案局${name}`)).toBe(`青禾县档案局${name}`);
    expect(titleOf(`${name}\n一、总体情况\n责任单位：档案局`)).toEqual([null, 2024]);
    expect(titleOf(`主办单位：打印本页\n${name}`)).toEqual([null, 2024]);
    expect(titleOf(`关于印发通知\n标题：关于做好${name}编制工作的通知`)).toBeNull();
  });

  it('may have any other short note there', () => {
    const title = '青禾县档案局2024年政府信息公开工作年度报告';
    for (const note of [
      '文字版',
      '图片版',
      '超链版',
      '无障碍版',
      '全文',
      '含附件',
      'Word版',
      '网页版',
      '公开稿',
      '略',
    ]) {
      for (const text of [
        `${title}（${note}）`,
        `${title} (${note})`,
        `青禾县档案局\n2024年政府信息公开工作年度报告（${note}）`,
      ])
        expect(titleOf(text), text).toEqual(['青禾县档案局', 2024]);
    }
    expect(titleOf('中国（青禾）自由贸易试验区管理委员会2024年政府信息公开工作年度报告（全文）')).toEqual([
      '中国(青禾)自由贸易试验区管理委员会',
      2024,
    ]);
    expect(titleOf('中国（青禾）自由贸易试验区\n2024年政府信息公开工作年度报告')).toEqual([
      '中国(青禾)自由贸易试验区',
      2024,
    ]);
  });

  it('may stand below a name with any ending', () => {
    for (const name of [
      '青禾县人民政府办公室',
      '青禾县林场',
      '青禾监狱',
      '青禾县委编办',
      '青禾县气象台',
      '青禾县实验室',
      '青禾县图书馆',
      '青禾县残联',
      '青禾县供销社',
      '青禾县政务服务和数字化',
      '青禾新城',
      '青禾县信息公开办公室',
      '青禾口岸',
      '青禾县红十字会',
      '青禾县税务分局第二税务所',
      '青禾县第一中学',
      '青禾县老干部活动室',
      '青禾县幼儿园',
    ]) {
      expect(titleOf(`${name}\n2024年政府信息公开工作年度报告`), name).toEqual([name, 2024]);
      expect(titleOf(`${name}\n\n关于2024年度政府信息公开情况的报告`), name).toEqual([name, 2024]);
    }
  });

  it('takes no words of a page, of a file or of a greeting above it for a name', () => {
    for (const before of [
      '政务公开',
      '政府信息公开',
      '信息公开年报',
      '网站首页',
      '当前位置',
      '发布机构',
      '打印本页',
      '无障碍浏览',
      '年度报告',
      '法定主动公开内容',
      '送审稿',
      '内部资料',
      '征求意见稿',
      '欢迎光临',
      '请勿外传',
      '2024年度',
      '特此报告',
      '各位领导',
    ]) {
      expect(titleOf(`${before}\n2024年政府信息公开工作年度报告`), before).toEqual([null, 2024]);
    }
  });

  it('may begin with 关于, before the name of a body', () => {
    for (const title of [
      '关于青禾县供水公司2024年度政府信息公开情况的报告',
      '关于青禾县供水公司2024年政府信息公开工作年度报告',
    ])
      expect(titleOf(title), title).toEqual(['青禾县供水公司', 2024]);
    for (const title of [
      '关于报送青禾县档案局2024年政府信息公开工作年度报告',
      '关于上报2024年政府信息公开工作年度报告',
      '关于公开2024年政府信息公开工作年度报告',
    ])
      expect(titleOf(title), title).toBeNull();
  });

  it('may have the mark of a footnote behind it', () => {
    for (const mark of ['[1]', '〔1〕', '①', '¹', '（1）'])
      expect(titleOf(`青禾县档案局2024年政府信息公开工作年度报告${mark}`), mark).toEqual(['青禾县档案局', 2024]);
  });

  it('may have its year there', () => {
    expect(titleOf('青禾县档案局政府信息公开工作年度报告（2024年度）')).toEqual(['青禾县档案局', 2024]);
    expect(titleOf('青禾县档案局政府信息公开工作年度报告（2024年）')).toEqual(['青禾县档案局', 2024]);
    expect(titleOf('青禾县档案局2023年政府信息公开工作年度报告（2024年度）')).toEqual(['青禾县档案局', 2023]);
    expect(titleOf('关于政府信息公开情况的报告（2024年度）')).toEqual([null, 2024]);
    expect(titleOf('政府信息公开工作年度报告（2025年送审稿）')).toEqual([null, null]);
  });

  it('is found behind a fence of Markdown, or one that is never closed, and in an indented line', () => {
    const title = '青禾县档案局2024年政府信息公开工作年度报告';
    for (const text of [
      `\`\`\`\n例子\n\`\`\`\n${title}`,
      `\`\`\`\n${title}\n正文。`,
      `~~~\n${title}\n\`\`\`\n正文。`,
      `~~~~~~~~~~~~\n${title}\n~~~~~~~~~~~~`,
      `\`\`\`甲\`\`\`\n${title}\n\`\`\``,
      `\`\`\`\n${title}\n${'\n'.repeat(1000)}\`\`\``,
      `        ${title}`,
      `\t\t${title}`,
    ]) {
      expect(titleOf(text), text).toEqual(['青禾县档案局', 2024]);
    }
  });
});
