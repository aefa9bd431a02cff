import { afterEach, describe, expect, it } from 'vitest';
import { textAddress } from '../../server/documents/address';
import { readWord } from '../../server/documents/word/read';
import { createEngine } from '../../server/engine/reading/engine';
import { officialForms } from '../../server/engine/form/editions';
import { rules } from '../../server/engine/rules/index';
import { gouji } from '../cli/support';
import { folderWith } from '../support/folders';
import { clean, differences, roster, seeded } from '../support/tenBodies';
import { pulling, startClient, type TestClient } from './client';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** The set by a roster, or by patterns, which do not know that the seventh body's report is missing: the sums show it. */
const byRoster = { roster: '名册.csv', year: 2024, previous: ['2023/**'] };
const sets = {
  'a roster': { set: byRoster, forms: [], more: [] },
  'a roster and a form of one’s own that extends the official one': {
    set: byRoster,
    forms: ['own.gouji-form.json'],
    more: [],
  },
  patterns: {
    forms: [],
    set: { year: 2024, previous: ['2023/**'], parts: ['2024/**'], whole: '2024/稿9.docx' },
    more: Array.from({ length: 3 }, () => '2024/稿9.docx rollup-sum'),
  },
};
const ownForm = JSON.stringify({ 'gouji-form': 1, id: 'county-2021', name: '本县的要求', extends: '2021' });
const official = { tools: { rules, engine: createEngine(officialForms) } };

/** The findings of this year's reports as the command tells them: path and key. */
async function inCommand(files: Files, config: string): Promise<string[]> {
  const { out } = await gouji(
    folderWith({ ...files, '.gouji.json': config, 'own.gouji-form.json': ownForm }),
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
async function inEditor(files: Files, config: string): Promise<string[]> {
  const workspace = { ...pulling.workspace, workspaceFolders: true };
  const own = await startClient({ ...pulling, workspace }, () => null, { readsFiles: true });
  client = own;
  const read: Readonly<Record<string, string>> = {
    '.gouji.json': config,
    '名册.csv': roster,
    'own.gouji-form.json': ownForm,
  };
  own.rpc.onRequest(
    'gouji/read',
    ({ uri }: { uri: string }) => read[decodeURIComponent(uri.slice('file:///w/'.length))] ?? null,
  );
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

describe.each(Object.entries(sets))(
  'two years of ten bodies, as text and Word documents, a set by %s',
  (_, { set, forms, more }) => {
    const config = JSON.stringify({ set, forms });

    it('are clean in the editor where they are', async () => {
      expect(await inEditor(clean, config)).toEqual([]);
      expect(await inCommand(clean, config)).toEqual([]);
    }, 60_000);

    it('show just the differences that were made, by the same keys in editor and command', async () => {
      const found = await inEditor({ ...clean, ...seeded }, config);
      expect(found.map((line) => line.replace(/:.*$/, ''))).toEqual([...differences, ...more].sort());
      expect(await inCommand({ ...clean, ...seeded }, config)).toEqual(found);
    }, 60_000);
  },
);
