import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { StreamMessageReader, StreamMessageWriter, createMessageConnection } from 'vscode-jsonrpc/node';
import type { Diagnostic } from 'vscode-languageserver';
import { acceptancesOf, isExcluded, readConfig, type Config } from '../../server/config/config';
import { applyAcceptances } from '../../server/config/applyAcceptances';
import { fill } from '../../server/engine/rules/check';
import { gouji, reportText } from '../cli/support';
import { folderWith } from '../support/folders';
import { built } from '../support/built';
import { checkText, draftOf } from '../support/check';
import { enough, growthPrepared, growths } from '../support/cost';
import { clean, edit } from '../support/samples';

const program = built();
const known = { forms: ['2019', '2021'], codes: ['row-label', 'row-total'] };
const read = (text: string): Config => readConfig(text, known);
const reason = '沿用登记系统导出的口径';
const entry = (over: object): object => ({ file: 'a.txt', key: 'row-label:x', reason, ...over });
const accepting = (...accepted: object[]): string => JSON.stringify({ accepted });

/** Paths that lead out of the folder of the file, or that some system takes for more than a name. */
const outside = [
  '/etc/passwd',
  '../a.txt',
  'a/../../b.txt',
  '..',
  './../a.txt',
  'C:/a.txt',
  'c:a.txt',
  'a\\b.txt',
  '\\\\host\\share\\a.txt',
  '//host/a.txt',
  'a//b.txt',
  'file:///etc/passwd/..',
  'a\0.txt',
  'a\n.txt',
  `${'a/'.repeat(3000)}b.txt`,
  '',
];

describe('a path in .gouji.json', () => {
  it.each(outside)('%j leads nowhere: it is refused with its place, as a draft and as a glob', (path) => {
    for (const text of [accepting(entry({ file: path })), JSON.stringify({ exclude: [path] })]) {
      const config = read(text);
      expect({ accepted: config.accepted, exclude: config.exclude }).toEqual({ accepted: [], exclude: [] });
      expect(config.problems).toHaveLength(1);
      expect(config.problems.map((problem) => text.slice(problem.start, problem.end))).not.toEqual(['']);
    }
  });

  it('counts by its letters alone: neither escapes nor a home folder nor variables are read in it', () => {
    const names = ['%2e%2e/a.txt', '~/a.txt', '$HOME/a.txt', '...', 'a..b/c.txt'];
    const config = read(accepting(...names.map((file) => entry({ file }))));
    expect(config.accepted.map(({ file }) => file)).toEqual(names);
    expect(acceptancesOf(config, 'a.txt')).toEqual([]);
  });

  it('of a draft that no system could name is told like any that is not there', async () => {
    const strange = ['d/a.txt/b', `${'名'.repeat(200)}.txt`, 'loop/a.txt'];
    const folder = folderWith({
      'a.txt': reportText(),
      '.gouji.json': accepting(...strange.map((file) => entry({ file }))),
    });
    symlinkSync('loop', join(folder, 'loop'));
    const { code, err } = await gouji(folder, ['check', 'a.txt']);
    expect(code).toBe(0);
    expect(
      err
        .trimEnd()
        .split('\n')
        .map((line) => /^gouji: \.gouji\.json:1:\d+：找不到草稿“(.*?)”/.exec(line)?.[1]?.slice(0, 5)),
    ).toEqual(['d/a.t', '名名名名名', 'loop/']);
    expect(err.length).toBeLessThan(1000);
  });
});

describe('globs in .gouji.json', () => {
  const excluding = (...exclude: string[]): Config => read(JSON.stringify({ exclude }));
  const hostile: readonly (readonly [name: string, glob: (length: number) => string])[] = [
    ['folders', (length) => `${'**/'.repeat(length / 3)}x`],
    ['stars', (length) => `${'*a'.repeat(length / 2)}b`],
    ['stars in a row', (length) => `${'*'.repeat(length)}b`],
    ['question marks', (length) => `*${'?'.repeat(length)}b`],
    ['folders and names', (length) => `${'**/a/'.repeat(length / 5)}b`],
    ['brackets', (length) => `${'!(a|'.repeat(length / 5)}${')'.repeat(length / 5)}b`],
    ['classes', (length) => `${'[a-z]'.repeat(length / 5)}b`],
    ['choices', (length) => `{a,b}{a,b}{a,b}{a,b}{a,b}${'*a'.repeat(Math.max(length / 2 - 20, 1))}b`],
  ];

  const match = (length: number, glob: (length: number) => string): void => {
    const path = `${'a/'.repeat(length / 4)}${'a'.repeat(length / 2)}`;
    for (let time = 0; time < 20; time++) isExcluded(excluding(glob(length)), path);
  };
  // 16 where it grows with the product of both; what tries all ways would not come to its end.
  const most = 36;
  const grows = growths(
    hostile.map(([name, glob]) => [name, (times) => match(120 * times, glob)]),
    1000,
    most,
  );

  it.each(hostile)('of %s take time by their length and the path’s, never by what could be tried', (name, glob) => {
    expect(excluding(glob(480)).problems).toEqual([]);
    expect(grows(name)).toBeLessThan(most);
  });

  it.each([
    ['too many choices', '{a,b}'.repeat(7), '可用 *、?、**、{a,b}'],
    ['braces in braces', '{a,{b,c}}', '可用 *、?、**、{a,b}'],
    ['braces without end', '{'.repeat(900), '可用 *、?、**、{a,b}'],
    ['great length', 'a'.repeat(1001), '不能超过 1000 个字符'],
    ['a megabyte of stars', '*'.repeat(900_000), '不能超过 1000 个字符'],
  ])('of %s are refused with file and place', async (_, glob, message) => {
    const folder = folderWith({ 'a.txt': reportText(), '.gouji.json': JSON.stringify({ exclude: [glob] }) });
    const { code, out, err } = await gouji(folder, ['check', 'a.txt']);
    expect(code).toBe(2);
    expect(out).toContain('a.txt');
    expect(err).toContain('gouji: .gouji.json:1:13：exclude：');
    expect(err).toContain(message);
    expect(err.length).toBeLessThan(400);
  });

  it('are heeded up to a bound in all, and the first one beyond it is marked', () => {
    const config = excluding(...Array.from({ length: 100 }, (_, index) => `${index}${'*a'.repeat(200)}`));
    expect(config.exclude.length).toBeGreaterThan(40);
    expect(config.exclude.length).toBeLessThan(50);
    expect(config.problems).toHaveLength(1);
    expect(config.source.slice(config.problems[0] ?? { start: 0, end: 0 })).toContain(`"${config.exclude.length}*a`);
  });
});

describe('keys in .gouji.json', () => {
  const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'];

  it.each(inherited)('%s is a name like any other', (name) => {
    const values = `{"${name}": 1, "x": "y"}`;
    const text = `{"${name}": {"polluted": 1}, "severity": {"${name}": "off"}, "accepted": [{"file": "a.txt", "key": "${name}:x", "reason": "${reason}", "values": ${values}}, {"${name}": 1}]}`;
    const config = read(text);
    expect(config.problems.map(({ args }) => args['key'] ?? args['code'])).toEqual([
      name,
      name,
      'file',
      'key',
      'reason',
      name,
    ]);
    expect(Object.keys(config.severities)).toEqual([]);
    expect(Object.entries(config.accepted[0]?.values ?? {})).toEqual([
      [name, 1],
      ['x', 'y'],
    ]);
    expect('polluted' in {}).toBe(false);
    // No rule has that code, so what was said of it is gone.
    const { unknown } = applyAcceptances(draftOf(clean), checkText(clean), config.accepted);
    expect(unknown.map(({ key }) => key)).toEqual([`${name}:x`]);
  });

  it('that stand twice are told wherever they stand, and the first alone counts', () => {
    const text = `{"severity": {"row-label": "off", "row-label": "error"}, "accepted": [{"file": "a.txt", "key": "row-label:x", "reason": "${reason}", "file": "b.txt"}], "severity": {}}`;
    const config = read(text);
    expect(
      config.problems.map((problem) => [
        text.slice(problem.start, problem.end),
        fill(problem.text.zh, problem.args).includes('写了两次'),
      ]),
    ).toEqual([
      ['"row-label"', true],
      ['"file"', true],
      ['"severity"', true],
    ]);
    expect(config).toMatchObject({ severities: { 'row-label': 'off' }, accepted: [] });
  });
});

/** Texts that are large or deep where a `.gouji.json` may be so. */
const heavy: readonly (readonly [name: string, text: string])[] = [
  ['arrays, 100,000 deep', `{"exclude": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ['objects, 100,000 deep', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ['arrays without end', '['.repeat(900_000)],
  ['values, 2,000 deep', accepting(entry({ values: JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`) as unknown }))],
  ['unknown keys', `{${Array.from({ length: 60_000 }, (_, index) => `"k${index}": 1`).join(', ')}}`],
  ['one long key', `{"${'长'.repeat(300_000)}": 1}`],
  ['one long value', `{"form": "${'长'.repeat(300_000)}"}`],
  ['a long code', `{"severity": {"${'长'.repeat(300_000)}": "off"}}`],
  ['entries that are none', `{"accepted": [${'1,'.repeat(400_000)}1]}`],
  [
    'entries of one draft',
    accepting(...Array.from({ length: 9000 }, (_, index) => entry({ key: `no-such:${index}` }))),
  ],
  [
    'an entry with long texts',
    accepting(entry({ key: '长'.repeat(100_000), reason: `${reason}${'长'.repeat(200_000)}` })),
  ],
  ['escapes', `{"form": "${'\\u0000'.repeat(100_000)}"}`],
  ['lone surrogates', `{"\\ud800": "\ud800"}`],
  ['a megabyte of blanks', ' '.repeat(999_999)],
  ['two megabytes', `"${'x'.repeat(2_000_000)}"`],
  ['NUL', '\0'.repeat(1000)],
];

describe('a heavy .gouji.json', () => {
  it.each(heavy)('of %s is told in few and short words, and the draft is checked', async (_, text) => {
    const { problems, source } = read(text);
    expect(problems.length).toBeLessThanOrEqual(101);
    for (const {
      start,
      end,
      text: { zh, en },
      args,
    } of problems) {
      expect(0 <= start && start <= end && end <= source.text.length).toBe(true);
      for (const said of [zh, en]) expect(fill(said, args).length).toBeLessThan(300);
    }
    const folder = folderWith({ 'a.txt': reportText({ prose: '有错处。' }), '.gouji.json': text });
    const { out, err } = await gouji(folder, ['check', 'a.txt']);
    expect(out).toContain('word-error');
    expect(err).not.toContain('内部出错');
    for (const line of err.trimEnd().split('\n')) expect(line.length).toBeLessThan(800);
  });

  it('costs no more than in proportion to its entries', () => {
    const draft = draftOf(edit(clean, '（一）主动公开。', `（一）主动公开。${'截止年底,'.repeat(2000)}`));
    const result = checkText(draft.source.text);
    const accepted = (count: number): Config['accepted'] =>
      read(accepting(...Array.from({ length: count }, (_, index) => entry({ key: `no-such:${index}` })))).accepted;
    expect(accepted(4000)).toHaveLength(4000);
    expect(
      growthPrepared((times) => {
        const entries = accepted(Math.ceil(1000 * times));
        return () => applyAcceptances(draft, result, entries);
      }),
    ).toBeLessThan(enough);
  });
});

describe.skipIf(process.platform === 'win32')('what stands in the place of a .gouji.json', () => {
  const report = reportText();
  const put: readonly (readonly [name: string, make: (file: string, folder: string) => void])[] = [
    ['a device without end', (file) => symlinkSync('/dev/zero', file)],
    ['a pipe that nobody writes', (file) => void execFileSync('mkfifo', [file])],
    ['a folder', (file) => mkdirSync(file)],
    ['a link to itself', (file) => symlinkSync('.gouji.json', file)],
  ];

  it.each(put)('%s is told by the command, which goes on', async (_, make) => {
    const folder = folderWith({ 'a.txt': report });
    make(join(folder, '.gouji.json'), folder);
    const { code, out, err } = await gouji(folder, ['check', 'a.txt']);
    expect({ code, isChecked: out.includes('a.txt') }).toEqual({ code: 2, isChecked: true });
    expect(err).toMatch(/^gouji: \.gouji\.json：读不了：(?:不是文件|符号链接绕成了圈)。\n$/);
  });

  it.each(put)('%s is told by the server, which goes on', async (_, make) => {
    const folder = folderWith({ 'a.txt': report });
    make(join(folder, '.gouji.json'), folder);
    const child = spawn(process.execPath, [program.command, 'lsp', '--stdio']);
    const rpc = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    rpc.listen();
    const rootUri = pathToFileURL(folder).href;
    const textDocument = { uri: `${rootUri}/a.txt` };
    await rpc.sendRequest('initialize', {
      processId: null,
      rootUri,
      capabilities: { textDocument: { diagnostic: {} } },
    });
    await rpc.sendNotification('initialized', {});
    await rpc.sendNotification('textDocument/didOpen', {
      textDocument: { ...textDocument, languageId: 'plaintext', version: 1, text: clean },
    });
    const { items } = await rpc.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument });
    expect(items.map(({ message }) => message)).toEqual([
      expect.stringContaining('.gouji.json 第 1 行第 1 列：读不了'),
    ]);
    rpc.dispose();
    child.kill('SIGKILL');
  });

  it('a link out of the folder is read like a file, and never written', async () => {
    const folder = folderWith({
      'outside.json': '{"severity": {"word-error": "warning"}}',
      'd/a.txt': reportText({ prose: '有错处。' }),
    });
    symlinkSync('../outside.json', join(folder, 'd/.gouji.json'));
    const before = readFileSync(join(folder, 'outside.json'), 'utf8');
    expect((await gouji(folder, ['check', 'd/a.txt', '--fix'])).code).toBe(0);
    expect(readFileSync(join(folder, 'outside.json'), 'utf8')).toBe(before);
  });
});
