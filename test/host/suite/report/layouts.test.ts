import assert from 'node:assert/strict';
import { commands, DiagnosticSeverity, type Hover, type MarkdownString } from 'vscode';
import { cleanUp, findings, open, until } from '../documents/support';
import { apply, cleanText, errorsOf, placeOf, quickFixes, type } from './support';

/** The clean sample with its tables in another layout. */
function withTables(write: (rows: readonly (readonly string[])[]) => string): string {
  const lines = cleanText().split('\n');
  const blocks: string[] = [];
  for (let line = 0; line < lines.length;) {
    let end = line;
    while (lines[end]?.includes('\t')) end++;
    blocks.push(end > line ? write(lines.slice(line, end).map((text) => text.split('\t'))) : (lines[line] ?? ''));
    line = Math.max(end, line + 1);
  }
  return blocks.join('\n');
}

const layouts: readonly {
  name: string;
  language: 'markdown' | 'html';
  text: () => string;
  from: string;
  to: string;
}[] = [
  {
    name: 'pipes in Markdown',
    language: 'markdown',
    text: () => withTables((rows) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n')),
    from: '| （一）予以公开 |  | 9 |',
    to: '| （一）予以公开 |  | 8 |',
  },
  {
    name: 'HTML',
    language: 'html',
    text: () =>
      `<!DOCTYPE html>\n<html><body><ul><li>首页</li></ul>\n${withTables((rows) => `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</table>`).replace(/^(?!<)(.+)$/gm, '<p>$1</p>')}\n</body></html>`,
    from: '<td>（一）予以公开</td><td></td><td>9</td>',
    to: '<td>（一）予以公开</td><td></td><td>8</td>',
  },
];

describe('a table in another layout behaves like one with tabs', () => {
  afterEach(() => cleanUp());

  for (const { name, language, text, from, to } of layouts) {
    it(`${name}: findings on the right cells, fix and hover`, async () => {
      const editor = await open(text(), language);
      const { document } = editor;
      await type(editor, from, to);
      await until('two totals are wrong', () => errorsOf(document).length === 2);
      assert.deepEqual(
        errorsOf(document).map(({ range }) => document.getText(range)),
        ['13', '22'],
      );
      const figure = placeOf(document, to);
      const at = document.positionAt(document.offsetAt(figure.start) + to.indexOf('8'));
      const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at);
      assert.ok(
        hovers.some(({ contents }) =>
          contents.some((content) => (content as MarkdownString).value.includes('（一）予以公开 · 自然人')),
        ),
      );
      const [fix] = await quickFixes(document, errorsOf(document)[0] ?? { range: figure });
      await apply(fix);
      assert.equal(document.getText(), text());
      await until('all is well', () =>
        findings(document).every(({ severity }) => severity === DiagnosticSeverity.Hint),
      );
    });
  }
});
