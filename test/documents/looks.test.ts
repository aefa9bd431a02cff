import { describe, expect, it } from 'vitest';
import { Refusal } from '../../server/documents/refusal';
import { annotateWord } from '../../server/documents/word/comment';
import { readWord } from '../../server/documents/word/read';
import { writeWord } from '../../server/documents/word/write';
import { Archive } from '../../server/documents/zip/archive';
import { edit } from '../support/samples';
import { docx, namespaces, p, r, tbl, tc, textOf, tr, type Parts } from './support';

const run = (looks: string, text: string): string => `<w:r><w:rPr>${looks}</w:rPr><w:t>${text}</w:t></w:r>`;
const struck = (text: string): string => run('<w:strike/>', text);
const above = (text: string): string => run('<w:vertAlign w:val="superscript"/>', text);
const below = (text: string): string => run('<w:vertAlign w:val="subscript"/>', text);
const prompted = (content: string, more = ''): string =>
  `<w:sdt><w:sdtPr><w:showingPlcHdr/>${more}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

/** The body of what is written. */
const bodyOf = (bytes: Uint8Array): string =>
  new Archive(bytes)
    .required('word/document.xml')
    .text.replace(`<w:document ${namespaces}><w:body>`, '')
    .replace('</w:body></w:document>', '');

/** The body once it is written, or why it is not. */
function attempt(body: string, from: string, to: string, parts: Parts = {}): string {
  const document = readWord(docx(body, parts));
  try {
    return bodyOf(writeWord(document, edit(document.text, from, to)));
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

/** The body with a comment on a stretch of its text, which stays. */
function commented(body: string, on: string): string {
  const document = readWord(docx(body));
  const start = document.text.indexOf(on);
  const bytes = annotateWord(document, [{ start, end: start + on.length, lines: ['不符'] }], {
    name: '勾稽',
    initials: '勾',
    date: null,
  });
  expect(readWord(bytes).text).toBe(document.text);
  return bodyOf(bytes);
}

const first = '<w:commentRangeStart w:id="0"/>';
const last = '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>';

describe('text that is struck through', () => {
  it('is read as deleted text is, by one line or two, unless the run says that it is not', () => {
    expect(textOf(p('收到', struck('27'), '28件'))).toEqual(['收到28件']);
    expect(textOf(p(run('<w:dstrike w:val="true"/>', '27'), '28'))).toEqual(['28']);
    expect(textOf(p(run('<w:strike w:val="0"/><w:dstrike w:val="false"/>', '27')))).toEqual(['27']);
    expect(textOf(p(`<w:r><w:rPr><w:strike/></w:rPr><w:t>2</w:t><w:tab/><w:t>7</w:t></w:r>`, '28'))).toEqual(['28']);
    expect(textOf(p('<w:pPr><w:rPr><w:strike/></w:rPr></w:pPr>', '28'))).toEqual(['28']);
    expect(
      textOf(
        p('<w:r><w:rPr><w:rPrChange w:id="1"><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr><w:t>28</w:t></w:r>'),
      ),
    ).toEqual(['28']);
    expect(textOf(tbl(tr('甲', tc(p(struck('99'))), '1')))).toEqual(['甲\t\t1']);
  });
  it('is struck through by a style, of a run or a paragraph, as it is hidden by one', () => {
    const style = (id: string, looks: string, more = ''): string =>
      `<w:style w:styleId="${id}">${more}<w:rPr>${looks}</w:rPr></w:style>`;
    const styles =
      style('Old', '<w:strike/>') +
      style('Older', '<w:b/>', '<w:basedOn w:val="Old"/>') +
      style('New', '<w:strike w:val="0"/>', '<w:basedOn w:val="Old"/>');
    const by = (id: string, more = ''): string => run(`<w:rStyle w:val="${id}"/>${more}`, id);
    expect(textOf(p('甲', by('Old'), by('Older'), by('New'), by('Old', '<w:strike w:val="0"/>')), { styles })).toEqual([
      '甲NewOld',
    ]);
    expect(textOf(p('<w:pPr><w:pStyle w:val="Older"/></w:pPr>', '甲') + p('乙'), { styles })).toEqual(['', '乙']);
  });
  it('is never edited, and what stands beside it is', () => {
    const cell = (figure: string): string => tbl(tr('甲', tc(p(struck('99'), figure)), '1'));
    expect(attempt(cell('29'), '29', '28')).toBe(cell('28'));
    expect(attempt(cell('29'), '29', '129')).toBe(cell('129'));
    const behind = p('共', r('28'), struck('27'), '件');
    expect(attempt(behind, '28', '280')).toBe(behind.replace('28', '280'));
    expect(attempt(behind, '28件', '31件')).toBe(behind.replace('28', '31'));
    expect(attempt(behind, '件', '份')).toBe(behind.replace('件', '份'));
  });
  it('gives its looks to nothing that is filled in beside it', () => {
    const blank = tbl(tr('甲', tc(`<w:p><w:pPr><w:rPr><w:strike/></w:rPr></w:pPr>${struck('99')}</w:p>`), '1'));
    expect(attempt(blank, '甲\t', '甲\t5')).toBe(
      blank.replace(`${struck('99')}</w:p>`, `${struck('99')}<w:r><w:t xml:space="preserve">5</w:t></w:r></w:p>`),
    );
    const off = '<w:rPr><w:strike w:val="0"/><w:b/></w:rPr>';
    const plain = tbl(tr(tc(p(`<w:r>${off}<w:t>甲</w:t></w:r>`)), tc('<w:p/>'), '1'));
    expect(attempt(plain, '甲\t', '甲\t5')).toContain(`<w:r>${off}<w:t xml:space="preserve">5</w:t></w:r>`);
  });
  it('keeps the line from being taken out, which it would go with', () => {
    expect(attempt(p('甲') + p(struck('旧'), '乙') + p('丙'), '乙\n', '')).toBe('structure');
    expect(attempt(p('甲') + p('28', above('1')) + p('丙'), '28\n', '')).toBe('structure');
  });
  it('leaves a comment on what stands beside it exact', () => {
    const kept = '<w:r><w:t xml:space="preserve">件</w:t></w:r>';
    expect(commented(p('共', struck('27'), '28件'), '28')).toBe(p('共', struck('27'), first, r('28'), last, kept));
  });
});

describe('the mark of a note that is typed above or below the line', () => {
  it.each(['1', '12', '[1]', '①', '*', '※', '（2）', '注1', '1,2', '&#49;', '[1]-[3]'])(
    '%s is no part of the figure or word before it',
    (mark) => {
      expect(textOf(p('28', above(mark), '件'))).toEqual(['28件']);
      expect(textOf(p('申请', below(mark), '28件。', above(mark)))).toEqual(['申请28件。']);
      expect(textOf(tbl(tr('甲', tc(p('28 ', above(mark))), '1')))).toEqual(['甲\t28\t1']);
    },
  );
  it('may be cut in runs, and its looks may be those of a style', () => {
    expect(textOf(p('28', above('['), above('1'), above(']'), '件'))).toEqual(['28件']);
    const styles = '<w:style w:styleId="Note"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';
    const by = (more: string): string => run(`<w:rStyle w:val="Note"/>${more}`, '1');
    expect(textOf(p('28', by('')) + p('28', by('<w:vertAlign w:val="baseline"/>')), { styles })).toEqual(['28', '281']);
  });
  it('stands before a number, too', () => {
    expect(textOf(tbl(tr('甲', tc(p(above('1'), '28')))))).toEqual(['甲\t28']);
  });
  it('is none in a unit or a formula, alone, in words, or on the line', () => {
    expect(textOf(p('30 m', above('2'), '，CO', below('2'), '，(NH', below('4'), ')', below('2')))).toEqual([
      '30 m2，CO2，(NH4)2',
    ]);
    expect(textOf(p('3平方千米即3千米', above('2')))).toEqual(['3平方千米即3千米2']);
    expect(textOf(p('3公里', above('[2]')))).toEqual(['3公里']);
    expect(textOf(tbl(tr('甲', tc(p(above('2'), above('8'))), tc(p(above('①'))))))).toEqual(['甲\t28\t①']);
    expect(textOf(p('第1', above('st')) + p('甲', above('上标')))).toEqual(['第1st', '甲上标']);
    expect(textOf(p('28', run('<w:position w:val="6"/>', '1')))).toEqual(['281']);
    expect(textOf(p('28', run('<w:vertAlign w:val="baseline"/>', '1')))).toEqual(['281']);
    expect(textOf(p(above('1'), '说明'))).toEqual(['1说明']);
  });
  it('stays as it is when the figure is edited', () => {
    const body = tbl(tr('甲', tc(p('28', above('1'))), '1'));
    for (const figure of ['29', '280', '128', '2'])
      expect(attempt(body, '28', figure)).toBe(body.replace('28', figure));
    expect(attempt(body, '28', '')).toBe('notProven');
    const prose = p('收到28', above('[1]'), '件');
    expect(attempt(prose, '28件', '30件')).toBe(prose.replace('28', '30'));
    expect(attempt(prose, '件', '份')).toBe(prose.replace('件', '份'));
    const kept = p('3 m', above('2'), '，28件');
    expect(attempt(kept, '28', '27')).toBe(kept.replace('28', '27'));
  });
  it('leaves comments where they belong', () => {
    expect(commented(p('收到', r('28'), above('1'), '件'), '28')).toBe(
      p(r('收到'), first, r('28'), last, above('1'), '件'),
    );
  });
});

describe('the prompt of a content control that nobody has filled in', () => {
  const cell = (content: string): string => tbl(tr('甲', tc(p(content)), '6'));
  const words = '单击此处输入2位数字。';
  it('is no text, wherever it stands and however it is cut', () => {
    expect(textOf(cell(prompted(r(words))))).toEqual(['甲\t\t6']);
    expect(textOf(cell(prompted(r('单击') + r('2'), '<w:dataBinding/>')))).toEqual(['甲\t\t6']);
    expect(textOf(tbl(tr('甲', prompted(tc(words)), '6')))).toEqual(['甲\t\t6']);
    expect(textOf(p('共', prompted(r(words)), '件') + prompted(p(words)) + p('乙'))).toEqual(['共件', '', '乙']);
    expect(textOf(p('甲', prompted('<w:r><w:drawing><a:blip/></w:drawing></w:r>')))).toEqual(['甲']);
  });
  it('is read where it is a figure, or where the prompt is gone', () => {
    expect(textOf(cell(prompted(r('1') + r('2'))))).toEqual(['甲\t12\t6']);
    const gone = `<w:sdt><w:sdtPr><w:showingPlcHdr w:val="0"/></w:sdtPr><w:sdtContent>${r(words)}</w:sdtContent></w:sdt>`;
    expect(textOf(cell(gone))).toEqual([`甲\t${words}\t6`]);
  });
  it('takes no text, and none is written where it stands', () => {
    for (const body of [cell(prompted(r(words))), tbl(tr('甲', prompted(tc(words)), '6'))]) {
      expect(attempt(body, '甲\t', '甲\t5')).toBe('prompt');
      expect(attempt(body, '6', '7')).toBe(body.replace('>6<', '>7<'));
    }
    expect(attempt(cell(prompted(r(words), '<w:dataBinding/>')), '甲\t', '甲\t5')).toBe('bound');
    expect(attempt(prompted(p(words)) + p('乙'), '\n乙', '5\n乙')).toBe('prompt');
    const prose = p('共', prompted(r(words)), '件');
    expect(attempt(prose, '共件', '共5件')).toBe('prompt');
    expect(attempt(prose, '共件', '5')).toBe('prompt');
    expect(attempt(prose, '件', '份')).toBe(prose.replace('件', '份'));
    const figure = p('28', prompted(r(words)));
    expect(attempt(figure, '28', '280')).toBe(figure.replace('28', '280'));
  });
  it('does not keep a comment out', () => {
    const body = cell(prompted(r(words)));
    const bytes = annotateWord(readWord(docx(body)), [{ start: 2, end: 2, lines: ['未填'] }], {
      name: '勾稽',
      initials: '勾',
      date: null,
    });
    expect(bodyOf(bytes)).toBe(cell(prompted(r(words)) + first + last));
    expect(commented(p('共', prompted(r(words)), '28件'), '28')).toContain(`${first}<w:r>`);
  });
});
