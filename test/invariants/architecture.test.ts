import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { circlesIn, importsAmong, importsOf } from '../support/imports';
import { projectPath } from '../support/samples';
import { sourcesUnder } from '../support/sources';

/** What each folder of the server may import, as ARCHITECTURE.md says: folders of the engine by their own names. */
const engine = {
  text: [],
  form: ['text'],
  report: ['text', 'form'],
  binding: ['text', 'form', 'report'],
  balance: ['text', 'form'],
  prose: ['text', 'form', 'report'],
  reading: ['text', 'form', 'report', 'binding', 'balance', 'prose'],
  collection: ['text', 'form', 'report', 'binding', 'balance', 'prose', 'reading'],
  rules: ['text', 'form', 'report', 'binding', 'balance', 'prose', 'reading', 'collection'],
  writing: ['text', 'form', 'report', 'binding', 'balance', 'prose', 'reading', 'collection'],
  library: ['text', 'form', 'report', 'binding', 'balance', 'prose', 'reading', 'collection', 'rules'],
  tools: ['text', 'form', 'report', 'binding', 'balance', 'prose', 'reading', 'collection', 'rules', 'library'],
  published: ['text', 'form', 'report', 'binding', 'balance', 'prose', 'reading', 'collection', 'rules'],
} as const;
const wholeEngine = ['engine', ...Object.keys(engine).map((folder) => `engine/${folder}`)];
const knows: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    Object.entries(engine).map(([folder, others]) => [`engine/${folder}`, others.map((other) => `engine/${other}`)]),
  ),
  documents: ['engine/text'],
  config: wholeEngine,
  lsp: [...wholeEngine, 'config', 'documents'],
  cli: [...wholeEngine, 'config', 'documents'],
};

/** The room of a file of the server: `engine/text`, `config`, `lsp`, `cli`. */
function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'engine' && !second.endsWith('.ts') ? `engine/${second}` : first;
}

const server = sourcesUnder('server');

describe('the house', () => {
  it.each(Object.keys(knows))('server/%s imports only what stands above it', (folder) => {
    for (const file of server.filter((name) => name.startsWith(`server/${folder}/`))) {
      for (const target of importsOf(file).filter((name) => name.startsWith('.'))) {
        const resolved = path.posix.relative('server', path.posix.join(path.posix.dirname(file), target));
        const room = roomOf(`${resolved}.ts`);
        const isFine =
          room === folder ||
          knows[folder]?.includes(room) ||
          (resolved.startsWith('..') && target.endsWith('/package.json'));
        expect(isFine, `${file} imports ${target}`).toBe(true);
      }
    }
  });

  it('lets the engine import nothing from outside itself but the tokenizer of htmlparser2', () => {
    for (const file of server.filter((name) => name.startsWith('server/engine/'))) {
      for (const target of importsOf(file)) {
        const isOwn =
          target.startsWith('.') && path.posix.join(path.posix.dirname(file), target).startsWith('server/engine/');
        expect(isOwn || target === 'htmlparser2', `${file} imports ${target}`).toBe(true);
      }
      const names =
        /import (.*) from 'htmlparser2'/.exec(readFileSync(projectPath(file), 'utf8'))?.[1] ?? '{ Tokenizer }';
      expect(names, file).toBe('{ Tokenizer }');
    }
  });

  it('has no circle of imports, types counted', () => {
    const files = ['server', 'client', 'scripts', 'test'].flatMap(sourcesUnder);
    expect(circlesIn(importsAmong(files)).map((circle) => circle.join(' – '))).toEqual([]);
  });

  it('would find every circle', () => {
    const imports = { a: ['b'], b: ['c', 'd'], c: ['a'], d: ['e'], e: ['d', 'f'], f: [], g: ['a', 'g'] };
    expect(circlesIn(new Map(Object.entries(imports))).sort()).toEqual([['a', 'b', 'c'], ['d', 'e'], ['g']]);
  });

  it('uses a Node built-in nowhere in the server but in lsp/node.ts and cli', () => {
    for (const file of server.filter((name) => name !== 'server/lsp/node.ts' && !name.startsWith('server/cli/'))) {
      const found = importsOf(file).filter((name) => name.startsWith('node:') || /^[^.].*\/node$/.test(name));
      expect(found, file).toEqual([]);
    }
  });

  it('spells a key of a form only in the form and in the rules that are about this report', () => {
    const own = /'(?:received|carriedIn|carriedOut|concluded|granted|natural|disclosure|requests|disputes|review)'/;
    const about = new Set(['server/engine/rules/other-share.ts']);
    for (const file of server.filter(
      (name) => !name.startsWith('server/engine/form/') && !name.startsWith('server/cli/') && !about.has(name),
    )) {
      expect(own.test(readFileSync(projectPath(file), 'utf8')), file).toBe(false);
    }
  });

  it('says what is particular to a layout in one place, and asks no table for its layout by name', () => {
    const readers = 'server/engine/report/tables/';
    for (const file of server.filter(
      (name) => !name.startsWith(readers) && name !== 'server/engine/writing/skeleton.ts',
    )) {
      expect(
        /[lL]ayout [!=]== '/.test(readFileSync(projectPath(file), 'utf8')),
        `${file}: what is particular goes to report/tables/layouts.ts`,
      ).toBe(false);
    }
  });

  it('has files of at most 400 lines, under 100 at the median', () => {
    const files = [...server, ...sourcesUnder('client'), ...sourcesUnder('test'), ...sourcesUnder('scripts')];
    const lengths = files
      .map((file) => readFileSync(projectPath(file), 'utf8').split('\n').length)
      .sort((a, b) => a - b);
    expect(lengths.at(-1)).toBeLessThanOrEqual(400);
    expect(lengths[lengths.length >> 1]).toBeLessThan(100);
  });

  const page = readFileSync(projectPath('ARCHITECTURE.md'), 'utf8');

  it('has the folders and files that ARCHITECTURE.md names, and no other rooms', () => {
    const tree = page.slice(page.indexOf('\nclient/'), page.indexOf('```', page.indexOf('\nclient/')));
    const named = pathsIn(tree);
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((name) => !existsSync(projectPath(name)))).toEqual([]);
    for (const folder of ['server', 'server/engine', 'server/lsp', 'server/lsp/features', 'server/cli', 'client']) {
      const rooms = readdirSync(projectPath(folder), { withFileTypes: true }).filter((entry) => entry.isDirectory());
      expect(
        rooms.map(({ name }) => `${folder}/${name}/`).filter((room) => !named.includes(room)),
        folder,
      ).toEqual([]);
    }
  });

  it('has every file that ARCHITECTURE.md names by its whole path', () => {
    const named = [...page.matchAll(/`((?:server|client|test|scripts)\/[^`\s]*)`/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !existsSync(projectPath(name)))).toEqual([]);
  });

  it('keeps the words of sentences in data: no Chinese in the code of engine/prose, and no file of it above 150 lines', () => {
    const files = server.filter((name) => name.startsWith('server/engine/prose/'));
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const text = readFileSync(projectPath(file), 'utf8');
      expect(codeOf(text).match(/\p{Script=Han}+/gu) ?? [], file).toEqual([]);
      expect(text.split('\n').length, file).toBeLessThanOrEqual(150);
    }
  });

  it('tells code from comments', () => {
    expect(codeOf("const a = '申'; // 请\n/* 公 */ const b = `//开`; /** 收\n到 */ c('\\'//答');")).toBe(
      "const a = '申'; const b = `//开`;  c('\\'//答');",
    );
  });
});

/** The folders of a tree drawn by indentation, each by its whole path with a slash behind it. */
function pathsIn(tree: string): string[] {
  const open: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', name] = /^( {0,8})([A-Za-z]+\/)/.exec(line) ?? [];
    if (name === undefined) return [];
    open.length = indent.length / 2;
    open.push(name);
    return [open.join('')];
  });
}

/** A source without its comments; what looks like one in a string stays. */
function codeOf(source: string): string {
  return source.replace(
    /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|[ ]?\/\/[^\n]*\n?|\/\*[^]*?\*\//g,
    (_, text: string | undefined) => text ?? '',
  );
}
