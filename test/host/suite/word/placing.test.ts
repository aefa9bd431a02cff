import assert from 'node:assert/strict';
import {
  commands,
  MarkdownString,
  type CodeAction,
  type Hover,
  type Position,
  type Range,
  type TextDocument,
} from 'vscode';
import { readWord } from '../../../../server/documents/word/read';
import { writeArchive } from '../../../../server/documents/zip/write';
import { cleanUp, faultyReport, findings, untilFound, untilGiven } from '../documents/support';
import { documentOf, openDocument, textIn } from './support';

type Opened = Awaited<ReturnType<typeof openDocument>>;

/** A document with the run at a place of its text within a tag. */
function wrapped(
  bytes: Uint8Array,
  text: TextDocument,
  range: Range,
  [open, close]: readonly [string, string],
): Uint8Array {
  const document = readWord(bytes);
  const xml = document.xml.text;
  const offset = text.offsetAt(range.start);
  const written = document.pieces.find(({ at, piece }) => at <= offset && offset < at + piece.text.length)?.piece
    .written;
  const from = xml.lastIndexOf('<w:r>', written?.from);
  const to = xml.indexOf('</w:r>', from) + '</w:r>'.length;
  const changed = xml.slice(0, from) + open + xml.slice(from, to) + close + xml.slice(to);
  return writeArchive(document.archive, new Map([[document.part, document.xml.encode(changed)]]));
}

const formula = ['<w:fldSimple w:instr=" =SUM(LEFT) ">', '</w:fldSimple>'] as const;
const bound = [
  '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/></w:sdtPr><w:sdtContent>',
  '</w:sdtContent></w:sdt>',
] as const;

/** What the first fix of a row's total would change. */
async function mended(
  opened: Opened,
): Promise<{ readonly title: string; readonly range: Range; readonly newText: string }> {
  const { range } = await findingOf(opened, 'row-total');
  const [fix] = await untilGiven('a fix', () => fixesOf(opened, range));
  const [edit] = fix?.edit?.entries()[0]?.[1] ?? [];
  assert.ok(fix && edit);
  return { title: fix.title, range: edit.range, newText: edit.newText };
}

async function findingOf({ editor }: Opened, code: string) {
  await untilFound(editor);
  const found = findings(editor.document).find((one) => typeof one.code === 'object' && one.code.value === code);
  assert.ok(found, `${code} is found`);
  return found;
}

function fixesOf({ editor: { document } }: Opened, range: { readonly start: Position }): Thenable<CodeAction[]> {
  return commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, 'quickfix');
}

async function hoverAt({ editor: { document } }: Opened, place: Position): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, place);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof MarkdownString ? content.value : ''))
    .join('\n');
}

describe('a fix in the text of a Word document', () => {
  afterEach(() => cleanUp());

  it('is not offered where it would be refused at save, and the hover says why', async () => {
    const lines = faultyReport().split('\n');
    const row = lines.findIndex((line) => line.includes('部分公开'));
    const opened = await openDocument('庚.docx', documentOf(lines.filter((_, index) => index !== row).join('\n')));
    const missing = await findingOf(opened, 'row-missing');
    const fixes = await fixesOf(opened, missing.range);
    assert.deepEqual(
      fixes.filter(({ edit }) => edit).map(({ title }) => title),
      [],
    );
    assert.match(await hoverAt(opened, missing.range.start), /不提供自动修正：第 \d+ 行：.*在 Word 里修改表格/);
    // Beside it, what has a place is offered as ever.
    const wrong = await findingOf(opened, 'row-total');
    const [fix] = await untilGiven('a fix', () => fixesOf(opened, wrong.range));
    assert.ok(fix?.edit);
    assert.doesNotMatch(await hoverAt(opened, wrong.range.start), /不提供自动修正/);
  });

  it('says where it stands on the result of a formula, and is saved', async () => {
    const plain = await openDocument('辛.docx', documentOf(faultyReport()));
    const place = await mended(plain);
    const before = plain.editor.document.getText(place.range);
    const bytes = wrapped(documentOf(faultyReport()), plain.editor.document, place.range, formula);
    const opened = await openDocument('壬.docx', bytes);
    const { title, range, newText } = await mended(opened);
    assert.match(title, /（Word 公式的结果）$/);
    assert.deepEqual([range.start, opened.editor.document.getText(range)], [place.range.start, before]);
    assert.match(await hoverAt(opened, range.start), /F9/);
    await opened.editor.edit((builder) => builder.replace(range, newText));
    assert.ok(await opened.editor.document.save());
    assert.equal(await textIn(opened.uri), opened.editor.document.getText());
  });

  it('is not offered in a content control that is bound to data, and what is typed there is not saved', async () => {
    const plain = await openDocument('癸.docx', documentOf(faultyReport()));
    const { title, range, newText } = await mended(plain);
    const bytes = wrapped(documentOf(faultyReport()), plain.editor.document, range, bound);
    const opened = await openDocument('子.docx', bytes);
    const { range: at } = await findingOf(opened, 'row-total');
    const fixes = await untilGiven('other fixes', () => fixesOf(opened, at));
    assert.ok(!fixes.some((fix) => fix.edit && fix.title === title));
    assert.match(await hoverAt(opened, at.start), /不提供自动修正：第 \d+ 行.*绑定了数据/);
    await opened.editor.edit((builder) => builder.replace(range, newText));
    assert.ok(!(await opened.editor.document.save()));
    assert.notEqual(await textIn(opened.uri), opened.editor.document.getText());
  });
});
