import { describe, expect, it } from 'vitest';
import { annotateWord, type Author } from '../../server/documents/word/comment';
import { readWord } from '../../server/documents/word/read';
import { Archive } from '../../server/documents/zip/archive';
import { control, docx, field, formula, mathNamespace, p, r, tbl, tc, tr } from './support';

const author: Author = { name: '勾稽', initials: '勾', date: null };
const bodyOf = (bytes: Uint8Array): string =>
  new Archive(bytes)
    .required('word/document.xml')
    .text.replace(/^.*?<w:body>/, '')
    .replace('</w:body></w:document>', '');

/** The body of a document with comments on stretches of its text; they go again as they came. */
function annotated(body: string, ...on: readonly string[]): string {
  const given = docx(body);
  const document = readWord(given);
  const comments = on.map((text) => {
    const start = document.text.indexOf(text);
    expect(start, document.text).toBeGreaterThanOrEqual(0);
    return { start, end: start + text.length, lines: [text] };
  });
  const bytes = annotateWord(document, comments, author);
  expect(readWord(bytes).text).toBe(document.text);
  expect(bodyOf(annotateWord(readWord(bytes), comments, author))).toBe(bodyOf(bytes));
  expect(readWord(annotateWord(readWord(bytes), [], author)).text).toBe(document.text);
  expect(bodyOf(annotateWord(readWord(bytes), [], author))).not.toContain('comment');
  return bodyOf(bytes);
}

const start = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
const end = (id: number): string => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
const point = (id: number): string => start(id) + end(id);
const kept = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const simple = (instruction: string, result: string): string =>
  `<w:fldSimple w:instr=" ${instruction} ">${result}</w:fldSimple>`;

describe('the marks of comments', () => {
  it('stand round an equation, never in it', () => {
    expect(annotated(p('共', formula('12'), '件'), '12')).toBe(p('共', start(0), formula('12'), end(0), '件'));
    expect(annotated(p('共', formula('12'), '件'), '2')).toBe(p('共', start(0), formula('12'), end(0), '件'));
    const own = `<m:oMathPara ${mathNamespace}>${formula('12')}</m:oMathPara>`;
    expect(annotated(tbl(tr('甲', tc(p(own)))), '12')).toBe(tbl(tr('甲', tc(p(start(0), own, end(0))))));
    expect(annotated(p('共', formula('12'), '件半'), '共12件')).toBe(
      p(start(0), '共', formula('12'), r('件'), end(0), kept('半')),
    );
  });
  it('stand round a field that is worked out, however many they are', () => {
    for (const instruction of ['=SUM(LEFT)', 'MERGEFIELD 合计', 'REF 数', 'DOCVARIABLE 数']) {
      for (const whole of [simple(instruction, r('12')), field(instruction, r('12'))]) {
        expect(annotated(p('共', whole, '件'), '12')).toBe(p('共', start(0), whole, end(0), '件'));
        expect(annotated(p('共', whole, '件'), '2', '1')).toBe(
          p('共', start(0), start(1), whole, end(0), end(1), '件'),
        );
      }
    }
    const inner = field('=SUM(LEFT)', r('甲') + field('REF 数', r('12')) + r('乙'));
    expect(annotated(p('共', inner), '12')).toBe(p('共', start(0), inner, end(0)));
  });
  it('stand round a field that shares its runs, or goes over paragraphs', () => {
    const shared =
      '<w:r><w:t>共</w:t><w:fldChar w:fldCharType="begin"/><w:instrText>=1</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>' +
      `${r('12')}<w:r><w:fldChar w:fldCharType="end"/><w:t>件</w:t></w:r>`;
    for (const on of ['共', '12', '件']) expect(annotated(p(shared), on)).toBe(p(start(0), shared, end(0)));
    const [first, last] = field('REF 数', `${r('甲')}|${r('乙')}`).split('|');
    expect(annotated(p('始', first ?? '') + p(last ?? '', '终'), '乙')).toBe(
      p('始', start(0), first ?? '') + p(last ?? '', end(0), '终'),
    );
  });
  it('stand in a form field, a link and a list of contents as anywhere', () => {
    for (const instruction of ['FORMTEXT', 'HYPERLINK "https://a.example"', 'TOC \\o'])
      expect(annotated(p('共', field(instruction, r('12')), '件'), '12')).toBe(
        p('共', field(instruction, start(0) + r('12') + end(0)), '件'),
      );
  });
  it('stand round a control of plain text, and in one of rich text', () => {
    for (const kind of ['<w:text/>', '<w:date/>', '<w:comboBox/>']) {
      const whole = control(r('共12'), kind);
      expect(annotated(p(whole, '件'), '12')).toBe(p(start(0), whole, end(0), '件'));
      const outer = (content: string): string => control(r('甲') + content + r('乙'));
      expect(annotated(p(outer(whole)), '12')).toBe(p(outer(start(0) + whole + end(0))));
    }
    expect(annotated(p('共', control(r('12')), '件'), '12')).toBe(p('共', control(start(0) + r('12') + end(0)), '件'));
  });
  it('stand at the paragraph before the first one of a control that is round paragraphs or cells', () => {
    for (const kind of ['', '<w:text/>']) {
      const cells = (marks: string): string =>
        tbl(tr(tc(p('甲', marks)), control(tc(p('12', '件')), kind), control(tc(p('子')), kind)));
      expect(annotated(cells('<w:r/>'), '12', '子')).toBe(cells(`<w:r/>${point(0)}${point(1)}`));
      const head = (marks: string): string =>
        `<w:p>${r('前')}${marks}</w:p>` + control(`<w:p><w:pPr/>${r('12')}${control(r('3'), '<w:text/>')}</w:p>`, kind);
      for (const on of ['12', '3']) expect(annotated(head(''), on)).toBe(head(point(0)));
      expect(annotated(control(p('甲') + p('乙', '丙'), kind), '丙')).toBe(
        control(p('甲') + p('乙', start(0), '丙', end(0)), kind),
      );
      expect(annotated(control(p('甲'), kind) + p('乙'), '乙')).toBe(
        control(p('甲'), kind) + p(start(0), '乙', end(0)),
      );
      expect(annotated(control(p('甲', '乙'), kind), '乙')).toBe(control(p(point(0), '甲', '乙'), kind));
    }
    const contents = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>';
    expect(annotated(control(p('目', '录'), contents), '录')).toBe(control(p('目', start(0), '录', end(0)), contents));
  });
  it('leave what the schema has no place for to the paragraph, and other comments where they are', () => {
    const odd = `<w:strange>${r('12')}</w:strange>`;
    expect(annotated(p('甲', odd, '乙'), '12', '乙')).toBe(p('甲', odd, start(1), '乙', end(1), point(0)));
  });
  it('on another document that is put in stand at the next place', () => {
    const document = readWord(docx(p('甲') + '<w:altChunk r:id="rId9"/>' + p('乙')));
    const at = document.foreign[0] ?? -1;
    const bytes = annotateWord(document, [{ start: at, end: at + 1, lines: ['乙'] }], author);
    expect(readWord(bytes).text).toBe(document.text);
    expect(bodyOf(bytes)).toContain('commentReference');
  });
});
