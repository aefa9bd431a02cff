import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic, Hover, Location } from 'vscode-languageserver';
import { drawFigures, drawProse, printReport, randomOf, withTotals, type InventedReport } from '../support/bodies';
import { pulling, startClient, type TestClient } from './client';

const random = randomOf(3);
const institution = '桐岭县水利局';
const last: InventedReport = {
  institution,
  year: 2023,
  figures: withTotals({
    'requests/received/natural': 5,
    'requests/granted/natural': 3,
    'requests/carriedOut/natural': 2,
  }),
  prose: drawProse(random),
};
const own: InventedReport = {
  institution,
  year: 2024,
  figures: withTotals({ 'requests/carriedIn/natural': 2, 'requests/granted/natural': 2 }),
  prose: drawProse(random),
};
const otherLast = {
  ...last,
  figures: withTotals({
    'requests/received/natural': 5,
    'requests/granted/natural': 4,
    'requests/carriedOut/natural': 1,
  }),
};
const [lastUri, ownUri] = ['file:///w/2023/甲.txt', 'file:///w/2024/甲.txt'].map(encodeURI) as [string, string];

const watching = {
  ...pulling,
  workspace: { ...pulling.workspace, didChangeWatchedFiles: { dynamicRegistration: true }, workspaceFolders: true },
};

let client: TestClient;
let refreshes = 0;
const start = async (config: string | null = null): Promise<void> => {
  client = config === null ? await startClient() : await startClient(watching, () => null, { readsFiles: true });
  client.rpc.onRequest('gouji/read', ({ uri }: { uri: string }) => (uri === 'file:///w/.gouji.json' ? config : null));
  refreshes = 0;
  client.rpc.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    return null;
  });
  if (config !== null)
    await client.rpc.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: 'file:///w', name: 'w' }], removed: [] },
    });
};
afterEach(() => client.close());

const tell = (texts: Record<string, string>, gone: string[] = []): Promise<unknown> =>
  client.rpc.sendRequest('gouji/company', {
    texts: Object.entries(texts).map(([uri, text]) => ({ uri, languageId: 'plaintext', text })),
    gone,
  });
const codes = (found: readonly Diagnostic[]): unknown[] => found.map(({ code }) => code);
/** The line and the characters of a figure of the reports here. */
const rowOf = (text: string, label: string): number => text.split('\n').findIndex((line) => line.startsWith(label));

describe('an open report', () => {
  it('is held against last year’s of the same body, which need not be open, and names its place', async () => {
    await start();
    await client.open(ownUri, printReport(own));
    expect(codes(await client.pull(ownUri))).toEqual([]);
    await tell({ [lastUri]: printReport(otherLast) });
    expect(refreshes).toBe(1);
    const [finding, ...others] = await client.pull(ownUri);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'previous-carry', severity: 2 });
    expect(finding?.message).toContain('上年年报（2023/甲.txt）「四、结转下年度继续办理」为 1');
    const [related] = finding?.relatedInformation ?? [];
    expect(related?.location.uri).toBe(lastUri);
    expect(related?.location.range.start.line).toBe(rowOf(printReport(otherLast), '四、结转下年度'));
    await tell({ [lastUri]: printReport(last) });
    expect(codes(await client.pull(ownUri))).toEqual([]);
    expect(refreshes).toBe(2);
  });

  it('follows last year’s while that is edited in another window, without a save, and the file again when it is closed', async () => {
    await start();
    await tell({ [lastUri]: printReport(last), [ownUri]: printReport(own) });
    await client.open(ownUri, printReport(own));
    await client.open(lastUri, printReport(last));
    await client.pull(lastUri);
    expect(codes(await client.pull(ownUri))).toEqual([]);
    const before = refreshes;
    await client.change(lastUri, 2, printReport(otherLast));
    await client.pull(lastUri);
    expect(refreshes).toBe(before + 1);
    expect(codes(await client.pull(ownUri))).toEqual(['previous-carry']);
    await client.rpc.sendNotification('textDocument/didClose', { textDocument: { uri: lastUri } });
    expect(codes(await client.pull(ownUri))).toEqual([]);
    await tell({}, ['file:///w/2023']);
    await client.open(ownUri, printReport({ ...own, figures: {} }));
    expect(codes(await client.pull(ownUri))).not.toContain('previous-carry');
  });

  it('asks for no other report while one types in it, unless that bears on one', async () => {
    await start();
    const other = encodeURI('file:///w/2024/乙.txt');
    await client.open(ownUri, printReport(own));
    await client.open(other, printReport({ ...own, institution: '桐岭县林业局', prose: drawProse(random) }));
    for (const uri of [ownUri, other]) await client.pull(uri);
    for (let version = 2; version < 5; version++) {
      await client.change(ownUri, version, printReport({ ...own, prose: drawProse(random) }));
      await client.pull(ownUri);
    }
    expect(refreshes).toBe(0);
  });

  it('is not asked for anew where a file changes that has nothing to do with it', async () => {
    await start();
    await client.open(ownUri, printReport(own));
    await client.pull(ownUri);
    await tell({
      [encodeURI('file:///w/2024/丙.txt')]: printReport({ ...own, institution: '桐岭县林业局' }),
      [encodeURI('file:///w/2022/甲.txt')]: printReport({ ...last, year: 2022 }),
    });
    await tell({}, ['file:///w/2022']);
    expect(refreshes).toBe(0);
    await tell({ [lastUri]: printReport(last) });
    expect(refreshes).toBe(1);
  });

  it('is held against what shares its text where they are a set, and not where they lie side by side', async () => {
    const other = { [encodeURI('file:///w/2024/乙.txt')]: printReport({ ...own, institution: '桐岭县林业局' }) };
    await start('{"set": {}}');
    await tell(other);
    await client.open(ownUri, printReport(own));
    const found = await client.pull(ownUri);
    expect(codes(found)).toEqual(['text-shared']);
    expect(found[0]?.message).toContain('“桐岭县林业局”的年报（2024/乙.txt）');
    client.close();
    await start();
    await tell(other);
    await client.open(ownUri, printReport(own));
    expect(codes(await client.pull(ownUri))).toEqual([]);
  });
});

describe('a figure', () => {
  it('has last year’s figure and the change in its hover, and leads to it', async () => {
    await start();
    await tell({ [lastUri]: printReport(last) });
    const text = printReport(own);
    await client.open(ownUri, text);
    const line = rowOf(text, '三、本年度办理结果');
    const character = (text.split('\n')[line] ?? '').indexOf('\t2') + 1;
    const at = { textDocument: { uri: ownUri }, position: { line, character } };
    const hover = await client.rpc.sendRequest<Hover>('textDocument/hover', at);
    expect((hover.contents as { value: string }).value).toContain('上年 3（2023/甲.txt） -1');
    const place = await client.rpc.sendRequest<Location>('gouji/lastYear', at);
    expect(place).toMatchObject({ uri: lastUri, range: { start: { line, character } } });
    const title = await client.rpc.sendRequest<Location>('gouji/lastYear', {
      ...at,
      position: { line: 0, character: 0 },
    });
    expect(title).toMatchObject({ uri: lastUri, range: { start: { line: 0, character: 0 } } });
    await tell({}, [lastUri]);
    expect(await client.rpc.sendRequest('gouji/lastYear', at)).toBeNull();
  });

  it('is compared with exact numbers over many years of a body', () => {
    // What the drawing of figures promises, on which the sets of tests rest: each year begins with what the last left over.
    let figures = drawFigures(random, 30);
    for (let year = 0; year < 5; year++) {
      const next = drawFigures(random, 30, figures);
      expect(next['requests/carriedIn/total']).toBe(figures['requests/carriedOut/total']);
      figures = next;
    }
  });
});
