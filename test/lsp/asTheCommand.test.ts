import { afterEach, describe, expect, it } from 'vitest';
import { textAddress } from '../../server/documents/address';
import { readWord } from '../../server/documents/word/read';
import { createEngine } from '../../server/engine/reading/engine';
import { officialForms } from '../../server/engine/form/editions';
import { rules } from '../../server/engine/rules/index';
import { folderWith, gouji } from '../cli/support';
import { clean, differences, seeded } from '../support/tenBodies';
import { pulling, startClient, type TestClient } from './client';

type Files = Readonly<Record<string, string | Uint8Array>>;

const config = JSON.stringify({
  set: { year: 2024, previous: ['2023/**'], parts: ['2024/**'], whole: '2024/稿9.docx' },
});
const official = { tools: { rules, engine: createEngine(officialForms) } };

/** The findings of this year's reports as the command tells them: path and key. */
async function inCommand(files: Files): Promise<string[]> {
  const { out } = await gouji(
    folderWith({ ...files, '.gouji.json': config }),
    ['check', '2024', '--format', 'json'],
    official,
  );
  const printed = JSON.parse(out) as {
    files: { path: string; diagnostics: { key: string }[] }[];
  };
  return printed.files.flatMap(({ path, diagnostics }) => diagnostics.map(({ key }) => `${path} ${key}`)).sort();
}

let client: TestClient | undefined;
afterEach(() => client?.close());

/** The same as an editor shows them that has the folder open, and opens one report after the other. */
async function inEditor(files: Files): Promise<string[]> {
  const workspace = { ...pulling.workspace, workspaceFolders: true };
  const own = await startClient({ ...pulling, workspace }, () => null, { readsFiles: true });
  client = own;
  own.rpc.onRequest('gouji/read', ({ uri }: { uri: string }) => (uri === 'file:///w/.gouji.json' ? config : null));
  own.rpc.onRequest('workspace/diagnostic/refresh', () => null);
  await own.rpc.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [{ uri: 'file:///w', name: 'w' }], removed: [] },
  });
  const texts = Object.entries(files).flatMap(([path, content]) => {
    const uri = encodeURI(`file:///w/${path}`);
    if (path.endsWith('.csv')) return [];
    return typeof content === 'string'
      ? [{ path, uri, languageId: 'plaintext', text: content }]
      : [{ path, uri: textAddress(uri), languageId: 'gouji-report', text: readWord(content).text }];
  });
  await own.rpc.sendRequest('gouji/company', { texts, gone: [] });
  const found: string[] = [];
  for (const { path, uri, languageId, text } of texts.filter((one) => one.path.startsWith('2024/'))) {
    await own.open(uri, text, languageId);
    for (const { data } of await own.pull(uri)) found.push(`${path} ${(data as { key: string }).key}`);
  }
  return found.sort();
}

/** The parts are told by a pattern here, which does not know that the seventh body's report is missing: the sums show it. */
const withSums = [...differences, ...Array.from({ length: 3 }, () => '2024/稿9.docx rollup-sum')].sort();

describe('two years of ten bodies, as text and Word documents, in an editor', () => {
  it('are clean where they are', async () => {
    expect(await inEditor(clean)).toEqual([]);
    expect(await inCommand(clean)).toEqual([]);
  }, 60_000);

  it('show just the differences that were made, by the same keys as in the command', async () => {
    const found = await inEditor({ ...clean, ...seeded });
    expect(found.map((line) => line.replace(/:.*$/, ''))).toEqual(withSums);
    expect(await inCommand({ ...clean, ...seeded })).toEqual(found);
  }, 60_000);
});
