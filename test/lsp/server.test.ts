import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, Hover, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { clean, edit, mistakes } from '../support/samples';
import { pulling, startClient, type TestClient } from './client';

const uri = 'file:///d%3A/draft.txt';
const whole = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
let client: TestClient;
afterEach(() => {
  client.close();
});

const codesOf = async (of: string): Promise<unknown[]> => (await client.pull(of)).map(({ code }) => code);

async function actions(only: string[] | undefined, range = whole): Promise<CodeAction[]> {
  return client.rpc.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: await client.pull(uri), ...(only ? { only } : {}) },
  });
}

function apply(text: string, action: CodeAction | undefined): string {
  const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  expect(change?.textDocument.version).not.toBeNull();
  return TextDocument.applyEdits(TextDocument.create(uri, 'plaintext', 1, text), (change?.edits ?? []) as never);
}

describe('the language server', () => {
  it('answers a pull with the findings of the text as it is', async () => {
    client = await startClient();
    await client.open(uri, clean);
    expect(await codesOf(uri)).toEqual([]);
    await client.change(uri, 2, edit(clean, '（一）予以公开\t\t9\t', '（一）予以公开\t\t8\t'));
    expect(await codesOf(uri)).toEqual(['figure-suspect', 'row-total', 'result-total']);
    await client.change(uri, 3, clean);
    expect(await codesOf(uri)).toEqual([]);
  });

  it('says nothing of a document that is no report, that is closed, or that was never opened', async () => {
    client = await startClient();
    await client.open(uri, '今天的会议纪要\n一、总体情况\n');
    expect(await client.pull(uri)).toEqual([]);
    await client.rpc.sendNotification('textDocument/didClose', { textDocument: { uri } });
    expect(await client.pull(uri)).toEqual([]);
    expect(await client.pull('file:///nowhere.txt')).toEqual([]);
  });

  it('takes a document of the language gouji-report for a report without a title', async () => {
    client = await startClient();
    await client.open(uri, '', 'gouji-report');
    expect(await codesOf(uri)).toContain('title-missing');
  });

  it('relates the parts of a sum that are not 0 and links the page of the rule', async () => {
    client = await startClient(pulling, () => null, {
      uriScheme: 'vscode',
      extensionId: 'gouji.gouji',
      language: 'zh-cn',
    });
    await client.open(uri, edit(clean, '（一）予以公开\t\t9\t', '（一）予以公开\t\t8\t'));
    const finding = (await client.pull(uri)).find(({ code }) => code === 'row-total');
    expect(finding?.message).toBe(
      '「（一）予以公开」一行：「总计」填报 13，各列合计 12，相差 1；疑似错在「自然人」，应为 9。',
    );
    expect(finding?.relatedInformation?.map(({ message }) => message)).toEqual([
      '「自然人」8',
      '「商业企业」2',
      '「社会公益组织」1',
      '「法律服务机构」1',
      '疑似填错：「（一）予以公开 · 自然人」应为 9',
    ]);
    expect(finding?.codeDescription?.href).toBe('vscode://gouji.gouji/rules/row-total');
    expect(finding).toMatchObject({ source: 'gouji', severity: 1, data: { key: 'row-total:requests/granted' } });
  });

  it('offers the smallest repair first, and every edit but once', async () => {
    client = await startClient();
    const broken = edit(clean, '（一）予以公开\t\t9\t', '（一）予以公开\t\t8\t');
    await client.open(uri, broken);
    const found = await actions(['quickfix']);
    expect(found[0]?.isPreferred).toBe(true);
    expect(found[0]?.diagnostics).toHaveLength(3); // both totals, and the figure itself
    expect(found[0]?.title).toBe('将「（一）予以公开 · 自然人」由 8 改为 9（2 条勾稽关系随之平衡）');
    expect(apply(broken, found[0])).toBe(clean);
    const edits = found.map((action) => JSON.stringify(action.edit));
    expect(new Set(edits).size).toBe(edits.length);
  });

  it('offers fix-all only when asked, and fix-all changes no detail', async () => {
    client = await startClient();
    await client.open(uri, mistakes);
    expect((await actions(undefined)).every(({ kind }) => kind === 'quickfix')).toBe(true);
    const all = await actions(['source.fixAll']);
    expect(all.map(({ kind }) => kind)).toEqual(['source.fixAll.gouji']);
    const fixed = apply(mistakes, all[0]);
    expect(fixed).toContain('4.保护第三方合法权益\t7\t');
    expect(fixed).toContain('四、结转下年度继续办理\t\t\t2\t1\t0\t0\t0\t0\t3');
    expect(fixed).toContain('行政许可\t146\t');
    await client.change(uri, 2, fixed);
    expect(await actions(['source.fixAll.gouji'])).toEqual([]);
  });

  it('explains a figure by its path, its equations and its article', async () => {
    client = await startClient();
    await client.open(uri, edit(clean, '（一）予以公开\t\t9\t', '（一）予以公开\t\t8\t'));
    const line = clean.split('\n').findIndex((text) => text.includes('（一）予以公开\t'));
    const character = clean.split('\n')[line]?.indexOf('\t9') ?? 0;
    const hover = await client.rpc.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: { line, character: character + 1 },
    });
    const { value } = hover.contents as { value: string };
    expect(value).toContain('（一）予以公开 · 自然人');
    expect(value).toContain('自然人 8 + 商业企业 2 + 社会公益组织 1 + 法律服务机构 1 = 12 ≠ 总计 13 ✗ 相差 1');
    expect(value).toContain('第三十六条');
    expect(value).toContain('疑似填错：「（一）予以公开 · 自然人」应为 9');
  });

  it('keeps to severities, off, the language and the cap of the settings, and takes changes at once', async () => {
    let settings: unknown = {
      severity: { 'row-total': 'hint', 'result-total': 'off', 'figure-suspect': 'off' },
      messageLanguage: 'en',
    };
    client = await startClient(pulling, () => settings);
    const refreshed = new Promise<void>((resolve) => {
      client.rpc.onRequest('workspace/diagnostic/refresh', () => {
        resolve();
        return null;
      });
    });
    await client.open(uri, edit(clean, '（一）予以公开\t\t9\t', '（一）予以公开\t\t8\t'));
    const [only, ...others] = await client.pull(uri);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ code: 'row-total', severity: 4 });
    expect(only?.message).toContain('the difference is 1');
    settings = { maxProblems: 1, severity: null };
    await client.rpc.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await refreshed;
    const capped = await client.pull(uri);
    expect(capped.map(({ code }) => code)).toEqual(['row-total', undefined]);
    expect(capped[1]?.message).toContain('1');
    settings = { enable: false };
    await client.rpc.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect(await client.pull(uri)).toEqual([]);
  });

  it('pushes to clients that cannot pull, and clears on close', async () => {
    client = await startClient({});
    await client.open(uri, clean);
    expect((await client.nextPush()).diagnostics).toEqual([]);
    await client.change(uri, 2, edit(clean, '（一）予以公开\t\t9\t', '（一）予以公开\t\t8\t'));
    const pushed = await client.nextPush();
    expect(pushed.version).toBe(2);
    expect(pushed.diagnostics.map(({ code }) => code)).toEqual(['figure-suspect', 'row-total', 'result-total']);
    const cleared = client.nextPush();
    await client.rpc.sendNotification('textDocument/didClose', { textDocument: { uri } });
    expect((await cleared).diagnostics).toEqual([]);
  });

  it('tells the status of a report, and null of what is none', async () => {
    client = await startClient();
    await client.open(uri, clean);
    expect(await client.rpc.sendRequest('gouji/status', { uri })).toEqual({
      form: '2021',
      equations: { held: 42, failed: 0, unknown: 0 },
      errors: 0,
      warnings: 0,
    });
    expect(await client.rpc.sendRequest('gouji/status', { uri: 'file:///nowhere.txt' })).toBeNull();
  });

  it('lays a shifted table out again, and nothing else', async () => {
    client = await startClient();
    const shifted = edit(
      clean,
      '四、结转下年度继续办理\t\t\t2\t1\t0\t0\t0\t0\t3',
      '四、结转下年度继续办理\t2\t1\t0\t0\t0\t0\t3\t\t',
    );
    await client.open(uri, shifted);
    expect(await codesOf(uri)).toEqual(['table-layout']);
    const edits = await client.rpc.sendRequest<TextEdit[]>('textDocument/formatting', {
      textDocument: { uri },
      options: {},
    });
    expect(edits).toHaveLength(1);
    expect(TextDocument.applyEdits(TextDocument.create(uri, 'plaintext', 1, shifted), edits)).toBe(clean);
    const line = shifted.split('\n').findIndex((text) => text.startsWith('四、结转'));
    const here = await client.rpc.sendRequest<{ edits: TextEdit[] }>('gouji/layoutTable', {
      uri,
      position: { line, character: 3 },
    });
    expect(here.edits).toEqual(edits);
    const elsewhere = await client.rpc.sendRequest<{ edits: TextEdit[] }>('gouji/layoutTable', {
      uri,
      position: { line: 0, character: 0 },
    });
    expect(elsewhere.edits).toEqual([]);
  });

  it('marks the figures of an equation, leads from a total to its parts and back', async () => {
    client = await startClient();
    await client.open(uri, clean);
    const line = clean.split('\n').findIndex((text) => text.includes('（一）予以公开\t'));
    const text = clean.split('\n')[line] ?? '';
    const ask = <T>(method: string, character: number): Promise<T> =>
      client.rpc.sendRequest(`textDocument/${method}`, {
        textDocument: { uri },
        position: { line, character },
        context: {},
      });
    const natural = text.indexOf('9');
    const marked = await ask<unknown[]>('documentHighlight', natural);
    // Seven figures of the row, and the column's 21 results with （七）, the figure itself counted once.
    expect(marked).toHaveLength(7 + 21);
    const parts = await ask<{ range: { start: { line: number } } }[]>('definition', text.lastIndexOf('13'));
    expect(parts.filter(({ range }) => range.start.line === line)).toHaveLength(6);
    const totals = await ask<unknown[]>('references', natural);
    expect(totals).toHaveLength(2);
    expect(await ask<unknown[]>('definition', 0)).toEqual([]);
  });
});
