import { afterEach, describe, expect, it } from 'vitest';
import type { ClientCapabilities, CodeAction, Diagnostic } from 'vscode-languageserver';
import type { Acceptable } from '../../server/lsp/features/accepting';
import type { CheckedReport } from '../../server/lsp/features/checked';
import { clean, edit } from '../support/samples';
import { pulling, startClient, type TestClient } from './client';

const uri = 'file:///w/%E7%94%B2/a.txt';
const whole = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
const watching: ClientCapabilities = {
  ...pulling,
  workspace: { ...pulling.workspace, didChangeWatchedFiles: { dynamicRegistration: true }, workspaceFolders: true },
};
const slip = edit(clean, '一、本年新收政府信息公开申请数量\t', '一、本年新收申请数量\t');
const key = 'row-label:requests/received';
const reason = '沿用登记系统导出的口径';

let client: TestClient;
let files: Record<string, string> = {};
const reads: string[] = [];
afterEach(() => {
  client.close();
  files = {};
  reads.length = 0;
});

async function start(options: object = {}, capabilities = watching): Promise<void> {
  client = await startClient(capabilities, () => null, { readsFiles: true, acceptsFindings: true, ...options });
  client.rpc.onRequest('gouji/read', (params: { uri: string }) => {
    reads.push(params.uri);
    return files[params.uri] ?? null;
  });
  client.rpc.onRequest('workspace/diagnostic/refresh', () => null);
  await client.rpc.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [{ uri: 'file:///w', name: 'w' }], removed: [] },
  });
}

async function changed(): Promise<void> {
  await client.rpc.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: 'file:///w/.gouji.json', type: 2 }],
  });
}

const accept = (over: object = {}): string =>
  JSON.stringify({ accepted: [{ file: '甲/a.txt', key, reason, on: '2026-01-31', ...over }] });
const codes = (found: readonly Diagnostic[]): unknown[] => found.map(({ code }) => code);

function actions(only?: string[]): Promise<CodeAction[]> {
  return client.rpc.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: whole,
    context: { diagnostics: [], ...(only ? { only } : {}) },
  });
}

describe('the server and .gouji.json', () => {
  it('looks in the folder of a report and above, once, until something changes', async () => {
    await start();
    await client.open(uri, slip);
    expect(codes(await client.pull(uri))).toEqual(['row-label']);
    expect(reads).toEqual(['file:///w/%E7%94%B2/.gouji.json', 'file:///w/.gouji.json']);
    await client.pull(uri);
    expect(reads).toHaveLength(2);
    files['file:///w/.gouji.json'] = accept();
    await changed();
    expect(await client.pull(uri)).toEqual([]);
    expect(await client.rpc.sendRequest('gouji/status', { uri })).toMatchObject({ accepted: 1 });
    delete files['file:///w/.gouji.json'];
    await changed();
    expect(codes(await client.pull(uri))).toEqual(['row-label']);
  });

  it('reads anew each time for a client that tells of no changes', async () => {
    await start({}, pulling);
    await client.open('file:///w/a.txt', slip);
    expect(codes(await client.pull('file:///w/a.txt'))).toEqual(['row-label']);
    files['file:///w/.gouji.json'] = accept({ file: 'a.txt' });
    expect(await client.pull('file:///w/a.txt')).toEqual([]);
  });

  it('lets form and severities win over the settings, and passes over what is excluded', async () => {
    await start();
    files['file:///w/.gouji.json'] = '{"severity": {"row-label": "error"}}';
    await client.open(uri, slip);
    expect(await client.pull(uri)).toMatchObject([{ code: 'row-label', severity: 1 }]);
    files['file:///w/.gouji.json'] = '{"form": "2019"}';
    await changed();
    expect(await client.rpc.sendRequest('gouji/status', { uri })).toMatchObject({ form: '2019' });
    files['file:///w/.gouji.json'] = '{"exclude": ["甲/**"]}';
    await changed();
    expect(await client.pull(uri)).toEqual([]);
    expect(await client.rpc.sendRequest('gouji/status', { uri })).toBeNull();
  });

  it('says on a finding that has come back what was said of it', async () => {
    await start();
    files['file:///w/.gouji.json'] = accept({ values: { row: '甲' } });
    await client.open(uri, slip);
    const [found] = await client.pull(uri);
    expect(found?.code).toBe('row-label');
    expect(found?.relatedInformation?.[0]).toMatchObject({
      message: `2026-01-31 曾以“${reason}”说明，此后数字有变动，须重新说明`,
      location: { uri: 'file:///w/.gouji.json', range: { start: { line: 0, character: 13 } } },
    });
  });

  it('says so in the message to a client that shows nothing beside it', async () => {
    await start({}, { ...watching, textDocument: { diagnostic: { relatedInformation: false } } });
    files['file:///w/.gouji.json'] = accept({ values: { row: '甲' }, on: undefined });
    await client.open(uri, slip);
    const [found] = await client.pull(uri);
    expect(found?.message).toMatch(new RegExp(` 曾以“${reason}”说明`));
    expect(found?.relatedInformation).toBeUndefined();
  });

  it('reports a reason whose finding is gone, and what is wrong with the file, on the title', async () => {
    await start();
    files['file:///w/.gouji.json'] = accept();
    await client.open(uri, clean);
    expect(await client.pull(uri)).toMatchObject([
      {
        severity: 3,
        range: { start: { line: 0 } },
        message: `已没有“${key}”这个问题，说明“${reason}”不再适用，请从 .gouji.json 中删去。`,
      },
    ]);
    files['file:///w/.gouji.json'] = accept({ reason: '同上' });
    await changed();
    await client.change(uri, 2, slip);
    expect(await client.pull(uri)).toMatchObject([
      {
        severity: 2,
        message: expect.stringMatching(/^\.gouji\.json 第 1 行第 \d+ 列：“核实无误”“无”“同上”/) as string,
      },
      { code: 'row-label' },
    ]);
    files['file:///w/.gouji.json'] = accept({ reason: '同上', file: 'another.txt' });
    await changed();
    expect(codes(await client.pull(uri))).toEqual(['row-label']);
    files['file:///w/.gouji.json'] = '{\n "form": \n}';
    await changed();
    const [broken] = await client.pull(uri);
    expect(broken?.relatedInformation?.[0]?.location).toMatchObject({
      uri: 'file:///w/.gouji.json',
      range: { start: { line: 2 } },
    });
  });

  it('says so where the file cannot be read', async () => {
    await start();
    client.rpc.onRequest('gouji/read', () => Promise.reject(new Error('no permission')));
    await client.open(uri, clean);
    expect(await client.pull(uri)).toMatchObject([{ message: expect.stringContaining('no permission') as string }]);
  });
});

describe('accepting a finding', () => {
  it('is offered behind the fixes, for each finding that is no must, by the command of the client', async () => {
    await start();
    await client.open(uri, edit(slip, '（一）予以公开\t\t9\t', '（一）予以公开\t\t8\t'));
    const offered = (await actions(['quickfix'])).filter(({ command }) => command);
    expect(offered.map(({ title }) => title)).toEqual(['说明理由并接受：行标题…', '说明理由并接受：疑似填错的数字…']);
    expect(offered[0]?.command).toMatchObject({ command: 'gouji.acceptFinding', arguments: [{ uri, key }] });
    expect((await actions(['quickfix'])).at(-1)?.command).toBeDefined();
    expect((await actions(['source.fixAll'])).every(({ command }) => !command)).toBe(true);
  });

  it('is offered neither to a client that cannot ask nor in a document that was never saved', async () => {
    await start({ acceptsFindings: undefined });
    await client.open(uri, slip);
    expect((await actions()).every(({ command }) => !command)).toBe(true);
    client.close();
    await start();
    const untitled = 'untitled:Untitled-1';
    await client.open(untitled, slip);
    const found = await client.rpc.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: untitled },
      range: whole,
      context: { diagnostics: [] },
    });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ command }) => !command)).toBe(true);
  });

  it('gets from the server what is to be written, and where', async () => {
    await start();
    await client.open(uri, slip);
    const ask = (asked: string): Promise<Acceptable | null> =>
      client.rpc.sendRequest('gouji/finding', { uri, key: asked });
    expect(await ask(key)).toMatchObject({
      config: 'file:///w/%E7%94%B2/.gouji.json',
      file: 'a.txt',
      key,
      name: '行标题',
    });
    expect(await ask('row-label:requests/granted')).toBeNull();
    files['file:///w/.gouji.json'] = '{}';
    await changed();
    const acceptable = await ask(key);
    expect(acceptable).toMatchObject({ config: 'file:///w/.gouji.json', file: '甲/a.txt' });
    files['file:///w/.gouji.json'] = accept({ values: acceptable?.values });
    await changed();
    expect(await client.pull(uri)).toEqual([]);
    expect(await ask(key)).toBeNull();
  });
});

describe('a text that is checked without being open', () => {
  const check = (text: string, languageId = 'plaintext'): Promise<CheckedReport | null> =>
    client.rpc.sendRequest('gouji/checkText', { uri, text, languageId });

  it('gives findings with their classes, the equations, and what was accepted', async () => {
    await start();
    const checked = await check(edit(slip, '（一）予以公开\t\t9\t', '（一）予以公开\t\t8\t'));
    expect(checked).toMatchObject({
      year: 2024,
      status: { form: '2021', equations: { held: 40, failed: 2, unknown: 0 } },
      accepted: [],
      notes: [],
    });
    expect(checked?.findings.map(({ code, class: kind }) => `${code} ${kind}`)).toEqual([
      'row-label notice',
      'figure-suspect notice',
      'row-total must',
      'result-total must',
    ]);
    expect(codes(checked?.diagnostics ?? [])).toEqual(['row-label', 'figure-suspect', 'row-total', 'result-total']);
    files['file:///w/.gouji.json'] = accept();
    await changed();
    expect(await check(slip)).toMatchObject({ findings: [], accepted: [{ code: 'row-label', reason }] });
  });

  it('is nothing where it is no report or passed over, and leaves the open document alone', async () => {
    await start();
    await client.open(uri, slip);
    expect(await check('今天的会议纪要')).toBeNull();
    expect((await check(clean))?.findings).toEqual([]);
    expect(codes(await client.pull(uri))).toEqual(['row-label']);
    files['file:///w/.gouji.json'] = '{"exclude": ["甲"]}';
    await changed();
    expect(await check(clean)).toBeNull();
  });
});

describe('what was accepted', () => {
  const at = { textDocument: { uri }, position: { line: 0, character: 0 } };
  const config = (over: object = {}): string =>
    `{\n  "form": "auto",\n  "accepted": [\n    ${JSON.stringify({ file: '甲/a.txt', key, reason, on: '2026-01-31', by: '张三', ...over })}\n  ]\n}\n`;
  const place = (): { line: number; character: number } => {
    const before = slip.slice(0, slip.indexOf('本年新收申请数量')).split('\n');
    return { line: before.length - 1, character: (before.at(-1) ?? '').length };
  };
  const hover = async (): Promise<string> => {
    const found = await client.rpc.sendRequest<{ contents: { value: string } } | null>('textDocument/hover', {
      ...at,
      position: place(),
    });
    return found?.contents.value ?? '';
  };

  it('is seen: the hover tells the reason, the day and whose it is, beside what it says of the row', async () => {
    await start();
    await client.open(uri, slip);
    expect(await hover()).not.toContain('已说明理由');
    files['file:///w/.gouji.json'] = config();
    await changed();
    const text = await hover();
    expect(text).toContain('已说明理由并接受：行标题与规定的不一致');
    expect(text).toContain(`理由：${reason}（2026\\-01\\-31，张三）`);
    expect(text).toContain('一、本年新收政府信息公开申请数量**');
  });

  it('shows a reason as text, whatever is written in it', async () => {
    await start();
    files['file:///w/.gouji.json'] = config({ reason: '[按登记台账](command:x) <b>核对过</b>' });
    await client.open(uri, slip);
    expect(await hover()).toContain('\\[按登记台账\\]\\(command\\:x\\) \\<b\\>核对过\\<\\/b\\>');
  });

  it('has two offers in the light bulb, for a client that can accept, and none where nothing was accepted', async () => {
    await start();
    await client.open(uri, slip);
    expect((await actions()).filter(({ command }) => /withdraw|openAcc/.test(command?.command ?? ''))).toEqual([]);
    files['file:///w/.gouji.json'] = config();
    await changed();
    expect((await actions()).map(({ title, command }) => [title, command?.command, command?.arguments])).toEqual([
      [`撤销接受：行标题（理由：${reason}；2026-01-31）`, 'gouji.withdrawAcceptance', [{ uri, key }]],
      ['打开说明：行标题', 'gouji.openAcceptance', [{ uri, key }]],
    ]);
  });

  it('is found by its key or at its place, with where it is written', async () => {
    await start();
    files['file:///w/.gouji.json'] = config();
    await client.open(uri, slip);
    const entry = {
      config: 'file:///w/.gouji.json',
      file: '甲/a.txt',
      key,
      reason,
      range: { start: { line: 3, character: 4 }, end: { line: 3 } },
    };
    expect(await client.rpc.sendRequest('gouji/accepted', { uri, key })).toMatchObject([entry]);
    expect(
      await client.rpc.sendRequest('gouji/accepted', { uri, range: { start: place(), end: place() } }),
    ).toMatchObject([entry]);
    expect(
      await client.rpc.sendRequest('gouji/accepted', { uri, range: { start: at.position, end: at.position } }),
    ).toEqual([]);
    expect(await client.rpc.sendRequest('gouji/accepted', { uri, key: 'row-label:requests/other' })).toEqual([]);
  });
});

it('the preview goes by the severities of .gouji.json as by those of the settings', async () => {
  const wrong = edit(clean, '（一）予以公开\t\t9\t', '（一）予以公开\t\t8\t');
  await start();
  await client.open(uri, wrong);
  const preview = async (): Promise<string> =>
    (await client.rpc.sendRequest<{ html: string }>('gouji/preview', { uri })).html;
  expect(await preview()).toContain('class="failed"');
  const codesOff = ['row-total', 'result-total', 'carry-balance', 'case-total', 'figure-suspect'].map((code) => [
    code,
    'off',
  ]);
  files['file:///w/.gouji.json'] = JSON.stringify({ severity: Object.fromEntries(codesOff) as object });
  await changed();
  expect(await preview()).not.toMatch(/<td[^>]*class="[^"]*(?:failed|suspect)/);
  expect(await preview()).not.toContain('sample failed');
});

it('the preview suspects no figure of which that was accepted', async () => {
  const wrong = edit(clean, '（一）予以公开\t\t9\t', '（一）予以公开\t\t8\t');
  await start();
  await client.open(uri, wrong);
  const preview = async (): Promise<string> =>
    (await client.rpc.sendRequest<{ html: string }>('gouji/preview', { uri })).html;
  expect(await preview()).toMatch(/<td[^>]*class="[^"]*suspect/);
  files['file:///w/.gouji.json'] = accept({ key: 'figure-suspect:requests/granted/natural' });
  await changed();
  expect(codes(await client.pull(uri))).not.toContain('figure-suspect');
  expect(await preview()).not.toMatch(/<td[^>]*class="[^"]*suspect/);
  expect(await preview()).toMatch(/<td[^>]*class="[^"]*failed/);
});
