import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../support/samples';

/** What each folder of the server may import, as ARCHITECTURE.md says. */
const knows: Readonly<Record<string, readonly string[]>> = {
  text: [],
  form: [],
  report: ['text', 'form'],
  binding: ['text', 'form', 'report'],
  balance: ['text', 'form'],
  prose: ['text', 'form', 'report'],
  rules: ['text', 'form', 'report', 'binding', 'balance', 'prose'],
  config: ['text', 'form', 'rules'],
  features: ['text', 'form', 'report', 'binding', 'balance', 'prose', 'rules', 'config', 'session.ts'],
  cli: ['text', 'form', 'report', 'binding', 'balance', 'prose', 'rules', 'config', 'features', 'settings.ts'],
};

function sourcesUnder(folder: string): string[] {
  return readdirSync(projectPath(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs|cjs)$/.test(entry.name))
    .map((entry) => path.relative(projectPath(''), path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    // The bench has packages and bundles of its own below it.
    .filter((file) => !/\/(?:node_modules|out)\//.test(file));
}

function importsOf(file: string): string[] {
  const text = readFileSync(projectPath(file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

const server = sourcesUnder('server');

describe('the house', () => {
  it.each(Object.keys(knows))('server/%s imports only what stands above it', (folder) => {
    for (const file of server.filter((name) => name.startsWith(`server/${folder}/`))) {
      for (const target of importsOf(file).filter((name) => name.startsWith('.'))) {
        const resolved = path.posix.relative('server', path.posix.join(path.posix.dirname(file), target));
        const [first = ''] = resolved.split('/');
        const isOutside = resolved.startsWith('..');
        const name = resolved.includes('/') ? first : `${first}.ts`;
        const isFine = first === folder || knows[folder]?.includes(name) || (isOutside && target.endsWith('/package.json'));
        expect(isFine, `${file} imports ${target}`).toBe(true);
      }
    }
  });

  it('uses a Node built-in nowhere in the server but in node.ts and cli', () => {
    for (const file of server.filter((name) => name !== 'server/lsp/node.ts' && !name.startsWith('server/cli/'))) {
      const found = importsOf(file).filter((name) => name.startsWith('node:') || name.endsWith('/node'));
      expect(found, file).toEqual([]);
    }
  });

  it('spells a key of a form only in the form and in the rules that are about this report', () => {
    const own = /'(?:received|carriedIn|carriedOut|concluded|granted|natural|disclosure|requests|disputes|review)'/;
    const about = new Set(['server/engine/rules/other-share.ts']);
    for (const file of server.filter((name) => !name.startsWith('server/engine/form/') && !name.startsWith('server/cli/') && !about.has(name))) {
      expect(own.test(readFileSync(projectPath(file), 'utf8')), file).toBe(false);
    }
  });

  it('has files of at most 400 lines, under 100 at the median', () => {
    const files = [...server, ...sourcesUnder('client'), ...sourcesUnder('test'), ...sourcesUnder('scripts')];
    const lengths = files.map((file) => readFileSync(projectPath(file), 'utf8').split('\n').length).sort((a, b) => a - b);
    expect(lengths.at(-1)).toBeLessThanOrEqual(400);
    expect(lengths[lengths.length >> 1]).toBeLessThan(100);
  });
});
