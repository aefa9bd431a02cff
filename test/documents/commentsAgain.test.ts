import { describe, expect, it } from 'vitest';
import { annotateWord, type Author, type Comment } from '../../server/documents/word/comment';
import { readWord, type WordDocument } from '../../server/documents/word/read';
import { Archive } from '../../server/documents/zip/archive';
import { docx, p, r } from './support';

const author: Author = { name: '勾稽', initials: '勾', date: null };
const about = ({ text }: WordDocument, ...words: readonly string[]): Comment[] =>
  words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length, lines: [`关于${word}`] }));
const annotate = (bytes: Uint8Array, ...words: readonly string[]): Uint8Array =>
  annotateWord(readWord(bytes), about(readWord(bytes), ...words), author);
const partOf = (bytes: Uint8Array, name = 'word/document.xml'): string => new Archive(bytes).required(name).text;
const saidIn = (bytes: Uint8Array): string[] =>
  [...partOf(bytes, 'word/comments.xml').matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text ?? '');

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const microsoft = 'http://schemas.microsoft.com/office';
/** A document as Word leaves it: two comments of ours, the first with an answer, one of another's, and the lists beside them. */
function savedByWord(): Uint8Array {
  const names = `xmlns:w14="${microsoft}/word/2010/wordml"`;
  const comment = (id: number, by: string, name: string, text: string): string =>
    `<w:comment ${names} w:id="${id}" w:author="${by}"><w:p w14:paraId="${name}">${r(text)}</w:p></w:comment>`;
  const marked = (id: number, text: string): string =>
    `<w:commentRangeStart w:id="${id}"/>${r(text)}<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="a3"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;
  const lists = {
    commentsExtended: `<w15:commentsEx xmlns:w15="${microsoft}/word/2012/wordml"><w15:commentEx w15:paraId="0A" w15:done="0"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A" w15:done="0"/><w15:commentEx w15:paraId="0C" w15:done="0"/><w15:commentEx w15:paraId="0D" w15:done="0"/></w15:commentsEx>`,
    commentsIds: `<c:commentsIds xmlns:c="${microsoft}/word/2016/wordml/cid"><c:commentId c:paraId="0C" c:durableId="1C"/><c:commentId c:paraId="0D" c:durableId="1D"/></c:commentsIds>`,
    commentsExtensible: `<e:commentsExtensible xmlns:e="${microsoft}/word/2018/wordml/cex"><e:commentExtensible e:durableId="1C"/><e:commentExtensible e:durableId="1D"/></e:commentsExtensible>`,
  };
  const relation = (type: string, target: string): string =>
    `<Relationship Id="${target}" Type="${type}" Target="${target}.xml"/>`;
  const relations = [
    relation(`${office}/comments`, 'comments'),
    ...Object.keys(lists).map((name) => relation(`${microsoft}/2011/relationships/${name}`, name)),
  ];
  return docx(p(marked(0, '甲'), marked(2, '乙'), marked(3, '丙')), {
    comments:
      comment(0, '勾稽', '0A', '答过的') +
      comment(1, '张', '0B', '答') +
      comment(2, '勾稽', '0C', '旧的') +
      comment(3, '张', '0D', '别人的'),
    more: {
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
      ...Object.fromEntries(Object.entries(lists).map(([name, xml]) => [`word/${name}.xml`, xml])),
    },
  });
}

describe('a document that is annotated again', () => {
  it('has the same comments once, and the same bytes', () => {
    const once = annotate(docx(p('甲', '乙丙')), '甲', '丙');
    const again = annotate(once, '甲', '丙');
    expect(saidIn(again)).toEqual(['关于甲', '关于丙']);
    expect(partOf(again)).toBe(partOf(once));
  });

  it('loses those of what is settled, and all where nothing is left', () => {
    const once = annotate(docx(p('甲', '乙丙')), '甲', '丙');
    expect(saidIn(annotate(once, '丙'))).toEqual(['关于丙']);
    const none = annotate(once);
    expect(saidIn(none)).toEqual([]);
    expect(partOf(none)).not.toMatch(/comment/);
    expect(annotate(none)).toBe(none);
  });

  it('keeps what others wrote, and ours that somebody answered, with all that Word notes of them', () => {
    const again = annotate(savedByWord(), '丙');
    expect(saidIn(again)).toEqual(['答过的', '答', '别人的', '关于丙']);
    const marks = [...partOf(again).matchAll(/comment(?:RangeStart|RangeEnd|Reference) w:id="(\d)"/g)].map(
      ([, id]) => id,
    );
    expect(marks.sort()).toEqual(['0', '0', '0', '2', '2', '2', '3', '3', '3']); // 2 is the new one's
    expect(partOf(again)).not.toContain('<w:r><w:rPr><w:rStyle w:val="a3"/></w:rPr></w:r>');
    for (const [name, gone, kept] of [
      ['commentsExtended', 'paraId="0C"', ['"0A"', '"0B"', '"0D"']],
      ['commentsIds', '0C', ['0D']],
      ['commentsExtensible', '1C', ['1D']],
    ] as const) {
      const xml = partOf(again, `word/${name}.xml`);
      expect(xml).not.toContain(gone);
      for (const one of kept) expect(xml).toContain(one);
    }
  });

  it('keeps the text of a run that refers to one', () => {
    const once = partOf(annotate(docx(p('甲')), '甲'));
    const inText = once.replace(
      '<w:r><w:commentReference w:id="0"/></w:r>',
      '<w:r><w:t>乙</w:t><w:commentReference w:id="0"/></w:r>',
    );
    expect(inText).not.toBe(once);
    const comment = '<w:comment w:id="0" w:author="勾稽"><w:p/></w:comment>';
    const bare = annotate(docx('', { main: inText, comments: comment }));
    expect(readWord(bare).text).toBe('甲乙\n');
    expect(partOf(bare)).toContain('<w:r><w:t>乙</w:t></w:r>');
  });
});
