import { join } from 'node:path';
import type { ServerKind } from './client';
import { reportOf, root } from './drafts';
import { bundled, installed } from './processes';

/** Stands in a written file where the key is hit. */
export const mark = '‸';

/** A language server and how to write it a file of any length, with a place to type at. */
export interface Typed extends ServerKind {
  readonly name: string;
  /** A file of about `length` characters; the mark stands where the key is hit, in the middle. */
  write(length: number): string;
}

/** Repeats a numbered piece up to `length` characters, with `middle` half-way. */
function repeat(length: number, piece: (index: number) => string, middle: string): string {
  const half: string[] = [];
  for (let index = 0, written = 0; written < length / 2; index++) {
    const next = piece(index);
    half.push(next);
    written += next.length;
  }
  return [...half, middle, ...half.map((_, index) => piece(half.length + index))].join('');
}

const report = {
  languageId: 'plaintext',
  write: (length: number) => reportOf(length).replace('（一）予以公开\t\t9', `（一）予以公开\t\t${mark}9`),
};

export const gouji: Typed = { name: '勾稽 Gouji', args: [join(root, 'dist/server.js'), '--stdio'], ...report };
export const empty: Typed = {
  name: '空来回 empty round trip',
  args: [bundled('emptyServer.mjs'), '--stdio'],
  ...report,
};

export const otherServers: readonly Typed[] = [
  {
    name: 'vscode-css',
    args: [installed('vscode-langservers-extracted/bin/vscode-css-language-server'), '--stdio'],
    languageId: 'css',
    write: (length) =>
      repeat(
        length,
        (index) =>
          `.rule-${index} > a:hover {\n  color: #${String(index % 1000).padStart(3, '0')};\n  margin: 0 ${index}px;\n}\n`,
        `.wrong {\n  colour: ${mark}red;\n}\n`,
      ),
  },
  {
    name: 'vscode-json',
    args: [installed('vscode-langservers-extracted/bin/vscode-json-language-server'), '--stdio'],
    languageId: 'json',
    write: (length) =>
      `{\n${repeat(length, (index) => `  "key${index}": { "name": "name ${index}", "list": [${index}, ${index + 1}] },\n`, `  "middle": ${mark}1,\n  "middle": 2,\n`)}  "last": 0\n}\n`,
  },
  {
    name: 'yaml',
    args: [installed('yaml-language-server/bin/yaml-language-server'), '--stdio'],
    languageId: 'yaml',
    settings: { validate: true, schemaStore: { enable: false } },
    write: (length) =>
      repeat(
        length,
        (index) => `key${index}:\n  name: name ${index}\n  list: [${index}, ${index + 1}]\n`,
        `middle: ${mark}1\nmiddle: 2\n`,
      ),
  },
  {
    name: 'bash',
    args: [installed('bash-language-server/out/cli.js'), 'start'],
    languageId: 'shellscript',
    write: (length) =>
      repeat(
        length,
        (index) => `function step${index}() {\n  local name="step ${index}"\n  echo "$name" | grep -c ${index}\n}\n`,
        `echo ${mark}1\n`,
      ),
  },
];
