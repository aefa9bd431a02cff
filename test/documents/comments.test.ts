import { describe, expect, it } from 'vitest';
import { annotateWord, type Author, type Comment } from '../../server/documents/word/comment';
import { readWord } from '../../server/documents/word/read';
import { Archive } from '../../server/documents/zip/archive';
import { docx, namespaces, p, r, tbl, tc, tr, type Parts } from './support';

const author: Author = { name: '勾稽', initials: '勾', date: '2026-01-31T09:00:00Z' };

interface Annotated {
  readonly body: string;
  readonly part: (name: string) => string;
}

/** A document with comments on stretches of its text; each says what it is on. */
function annotated(body: string, on: readonly string[], parts: Parts = {}): Annotated {
  const document = readWord(docx(body, parts));
  const comments = on.map((text): Comment => {
    const start = document.text.indexOf(text);
    return { start, end: start + text.length, lines: [`关于“${text}”`, '<依据>'] };
  });
  const bytes = annotateWord(document, comments, author);
  expect(readWord(bytes).text).toBe(document.text);
  const archive = new Archive(bytes);
  const part = (name: string): string => archive.required(name).text;
  return {
    body: part('word/document.xml')
      .replace(/^.*?<w:body>/, '')
      .replace('</w:body></w:document>', ''),
    part,
  };
}

const start = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
const end = (id: number): string => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
const kept = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('comments in a Word document', () => {
  it('stand round a whole run, and cut one that holds more', () => {
    expect(annotated(p(r('共'), r('12'), r('件')), ['12']).body).toBe(p(r('共'), start(0), r('12'), end(0), r('件')));
    expect(annotated(p('共12件'), ['12']).body).toBe(p(r('共'), start(0), kept('12'), end(0), kept('件')));
  });
  it('go on over runs, and share a place', () => {
    expect(annotated(p(r('共1'), r('2件')), ['12']).body).toBe(
      p(r('共'), start(0), kept('1'), r('2'), end(0), kept('件')),
    );
    expect(annotated(p(r('甲'), r('乙')), ['甲', '乙', '甲乙']).body).toBe(
      p(start(0), start(2), r('甲'), end(0), start(1), r('乙'), end(1), end(2)),
    );
  });
  it('give both halves of a run its looks', () => {
    const looks = '<w:rPr><w:b/></w:rPr>';
    const bold = (text: string, space = ''): string => `<w:r>${looks}<w:t${space}>${text}</w:t></w:r>`;
    expect(annotated(p(bold('共12')), ['12']).body).toBe(
      p(bold('共'), start(0), bold('12', ' xml:space="preserve"'), end(0)),
    );
  });
  it('take a whole run where cutting would lose a space, an entity or what else it holds', () => {
    for (const run of [r('共 12'), '<w:r><w:t>共12</w:t><w:tab/></w:r>'])
      expect(annotated(p(run), ['12']).body).toBe(p(start(0), run, end(0)));
    expect(annotated(p('甲&amp;乙'), ['&']).body).toBe(p(r('甲'), start(0), kept('&amp;'), end(0), kept('乙')));
    expect(annotated(p('甲&#x1F600;乙'), ['\ud83d']).body).toBe(
      p(r('甲'), start(0), kept('&#x1F600;'), end(0), kept('乙')),
    );
    expect(annotated(p('甲😀乙'), ['\ude00']).body).toBe(p(r('甲'), start(0), kept('😀'), end(0), kept('乙')));
  });
  it('stand in an empty cell, a paragraph of one tag, and on a number that Word makes', () => {
    const blank = (content: string): string => tbl(tr('甲', tc(content)));
    const on = (body: string): string => {
      const document = readWord(docx(body));
      const bytes = annotateWord(document, [{ start: 2, end: 2, lines: ['空'] }], author);
      return new Archive(bytes).required('word/document.xml').text;
    };
    expect(on(blank('<w:p></w:p>'))).toContain(blank(`<w:p>${start(0)}${end(0)}</w:p>`));
    expect(on(blank('<w:p/>'))).toContain(blank(`<w:p>${start(0)}${end(0)}</w:p>`));
    expect(on(p('甲乙丙'))).toContain(p(r('甲乙'), start(0), kept('丙'), end(0)));
  });
  it('on a cell that another one spans stand in the next one', () => {
    const rows =
      tr(tc('甲', '<w:vMerge w:val="restart"/>'), '1') + tr(tc('', '<w:vMerge/>'), '2') + tr(tc('', '<w:vMerge/>'));
    const document = readWord(docx(tbl(rows)));
    const bytes = annotateWord(
      document,
      [
        { start: 4, end: 4, lines: ['一'] },
        { start: 7, end: 7, lines: ['二'] },
      ],
      author,
    );
    expect(readWord(bytes).text).toBe(document.text);
    expect(new Archive(bytes).required('word/document.xml').text).toContain(
      `${r('2')}${start(0)}${end(0)}${start(1)}${end(1)}`,
    );
  });
  it('bring the part that holds them, its relation and its type', () => {
    const { part } = annotated(p('甲乙'), ['甲', '乙']);
    const comments = part('word/comments.xml');
    expect(comments).toContain('w:id="0" w:author="勾稽" w:initials="勾" w:date="2026-01-31T09:00:00Z"><w:p>');
    expect(comments.match(/<w:t [^>]*>[^<]*/g)?.map((text) => text.replace(/<[^>]*>/, ''))).toEqual([
      '关于“甲”',
      '&lt;依据&gt;',
      '关于“乙”',
      '&lt;依据&gt;',
    ]);
    expect(part('word/_rels/document.xml.rels').match(/relationships\/comments" Target="comments.xml"/g)).toHaveLength(
      1,
    );
    expect(part('[Content_Types].xml').match(/PartName="\/word\/comments.xml"/g)).toHaveLength(1);
  });
  it('leave those that are there, with their ids, and those of marks whose comment is gone', () => {
    const body = p(
      '<w:commentRangeStart w:id="0"/>',
      r('甲'),
      '<w:commentRangeEnd w:id="0"/>',
      '<w:r><w:commentReference w:id="2"/></w:r>',
      r('乙'),
      r('丙'),
    );
    const old = '<w:comment w:id="0" w:author="张"><w:p><w:r><w:t>旧</w:t></w:r></w:p></w:comment>';
    const { part, body: after } = annotated(body, ['乙', '丙'], { comments: old });
    expect(part('word/comments.xml')).toContain(old);
    expect([...part('word/comments.xml').matchAll(/w:comment [^>]*w:id="(\d+)"/g)].map(([, id]) => id)).toEqual([
      '0',
      '1',
      '3',
    ]);
    expect(after).toContain(`${start(1)}${r('乙')}${end(1)}${start(3)}${r('丙')}${end(3)}`);
    expect(part('word/_rels/document.xml.rels').match(/comments"/g)).toHaveLength(1);
  });
  it('fill a part of comments that is one tag, or is named and not there', () => {
    const empty = { 'word/comments.xml': `<w:comments ${namespaces}/>` };
    expect(annotated(p('甲'), ['甲'], { comments: '', more: empty }).part('word/comments.xml')).toMatch(
      /mc=[^<]*><w:comment .*<\/w:comments>$/,
    );
    const relation =
      '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="notes.xml"/>';
    const rels = {
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation}</Relationships>`,
    };
    const { part } = annotated(p('甲'), ['甲'], { more: rels });
    expect(part('word/notes.xml')).toContain('关于“甲”');
    expect(part('word/_rels/document.xml.rels').match(/Relationship /g)).toHaveLength(1);
  });
  it('have their namespace where tags have no prefix, and in strict documents', () => {
    const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const { part } = annotated('', ['甲'], {
      main: `<document xmlns="${word}"><body><p><r><t>甲</t></r></p></body></document>`,
    });
    expect(part('word/document.xml')).toContain(
      `<p><commentRangeStart xmlns:w="${word}" w:id="0"/><r><t>甲</t></r><commentRangeEnd xmlns:w="${word}" w:id="0"/>`,
    );
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const other = annotated('', ['甲'], {
      main: `<w:document xmlns:w="${strict}"><w:body>${p('甲')}</w:body></w:document>`,
    });
    expect(other.part('word/comments.xml')).toContain(`<w:comments xmlns:w="${strict}">`);
  });
  it('lose what XML cannot hold', () => {
    const document = readWord(docx(p('甲')));
    const bytes = annotateWord(document, [{ start: 0, end: 1, lines: ['一\u0001\ud83d二'] }], author);
    expect(new Archive(bytes).required('word/comments.xml').text).toContain('>一二<');
  });
});
