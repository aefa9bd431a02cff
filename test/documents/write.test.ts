import { describe, expect, it } from 'vitest';
import { Refusal, type Reason } from '../../server/documents/refusal';
import { readWord } from '../../server/documents/word/read';
import { planWord, writeWord } from '../../server/documents/word/write';
import { Archive } from '../../server/documents/zip/archive';
import { edit } from '../support/samples';
import { docx, namespaces, p, r, tbl, tc, tr, type Parts } from './support';

const main = 'word/document.xml';
const head = `<w:document ${namespaces}><w:body>`;
const xmlOf = (bytes: Uint8Array): string =>
  new Archive(bytes).required(main).text.replace(head, '').replace('</w:body></w:document>', '');

/** The body of a document once its text was edited; the text that is read back is the one that was asked for. */
function written(body: string, change: (text: string) => string, parts: Parts = {}): string {
  const document = readWord(docx(body, parts));
  const text = change(document.text);
  const bytes = writeWord(document, text);
  expect(readWord(bytes).text).toBe(text);
  return xmlOf(bytes);
}

function refusalOf(body: string, change: (text: string) => string, parts: Parts = {}): Reason | null {
  try {
    writeWord(readWord(docx(body, parts)), change(readWord(docx(body, parts)).text));
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

const to =
  (from: string, wanted: string) =>
  (text: string): string =>
    edit(text, from, wanted);
const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('writing an edit into a Word document', () => {
  it('changes the digit that changes and nothing beside it', () => {
    const body = p('收到申请123件') + tbl(tr('甲', '147', '0'));
    expect(written(body, to('123', '153'))).toBe(body.replace('123', '153'));
    expect(written(body, to('147', '146'))).toBe(body.replace('147', '146'));
  });
  it('gives a number that runs share to the first of them', () => {
    expect(written(p(r('共'), r('1'), r('2'), r('3'), r('件')), to('123', '4567'))).toBe(
      p(r('共'), r('4567'), r(''), r(''), r('件')),
    );
    expect(written(p(r('1'), r('2'), r('3')), to('123', '193'))).toBe(p(r('1'), r('9'), r('3')));
    expect(written(p(r('12'), r('34')), to('1234', '1'))).toBe(p(r('1'), r('')));
  });
  it('keeps the looks of what stands between two edits of one paragraph', () => {
    const bold = '<w:r><w:rPr><w:b/></w:rPr><w:t>本年</w:t></w:r>';
    expect(
      written(p(r('收到12件，'), bold, r('办结10件')), (text) => text.replace('12', '13').replace('10', '11')),
    ).toBe(p(r('收到13件，'), bold, r('办结11件')));
  });
  it('edits beside a tab and a break that a paragraph holds, on both sides', () => {
    const body = p('<w:r><w:t>电话1</w:t><w:tab/><w:t>传真2</w:t><w:br/><w:t>邮编3</w:t></w:r>');
    expect(written(body, (text) => text.replace('1', '4').replace('2', '5').replace('3', '6'))).toBe(
      body.replace('1', '4').replace('2', '5').replace('3', '6'),
    );
  });
  it('edits beside a picture, and takes none out', () => {
    const picture = '<w:r><w:drawing><a:blip r:embed="rId5"/></w:drawing></w:r>';
    const body = p('共1件', picture, '。');
    expect(written(body, to('1', '12'))).toBe(body.replace('共1件', '共12件'));
    expect(written(body, to('。', '了。'))).toBe(body.replace('。', '了。'));
    expect(refusalOf(body, to('\uFFFC', ''))).toBe('made');
    expect(refusalOf(p('甲') + body, to('共1件\uFFFC。\n', ''))).toBe('structure');
  });
  it('writes entities, and takes out whole ones', () => {
    expect(written(p('甲&amp;乙&lt;丙'), to('&', '<&>'))).toBe(p('甲&lt;&amp;&gt;乙&lt;丙'));
    expect(written(p('甲&amp;乙&#x1F600;丙'), (text) => text.replace('&', '').replace('😀', '😁'))).toBe(p('甲乙😁丙'));
    expect(written(p('甲&amp;乙'), to('&', '&1'))).toBe(p('甲&amp;1乙'));
  });
  it('keeps spaces at the ends of a text that did not say so, however it said it', () => {
    expect(written(p('甲 乙'), to('甲', ''))).toBe(p('<w:r><w:t xml:space="preserve"> 乙</w:t></w:r>'));
    const said = '<w:r><w:t xml:space="default">甲 乙</w:t></w:r>';
    expect(written(p(said), to('甲', ''))).toBe(p('<w:r><w:t xml:space="preserve"> 乙</w:t></w:r>'));
    const kept = '<w:r><w:t xml:space="preserve">甲 乙</w:t></w:r>';
    expect(written(p(kept), to('甲', ''))).toBe(p('<w:r><w:t xml:space="preserve"> 乙</w:t></w:r>'));
  });
  it('changes a figure beside the other kinds of space', () => {
    expect(written(p('　　共1件　'), to('1', '2'))).toBe(p('　　共2件　'));
    expect(written(p('<w:r><w:t>共</w:t><w:t>\u00a01</w:t></w:r>'), to('1', '2'))).toBe(
      p('<w:r><w:t>共</w:t><w:t>\u00a02</w:t></w:r>'),
    );
  });
  it('puts what is new into the result of a formula, and leaves the formula', () => {
    const body = p(field(' =SUM(LEFT) ', '12'), r('件'));
    expect(written(body, to('12', '13'))).toBe(body.replace('12', '13'));
    const simple = p(`<w:fldSimple w:instr=" =SUM(ABOVE) ">${r('12')}</w:fldSimple>`);
    expect(readWord(docx(simple)).pieces[0]?.piece.isFormula).toBe(true);
  });
  it('tells of the lines on which what a formula worked out changes, and of no other', () => {
    const body = p('甲') + tbl(tr('1', tc(p(field(' =SUM(LEFT) ', '12'))))) + p('共', field('=A1', '12'), '件');
    const over = (from: string, wanted: string): readonly number[] => {
      const document = readWord(docx(body));
      return planWord(document, edit(document.text, from, wanted)).overFormulas;
    };
    expect(over('1\t12', '1\t13')).toEqual([2]);
    expect(over('1\t12', '1\t112')).toEqual([2]);
    expect(over('1\t12', '1\t123')).toEqual([2]);
    expect(over('1\t12', '2\t12')).toEqual([]);
    expect(over('共12件', '共2件')).toEqual([3]);
    expect(over('共12件', '共计12件')).toEqual([]);
    expect(over('12件', '12宗')).toEqual([]);
    expect(over('甲\n', '乙\n')).toEqual([]);
  });
  it('writes characters of two halves as whole ones', () => {
    expect(written(p('甲😀乙'), to('😀', '😁'))).toBe(p('甲😁乙'));
    expect(written(p('𠮷'), to('𠮷', '𠮶'))).toBe(p('𠮶'));
  });
  it('leaves every other part of the ZIP byte for byte, whatever it is packed with', () => {
    const bytes = docx(tbl(tr('甲', '1')), {
      more: { 'word/media/a.bin': new Uint8Array([1, 2, 3]), 'customXml/条目.xml': '<a/>' },
    });
    const result = writeWord(readWord(bytes), '甲\t2\n');
    const [before, after] = [new Archive(bytes), new Archive(result)];
    const rawOf = (archive: Archive, name: string): number[] => {
      const {
        headerAt = 0,
        dataAt = 0,
        packedSize = 0,
      } = archive.directory.entries.find((entry) => entry.name === name) ?? {};
      return [...archive.bytes.subarray(headerAt, dataAt + packedSize)];
    };
    expect(after.directory.entries.map(({ name }) => name)).toEqual(before.directory.entries.map(({ name }) => name));
    for (const { name } of before.directory.entries)
      if (name !== main) expect(rawOf(after, name)).toEqual(rawOf(before, name));
    expect(writeWord(readWord(bytes), readWord(bytes).text)).toBe(bytes);
  });
  it('writes UTF-16 as UTF-16, with its mark', () => {
    const xml = `${head}${p('共1件😀')}</w:body></w:document>`;
    const utf16 = new Uint8Array([
      0xfe,
      0xff,
      ...Array.from(xml, (char) =>
        [...Array(char.length).keys()].flatMap((at) => [char.charCodeAt(at) >> 8, char.charCodeAt(at) & 255]),
      ).flat(),
    ]);
    const bytes = writeWord(readWord(docx('', { main: utf16 })), '共2件😀\n');
    expect([...(new Archive(bytes).unpack(main) ?? [])]).toEqual(
      [...utf16].map((byte, index) => (index === 2 + 2 * xml.indexOf('1件') + 1 ? 0x32 : byte)),
    );
  });
});

describe('filling cells of a Word document', () => {
  const looks = '<w:rPr><w:sz w:val="21"/></w:rPr>';
  it('writes into an empty paragraph, with the looks of its mark', () => {
    const cell = (content: string): string => tc(`<w:p><w:pPr><w:jc w:val="center"/>${looks}</w:pPr>${content}</w:p>`);
    expect(written(tbl(tr('甲', cell(''))), to('甲\t', '甲\t5'))).toBe(
      tbl(tr('甲', cell(`<w:r>${looks}<w:t xml:space="preserve">5</w:t></w:r>`))),
    );
  });
  it('writes into a paragraph that is one tag, with the looks of the nearest cell', () => {
    const label = tc(`<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>甲</w:t></w:r></w:p>`);
    const figure = tc(`<w:p><w:r>${looks}<w:t>1</w:t></w:r></w:p>`);
    const row = (last: string): string => tbl(tr(label, figure, tc(last)));
    expect(written(row('<w:p/>'), to('1\t', '1\t5'))).toBe(
      row(`<w:p><w:r>${looks}<w:t xml:space="preserve">5</w:t></w:r></w:p>`),
    );
    expect(written(row('<w:p w:rsidR="00A1" />'), to('1\t', '1\t5'))).toBe(
      row(`<w:p w:rsidR="00A1" ><w:r>${looks}<w:t xml:space="preserve">5</w:t></w:r></w:p>`),
    );
  });
  it('takes no looks from text that is hidden', () => {
    const hidden = tc('<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:t>甲</w:t></w:r></w:p>');
    expect(written(tbl(tr(hidden, tc('<w:p/>'))), to('甲\t', '甲\t5'))).toContain(
      '<w:p><w:r><w:t xml:space="preserve">5</w:t></w:r></w:p>',
    );
  });
  it('takes no looks from the mark of a note', () => {
    const note = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>';
    expect(written(tbl(tr('甲', tc(`<w:p>${note}</w:p>`))), to('甲\t', '甲\t5'))).toBe(
      tbl(tr('甲', tc(`<w:p>${note}<w:r><w:t xml:space="preserve">5</w:t></w:r></w:p>`))),
    );
  });
  it('writes beside a tab or a break that only moves what a cell holds', () => {
    for (const made of ['<w:tab/>', '<w:br/>']) {
      const cell = (content: string): string => tbl(tr('甲', tc(`<w:p><w:r>${made}</w:r>${content}</w:p>`), '6'));
      expect(written(cell(''), to('甲\t', '甲\t5'))).toBe(cell('<w:r><w:t xml:space="preserve">5</w:t></w:r>'));
      expect(written(cell(r('3')), to('甲\t3', '甲\t5'))).toBe(cell(r('5')));
      expect(written(cell(r('3')), to('甲\t3', '甲\t'))).toBe(cell(r('')));
    }
  });
  it('takes the place of blanks in a cell', () => {
    const blank = '<w:p><w:r><w:t>　</w:t></w:r><w:r><w:t xml:space="preserve">  </w:t></w:r></w:p>';
    expect(written(tbl(tr('甲', tc(blank), '1')), to('甲\t', '甲\t5'))).toBe(
      tbl(tr('甲', tc('<w:p><w:r><w:t>5</w:t></w:r><w:r><w:t xml:space="preserve"></w:t></w:r></w:p>'), '1')),
    );
  });
  it('empties a cell, and takes blanks alone for nothing', () => {
    expect(written(tbl(tr('甲', '5', '6')), to('5', ''))).toBe(
      tbl(tr('甲', tc('<w:p><w:r><w:t></w:t></w:r></w:p>'), '6')),
    );
    const document = readWord(docx(tbl(tr('甲', '5', '6'))));
    expect(readWord(writeWord(document, '甲\t \t6\n')).text).toBe('甲\t\t6\n');
  });
  it('writes a new figure into the only paragraph of several that holds something', () => {
    expect(written(tbl(tr('甲', tc(p() + p('5') + p()))), to('5', '7'))).toBe(tbl(tr('甲', tc(p() + p('7') + p()))));
  });
  it('takes blanks and empty cells that an editor took away for no change', () => {
    const bytes = docx(p('标题') + tbl(tr('甲', '5', '', ''), tr('乙', '', '', '')) + p('末 ') + p() + p());
    for (const text of [
      '标题\n甲\t5\n乙\n末\n\n\n',
      '标题\r\n甲\t5\t\t\r\n乙\t\t\t\r\n末 \r\n\r\n\r\n',
      '\uFEFF标题\n甲\t5\n乙\n末',
      '标题  \n甲\t5\n乙\n末\n',
    ]) {
      expect(writeWord(readWord(bytes), text)).toBe(bytes);
    }
    expect(readWord(writeWord(readWord(bytes), '标题\n甲\t6\n乙\t\t7\n末\n')).text).toBe(
      '标题\n甲\t6\t\t\n乙\t\t7\t\n末\n\n\n',
    );
  });
});

describe('lines of a Word document that are new or gone', () => {
  const styled = (text: string): string =>
    `<w:p><w:pPr><w:ind w:firstLine="640"/></w:pPr><w:r><w:rPr><w:sz w:val="32"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
  const made = (text: string): string => styled(text).replace('<w:t>', '<w:t xml:space="preserve">');
  it('take after the paragraph before', () => {
    expect(written(styled('甲') + styled('乙'), to('甲\n', '甲\n新&一\n新二\n'))).toBe(
      styled('甲') + made('新&amp;一') + made('新二') + styled('乙'),
    );
  });
  it('are written where they stand when lines around them change too', () => {
    const body = styled('甲') + tbl(tr('乙', '1'));
    expect(written(body, () => '甲\n新\n乙\t2\n')).toBe(styled('甲') + made('新') + tbl(tr('乙', '2')));
  });
  it('are split, joined and taken out', () => {
    expect(written(styled('甲乙') + styled('丙'), to('甲乙', '甲\n乙'))).toBe(styled('甲') + made('乙') + styled('丙'));
    expect(written(styled('甲') + styled('乙') + styled('丙'), to('甲\n乙', '甲乙'))).toBe(
      styled('甲乙') + styled('丙'),
    );
    expect(written(styled('甲') + styled('乙') + styled('丙'), to('乙\n', ''))).toBe(styled('甲') + styled('丙'));
  });
  it('stand at the end, where the last line break is missing too', () => {
    const document = readWord(docx(styled('甲')));
    expect(xmlOf(writeWord(document, '甲\n新'))).toBe(styled('甲') + made('新'));
    expect(xmlOf(writeWord(document, '甲\n新\n'))).toBe(styled('甲') + made('新'));
  });
  it('may be blank, at the end too', () => {
    expect(written(styled('甲'), to('甲\n', '甲\n\n'))).toBe(
      styled('甲') + '<w:p><w:pPr><w:ind w:firstLine="640"/></w:pPr></w:p>',
    );
  });
  it('may be thousands', () => {
    const lines = Array.from({ length: 5000 }, (_, index) => `第${index}行`).join('\n');
    expect(written(p('甲') + p('乙'), to('甲\n', `甲\n${lines}\n`))).toContain('第4999行');
  });
  it('do not take the number of a list, nor the end of a section', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const item = `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${r('甲')}</w:p>`;
    expect(written(item, to('甲\n', '甲\n新\n'), { numbering })).toBe(
      `${item}<w:p><w:r><w:t xml:space="preserve">新</w:t></w:r></w:p>`,
    );
    const last = `<w:p><w:pPr><w:sectPr/></w:pPr>${r('甲')}</w:p>`;
    expect(written(last, to('甲\n', '甲\n新\n'))).toBe(
      `${last}<w:p><w:r><w:t xml:space="preserve">新</w:t></w:r></w:p>`,
    );
  });
  it('goes with the mark of where somebody last wrote', () => {
    const marked = p(r('乙'), '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>');
    expect(written(p('甲') + marked, to('乙\n', ''))).toBe(p('甲'));
  });
});

describe('an edit that is not written', () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  const item = (text: string): string => `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${r(text)}</w:p>`;
  const merged = tbl(
    tr(tc('甲', '<w:vMerge w:val="restart"/>'), tc('1', '<w:gridSpan w:val="2"/>')),
    tr(tc('', '<w:vMerge/>'), '2', '3'),
  );
  it.each<[string, Reason, string, (text: string) => string]>([
    ['changes a number that Word makes', 'made', item('总体'), to('一、', '二、')],
    ['takes such a number away', 'made', item('总体'), to('一、', '')],
    ['writes before such a number', 'notProven', item('总体'), to('一、', '第一、')],
    [
      'takes out an item before others of its list',
      'notProven',
      item('甲') + item('乙') + item('丙'),
      to('二、乙\n', ''),
    ],
    ['takes a break away', 'made', p('<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>'), to('\t', '')],
    ['fills a cell that another one spans', 'covered', merged, to('\t1\t', '\t1\t5')],
    ['fills a cell that one above spans', 'covered', merged, to('\n\t2', '\n5\t2')],
    ['adds a cell', 'rows', tbl(tr('甲', '1')), to('1', '1\t2')],
    ['adds a row', 'rows', tbl(tr('甲', '1'), tr('乙', '2')), to('1\n', '1\n丙\t3\n')],
    ['takes a row out', 'rows', tbl(tr('甲', '1'), tr('乙', '2')), to('甲\t1\n', '')],
    ['joins two cells, the last one empty', 'acrossCells', tbl(tr('甲', '5', '6', '')), to('5\t6', '56')],
    ['joins two cells, the last one filled', 'acrossCells', tbl(tr('甲', '5', '6', '7')), to('5\t6', '56')],
    [
      'joins two cells, and an editor took blanks away',
      'acrossCells',
      tbl(tr('甲', '5', '6', '', '')),
      to('5\t6\t\t', '56'),
    ],
    ['breaks a cell', 'rows', tbl(tr('甲', '12')), to('12', '1\n2')],
    ['writes a tab into a paragraph', 'unwritable', p('甲乙'), to('甲', '甲\t')],
    ['adds a line with tabs', 'unwritable', p('甲'), to('甲\n', '甲\n乙\t1\n')],
    ['writes what XML cannot hold', 'unwritable', p('甲'), to('甲', '甲\u0001')],
    ['adds a line with what XML cannot hold', 'unwritable', p('甲'), to('甲\n', '甲\n\u000b\n')],
    ['writes half a character', 'unwritable', p('甲'), to('甲', '甲\ud83d')],
    [
      'takes out a paragraph that ends a section',
      'structure',
      p('甲') + `<w:p><w:pPr><w:sectPr/></w:pPr>${r('乙')}</w:p>`,
      to('乙\n', ''),
    ],
    [
      'takes out a paragraph in which a comment ends',
      'structure',
      p('甲') + p(r('乙'), '<w:commentRangeEnd w:id="1"/>'),
      to('乙\n', ''),
    ],
    [
      'takes out all that stands between two tables',
      'structure',
      tbl(tr('甲', '1')) + p('乙') + tbl(tr('丙', '2')),
      to('乙\n', ''),
    ],
    [
      'takes out the last paragraph of a cell that lays out the page',
      'structure',
      tbl(tr(tc(tbl(tr('甲', '1')) + p('乙')))),
      to('乙\n', ''),
    ],
  ])('%s', (_, reason, body, change) => {
    expect(refusalOf(body, change, { numbering })).toBe(reason);
  });
  it('says the line', () => {
    expect(() => writeWord(readWord(docx(p('甲') + tbl(tr('乙', '1')))), '甲\n乙\t1\t2\n')).toThrow('line 2');
  });
});
