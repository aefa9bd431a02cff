import { describe, expect, it } from 'vitest';
import { readSheets } from '../../server/documents/sheet/read';
import { annotateWord } from '../../server/documents/word/comment';
import { createWord } from '../../server/documents/word/create';
import { readWord } from '../../server/documents/word/read';
import { writeWord } from '../../server/documents/word/write';
import { Archive } from '../../server/documents/zip/archive';
import { enough, growthsPrepared } from '../support/cost';
import { docx, namespaces, p, r, tbl, tc, tr, type Parts } from './support';

const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: Math.round(count) }, (_, index) => make(index)).join('');
const author = { name: '勾稽', initials: '勾', date: null };
const read =
  (body: (times: number) => string, parts: (times: number) => Parts = () => ({})) =>
  (times: number): (() => void) => {
    const bytes = docx(body(times), parts(times));
    return () => void readWord(bytes);
  };
const edit =
  (body: (times: number) => string, change: (text: string) => string) =>
  (times: number): (() => void) => {
    const document = readWord(docx(body(times)));
    const text = change(document.text);
    return () => void writeWord(document, text);
  };
const field = '<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>';
const gone = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r('甲')}</w:p>`;
const levels = (times: number): string =>
  `<w:abstractNum w:abstractNumId="0">${many(800 * times, (index) => `<w:lvl w:ilvl="${index}"><w:numFmt w:val="decimal"/></w:lvl>`)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

const works: Readonly<Record<string, (times: number) => () => void>> = {
  'rows of a table': read((times) => tbl(many(1600 * times, () => tr('甲', '1', '2')))),
  'rows of a table, each with a border elsewhere': read((times) =>
    tbl(
      many(800 * times, (row) =>
        tr(
          '甲',
          tc('1', `<w:gridSpan w:val="${1 + (row % 200)}"/>`),
          tc('2', `<w:gridSpan w:val="${200 - (row % 200)}"/>`),
        ),
      ),
    ),
  ),
  'runs of a paragraph': read((times) => p(many(4000 * times, () => r('1')))),
  'fields that never end': read((times) => p(many(3000 * times, () => field + r('1')))),
  'paragraphs whose marks are deleted': read((times) => many(2000 * times, () => gone)),
  'prefixes, and tags that declare one more': read(
    () => '',
    (times) => ({
      main: `<w:document ${namespaces} ${many(1500 * times, (index) => `xmlns:n${index}="u"`).replaceAll('"x', '" x')}><w:body>${many(1500 * times, () => '<w:p xmlns:n="u"/>')}</w:body></w:document>`,
    }),
  ),
  'levels of a list and its items': read(
    (times) =>
      many(
        1500 * times,
        () => '<w:p><w:pPr><w:pStyle w:val="A"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>',
      ),
    (times) => ({ numbering: levels(times) }),
  ),
  'text boxes in text boxes': read((times) =>
    many(
      600 * times,
      () => '<w:p><w:txbxContent><w:p><w:txbxContent><w:p/></w:txbxContent></w:p></w:txbxContent></w:p>',
    ),
  ),
  entities: read((times) => p(many(6000 * times, () => '&amp;'))),
  'cells that are filled': edit(
    (times) => tbl(many(2400 * times, () => tr('甲', '', tc('<w:p/>')))),
    (text) => text.replaceAll('\t', '\t5'),
  ),
  'runs that a new text takes the place of': edit(
    (times) => p(many(3000 * times, () => r('1'))),
    (text) => text.replaceAll('1', '二'),
  ),
  'paragraphs that are rewritten': edit(
    (times) => many(3200 * times, () => p('甲乙丙丁戊己')),
    (text) => text.replaceAll('甲乙丙丁戊己', '子丑甲辰'),
  ),
  'lines that are put in': (times) => {
    const document = readWord(docx(p('甲') + p('乙')));
    const text = `甲\n${many(3000 * times, (index) => `${index}\n`)}乙\n`;
    return () => void writeWord(document, text);
  },
  'lines that are taken out': edit(
    (times) => many(1500 * times, (index) => p(String(index))),
    () => '0\n',
  ),
  'comments, and places for them': (times) => {
    const document = readWord(docx(tbl(many(800 * times, () => tr('甲', '1')))));
    const comments = document.places.map(({ start, end }) => ({ start, end, lines: ['一'] }));
    return () => void annotateWord(document, comments, author);
  },
  'comments on one place': (times) => {
    const document = readWord(docx(p('甲')));
    const comments = Array.from({ length: 1500 * times }, () => ({ start: 0, end: 1, lines: ['一'] }));
    return () => void annotateWord(document, comments, author);
  },
  'sheets and relations of a workbook': (times) => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const relation = (index: number): string =>
      `<Relationship Id="r${index}" Type="${office}/other" Target="a${index}.xml"/>`;
    const main = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets>${many(2000 * times, (index) => `<sheet name="a" r:id="r${index}"/>`)}</sheets></workbook>`;
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${many(2000 * times, relation)}</Relationships>`;
    const bytes = docx('', { main, mainName: 'xl/workbook.xml', more: { 'xl/_rels/workbook.xml.rels': rels } });
    return () => void readSheets(bytes);
  },
  'rows of a table that is written anew': (times) => {
    const cells = Array.from({ length: 1500 * times }, (_, row) => ({
      row,
      column: 0,
      rowSpan: 1,
      columnSpan: 1,
      text: '甲',
      align: 'left' as const,
    }));
    return () =>
      void createWord({ title: '', blocks: [{ kind: 'table', height: cells.length, width: 1, heads: 1, cells }] });
  },
  'entries of a ZIP': (times) => {
    const more = Object.fromEntries(Array.from({ length: 480 * times }, (_, index) => [`a/${index}`, '']));
    const bytes = docx(p('甲'), { more });
    return () => expect(new Archive(bytes).has('word/document.xml')).toBe(true);
  },
};

describe('work on a document grows with its size', () => {
  const grows = growthsPrepared(Object.entries(works));
  it.each(Object.keys(works))('%s', (name) => expect(grows(name)).toBeLessThan(enough));
});
