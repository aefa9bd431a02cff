import { describe, expect, it } from 'vitest';
import { docx, namespaces, p, r, readBody, tbl, tc, textOf, tr } from './support';
import { readWord } from '../../server/documents/word/read';

const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('the text of a Word document: runs and what stands between them', () => {
  it('is one where runs split a number, with spelling marks and bookmarks between', () => {
    expect(
      textOf(
        p(
          r('收到申请1'),
          '<w:proofErr w:type="spellStart"/>',
          r('2'),
          '<w:bookmarkStart w:id="1" w:name="a"/>',
          r('3件'),
          '<w:bookmarkEnd w:id="1"/>',
        ),
      ),
    ).toEqual(['收到申请123件']);
  });
  it('reads content controls, links and smart tags through, and not what a control says of itself', () => {
    const control = `<w:sdt><w:sdtPr><w:alias w:val="数"/><w:placeholder><w:docPart w:val="x"/></w:placeholder></w:sdtPr><w:sdtContent>${r('二')}</w:sdtContent></w:sdt>`;
    expect(
      textOf(
        p(r('一'), control, `<w:hyperlink r:id="rId9">${r('三')}</w:hyperlink>`, `<w:smartTag>${r('四')}</w:smartTag>`),
      ),
    ).toEqual(['一二三四']);
  });
  it('reads the result of a field and not its instruction, fields within fields too', () => {
    expect(textOf(p(r('共'), field('=SUM(ABOVE)', '12'), r('件')))).toEqual(['共12件']);
    const nested = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>${field('PAGE', '7')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('甲')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(textOf(p(nested))).toEqual(['甲']);
    expect(textOf(p(`<w:fldSimple w:instr="PAGE">${r('3')}</w:fldSimple>`))).toEqual(['3']);
  });
  it('knows what a formula worked out', () => {
    const { pieces } = readBody(p(field(' =SUM(LEFT) ', '12'), r('件')));
    expect(pieces.map(({ piece }) => [piece.text, piece.isFormula === true])).toEqual([
      ['12', true],
      ['件', false],
    ]);
  });
  it('reads the base of ruby, no hidden text, and makes breaks, tabs and hyphens', () => {
    const ruby = `<w:r><w:ruby><w:rt>${r('gōu')}</w:rt><w:rubyBase>${r('勾')}</w:rubyBase></w:ruby></w:r>`;
    expect(textOf(p(ruby, r('稽')))).toEqual(['勾稽']);
    expect(
      textOf(
        p(
          '<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>',
          '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>见</w:t></w:r>',
        ),
      ),
    ).toEqual(['见']);
    expect(
      textOf(
        p(
          '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>丁</w:t><w:br w:type="page"/></w:r>',
        ),
      ),
    ).toEqual(['甲\t乙', '丙-丁']);
  });
  it('hides what a style hides, of runs and of paragraphs, unless the run says otherwise', () => {
    const style = (id: string, looks: string, more = ''): string =>
      `<w:style w:type="paragraph" w:styleId="${id}">${more}<w:rPr>${looks}</w:rPr></w:style>`;
    const styles =
      style('Off', '<w:vanish/>') +
      style('Based', '<w:b/>', '<w:basedOn w:val="Off"/>') +
      style('On', '<w:vanish w:val="0"/>', '<w:basedOn w:val="Off"/>');
    const run = (looks: string, text: string): string => `<w:r><w:rPr>${looks}</w:rPr><w:t>${text}</w:t></w:r>`;
    expect(
      textOf(
        p(
          '甲',
          ...['Off', 'Based', 'On'].map((id) => run(`<w:rStyle w:val="${id}"/>`, id)),
          run('<w:rStyle w:val="Off"/><w:vanish w:val="0"/>', '乙'),
        ) +
          p('<w:pPr><w:pStyle w:val="Based"/></w:pPr>', '丙', run('<w:vanish w:val="false"/>', '丁')) +
          p('<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>', '戊'),
        { styles },
      ),
    ).toEqual(['甲On乙', '丁', '戊']);
  });
  it('reads characters that are given by number, and those of symbol fonts as pictures', () => {
    const symbol = (code: string): string => `<w:r><w:sym w:font="甲" w:char="${code}"/></w:r>`;
    expect(textOf(p('甲', symbol('2460'), symbol('F0FE'), symbol('D800'), symbol('x'), symbol('110000')))).toEqual([
      '甲①\uFFFC\uFFFC',
    ]);
  });
  it('takes spaces at the ends of a text only where it says that they count', () => {
    expect(textOf(p('<w:r><w:t> 甲 </w:t></w:r>', '<w:r><w:t xml:space="preserve"> 乙 </w:t></w:r>'))).toEqual([
      '甲 乙',
    ]);
    expect(textOf(p(r('甲&amp;乙&lt;丙&#x4E01;')))).toEqual(['甲&乙<丙丁']);
  });
});

describe('the text of a Word document: tracked changes', () => {
  const del = (text: string): string =>
    `<w:del w:id="1" w:author="甲"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
  it('is as if they were accepted, and says that there are some', () => {
    const document = readBody(
      p(
        r('收到1'),
        del('2'),
        `<w:ins w:id="2">${r('3')}</w:ins>`,
        `<w:moveFrom w:id="3">${r('去')}</w:moveFrom>`,
        `<w:moveTo w:id="4">${r('来')}</w:moveTo>`,
      ),
    );
    expect([document.text.trimEnd(), document.isTracked]).toEqual(['收到13来', true]);
    expect(readBody(p('甲')).isTracked).toBe(false);
  });
  it('joins a paragraph whose mark is deleted with the next, and leaves deleted rows and cells out', () => {
    const deleted = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r('前')}</w:p>`;
    expect(textOf(deleted + p('后'))).toEqual(['前后']);
    expect(
      textOf(
        tbl(
          tr('甲', '1'),
          '<w:tr><w:trPr><w:del w:id="2"/></w:trPr>' + tc('乙') + tc('2') + '</w:tr>',
          tr('丙', tc('3', '<w:cellDel w:id="3"/>'), '4'),
        ),
      ),
    ).toEqual(['甲\t1', '丙\t4']);
  });
  it('loses nothing of a last paragraph whose mark is deleted', () => {
    expect(textOf(`<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r('末')}</w:p>`)).toEqual(['末']);
  });
  it('goes by the properties that are, not by those that were', () => {
    expect(
      textOf(
        `<w:p><w:pPr><w:pPrChange w:id="1"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>${r('甲')}</w:p>`,
        { numbering: list('%1、') },
      ),
    ).toEqual(['甲']);
  });
});

/** A list whose first level is written as `text`. */
function list(text: string, format = 'chineseCounting'): string {
  return `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
}
const item = (text: string, depth = 0, id = 1): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>${text === '' ? '' : r(text)}</w:p>`;

describe('the text of a Word document: numbers that Word makes', () => {
  it('counts on, and begins deeper levels again', () => {
    expect(
      textOf(item('总体') + item('公开', 1) + item('申请', 1) + item('主动') + item('又', 1), {
        numbering: list('%1、'),
      }),
    ).toEqual(['一、总体', '（一）公开', '（二）申请', '二、主动', '（一）又']);
  });
  it('counts no paragraph that is deleted', () => {
    const deleted = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>删</w:delText></w:r></w:del></w:p>`;
    expect(textOf(item('甲') + deleted + item('乙'), { numbering: list('%1、') })).toEqual(['一、甲', '二、乙']);
  });
  it.each([
    ['chineseCountingThousand', '一、', '二、'],
    ['japaneseCounting', '一、', '二、'],
    ['ideographDigital', '一、', '二、'],
    ['decimal', '1、', '2、'],
    ['decimalEnclosedCircle', '①、', '②、'],
    ['decimalFullWidth', '１、', '２、'],
    ['upperRoman', 'I、', 'II、'],
    ['lowerLetter', 'a、', 'b、'],
    ['ideographTraditional', '甲、', '乙、'],
    ['chineseLegalSimplified', '壹、', '贰、'],
  ])('writes %s', (format, first, second) => {
    expect(textOf(item('子') + item('丑'), { numbering: list('%1、', format) })).toEqual([`${first}子`, `${second}丑`]);
  });
  it('counts past ten as people do', () => {
    const many = Array.from({ length: 21 }, () => item('x')).join('');
    expect(textOf(many, { numbering: list('%1、') }).slice(9)).toEqual(
      ['十', '十一', '十二', '十三', '十四', '十五', '十六', '十七', '十八', '十九', '二十', '二十一'].map(
        (number) => `${number}、x`,
      ),
    );
  });
  it('starts again where a list says so, and not for another list of the same counters', () => {
    const numbering = `${list('%1、')}<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
    expect(textOf(item('甲') + item('乙', 0, 2) + item('丙', 0, 3) + item('丁', 0, 3), { numbering })).toEqual([
      '一、甲',
      '二、乙',
      '一、丙',
      '二、丁',
    ]);
  });
  it('takes the list of a style, of what it is based on, and the level that names the style', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="H1b"><w:basedOn w:val="H1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const styled = (style: string, text: string, more = ''): string =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${r(text)}</w:p>`;
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    expect(
      textOf(styled('H1', '甲') + styled('H2', '子') + styled('H1b', '乙') + styled('H1', '丙', off), {
        numbering: list('%1、'),
        styles,
      }),
    ).toEqual(['一、甲', '（一）子', '二、乙', '丙']);
  });
  it('makes nothing of bullets, and parts a bare number from its text', () => {
    expect(textOf(item('甲'), { numbering: list('', 'bullet') })).toEqual(['甲']);
    expect(textOf(item('甲'), { numbering: list('%1', 'decimal') })).toEqual(['1 甲']);
  });
});

describe('the text of a Word document: tables', () => {
  it('has rows of one width, whatever is merged or left out', () => {
    const table = tbl(
      tr(tc('项目', '<w:vMerge w:val="restart"/>'), tc('申请人', '<w:gridSpan w:val="2"/>')),
      tr(tc('', '<w:vMerge/>'), '甲', '乙'),
      '<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>' + tc('1') + '</w:tr>',
      tr(tc('合', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge w:val="continue"/>'), '3'),
    );
    expect(textOf(table)).toEqual(['项目\t申请人\t', '\t甲\t乙', '\t1\t', '合\t\t3']);
  });
  it('keeps a cell on one line: paragraphs, breaks and tabs in it are spaces', () => {
    expect(
      textOf(
        tbl(
          tr(
            tc(p('商业') + p('企业')),
            tc('<w:p><w:r><w:t>科研</w:t><w:br/><w:t>机构</w:t><w:tab/></w:r></w:p>'),
            tc(p() + p('5') + p()),
          ),
        ),
      ),
    ).toEqual(['商业 企业\t科研 机构\t5']);
  });
  it('reads a document that stands in a cell of a frame, beside rows and cells that tell of it', () => {
    const inner = tbl(
      tr(tc(p(r('甲'))), tc(p(r('1')))),
      tr(tc(p(r('乙'))), tc(p(r('2')))),
      tr(tc(p(r('丙'))), tc(p(r('3')))),
    );
    const report = p(r('题目')) + p() + p(r('一段。')) + inner + p(r('又一段。'));
    const about = tr(tc(p(r('索引号'))), tc(p(r('甲-1'))), tc(p(r('发布机构'))), tc(p(r('甲局'))));
    const read = ['题目', '', '一段。', '甲\t1', '乙\t2', '丙\t3', '又一段。'];
    expect(textOf(tbl(about, tr(tc(report, '<w:gridSpan w:val="4"/>'))))).toEqual([
      '索引号\t甲-1\t发布机构\t甲局',
      ...read,
    ]);
    expect(textOf(tbl(tr(tc(p(r('栏目'))), tc(report))))).toEqual(['栏目', ...read]);
    const footer = tr(tc(p(r('审核'))), tc(p(r('乙'))));
    expect(textOf(tbl(tr(tc(report), tc(p())), footer))).toEqual([...read, '', '审核\t乙']);
  });

  it('unwraps a table that lays out the page, and hoists one that stands in a cell of data', () => {
    const inner = tbl(tr('甲', '1'), tr('乙', '2'));
    expect(textOf(tbl(tr(tc(p('标题') + inner + p('文字')))))).toEqual(['标题', '甲\t1', '乙\t2', '文字']);
    expect(textOf(tbl(tr('左', tc(p('右') + inner)), tr('下', '3')))).toEqual(['左\t右', '下\t3', '甲\t1', '乙\t2']);
  });
  it('reads rows and cells in content controls', () => {
    const inControl = (content: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    expect(textOf(tbl(inControl(tr('甲', inControl(tc('1')))), tr('乙', '2')))).toEqual(['甲\t1', '乙\t2']);
  });
});

describe('the text of a Word document: boxes, pictures and parts', () => {
  const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;
  it('has a text box once, behind its paragraph', () => {
    const choice = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('框')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(textOf(p(r('前'), choice, r('后')) + p('末'))).toEqual(['前后', '框', '末']);
    expect(textOf(p(`<w:r><w:pict><v:textbox>${box('旧框')}</v:textbox></w:pict></w:r>`) + p('末'))).toEqual([
      '',
      '旧框',
      '末',
    ]);
  });
  it('has a character for each picture, where it stands', () => {
    const drawing = '<w:r><w:drawing><a:blip r:embed="rId5"/></w:drawing></w:r>';
    expect(textOf(p('表：') + p(drawing) + p('末', drawing, '尾'))).toEqual(['表：', '\uFFFC', '末\uFFFC尾']);
    expect(textOf(tbl(tr(tc(p(drawing)), tc(p('1', drawing))), tr('', '2')))).toEqual(['\uFFFC\t1\uFFFC', '\t2']);
    const hidden = drawing.replace('<w:r>', '<w:r><w:rPr><w:vanish/></w:rPr>');
    expect(textOf(p('甲', hidden, `<w:del>${drawing}</w:del>`))).toEqual(['甲']);
  });
  it('goes by namespaces: strict ones, and other prefixes', () => {
    const strict =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>';
    expect(readWord(docx('', { main: strict })).text).toBe('甲\n');
    const own =
      '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>乙</t></r></p><w:p xmlns:w="urn:other"><w:t>丙</w:t></w:p></body></document>';
    expect(readWord(docx('', { main: own })).text).toBe('乙\n');
  });
  it('reads a main part of any name, in UTF-16 and with a mark', () => {
    const xml = `<w:document ${namespaces}><w:body>${p('勾稽😀')}</w:body></w:document>`;
    expect(readWord(docx(p('甲'), { mainName: 'content/doc2.xml' })).text).toBe('甲\n');
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...xml].flatMap((char) =>
        [...char]
          .flatMap(() =>
            Array.from({ length: char.length }, (_, at) => [char.charCodeAt(at) & 255, char.charCodeAt(at) >> 8]),
          )
          .flat(),
      ),
    ]);
    expect(readWord(docx('', { main: utf16 })).text).toBe('勾稽😀\n');
    expect(readWord(docx('', { main: `\uFEFF${xml}` })).text).toBe('勾稽😀\n');
  });
});
