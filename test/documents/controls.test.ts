import { describe, expect, it } from 'vitest';
import { Refusal, type Reason } from '../../server/documents/refusal';
import { annotateWord } from '../../server/documents/word/comment';
import { readWord } from '../../server/documents/word/read';
import { writeWord } from '../../server/documents/word/write';
import { Archive } from '../../server/documents/zip/archive';
import { edit } from '../support/samples';
import { docx, namespaces, p, r, tbl, tc, textOf, tr } from './support';

const w15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
const w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const bound = '<w:dataBinding w:xpath="/甲" w:storeItemID="{1}"/>';
const prompt = '<w:showingPlcHdr/>';
const locked = '<w:lock w:val="contentLocked"/>';
const choice = '<w:dropDownList><w:listItem w:value="是"/></w:dropDownList>';
const sdt = (properties: string, content: string): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="数"/>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

/** The body once it is written, or why it is not. */
function attempt(body: string, from: string, to: string): string {
  const document = readWord(docx(body));
  try {
    const bytes = writeWord(document, edit(document.text, from, to));
    return new Archive(bytes)
      .required('word/document.xml')
      .text.replace(`<w:document ${namespaces}><w:body>`, '')
      .replace('</w:body></w:document>', '');
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

describe('an edit within a content control', () => {
  it.each<[string, Reason, string]>([
    ['bound to data', 'bound', bound],
    ['bound to data by Word 2013', 'bound', `<w15:dataBinding ${w15} w:xpath="/甲"/>`],
    ['bound to data, with its prompt', 'bound', prompt + bound],
    ['that shows its prompt', 'prompt', prompt],
    ['whose content is locked', 'locked', locked],
    ['that is locked altogether', 'locked', '<w:lock w:val="sdtContentLocked"/>'],
    ['that is a group', 'locked', '<w:group/>'],
    ['that is a list of choices', 'choice', choice],
    ['that is a check box', 'choice', `<w14:checkbox ${w14}/>`],
  ])('%s is refused, in a sentence, a cell, a row and a paragraph of its own', (_, reason, properties) => {
    expect(attempt(p('共', sdt(properties, r('12')), '件'), '12', '13')).toBe(reason);
    expect(attempt(tbl(tr('甲', tc(p(sdt(properties, r('12')))))), '12', '13')).toBe(reason);
    expect(attempt(tbl(tr('甲', sdt(properties, tc('12')))), '12', '13')).toBe(reason);
    expect(attempt(tbl(sdt(properties, tr('甲', '12'))), '12', '13')).toBe(reason);
    expect(attempt(sdt(properties, p('12')), '12', '13')).toBe(reason);
    expect(attempt(sdt('', p('共', sdt(properties, r('12')), '件')), '12', '13')).toBe(reason);
  });
  it.each<[string, string]>([
    ['of rich text', ''],
    ['of plain text', '<w:text/>'],
    ['that may not be taken out', '<w:lock w:val="sdtLocked"/>'],
    ['whose prompt is gone', '<w:showingPlcHdr w:val="0"/>'],
    ['that is unlocked', '<w:lock w:val="unlocked"/>'],
    ['with a day', '<w:date w:fullDate="2024-01-01T00:00:00Z"/>'],
  ])('%s is written', (_, properties) => {
    const body = p('共', sdt(properties, r('12')), '件');
    expect(attempt(body, '12', '13')).toBe(body.replace('12', '13'));
  });
  it('is written beside it, and where a group leaves room', () => {
    const body = p('共', sdt(locked, r('12')), '件');
    expect(attempt(body, '共', '总共')).toBe(body.replace('共', '总共'));
    expect(attempt(body, '件', '份')).toBe(body.replace('件', '份'));
    expect(attempt(body, '12件', '12多件')).toBe(body.replace('件', '多件'));
    const last = p('共', sdt(locked, r('12')));
    expect(attempt(last, '12', '12件')).toBe(
      last.replace('</w:p>', '<w:r><w:t xml:space="preserve">件</w:t></w:r></w:p>'),
    );
    const group = sdt('<w:group/>', p('共', sdt('<w:text/>', r('12')), '件'));
    expect(attempt(group, '12', '13')).toBe(group.replace('12', '13'));
    expect(attempt(group, '件', '份')).toBe('locked');
    const outer = sdt(locked, p('共', sdt('<w:text/>', r('12')), '件'));
    expect(attempt(outer, '12', '13')).toBe('locked');
  });
  it('does not make a number longer from outside', () => {
    const body = p('共', sdt(bound, r('12')), '件');
    for (const wanted of ['120', '312', '12.5']) expect(attempt(body, '12', wanted)).toBe('bound');
    expect(attempt(p('共', sdt(bound, r('12')), sdt(locked, r('件'))), '12件', '12多件')).toBe('bound');
  });
  it('does not fill beside a control what is meant for it', () => {
    const cell = (properties: string): string => tbl(tr('甲', tc(p(sdt(properties, '<w:r><w:t></w:t></w:r>'))), '6'));
    expect(attempt(cell(bound), '甲\t', '甲\t5')).toBe('bound');
    expect(attempt(cell(choice), '甲\t', '甲\t5')).toBe('choice');
    expect(attempt(tbl(tr('甲', sdt(locked, tc('')), '6')), '甲\t', '甲\t5')).toBe('locked');
    expect(attempt(tbl(tr('甲', sdt(locked, tc('')), '6')), '6', '7')).toContain('7');
  });
  it('takes no paragraph out that holds one, and puts none into one', () => {
    const held = p('共', sdt(bound, r('12')), '件');
    expect(attempt(p('甲') + held + p('乙'), '共12件\n', '')).toBe('bound');
    const fixed = p('共', sdt('<w:lock w:val="sdtLocked"/>', r('12')), '件');
    expect(attempt(p('甲') + fixed + p('乙'), '共12件\n', '')).toBe('locked');
    expect(attempt(sdt(locked, p('甲') + p('乙')), '乙\n', '')).toBe('locked');
    expect(attempt(sdt(locked, p('甲') + p('乙')), '乙\n', '丙\n乙\n')).toBe('locked');
    expect(attempt(sdt('<w:text/>', p('甲')), '甲\n', '甲\n乙\n')).toBe('structure');
    const before = sdt(locked, p('甲'));
    expect(attempt(before + p('乙'), '乙\n', '丙\n乙\n')).toBe(
      `${before}${p('<w:r><w:t xml:space="preserve">丙</w:t></w:r>')}${p('乙')}`,
    );
  });
  it('says where and why in both languages', () => {
    const document = readWord(docx(p('甲') + p(sdt(bound, r('12')))));
    expect(() => writeWord(document, '甲\n13\n')).toThrow('line 2');
    for (const reason of ['bound', 'prompt', 'locked', 'choice'] as const)
      expect(new Refusal(reason, { line: 2 }).zh).toMatch(/^第 2 行的这一处.*Word/u);
  });
  it('does not keep a comment out', () => {
    const document = readWord(docx(p('共', sdt(bound, r('12')), '件')));
    const comment = { start: 1, end: 3, lines: ['不符'] };
    const author = { name: '勾稽', initials: '勾', date: '2025-01-01T00:00:00Z' };
    expect(readWord(annotateWord(document, [comment], author)).text).toBe(document.text);
  });
});

describe('another document that is put into one', () => {
  const chunk = '<w:altChunk r:id="rId9"/>';
  it('is shown at its place, between paragraphs, in a cell and within a paragraph', () => {
    const document = readWord(
      docx(p('甲') + chunk + p('乙', '<w:subDoc r:id="rId8"/>') + tbl(tr('丙', tc(`${chunk}<w:p/>`), '1'))),
    );
    expect(document.text).toBe('甲\n\uFFFC\n乙\uFFFC\n丙\t\uFFFC\t1\n');
    expect(document.foreign.map((at) => document.text.slice(at))).toEqual([
      '\uFFFC\n乙\uFFFC\n丙\t\uFFFC\t1\n',
      '\uFFFC\n丙\t\uFFFC\t1\n',
      '\uFFFC\t1\n',
    ]);
    expect(readWord(docx(`<w:altChunk r:id="rId9"><w:altChunkPr/></w:altChunk>${p('甲')}`)).text).toBe('\uFFFC\n甲\n');
  });
  it('takes nothing, and what stands beside it is written', () => {
    const body = p('甲') + chunk + p('乙');
    expect(attempt(body, '甲', '丙')).toBe(body.replace('甲', '丙'));
    expect(attempt(body, '\uFFFC', '丙')).toBe('made');
    expect(attempt(body, '\uFFFC', '\uFFFC丙')).toBe('foreign');
    expect(attempt(body, '\uFFFC\n', '')).toBe('foreign');
    expect(attempt(chunk + p('甲'), '甲', '乙\n甲')).toContain('乙');
    expect(attempt(chunk + tbl(tr('甲', '1')), '甲', '乙\n甲')).toBe('foreign');
  });
  it('is no picture or chart, which stand for themselves', () => {
    const chart = '<w:r><w:drawing><a:graphic><c:chart xmlns:c="c" r:id="rId5"/></a:graphic></w:drawing></w:r>';
    const document = readWord(docx(p('甲', chart)));
    expect([document.text, document.foreign]).toEqual(['甲\uFFFC\n', []]);
  });
});

describe('a field that never ends', () => {
  const char = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const instruction = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
  const field = (text: string, result: string): string =>
    char('begin') + instruction(text) + char('separate') + r(result) + char('end');
  it('hides nothing, wherever it begins', () => {
    expect(textOf(p(char('begin'), instruction('PAGE'), '甲') + p('乙') + tbl(tr('丙', '1')))).toEqual([
      '甲',
      '乙',
      '丙\t1',
    ]);
    expect(textOf(tbl(tr('丙', tc(p(char('begin'), '1')))) + p('乙'))).toEqual(['丙\t1', '乙']);
    expect(textOf(p(char('begin'), '甲', field('PAGE', '7'), '乙'))).toEqual(['甲7乙']);
  });
  it('gives no formula to what follows, and an end too many takes none away', () => {
    const document = readWord(
      docx(
        p(char('begin'), instruction('=SUM(ABOVE)'), char('separate'), '12') +
          p('乙', char('end'), char('separate')) +
          p(field('=1', '3')),
      ),
    );
    expect(document.pieces.map(({ piece }) => [piece.text, piece.isFormula === true])).toEqual([
      ['12', true],
      ['乙', true],
      ['3', true],
    ]);
    const endless = readWord(docx(p(char('begin'), instruction('=SUM(ABOVE)'), char('separate'), '12') + p('乙')));
    expect(endless.pieces.some(({ piece }) => piece.isFormula)).toBe(false);
    expect(textOf(p(char('end'), '甲', char('separate'), '乙'))).toEqual(['甲乙']);
  });
  it('counts lists once', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:suff w:val="nothing"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    const item = (text: string): string =>
      p('<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>', text);
    expect(textOf(item('甲') + item('乙') + p(char('begin'), '丙'), { numbering })).toEqual(['1.甲', '2.乙', '丙']);
  });
});
