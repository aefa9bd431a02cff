import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { pastedText } from '../../../../server/lsp/features/paste/paste';
import { readClipboard } from '../../../../server/lsp/features/paste/clipboard';
import { officialForms } from '../../../../server/engine/form/editions';
import { Analysis } from '../../../../server/lsp/analyses';
import { readSettings } from '../../../../server/lsp/settings';
import { codes, engine } from '../../../support/check';
import { writers } from '../../../support/layouts';
import { clean } from '../../../support/samples';
import { slotsOf } from '../../../support/write';

const title = '云溪县水务局2025年政府信息公开工作年度报告';

/** What pasting where ‸ stands makes of a draft; null where it is the editor's own. */
function paste(marked: string, html: string, language = 'plaintext'): string | null {
  const at = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const document = TextDocument.create('file:///draft', language, 1, text);
  const place = document.positionAt(at);
  const pasted = pastedText(new Analysis(document, 1, readSettings({}, undefined), null, engine), {
    html,
    range: { start: place, end: place },
  });
  return pasted === null ? null : text.slice(0, at) + pasted + text.slice(at);
}

const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--td {mso-number-format:General;}--></style></head>
<body><!--StartFragment--><table border=0 cellpadding=0><col width=64 span=2>
 <tr height=19><td class=xl65>股室</td><td align=right x:num>件数</td></tr>
 <tr height=19><td>办公
  室</td><td align=right x:num>1,234</td></tr>
</table><!--EndFragment--></body></html>`;

const wordCell = (text: string, spans = ''): string => `<td ${spans} style='border:solid windowtext 1.0pt;
padding:0cm 5.4pt'><p class=MsoNormal align=center style='text-align:center'><span lang=EN-US
style='font-size:10.5pt;font-family:"Times New Roman",serif'>${text}<o:p></o:p></span></p></td>`;

describe('a table from the clipboard', () => {
  it('comes from a spreadsheet as rows of tabs, or of bars in Markdown', () => {
    expect(paste(`${title}\n\n‸`, excel)).toBe(`${title}\n\n股室\t件数\n办公室\t1,234`);
    expect(paste(`# ${title}\n\n‸`, excel, 'markdown')).toBe(
      `# ${title}\n\n| 股室   | 件数  |\n| ------ | ----- |\n| 办公室 | 1,234 |`,
    );
    expect(paste(`# ${title}\r\n\r\n‸`, excel, 'markdown')?.split('\r\n')).toHaveLength(5);
    expect(paste(`<html><body><p>${title}</p>‸\n</body></html>`, excel, 'html')).toContain(
      '<tr><td>办公室</td><td>1,234</td></tr>',
    );
  });

  it('keeps merged cells in their places, and puts broken lines together', () => {
    const html = `<table><tr>${wordCell('项目', 'rowspan=2')}${wordCell('申请<br>情况', 'colspan=2')}</tr>
<tr>${wordCell('Open data<br>set')}${wordCell('a|b')}</tr><tr>${wordCell('甲&nbsp;&lt;1&gt;')}${wordCell('1')}${wordCell('&nbsp;')}</tr></table>`;
    expect(paste(`${title}\n\n‸`, html)).toBe(`${title}\n\n项目\t申请情况\t\n\tOpen data set\ta|b\n甲 <1>\t1\t`);
    expect(paste(`# ${title}\n\n‸`, html, 'markdown')).toContain('a\\|b');
  });

  it('keeps the text round it, each paragraph on its line, and stands on lines of its own', () => {
    const html = `<p>表前，<b>一句</b>。</p>${excel}<p>表后。</p><time>今日</time>`;
    expect(paste(`${title}\n\n前文‸后文`, html.replaceAll(/<!--(?:Start|End)Fragment-->/g, ''))).toBe(
      `${title}\n\n前文\n\n表前，一句。\n\n股室\t件数\n办公室\t1,234\n\n表后。\n\n今日\n\n后文`,
    );
  });

  it('is laid out as the form prints it, where it is one of the form’s, from any rows that are read', () => {
    const form = officialForms[1]!;
    for (const table of form.tables) {
      const slots = slotsOf(form).filter(({ row }) => row.table === table.key);
      const figures = new Map(slots.map(({ id }, index) => [id, String(index % 7)]));
      const html = writers['html']!(table, figures);
      const ragged = html.replace(/ (?:row|col)span="\d+"/g, '').replaceAll('<td></td>', '');
      const expected = `${title}\n\n${writers['tabs']!(table, figures)}`;
      expect(paste(`${title}\n\n‸`, html), table.key).toBe(expected);
      // What Word makes of merged cells, where it says nothing of them.
      if (!table.data.across) expect(paste(`${title}\n\n‸`, ragged), table.key).toBe(expected);
    }
  });

  it('stays as it is where a figure of the form’s table would be lost', () => {
    const html = writers['html']!(
      officialForms[1]!.tables[1]!,
      new Map(slotsOf(officialForms[1]!).map(({ id }) => [id, '1'])),
    );
    const longer = html.replace('</table>', '<tr><td>五、本局自设的一行</td><td>987</td></tr></table>');
    expect(paste(`${title}\n\n‸`, longer)).toContain('五、本局自设的一行\t987');
  });

  it('makes of the sample’s tables, through HTML, the sample again', () => {
    const [first = '', second = ''] = clean.split(/(?<=\n)(?=第二十条第（一）项)/);
    const end = second.indexOf('\n\n');
    const rows = second.slice(0, end).split('\n');
    const html = `<table>${rows
      .map(
        (row) =>
          `<tr>${row
            .split('\t')
            .map((text) => wordCell(text))
            .join('\n')}</tr>`,
      )
      .join('\n')}</table>`;
    const text = paste(`${first}‸${second.slice(end)}`, html);
    expect(text).toBe(clean);
    expect(codes(text ?? '')).toEqual([]);
  });

  it.each([
    ['no table', '<p>一段话</p>'],
    ['one cell', '<table><tr><td>1</td></tr></table>'],
    ['one column', '<table><tr><td>1</td></tr><tr><td>2</td></tr></table>'],
    ['one row', '<table><tr><td>1</td><td>2</td></tr></table>'],
    ['nothing but blanks', '<table><tr><td> </td><td>&nbsp;</td></tr><tr><td></td><td></td></tr></table>'],
    ['a thousand rows and one', `<table>${'<tr><td>1<td>2'.repeat(1001)}</table>`],
    ['more than two million characters', `${excel}${' '.repeat(2_000_000)}`],
  ])('is the editor’s own to paste where it is %s', (_, html) => {
    expect(paste(`${title}\n\n‸`, html)).toBeNull();
  });

  it('is the editor’s own in a row of the draft’s table, and where no form is known', () => {
    expect(paste(clean.replace('行政许可\t146', '行政许可\t146‸'), excel)).toBeNull();
    expect(paste(`${title.replace('2025', '2012')}\n\n‸`, excel)).toBeNull();
  });

  it('is put together from any scraps without an error, and never with a line break in a cell', () => {
    const scrap = fc.constantFrom(
      '<table>',
      '</table>',
      '<tr>',
      '<td colspan=99 rowspan=99>',
      '<td>',
      '</td>',
      '<p>',
      '<br>',
      '甲',
      '1',
      '\n',
      '\t',
      '|',
      '&nbsp;',
      '<!--',
      '-->',
      '<x',
      '>',
      '"',
      '<script>',
      '</script>',
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 60 }), (scraps) => {
        for (const piece of readClipboard(scraps.join('')) ?? []) {
          for (const text of typeof piece === 'string' ? [piece] : piece.flat())
            expect(text).not.toMatch(/[\n\r\t\u200b]/);
          if (typeof piece !== 'string') expect(new Set(piece.map((row) => row.length)).size).toBe(1);
        }
      }),
    );
  });
});
