import { describe, expect, it } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completionsOf } from '../../../server/lsp/features/completion/completion';
import { Analysis } from '../../../server/lsp/analyses';
import { readSettings } from '../../../server/lsp/settings';
import { engine } from '../../support/check';
import { clean, edit } from '../../support/samples';

interface Asked {
  readonly trigger?: string;
  readonly snippets?: boolean;
  readonly language?: 'plaintext' | 'markdown' | 'html' | 'gouji-report';
  readonly messages?: 'zh-cn' | 'en';
}

/** What is offered at the mark ‸ of a text, and the text after an item was taken. */
function ask(marked: string, { trigger, snippets = false, language = 'plaintext', messages = 'zh-cn' }: Asked = {}) {
  const at = marked.indexOf('‸');
  const text = marked.slice(0, at) + marked.slice(at + 1);
  const document = TextDocument.create('file:///draft', language, 1, text);
  const analysis = new Analysis(document, 1, readSettings({ messageLanguage: messages }, undefined), null, engine);
  const position = document.positionAt(at);
  const items = completionsOf(analysis, position, { trigger, snippets })?.items ?? [];
  for (const item of items) {
    const { range } = item.textEdit as TextEdit;
    // What the protocol asks of an item: one line, around the cursor; and the client must find it by what was typed.
    expect([range.start.line, range.end.line]).toEqual([position.line, position.line]);
    expect(range.start.character <= position.character && position.character <= range.end.character).toBe(true);
    expect(item.filterText?.startsWith(text.slice(document.offsetAt(range.start), at))).toBe(true);
  }
  expect(items.map(({ sortText }) => sortText)).toEqual(items.map(({ sortText }) => sortText).sort());
  const take = (label: string): string => {
    const item = items.find((other) => other.label === label);
    return TextDocument.applyEdits(document, [(item as CompletionItem).textEdit as TextEdit]);
  };
  return { items, labels: items.map(({ label }) => label), take };
}

/** `text` without the lines from one that begins with `from` up to one that begins with `to`, with another in place. */
function without(text: string, from: string, to: string, instead: string): string {
  const start = text.indexOf(`\n${from}`) + 1;
  return text.slice(0, start) + instead + text.slice(text.indexOf(`\n${to}`, start) + 1);
}

const markdown = clean
  .replace(/^([一二三四五六]、(?!本年|上年|结转).*)$/gm, '## $1')
  .replace(/^(.*\t.*)$/gm, (row) => `| ${row.replaceAll('\t', ' | ')} |`);

describe('the headings of sections', () => {
  const fourGone = without(clean, '四、政府', '五、存在', '‸\n');

  it('are those that are missing, those that belong here first', () => {
    const twoGone = without(fourGone, '一、总体', '二、主动', '');
    expect(ask(twoGone).labels.filter((label) => /^[一二三四五六]、/.test(label))).toEqual([
      '四、政府信息公开行政复议、行政诉讼情况',
      '一、总体情况',
    ]);
    expect(ask(fourGone).take('四、政府信息公开行政复议、行政诉讼情况')).toContain(
      '\n四、政府信息公开行政复议、行政诉讼情况\n五、存在',
    );
  });

  it('are offered on an ordinal, on # and on what asks for all, which they replace', () => {
    const line = '四、政府信息公开行政复议、行政诉讼情况';
    for (const typed of ['四', '四、', '四、政府信', '/', '、', '/行政', '复议']) {
      expect(ask(fourGone.replace('‸', `${typed}‸`)).take(line), typed).toContain(`\n${line}\n五、`);
    }
    expect(ask(fourGone.replace('‸', '五‸')).labels).toEqual([]);
    expect(ask(fourGone.replace('‸', '四、‸'), { trigger: '、' }).labels).toEqual([line]);
  });

  it('have the level of the draft’s other headings, in Markdown too', () => {
    const gone = without(markdown, '## 四、', '## 五、', '#‸\n');
    const { take } = ask(gone, { language: 'markdown', trigger: '#' });
    expect(take('四、政府信息公开行政复议、行政诉讼情况')).toContain(
      '\n## 四、政府信息公开行政复议、行政诉讼情况\n## 五、',
    );
  });

  it('are told in the language of the messages', () => {
    expect(ask(fourGone).items[0]).toMatchObject({
      detail: '缺少的栏目',
      documentation: expect.stringContaining('行政复议') as string,
    });
    expect(ask(fourGone, { messages: 'en' }).items[0]).toMatchObject({
      detail: 'A missing section',
      documentation: expect.stringContaining('reviews') as string,
    });
  });

  it('are not offered in the midst of a line, in a table, in the title, or where all are there', () => {
    expect(ask(clean.replace('\n\n五、', '\n‸\n五、')).items.filter(({ detail }) => detail === '缺少的栏目')).toEqual(
      [],
    );
    expect(ask(fourGone.replace('‸', '').replace('信息96条', '‸信息96条')).labels).toEqual([]);
    expect(ask(fourGone.replace('‸', '').replace('规章\t0', '规章\t‸0')).labels).toEqual([]);
    expect(ask(fourGone.replace('‸', '').replace('档案局2024', '档案局‸2024')).labels).toEqual([]);
  });
});

describe('the headings below a section', () => {
  it('are those of its aspects that are missing, numbered, run in where the others are', () => {
    const gone = without(clean, '（三）政府信息管理', '（五）', '（‸\n');
    const { labels, take } = ask(gone, { trigger: '（' });
    expect(labels).toEqual(['（三）政府信息管理', '（四）政府信息公开平台建设']);
    expect(take('（三）政府信息管理')).toContain('\n（三）政府信息管理。\n（五）');
  });

  it('stand on their own, with marks, where the draft has such', () => {
    const marked = markdown.replaceAll(/^(（[一二三四五]）[^。]*)。/gm, '### $1\n\n');
    const gone = without(marked, '### （二）', '### （三）', '‸\n');
    expect(ask(gone, { language: 'markdown' }).take('（二）依申请公开')).toContain(
      '\n### （二）依申请公开\n### （三）',
    );
  });

  it('belong to their section alone', () => {
    const gone = without(clean, '（三）政府信息管理', '（四）', '').replace(
      '\n\n（一）存在的主要问题',
      '\n‸\n（一）存在的主要问题',
    );
    expect(ask(gone).labels).toEqual([]);
    expect(ask(gone.replace('（二）改进情况。', '')).labels).toEqual(['（二）改进情况']);
  });
});

describe('an empty report', () => {
  it('is offered its title with places to fill in, and the sections', () => {
    const { items, labels } = ask('‸', { language: 'gouji-report', snippets: true });
    expect(labels.slice(0, 2)).toEqual(['…年政府信息公开工作年度报告', '一、总体情况']);
    expect((items[0]?.textEdit as TextEdit).newText).toBe('${1:单位名称}${2:年份}年政府信息公开工作年度报告$0');
    expect(ask('‸', { language: 'gouji-report' }).items[0]?.insertTextFormat).toBe(1);
  });

  it('is offered what opens it', () => {
    const { labels } = ask('云溪县水务局2025年政府信息公开工作年度报告\n\n/‸\n\n一、总体情况\n', { trigger: '/' });
    expect(labels.slice(-1)).toEqual([expect.stringContaining('统计期限为2025年1月1日至2025年12月31日。')]);
  });
});

describe('model sentences', () => {
  const stated = '本年度新收政府信息公开申请28件，上年结转4件；办结29件，结转下年度继续办理3件。';
  const here = edit(clean, '（二）依申请公开。全年新收', '（二）依申请公开。‸\n\n全年新收');

  it('are filled with the figures of the tables, in the aspect they belong to', () => {
    const { labels, take } = ask(here);
    expect(labels).toEqual([
      stated,
      '本年度新收政府信息公开申请28件，其中自然人提出21件，法人或其他组织提出7件。',
      '办结的申请中，予以公开13件，部分公开3件，不予公开5件，无法提供6件，不予处理1件，其他处理1件。',
    ]);
    expect(take(stated)).toContain(`（二）依申请公开。${stated}\n`);
    expect(ask(edit(clean, '（一）主动公开。全年', '（一）主动公开。‸\n\n全年')).labels[0]).toBe(
      '本年度制发行政规范性文件2件，废止1件，现行有效11件。',
    );
  });

  it('are found by what they hold, replace what was typed, and come but once', () => {
    expect(ask(here.replace('‸', '本年度新收‸')).labels).toHaveLength(2);
    expect(ask(here.replace('‸', '新收‸')).take(stated)).toContain(`。${stated}\n`);
    expect(ask(here.replace('‸', `${stated}‸`)).labels).not.toContain(stated);
    expect(ask(here.replace('‸', '昨天‸')).labels).toEqual([]);
  });

  it('are not offered where a figure is blank, cannot be read or stands in an equation that fails', () => {
    for (const natural of ['', '约21', '22']) {
      const { labels } = ask(edit(here, '\t21\t4\t', `\t${natural}\t4\t`));
      expect(
        labels.filter((label) => label.includes('自然人提出')),
        natural,
      ).toEqual([]);
    }
    expect(ask(edit(here, '\t2\t0\t28', '\t2\t0\t')).labels).not.toContain(stated);
  });

  it('say that nothing came only where nothing did', () => {
    const nothing = '本年度未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。';
    const none = clean.replace('1\t0\t0\t1\t2\t0\t0\t0\t0\t0\t1\t0\t0\t0\t1', new Array(15).fill('0').join('\t'));
    const line = (text: string): string => edit(text, '\n\n五、存在', '\n‸\n五、存在');
    expect(ask(line(none)).labels).toContain(nothing);
    expect(ask(line(clean)).labels).toContain('本年度因政府信息公开工作被申请行政复议2件，被提起行政诉讼1件。');
    expect(ask(line(clean)).labels).not.toContain(nothing);
  });

  it('leave what no table tells to be filled in', () => {
    const gone = clean.replace(/本年度没有发出.*/, '/‸');
    const { items } = ask(gone, { snippets: true, trigger: '/' });
    expect((items[0]?.textEdit as TextEdit).newText).toBe(
      '本年度发出信息处理费收费通知${1:____}件，通知收取的总金额为${2:____}元，实际收取的总金额为${3:____}元。$0',
    );
    expect(ask(gone).take(items[0]?.label ?? '')).toContain('收费通知____件');
  });

  it('do not break into a sentence that goes on from the line before', () => {
    expect(ask(edit(clean, '发布信息96条，', '发布信息96条，\n‸')).labels).toEqual([]);
  });
});

describe('a total', () => {
  const label = '4.保护第三方合法权益\t2\t1\t0\t0\t0\t0\t';

  it('that is blank is offered the sum of its parts', () => {
    const text = edit(clean, `${label}3`, `${label}‸`);
    const { items, take } = ask(text);
    expect(items).toMatchObject([{ label: '合计 = 3', documentation: '自然人 2 + 商业企业 1 = 3' }]);
    expect(take('合计 = 3')).toBe(clean);
    expect(ask(text.replace('‸', '=‸'), { trigger: '=' }).labels).toEqual(['合计 = 3']);
    expect(ask(text.replace('‸', '3。‸'), { trigger: '。' }).labels).toEqual([]);
  });

  it.each(['1‸', '‸1', '30‸', '5‸件', '-‸', '‸/', '约‸'])(
    'in which something else stands (%s) is offered nothing, whatever asks',
    (typed) => {
      const text = edit(clean, `${label}3`, `${label}${typed}`);
      for (const trigger of [undefined, '3', '|', '/'])
        expect(ask(text, trigger === undefined ? {} : { trigger }).labels).toEqual([]);
    },
  );

  it.each(['=‸', '＝‸', '=3‸'])('that is asked for (%s) takes the place of what asked', (typed) => {
    expect(ask(edit(clean, `${label}3`, `${label}${typed}`)).take('合计 = 3')).toBe(clean);
  });

  it('leaves the list of a blank cell as soon as a digit is typed', () => {
    const [item] = ask(edit(clean, `${label}3`, `${label}‸`)).items;
    expect(item?.filterText).toBe('=');
  });

  it('of pipes and of HTML is offered the sum, too', () => {
    const row = '| 1 | 0 | 0 | 1 | 2 | 0 |';
    const pipes = edit(markdown, row, '| 1 | 0 | 0 | 1 |   ‸   | 0 |');
    expect(ask(pipes, { language: 'markdown', trigger: '|' }).labels).toEqual(['合计 = 2']);
    const html = `<p>云溪县水务局2025年政府信息公开工作年度报告</p>\n<table><tr>${clean
      .split('\n')
      .filter((line) => /^(?:行政复议|结果维持|\t\t\t\t\t结果|1\t0\t0)/.test(line))
      .map((line) =>
        line
          .replace('1\t0\t0\t1\t2', '1\t0\t0\t1\t‸')
          .split('\t')
          .map((cell) => `<td>${cell}</td>`)
          .join(''),
      )
      .join('</tr>\n<tr>')}</tr></table>`;
    expect(ask(html, { language: 'html' }).take('合计 = 2')).toContain('<td>1</td><td>2</td>');
  });

  it('of （七） that its row and its column see differently is offered both', () => {
    const text = edit(clean, '（七）总计\t\t22\t4\t0\t1\t2\t0\t29', '（七）总计\t\t23\t4\t0\t1\t2\t0\t‸');
    expect(ask(text).labels).toEqual(['合计 = 30', '合计 = 29']);
  });

  it('that is right, a detail, and a total whose parts are blank or cannot be read are offered nothing', () => {
    expect(ask(edit(clean, `${label}3`, `${label}3‸`)).labels).toEqual([]);
    expect(ask(edit(clean, label, '4.保护第三方合法权益\t2‸\t1\t0\t0\t0\t0\t')).labels).toEqual([]);
    expect(ask(edit(clean, `${label}3`, '4.保护第三方合法权益\t\t\t\t\t\t\t‸')).labels).toEqual([]);
    expect(ask(edit(clean, `${label}3`, '4.保护第三方合法权益\t约2\t1\t0\t0\t0\t0\t‸')).labels).toEqual([]);
  });
});

describe('the labels of rows', () => {
  const row = '\t\t7.属于行政执法案卷\t0\t0\t0\t0\t0\t0\t0';

  it('that are missing are offered as whole rows on a blank line', () => {
    const { labels, take } = ask(edit(clean, row, '‸'));
    expect(labels).toEqual(['7.属于行政执法案卷']);
    expect(take('7.属于行政执法案卷')).toBe(edit(clean, row, '\t\t7.属于行政执法案卷\t\t\t\t\t\t\t'));
  });

  it('replace what was begun in their cell, in tabs and in pipes', () => {
    for (const typed of ['‸', '7‸', '7.属于‸', '执法‸']) {
      const begun = edit(clean, row, row.replace('7.属于行政执法案卷', typed));
      expect(ask(begun).take('7.属于行政执法案卷'), typed).toBe(clean);
      const piped = edit(markdown, '| 7.属于行政执法案卷 |', `| ${typed} |`);
      expect(ask(piped, { language: 'markdown' }).take('7.属于行政执法案卷'), typed).toBe(markdown);
    }
  });

  it('are not offered where the label is there, in a head, or where none is missing', () => {
    expect(ask(edit(clean, '7.属于行政执法案卷', '7.属于行政执法案卷‸')).labels).toEqual([]);
    expect(ask(edit(clean, '自然人\t法人', '‸自然人\t法人')).labels).toEqual([]);
    expect(ask(edit(clean, '\t\t7.属于', '\t‸\t7.属于')).labels).toEqual([]);
  });
});

describe('completion anywhere', () => {
  it('never throws, and keeps to one line around the cursor', () => {
    for (const text of [clean, markdown, clean.replaceAll('\n', '\r\n'), '\uFEFF', '😀\t|\n#（\n']) {
      for (let at = 0; at <= text.length; at += 61)
        ask(`${text.slice(0, at)}‸${text.slice(at)}`, { language: 'gouji-report', snippets: true });
    }
  });
});
