import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver';
import { clean, edit, projectPath } from '../support/samples';
import { pulling, startClient, type TestClient } from './client';

const sample = (name: string): string => readFileSync(projectPath(`samples/forms/${name}`), 'utf8');
const form = sample('quarterly.gouji-form.json');
const draft = sample('quarterly.md');
const wrong = draft.replace('676.00 | 149.10', '677.00 | 149.10');
const uri = 'file:///w/sub/a.md';
const watching: ClientCapabilities = {
  ...pulling,
  workspace: { ...pulling.workspace, didChangeWatchedFiles: { dynamicRegistration: true }, workspaceFolders: true },
};

let client: TestClient;
let files: Record<string, string> = {};
afterEach(() => {
  client.close();
  files = {};
});

async function start(): Promise<void> {
  client = await startClient(watching, () => null, { readsFiles: true });
  client.rpc.onRequest('gouji/read', (params: { uri: string }) => files[decodeURIComponent(params.uri)] ?? null);
  client.rpc.onRequest('gouji/list', (params: { uri: string }) =>
    Object.keys(files)
      .filter((file) => file.startsWith(`${decodeURIComponent(params.uri)}/`))
      .map((file) => file.slice(file.lastIndexOf('/') + 1)),
  );
  client.rpc.onRequest('workspace/diagnostic/refresh', () => null);
  await client.rpc.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [{ uri: 'file:///w', name: 'w' }], removed: [] },
  });
}

const changed = (path: string): Promise<void> =>
  client.rpc.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: path, type: 2 }] });
const codes = (found: readonly Diagnostic[]): unknown[] => found.map(({ code }) => code);

describe('the server and forms of one’s own', () => {
  it('finds them by .gouji.json, checks drafts by their titles, and heeds what changes', async () => {
    await start();
    files['file:///w/.gouji.json'] = '{"forms": ["格式/*.gouji-form.json"]}';
    files['file:///w/格式/季度.gouji-form.json'] = form;
    await client.open(uri, wrong);
    expect(codes(await client.pull(uri))).toEqual(['form-equation', 'form-equation']);
    expect(await client.rpc.sendRequest('gouji/status', { uri })).toMatchObject({ form: 'work-quarterly' });
    files['file:///w/格式/季度.gouji-form.json'] = form.replace('"调整后预算 = 年初预算 + 调整数"', '');
    await changed('file:///w/%E6%A0%BC%E5%BC%8F/a.gouji-form.json');
    expect(codes(await client.pull(uri))).toEqual(['form-equation']);
    delete files['file:///w/.gouji.json'];
    await changed('file:///w/.gouji.json');
    expect(await client.pull(uri)).toEqual([]);
  });

  it('tells on the report’s title what is wrong with a form file, with its place', async () => {
    await start();
    files['file:///w/.gouji.json'] = '{"forms": ["a.gouji-form.json", "b.gouji-form.json"], "form": "gone"}';
    files['file:///w/a.gouji-form.json'] = form;
    files['file:///w/b.gouji-form.json'] = form
      .replace('年初预算 + 调整数', '年初预算 + 调正数')
      .replace('work-quarterly', 'other');
    await client.open(uri, draft);
    const messages = (await client.pull(uri)).map(({ message }) => message);
    expect(messages).toEqual([
      expect.stringMatching(/^格式文件 b\.gouji-form\.json 第 \d+ 行第 \d+ 列：没有叫“调正数”的列，是不是“调整数”？$/),
      '格式文件 .gouji.json 第 1 行第 1 列：没有代号为“gone”的格式；有 auto | 2019 | 2021 | work-quarterly。',
    ]);
  });

  it('refuses a form file that holds too much with one error, on the file, above it and on the reports that name it', async () => {
    const equations = Array.from({ length: 15_000 }, (_, at) => `"甲${at} = 乙"`).join(',');
    const large = form.replace('"调整后预算 = 年初预算 + 调整数"', equations);
    await start();
    files['file:///w/.gouji.json'] = '{"forms": ["a.gouji-form.json"]}';
    files['file:///w/a.gouji-form.json'] = large;
    const answer = await client.rpc.sendRequest('gouji/formFile', { uri: 'file:///w/a.gouji-form.json', text: large });
    const message = expect.stringMatching(/equations 有 15000 项，至多 500 项。$/) as string;
    expect(answer).toMatchObject({ diagnostics: [{ message }], lenses: [] });
    expect(answer).toHaveProperty('diagnostics.length', 1);
    await client.open('file:///w/b.txt', clean);
    expect((await client.pull('file:///w/b.txt')).map((one) => one.message)).toEqual([message]);
  });

  it('serves a document that was never saved by the forms of the workspace', async () => {
    await start();
    files['file:///w/.gouji.json'] = '{"forms": ["a.gouji-form.json"]}';
    files['file:///w/a.gouji-form.json'] = form;
    await client.open('untitled:Untitled-1', wrong);
    expect(codes(await client.pull('untitled:Untitled-1'))).toEqual(['form-equation', 'form-equation']);
  });

  it('adds up reports by a form of the workspace, and mixes no quarters', async () => {
    await start();
    files['file:///w/.gouji.json'] = '{"forms": ["a.gouji-form.json"]}';
    files['file:///w/a.gouji-form.json'] = form;
    const texts = [draft, draft.replace('城市管理局', '水务局')].map((text, at) => ({
      uri: `file:///w/sub/${at}.md`,
      languageId: 'markdown',
      text,
    }));
    const wish = { institution: '青禾市柳湾区人民政府', year: 2031, language: 'zh-cn' };
    expect(await client.rpc.sendRequest('gouji/compile', { ...wish, texts })).toMatchObject({
      text: expect.stringMatching(
        /^青禾市柳湾区人民政府2031年第二季度工作报告\n[^]*合计\t\t1336\.00\t16\.00\t1352\.00/,
      ) as string,
      units: ['青禾市柳湾区城市管理局', '青禾市柳湾区水务局'],
      obstacles: [],
      failures: 0,
    });
    const other = { uri: 'file:///w/sub/2.md', languageId: 'markdown', text: draft.replace('第二季度', '第三季度') };
    expect(await client.rpc.sendRequest('gouji/compile', { ...wish, texts: [...texts, other] })).toMatchObject({
      text: null,
      obstacles: [expect.stringContaining('不是同一种') as string],
    });
  });

  it('writes new reports by the forms of the workspace, and by no form that is not there', async () => {
    await start();
    files['file:///w/.gouji.json'] = '{"forms": ["a.gouji-form.json"]}';
    files['file:///w/a.gouji-form.json'] = form;
    expect(await client.rpc.sendRequest('gouji/ownForms', {})).toMatchObject([
      { id: 'work-quarterly', title: { name: '季度工作报告' }, years: {}, hasLevels: false },
    ]);
    const wish = { institution: '青禾县水务局', year: 2031, period: '第二季度', level: '', layout: 'pipes' };
    const made = await client.rpc.sendRequest('gouji/skeleton', { ...wish, form: 'work-quarterly' });
    expect(made).toMatchObject({
      text: expect.stringMatching(/^# 青禾县水务局2031年第二季度工作报告\n[^]*\| 基本支出 \| 人员经费 \|/) as string,
      first: { start: { line: 4 } },
    });
    expect(await client.rpc.sendRequest('gouji/skeleton', { ...wish, form: 'gone' })).toBeNull();
    expect(
      await client.rpc.sendRequest('gouji/skeleton', { ...wish, period: '第九周', form: 'work-quarterly' }),
    ).toBeNull();
  });

  it('says in a hover which equations a figure stands in', async () => {
    await start();
    files['file:///w/.gouji.json'] = '{"forms": ["a.gouji-form.json"]}';
    files['file:///w/a.gouji-form.json'] = form;
    await client.open(uri, wrong);
    const line = wrong.split('\n').findIndex((text) => text.includes('677.00'));
    const character = wrong.split('\n')[line]?.indexOf('677.00') ?? 0;
    const hover = await client.rpc.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri },
      position: { line, character },
    });
    expect(hover.contents.value).toContain('年初预算 668.00 + 调整数 8.00 = 676.00 ≠ 调整后预算 677.00 ✗ 相差 1.00');
    expect(hover.contents.value).toContain('疑似填错：「合计 · 调整后预算」应为 676.00');
  });

  it('holds it against last year’s report as the form says: its place there, the arithmetic in a hover, and that nothing was checked without it', async () => {
    const years = JSON.stringify({
      'gouji-form': 1,
      id: 'works',
      title: '季度工程报告',
      sections: [{ title: '工程情况', table: 't' }],
      tables: [
        {
          key: 't',
          corner: '类别',
          columns: ['支出', '上年同期'],
          rows: ['道路', '桥梁', { label: '合计', total: true }],
          equations: ['上年同期 = previous.支出'],
        },
      ],
    });
    const report = (year: number, rows: readonly string[]): string =>
      `青禾县水利局${year}年第二季度工程报告\n\n一、工程情况\n\n| 类别 | 支出 | 上年同期 |\n| --- | --- | --- |\n${rows.map((row) => `| ${row} |\n`).join('')}`;
    const last = report(2030, ['道路 | 120 | 90', '桥梁 | 30 | 40', '合计 | 150 | 130']);
    const own = report(2031, ['道路 | 140 | 102', '桥梁 | 35 | 30', '合计 | 175 | 132']);
    const lastUri = 'file:///w/2030/a.md';
    await start();
    files['file:///w/.gouji.json'] = '{"forms": ["a.gouji-form.json"]}';
    files['file:///w/a.gouji-form.json'] = years;
    await client.open(uri, own);
    expect(await client.pull(uri)).toEqual([]);
    const hoverAt = async (text: string): Promise<string> => {
      const line = own.split('\n').findIndex((one) => one.includes(text));
      const position = { line, character: own.split('\n')[line]?.indexOf(text) ?? 0 };
      const hover = await client.rpc.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
        textDocument: { uri },
        position,
      });
      return hover.contents.value;
    };
    expect(await hoverAt('102')).toContain('- `上年同期 = previous.支出`：没有上年的报告，未核对');
    await client.rpc.sendRequest('gouji/company', {
      texts: [{ uri: lastUri, languageId: 'markdown', text: last }],
      gone: [],
    });
    const [finding, ...others] = await client.pull(uri);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'form-previous', severity: 2 });
    expect(finding?.relatedInformation).toMatchObject([
      {
        message: '上年的报告（2030/a.md）「道路 · 支出」为 120',
        location: { uri: lastUri, range: { start: { line: 6, character: 7 }, end: { line: 6, character: 10 } } },
      },
    ]);
    expect(await hoverAt('102')).toContain('- 上年 支出 120 ≠ 上年同期 102 ✗ 相差 18');
    expect(await hoverAt('30 |')).toContain('- 上年 支出 30 = 上年同期 30 ✓');
    const answer = await client.rpc.sendRequest('gouji/formFile', { uri: 'file:///w/a.gouji-form.json', text: years });
    expect(answer).toMatchObject({
      diagnostics: [],
      lenses: [{ title: expect.stringMatching(/；与上年的报告、各单位之和对照 3 处$/) as string }],
    });
  });

  it('serves a list of projects with percentages and texts: hover, preview, table form, completion, what is wrong', async () => {
    const projects = sample('projects.md');
    const off = projects.replace('8.7%', '7.8%').replace('| 15.0% |', '| |');
    await start();
    files['file:///w/.gouji.json'] = '{"forms": ["a.gouji-form.json"]}';
    files['file:///w/a.gouji-form.json'] = sample('projects.gouji-form.json');
    await client.open(uri, off);
    expect(codes(await client.pull(uri))).toEqual(['form-equation', 'form-equation']);
    const at = (text: string, more = 0): { line: number; character: number } => {
      const line = off.split('\n').findIndex((one) => one.includes(text));
      return { line, character: (off.split('\n')[line]?.indexOf(text) ?? 0) + more };
    };
    const hover = await client.rpc.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri },
      position: at('7.8%'),
    });
    expect(hover.contents.value).toContain('完成投资 64.50 ÷ 计划投资 740.00 = 8.7 ≠ 完成率 7.8 ✗ 相差 0.9');
    const offered = await client.rpc.sendRequest<{ items: { label: string }[] } | { label: string }[]>(
      'textDocument/completion',
      { textDocument: { uri }, position: at('64.50 | |', 8) },
    );
    const items = Array.isArray(offered) ? offered : offered.items;
    expect(items.map(({ label }) => label)).toContain('算得 = 15.0');
    const { html } = await client.rpc.sendRequest<{ html: string }>('gouji/preview', { uri });
    expect(html).toContain('柳湾公园二期');
    expect(html).toContain('三标段8月底完工');
    expect(html).toMatch(/<td[^>]*class="[^"]*failed/);
    const { blocks } = await client.rpc.sendRequest<{ blocks: { html: string }[] }>('gouji/form', { uri });
    const page = blocks.map((block) => block.html).join('');
    expect(page).toMatch(/data-slot="projects\/新建项目\.项目\.东街雨水管网\/完成率"/);
    expect(page).toMatch(/data-slot="projects\/新建项目\.项目\.垃圾转运站\/备注"[^>]*data-locked="words"/);
  });

  it('shows no sum as wrong, and no figure as suspected, where the form has their rules off', async () => {
    const text = edit(clean, '（一）予以公开\t\t9\t', '（一）予以公开\t\t8\t').replace('2024年政府', '2031年政府');
    const own = (severity: object): string =>
      JSON.stringify({ 'gouji-form': 1, id: 'own', name: '另表', extends: '2021', years: { from: 2031 }, severity });
    const preview = async (): Promise<string> =>
      (await client.rpc.sendRequest<{ html: string }>('gouji/preview', { uri: 'file:///w/b.txt' })).html;
    await start();
    files['file:///w/.gouji.json'] = '{"forms": ["a.gouji-form.json"], "form": "own"}';
    files['file:///w/a.gouji-form.json'] = own({});
    await client.open('file:///w/b.txt', text);
    const before = codes(await client.pull('file:///w/b.txt'));
    expect(before).toEqual(expect.arrayContaining(['row-total', 'figure-suspect']));
    expect(await preview()).toMatch(/<td[^>]*class="[^"]*failed/);
    expect(await preview()).toMatch(/<td[^>]*class="[^"]*suspect/);
    files['file:///w/a.gouji-form.json'] = own({ 'figure-suspect': 'off' });
    await changed('file:///w/a.gouji-form.json');
    expect(await preview()).toMatch(/<td[^>]*class="[^"]*failed/);
    expect(await preview()).not.toMatch(/<td[^>]*class="[^"]*suspect/);
    const rules = ['row-total', 'result-total', 'carry-balance', 'case-total'];
    files['file:///w/a.gouji-form.json'] = own(Object.fromEntries(rules.map((code) => [code, 'off'])));
    await changed('file:///w/a.gouji-form.json');
    expect(await preview()).not.toMatch(/<td[^>]*class="[^"]*(?:failed|suspect)/);
  });
});
