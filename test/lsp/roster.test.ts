import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { drawProse, printReport, randomOf, withTotals, type InventedReport } from '../support/bodies';
import { pulling, startClient, type TestClient } from './client';

const random = randomOf(5);
const report = (institution: string): InventedReport => ({
  institution,
  year: 2024,
  figures: withTotals({ 'requests/received/natural': 2, 'requests/granted/natural': 2 }),
  prose: drawProse(random),
});
const config = 'file:///w/.gouji.json';
const place = encodeURI('file:///w/名册.csv');
const own = encodeURI('file:///w/甲.txt');
const rows = (names: string): string => `名称,别名\n${names}\n`;

let client: TestClient;
let roster: string | null;
let settings = '';
let refreshes: number;
afterEach(() => client.close());

/** A client that answers what VS Code would of the two files. */
async function start(names: string | null): Promise<void> {
  roster = names === null ? null : rows(names);
  settings = '{"set": {"roster": "名册.csv", "year": 2024}}';
  refreshes = 0;
  const watching = {
    ...pulling,
    workspace: { ...pulling.workspace, didChangeWatchedFiles: { dynamicRegistration: true }, workspaceFolders: true },
  };
  client = await startClient(watching, () => null, { readsFiles: true });
  client.rpc.onRequest('gouji/read', ({ uri }: { uri: string }) =>
    uri === config ? settings : uri === place ? roster : null,
  );
  client.rpc.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    return null;
  });
  await client.rpc.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [{ uri: 'file:///w', name: 'w' }], removed: [] },
  });
}

const about = async (uri: string): Promise<string[]> =>
  (await client.pull(uri)).map(({ code, message }) => `${String(code)} ${message as string}`);
const ask = (): Promise<{ uri: string; problems: Diagnostic[]; missing: { diagnostic: Diagnostic }[] } | null> =>
  client.rpc.sendRequest('gouji/roster', { uri: config });

describe('the roster that .gouji.json names', () => {
  it('tells of a name that is another one there, or none, and is read again when it changes', async () => {
    await start('桐岭县水利局,桐岭县水务局');
    await client.open(own, printReport(report('桐岭县水务局')));
    expect(await about(own)).toEqual([
      'name-differs 标题中的“桐岭县水务局”是名册中“桐岭县水利局”的别名，请用规范名称。',
    ]);
    const before = refreshes;
    roster = rows('桐岭县林业局,');
    await client.rpc.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: place, type: 2 }] });
    expect(await about(own)).toEqual(['name-differs 标题中的“桐岭县水务局”不在名册中：请核对名称，或在名册中补上。']);
    expect(refreshes).toBe(before + 1);
    roster = rows('桐岭县水务局,');
    await client.rpc.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: place, type: 2 }] });
    expect(await about(own)).toEqual([]);
  });

  it('says nothing of names where it is not there or has no names', async () => {
    await start(null);
    await client.open(own, printReport(report('桐岭县水务局')));
    expect(await about(own)).toEqual([]);
    expect(await ask()).toBeNull();
  });

  it('has the bodies without a report on their lines, and what is wrong in it', async () => {
    await start('桐岭县水利局,桐岭县水务局\n桐岭县林业局,\n,没有名称');
    await client.rpc.sendRequest('gouji/company', {
      texts: [{ uri: own, languageId: 'plaintext', text: printReport(report('桐岭县水务局')) }],
      gone: [],
    });
    const answer = await ask();
    expect(answer?.uri).toBe(place);
    expect(answer?.missing).toMatchObject([
      {
        name: '桐岭县林业局',
        year: 2024,
        listed: { roster: place, line: 2, above: [] },
        diagnostic: {
          range: { start: { line: 2 } },
          code: 'report-missing',
          severity: 2,
          message: '没有“桐岭县林业局”2024 年的报告。',
        },
      },
    ]);
    expect(answer?.problems.map(({ range, code }) => [range.start.line, code])).toEqual([[3, undefined]]);
  });

  it('says which reports do not count in a whole that is added up, and why', async () => {
    await start('');
    roster = '名称,上级\n桐岭县人民政府,\n桐岭县水利局,桐岭县人民政府\n';
    const texts = ['桐岭县水利局', '', '丁县水利局'].map((institution, index) => ({
      uri: `file:///w/${index}.txt`,
      languageId: 'plaintext',
      text: printReport(report(institution)),
    }));
    const request = { texts, institution: '桐岭县人民政府', year: 2024, language: 'zh-cn' };
    expect(await client.rpc.sendRequest('gouji/compile', request)).toMatchObject({
      units: ['桐岭县水利局'],
      obstacles: [],
      others: [
        '1 份年报的标题没有写机关名称，不知道是不是这个汇总的单位，没有计入：w/1.txt',
        '1 份年报的机关不在名册中，没有计入：w/2.txt',
      ],
    });
  });

  it('gives the place of a report in it, with those above', async () => {
    await start('桐岭县水利局,');
    roster = '名称,上级\n桐岭县水利局,桐岭县人民政府\n桐岭县人民政府,乙市人民政府\n乙市人民政府,\n';
    await client.open(own, printReport(report('桐岭县水利局')));
    expect(await client.rpc.sendRequest('gouji/state', { uri: own })).toMatchObject({
      listed: {
        roster: place,
        line: 1,
        above: [
          { name: '乙市人民政府', line: 3 },
          { name: '桐岭县人民政府', line: 2 },
        ],
      },
    });
  });
});

describe('what .gouji.json names and is not there', () => {
  const told = async (unread: readonly string[] = []): Promise<string[] | null> => {
    const found = await client.rpc.sendRequest<Diagnostic[] | null>('gouji/namedFiles', { uri: config, unread });
    return (
      found &&
      found.map(({ range: { start, end }, message, severity }) => {
        expect([start.line, end.line, severity]).toEqual([0, 0, 3]);
        return `${settings.slice(start.character, end.character)} ${message as string}`;
      })
    );
  };

  it('is told at its place: the roster, last year’s, the parts and the whole', async () => {
    await start(null);
    settings = '{"set": {"roster": "名册.csv", "previous": ["2023/**"], "parts": ["*.txt"], "whole": "县.docx"}}';
    await client.open(own, printReport(report('桐岭县水务局')));
    await client.pull(own);
    expect(await told()).toEqual([
      '"名册.csv" set.roster：没有“名册.csv”这个名册，或者读不了。',
      '"2023/**" set.previous：没有一份年报与“2023/**”相符。',
      '"县.docx" set.whole：没有“县.docx”这份年报。',
    ]);
    expect(await told([encodeURI('file:///w/2023/甲.docx'), encodeURI('file:///w/县.docx')])).toHaveLength(1);
  });

  it('is nothing where it names nothing', async () => {
    await start('桐岭县水务局');
    expect(await told()).toEqual([]);
    settings = '{"set": {"year": 2024}}';
    await client.rpc.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 2 }] });
    expect(await told()).toBeNull();
  });
});
