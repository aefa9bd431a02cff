import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, DocumentSymbol, Hover } from 'vscode-languageserver';
import { rules } from '../../server/engine/rules/index';
import { engine, gouji } from '../cli/support';
import { folderWith } from '../support/folders';
import { startClient, type TestClient } from '../lsp/client';
import { clean, edit } from '../support/samples';

const uri = 'file:///draft.txt';

/** What would act where text is taken for HTML, Markdown or the language of a terminal. */
const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[点这里](command:workbench.action.terminal.new)',
  '![图](https://example.invalid/a.png)',
  '<a href="javascript:alert(1)">甲</a>',
  '[甲](javascript:alert(1))',
  '$(sync~spin)',
  '`​``',
  '\u001b]8;;https://example.invalid\u0007甲\u001b]8;;\u0007',
  '\u001b[2J\u001b[31m',
  '\u202e乙甲',
  '{0}{name}{row}',
  '$& $1 $`',
  '__proto__',
  '**甲**',
  '&lt;script&gt;',
];

/** Drafts that bring a text to every place from which findings, hovers and names are made. */
const placesOf = (text: string): Readonly<Record<string, string>> => ({
  'the name of the body': edit(
    clean,
    '云溪县档案局2024年政府信息公开工作年度报告',
    `${text}局2024年政府信息公开工作年度报告`,
  ),
  'the label of a row': edit(clean, '（一）予以公开\t\t9', `（一）予以公开${text}\t\t9`),
  'a row of its own': edit(clean, '\t（一）予以公开\t\t9', `\t${text}\t\t1\t2\t3\t4\t5\t6\t7\n\t（一）予以公开\t\t9`),
  'a figure': edit(clean, '（一）予以公开\t\t9\t', `（一）予以公开\t\t${text}\t`),
  'the heading of a section': edit(clean, '六、其他需要报告的事项', `六、其他需要报告的事项${text}`),
  'a heading below a section': edit(clean, '（一）主动公开。', `一、${text}\n\n（一）主动公开。`),
  'the prose': edit(clean, '（一）主动公开。', `（一）主动公开。${text}`),
});

describe.each(hostile)('%j in a draft', (text) => {
  let client: TestClient;
  beforeEach(async () => {
    client = await startClient();
  });
  afterEach(() => client.close());

  it.each(Object.keys(placesOf(text)))('as %s acts nowhere', async (place) => {
    const draft = placesOf(text)[place] ?? '';
    await client.open(uri, draft);
    const textDocument = { uri };
    const everywhere = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
    const found: Diagnostic[] = await client.pull(uri);
    for (const { message, relatedInformation, codeDescription } of found) {
      // A message is plain text to every client; it carries no link and no code of a terminal.
      for (const said of [message, ...(relatedInformation ?? []).map((related) => related.message)])
        expect(typeof said).toBe('string');
      expect(codeDescription).toBeUndefined();
    }
    // Hovers are Markdown: they hold words of the form and numbers, nothing that the draft says.
    const lines = draft.split('\n');
    for (const [line, { length }] of lines.map((one, index) => [index, one] as const)) {
      for (let character = 0; character <= length; character += 9) {
        const hover = await client.rpc.sendRequest<Hover | null>('textDocument/hover', {
          textDocument,
          position: { line, character },
        });
        const value = hover ? (hover.contents as { value: string }).value : '';
        expect(value).not.toContain(text);
        expect(value).not.toMatch(/<|\]\(|javascript:|command:|https?:|\$\(/);
      }
    }
    const actions = await client.rpc.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: everywhere,
      context: { diagnostics: found },
    });
    for (const { command, edit: change } of actions) {
      expect(command).toBeUndefined();
      const touched = (change?.documentChanges ?? []).map((one) =>
        'textDocument' in one ? one.textDocument.uri : 'a file',
      );
      expect(touched).toEqual([uri]);
    }
    await client.rpc.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
  });

  it('reaches a terminal without its control characters', async () => {
    const folder = folderWith(
      Object.fromEntries(Object.values(placesOf(text)).map((draft, index) => [`${index}.txt`, draft])),
    );
    for (const argv of [
      ['check', '.'],
      ['check', '--fix-dry-run', ...Object.keys(placesOf(text)).map((_, index) => `${index}.txt`)],
    ]) {
      const { out, err } = await gouji(folder, argv, { tools: { rules, engine } });
      expect(out).toContain('3.txt');
      expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }
  });
});
