import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { check, createEngine } from '../../server/engine/index';
import { startClient } from '../lsp/client';
import { clean, edit, mistakes } from '../support/samples';
import { faulty, filesOf, run } from './official';
import { folderWith } from '../support/folders';

const drafts: Readonly<Record<string, string>> = {
  '一个总计错.txt': faulty,
  'mistakes.gouji.txt': mistakes,
  'clean & "well".gouji.txt': clean,
  '\u4e00 b.md': edit(clean, '（一）予以公开\t\t9\t', '（一）予以公开\t\t8\t'),
  'crlf.txt': `\ufeff${faulty.replaceAll('\n', '\r\n')}`,
};

/** A finding by what must not differ: its key, its words, and its place. */
type Seen = readonly [key: string, message: string, line: number, character: number];

describe('a finding', () => {
  it.each(Object.entries(drafts))(
    'is the same in the editor, the command, the library, the worker and for models: %s',
    async (name, content) => {
      const folder = folderWith({ [name]: content });
      // An editor shows a text without its mark.
      const text = content.replace(/^\ufeff/, '');

      const [file] = await filesOf(folder, [name]);
      const command = file!.diagnostics.map(({ key, message, range: { start } }): Seen => {
        const { line, character } = start as { line: number; character: number };
        return [key, message, line, character];
      });
      expect(command.length > 0).toBe(content !== clean);

      const library = check(createEngine(), text, { name });
      expect(
        library?.diagnostics.map(({ key, message, range: { start } }): Seen => [
          key,
          message,
          start.line,
          start.character,
        ]),
      ).toEqual(command);

      const client = await startClient();
      try {
        const uri = pathToFileURL(join(folder, name)).href;
        await client.open(uri, text, name.includes('.gouji.') ? 'gouji-report' : 'plaintext');
        const editor = (await client.pull(uri)).map(({ data, message, range: { start } }): Seen => [
          (data as { key: string }).key,
          message as string,
          start.line,
          start.character,
        ]);
        expect(editor).toEqual(command);
      } finally {
        client.close();
      }

      const request = { do: 'check', name, base64: Buffer.from(content).toString('base64') };
      const worker = await run(folder, ['worker'], { stdin: Buffer.from(JSON.stringify(request)) });
      const { result } = JSON.parse(worker.out) as {
        result: {
          diagnostics: { key: string; message: string; range: { start: { line: number; character: number } } }[];
        };
      };
      expect(
        result.diagnostics.map(({ key, message, range: { start } }): Seen => [
          key,
          message,
          start.line,
          start.character,
        ]),
      ).toEqual(command);

      const question = { id: 1, method: 'tools/call', params: { name: 'gouji_check', arguments: { path: name } } };
      const mcp = await run(folder, ['mcp', name], { stdin: Buffer.from(JSON.stringify(question)) });
      const { findings } = (
        JSON.parse(mcp.out) as {
          result: { structuredContent: { findings: { key: string; message: string; line: number; column: number }[] } };
        }
      ).result.structuredContent;
      expect(findings.map(({ key, message, line, column }): Seen => [key, message, line - 1, column - 1])).toEqual(
        command,
      );
    },
  );
});
