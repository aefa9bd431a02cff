import { chownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { officialForms } from '../../server/engine/form/editions';
import { createEngine } from '../../server/engine/reading/engine';
import type { Finding, Rule } from '../../server/engine/rules/rule';
import { run, type Tools } from '../../server/cli/run';
import type { Edit } from '../../server/engine/text/edits';

/** What a run printed and how it ended. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly stdin?: Uint8Array;
  readonly tools?: Tools;
  readonly env?: Record<string, string>;
  readonly isTTY?: boolean;
  readonly startServer?: () => void;
  readonly rulePage?: (code: string) => string | null;
  /** Gets what is printed on standard output in the pieces in which it comes. */
  readonly onPrint?: (text: string) => void;
}

/** Runs the command in this process, in `cwd`. */
export async function gouji(cwd: string, argv: readonly string[], around: Surroundings = {}): Promise<Outcome> {
  const { onPrint, stdin = new Uint8Array(), tools = { rules: testRules, engine }, env = {}, isTTY = false } = around;
  let out = '';
  let err = '';
  const io = {
    stdin: chunks(stdin),
    stdout: { write: (text: string) => (onPrint?.(text), (out += text)), isTTY },
    stderr: { write: (text: string) => (err += text), isTTY },
    cwd,
    env,
    startServer: around.startServer ?? ((): void => undefined),
    ...(around.rulePage ? { rulePage: around.rulePage } : {}),
  };
  const code = await run(argv, io, () => tools);
  return { code, out, err };
}

async function* chunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += 1000) yield Promise.resolve(bytes.subarray(start, start + 1000));
}

/** Runs `action` without the administrator's rights, who may read and write everything; `folder` is given to that user. */
export async function asPlainUser<T>(folder: string, action: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return action();
  const nobody = 65534;
  for (const path of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })])
    chownSync(join(folder, path), nobody, nobody);
  process.seteuid?.(nobody);
  try {
    return await action();
  } finally {
    process.seteuid?.(0);
  }
}

export const engine = createEngine(officialForms);

/** Figures that differ from 0, by slot id: `requests/received/natural`. */
export type Figures = Readonly<Record<string, string>>;

export interface ReportOptions {
  readonly institution?: string;
  readonly year?: number;
  readonly lineEnd?: string;
  readonly figures?: Figures;
  readonly prose?: string;
}

/** A whole report of an invented body, in tabs, every figure 0 but those given. */
export function reportText({
  institution = '云溪县档案局',
  year = 2023,
  lineEnd = '\n',
  figures = {},
  prose = '',
}: ReportOptions = {}): string {
  const form = officialForms.at(-1);
  if (!form) throw new Error('no form');
  const lines = [`${institution}${year}年政府信息公开工作年度报告`, ''];
  for (const section of form.sections) {
    lines.push(section.heading, '');
    const table = form.tables.find(({ key }) => key === section.table);
    if (!table) lines.push(section.index === 0 ? `本局按照要求做好各项工作。${prose}` : '本局没有其他事项。', '');
    for (const line of table?.lines ?? []) {
      const numbers = line.slots.map(({ id }) => figures[id] ?? '0');
      if (line.label === null) lines.push(line.slots.map(({ column }) => column.label).join('\t'));
      lines.push((line.label === null ? numbers : [line.label, ...numbers]).join('\t'));
    }
    lines.push('');
  }
  return lines.join(lineEnd);
}

function wordRule(code: string, word: string, better: string | null, severity: Rule['severity']): Rule {
  return {
    code,
    severity,
    class: severity === 'error' ? 'must' : 'explain',
    fixable: better !== null,
    basis: { document: '测试文件', article: '第一条' },
    name: { zh: `用词“${word}”`, en: `The word ${word}` },
    messages: {
      default: { zh: '不宜写“{word}”。', en: 'better not {word}' },
      other: { zh: '另一处', en: 'another place' },
      fix: { zh: '改为“{better}”', en: 'write {better}' },
    },
    *check({ source }): Iterable<Finding> {
      for (let start = source.text.indexOf(word); start >= 0; start = source.text.indexOf(word, start + 1)) {
        const span = { start, end: start + word.length };
        const edits: Edit[] = [{ span, text: better ?? '' }];
        yield {
          subject: word,
          span,
          args: { word },
          related: [{ message: 'other', span: { start: 0, end: 2 } }],
          fixes: () =>
            better === null ? [] : [{ title: 'fix', args: { better }, edits, safe: true, preferred: true }],
        };
      }
    },
    status: ({ source }) => (source.text.includes('看不清') ? 'unknown' : null),
  };
}

/** An error that can be mended, one that cannot, and a warning that can. */
export const testRules: readonly Rule[] = [
  wordRule('word-error', '错处', '对处', 'error'),
  wordRule('word-plain', '糊涂', null, 'error'),
  wordRule('word-warning', '截止', '截至', 'warning'),
];

/** `text` in GB18030, by asking the decoder which bytes it reads as each character. */
export function encodeGb18030(text: string): Uint8Array {
  if (codes.size === 0) {
    for (let first = 0x81; first <= 0xfe; first++)
      ask(Array.from({ length: 191 }, (_, index) => [first, 0x40 + index]));
    codes.set('\uFFFD', [0x84, 0x31, 0xa4, 0x37]);
  }
  return Uint8Array.from(
    [...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : (codes.get(char) ?? search(char)))),
  );
}

const codes = new Map<string, readonly number[]>();
const decoder = new TextDecoder('gb18030', { ignoreBOM: true });

function ask(candidates: readonly (readonly number[])[]): void {
  const chars = decoder.decode(Uint8Array.from(candidates.flatMap((bytes) => [...bytes, 0x0a]))).split('\n');
  chars.forEach((char, index) => {
    if (char && char !== '\uFFFD' && !codes.has(char)) codes.set(char, candidates[index] ?? []);
  });
}

/** Characters of four bytes: the few that a test names are looked for block by block. */
function search(char: string): readonly number[] {
  for (let first = char.length === 1 ? 0x81 : 0x90; first <= 0xe3 && !codes.has(char); first++) {
    for (let second = 0x30; second <= 0x39; second++) {
      ask(
        Array.from({ length: 1260 }, (_, index) => [first, second, 0x81 + Math.floor(index / 10), 0x30 + (index % 10)]),
      );
    }
  }
  return codes.get(char) ?? [];
}
