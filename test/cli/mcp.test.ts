import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterEach, describe, expect, it } from 'vitest';
import { built } from '../support/built';
import { faulty, filesOf, run } from './official';
import { folderWith } from '../support/folders';
import { wordOf } from './word';

const shipped = built();
let client: Client | undefined;
afterEach(async () => {
  await client?.close();
  client = undefined;
});

/** Starts the server as a program of models does, by the official library. */
async function connect(cwd: string, ...operands: string[]): Promise<Client> {
  client = new Client({ name: 'test', version: '1' });
  const args = [shipped.command, 'mcp', '--lang', 'en', ...operands];
  await client.connect(new StdioClientTransport({ command: process.execPath, args, cwd }));
  return client;
}

interface Result {
  readonly isError?: boolean;
  readonly content: readonly { readonly text: string }[];
  readonly structuredContent?: Readonly<Record<string, unknown>>;
}
const call = async (on: Client, name: string, args: Record<string, unknown>): Promise<Result> =>
  (await on.callTool({ name, arguments: args })) as unknown as Result;

describe('gouji mcp', () => {
  it('offers four tools that read only, and names the drafts', async () => {
    const mcp = await connect(folderWith({ '草 稿/a & "b".txt': faulty, '草 稿/.gouji.json': '{}' }), '草 稿');
    expect(mcp.getServerVersion()).toMatchObject({ name: 'gouji' });
    const { tools } = await mcp.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['gouji_check', 'gouji_figure', 'gouji_equation', 'gouji_repairs']);
    for (const { annotations, inputSchema } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
      expect(JSON.stringify(inputSchema.properties?.['path'])).toContain(
        '草 稿/a & \\\\\\"b\\\\\\".txt'.replaceAll('\\\\', ''),
      );
      expect(inputSchema.required).toContain('path');
    }
    expect(tools[1]?.inputSchema.required).toEqual(['path', 'figure']);
  });

  it('finds what the command finds, in texts and documents, and leaves the files as they were', async () => {
    const files = { 'd/a.txt': faulty, 'd/b.docx': wordOf(faulty) };
    const folder = folderWith(files);
    // Each by itself: a question is about one draft, held against no other.
    const found = [
      ...(await filesOf(folder, ['d/a.txt', '--lang', 'en'])),
      ...(await filesOf(folder, ['d/b.docx', '--lang', 'en'])),
    ];
    const mcp = await connect(folder, 'd');
    for (const { path, diagnostics } of found) {
      const { structuredContent, content } = await call(mcp, 'gouji_check', { path });
      expect(JSON.parse(content[0]?.text ?? '')).toEqual(structuredContent);
      const findings = structuredContent?.['findings'] as { key: string; message: string; place?: string }[];
      expect(findings.map(({ key, message, place }) => ({ key, message, place }))).toEqual(
        diagnostics.map(({ key, message, place }) => ({ key, message, place })),
      );
    }
    for (const [path, bytes] of Object.entries(files))
      expect(readFileSync(join(folder, path))).toEqual(Buffer.from(bytes));
  });

  it('reads a figure by its key or by words, as it stands in the draft', async () => {
    const mcp = await connect(folderWith({ 'a.txt': faulty }), 'a.txt');
    const key = 'requests/received/total';
    const byKey = await call(mcp, 'gouji_figure', { path: 'a.txt', figure: key });
    const line = faulty.split('\n').findIndex((text) => text.startsWith('一、本年新收')) + 1;
    expect(byKey.structuredContent).toEqual({
      figures: [
        {
          figure: key,
          name: '一、本年新收政府信息公开申请数量 · 总计',
          value: '4',
          raw: '4',
          status: 'number',
          line,
          column: faulty.split('\n')[line - 1]!.lastIndexOf('4') + 1,
        },
      ],
      more: 0,
    });
    expect(await call(mcp, 'gouji_figure', { path: 'a.txt', figure: '本年新收 总计' })).toEqual(byKey);
    const none = await call(mcp, 'gouji_figure', { path: 'a.txt', figure: '没有这个 数字' });
    expect(none.structuredContent).toEqual({ figures: [], more: 0 });
    const many = await call(mcp, 'gouji_figure', { path: 'a.txt', figure: '总计' });
    expect((many.structuredContent?.['figures'] as unknown[]).length).toBeLessThanOrEqual(50);
  });

  it('explains an equation with its numbers, those that fail where none is named', async () => {
    const mcp = await connect(folderWith({ 'a.txt': faulty }), 'a.txt');
    const { structuredContent } = await call(mcp, 'gouji_equation', { path: 'a.txt' });
    const equations = structuredContent?.['equations'] as Record<string, unknown>[];
    expect(equations.map(({ equation, status }) => [equation, status])).toEqual([
      ['row-total/requests/received', 'failed'],
      ['carry-balance/requests/total', 'failed'],
    ]);
    expect(equations[0]).toMatchObject({ left: '4', right: '3', difference: '1' });
    expect(equations[0]?.['arithmetic']).toBe('自然人 3 ≠ 总计 4 ✗ difference 1');
    const named = await call(mcp, 'gouji_equation', { path: 'a.txt', figure: 'requests/granted/natural' });
    expect((named.structuredContent?.['equations'] as { status: string }[]).map(({ status }) => status)).toEqual([
      'held',
      'held',
    ]);
  });

  it('proposes repairs, from what to what, and makes none', async () => {
    const folder = folderWith({ 'a.txt': faulty });
    const mcp = await connect(folder, 'a.txt');
    const { structuredContent } = await call(mcp, 'gouji_repairs', {
      path: 'a.txt',
      key: 'row-total:requests/received',
    });
    expect(structuredContent).toMatchObject({
      repairs: [
        { key: 'row-total:requests/received', fixes: [{ preferred: true, edits: [{ before: '4', after: '3' }] }] },
      ],
      more: 0,
    });
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(faulty);
  });

  it('reads nothing but what was named, through links neither', async () => {
    const folder = folderWith({
      'in/a.txt': faulty,
      'out/b.txt': faulty,
      'c.txt': faulty,
      'in-2/d.txt': faulty,
      'in/no.txt': '买菜',
    });
    symlinkSync('../out/b.txt', join(folder, 'in/link.txt'));
    const mcp = await connect(folder, 'in', 'c.txt');
    for (const path of ['in/a.txt', 'c.txt', join(folder, 'in/a.txt'), 'in/../c.txt'])
      expect((await call(mcp, 'gouji_check', { path })).isError, path).toBeUndefined();
    const outside = [
      'out/b.txt',
      'in/link.txt',
      'in-2/d.txt',
      'in/../out/b.txt',
      join(folder, 'out/b.txt'),
      'in',
      '',
      'none',
      '\0',
      '/etc/passwd',
      'in/no.txt',
    ];
    for (const path of outside) {
      const { isError, content } = await call(mcp, 'gouji_check', { path });
      expect(isError, path).toBe(true);
      expect(content[0]?.text.length).toBeGreaterThan(20);
      expect(content[0]?.text).not.toContain('云溪县');
    }
  });

  it('heeds .gouji.json as it is now, and leaves out what it excludes', async () => {
    const folder = folderWith({ 'd/a.txt': faulty, 'd/b.txt': faulty });
    const mcp = await connect(folder, 'd');
    const keys = async (): Promise<string> =>
      (await call(mcp, 'gouji_check', { path: 'd/a.txt' })).content[0]?.text ?? '';
    expect(await keys()).toContain('row-total:');
    writeFileSync(join(folder, 'd/.gouji.json'), '{"severity": {"row-total": "off"}, "exclude": ["b.txt"]}');
    expect(await keys()).not.toContain('row-total:');
    expect((await call(mcp, 'gouji_check', { path: 'd/b.txt' })).isError).toBe(true);
  });

  it('answers wrong calls with errors, and goes on', async () => {
    const mcp = await connect(folderWith({ 'a.txt': faulty }), 'a.txt');
    await expect(call(mcp, 'gouji_write', { path: 'a.txt' })).rejects.toThrow('no tool');
    for (const args of [{}, { path: 5 }, { path: 'a.txt', text: 'x' }, { path: 'x'.repeat(2000) }, { path: 'a.txt' }])
      expect((await call(mcp, 'gouji_figure', args)).isError, JSON.stringify(args)).toBe(true);
    await expect(mcp.listPrompts()).rejects.toThrow();
    await mcp.ping();
  });
});

describe('the lines of the protocol', () => {
  it('are answered whatever they hold; notifications and answers are not', async () => {
    const folder = folderWith({ 'a.txt': faulty });
    const lines = [
      '{',
      'null',
      '[]',
      '{"id":1}',
      '{"id":1,"result":{}}',
      '{"id":1,"error":{}}',
      '{"method":"ping"}',
      '{"id":{},"method":"ping"}',
      '{"id":1,"method":"x"}',
      'y'.repeat(2 ** 20 + 1),
      '{"id":2,"method":"ping"}',
    ];
    const { code, out } = await run(folder, ['mcp', 'a.txt'], { stdin: Buffer.from(lines.join('\n')) });
    expect(code).toBe(0);
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: unknown; error?: { code: number }; result?: unknown });
    expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
      [null, -32700],
      [null, -32600],
      [null, -32600],
      [null, -32600],
      [null, -32600],
      [1, -32601],
      [null, -32600],
      [2, undefined],
    ]);
  });

  it('hold several messages in one version: a list of answers, none where only notifications came', async () => {
    const call = { method: 'tools/call', params: { name: 'gouji_check', arguments: {} } };
    const lines = [
      '\ufeff{"id":0,"method":"initialize","params":{"protocolVersion":"2025-03-26"}}',
      JSON.stringify([{ id: 1, method: 'ping' }, { method: 'notifications/initialized' }, 5, { id: 2, ...call }]),
      '[{"method":"notifications/cancelled","params":{"requestId":1}}]',
      JSON.stringify(Array.from({ length: 51 }, (_, id) => ({ id, method: 'ping' }))),
      '{"id":3,"method":"initialize","params":{"protocolVersion":"2025-11-25"}}',
      '{"id":4,"method":"initialize","params":{"protocolVersion":"1999-01-01"}}',
    ];
    const { out } = await run(folderWith({ 'a.txt': faulty }), ['mcp', 'a.txt'], {
      stdin: Buffer.from(lines.join('\n')),
    });
    const [first, batch, tooMany, newest, unknown, ...others] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ id: 0, result: { protocolVersion: '2025-03-26' } });
    expect(batch).toMatchObject([
      { jsonrpc: '2.0', id: 1, result: {} },
      { id: null, error: { code: -32600, message: 'a message is an object' } },
      { id: 2, result: { isError: true, content: [{ text: expect.stringContaining('path is missing') as string }] } },
    ]);
    expect(tooMany).toMatchObject({ id: null, error: { code: -32600 } });
    expect([newest, unknown]).toMatchObject([
      { result: { protocolVersion: '2025-11-25' } },
      { result: { protocolVersion: '2025-11-25' } },
    ]);
  });

  it.each([[[]], [['-']], [['none']]])('is not started with %j', async (operands: string[]) => {
    const { code, out, err } = await run(folderWith({}), ['mcp', ...operands]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^gouji: .*。\n$/);
  });
});
