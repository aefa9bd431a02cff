import type { Localized } from '../../engine/form/form';
import type { CommandLine } from '../args';
import type { Io } from '../io';
import { standardInput } from '../files/inputs';
import type { OutFile } from '../files/out';
import { readChoice, readFile } from '../options';
import { UsageError } from '../problem';
import type { Format, Found, Whole } from './format';
import { formatNames, type FormatName } from './formats';

/** What a run prints, and where. */
export interface Asked {
  /** That of standard output. */
  readonly format: FormatName;
  /** Those that `--output` names. */
  readonly files: readonly { readonly format: FormatName; readonly out: OutFile }[];
}

/** @throws {UsageError} for a format that there is not, an `--output` that names no file, or one file twice */
export function readOutputs(line: CommandLine, cwd: string): Asked {
  const given = line.values.get('output') ?? [];
  const taken = new Set<string>();
  const files = given.map((value) => {
    const [, name = '', path = ''] = /^([^=]*)=([^]*)$/.exec(value) ?? [];
    const format = formatNames.find((candidate) => candidate === name);
    if (!format || path === '') throw new UsageError(noPair, { value, choices: formatNames.join(' | ') });
    if (path === standardInput) throw new UsageError(noStream, { name });
    const out = readFile(line, cwd, path);
    if (taken.has(out.file)) throw new UsageError(twice, { path });
    taken.add(out.file);
    return { format, out };
  });
  return { format: readChoice(line, 'format', formatNames), files };
}

/** One stream of texts in one format. */
class Sink {
  #isBegun = false;

  constructor(
    private readonly format: Format,
    private readonly write: (text: string) => void,
  ) {}

  add(text: string): void {
    if (text === '') return;
    this.write((this.#isBegun ? this.format.between : this.format.head()) + text);
    this.#isBegun = true;
  }

  /** @param rosters what was found on them; of a format whose foot has it, nothing is added */
  end(whole: Whole, rosters: readonly Found[]): void {
    for (const found of rosters) this.add(this.format.printRoster?.(found) ?? '');
    this.write(this.#isBegun ? this.format.foot(whole) : this.format.none(whole));
  }
}

/** The answer of a run on its way: to standard output, and to the files that were named. */
export class Outputs {
  readonly #main: Sink;
  readonly #files: readonly { readonly sink: Sink; readonly out: OutFile }[];
  #problem: unknown = null;

  constructor(io: Io, { files }: Asked, [first, ...others]: readonly Format[]) {
    if (!first) throw new Error('no format');
    this.#main = new Sink(first, (text) => void io.stdout.write(text));
    this.#files = files.flatMap(({ out }, index) => {
      const format = others[index];
      return format ? [{ out, sink: new Sink(format, (text) => this.#attempt(() => out.append(text))) }] : [];
    });
  }

  /** @param texts of one report, in the formats of the run */
  add([first = '', ...others]: readonly string[]): void {
    this.#main.add(first);
    this.#files.forEach(({ sink }, index) => sink.add(others[index] ?? ''));
  }

  /**
   * Ends all. Files of a run that was cut short are not left behind: whoever reads them would take them for whole.
   * @returns what went wrong with a file; the others are written
   */
  end(whole: Whole, rosters: readonly Found[], isCut: boolean): unknown {
    this.#main.end(whole, rosters);
    for (const { sink, out } of this.#files) {
      if (isCut) out.discard();
      else {
        sink.end(whole, rosters);
        this.#attempt(() => out.finish());
      }
    }
    return this.#problem;
  }

  /** A file that cannot be written does not keep the findings from being printed. */
  #attempt(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#problem ??= error;
    }
  }
}

const noPair: Localized = {
  zh: '--output {value} 写法不对，应为 --output 格式=文件，例如 sarif=结果.sarif；格式有 {choices}。',
  en: '--output {value} should read --output FORMAT=FILE, such as sarif=results.sarif; the formats are {choices}.',
};
const noStream: Localized = {
  zh: '--output 写的是文件。写到标准输出，请用 --format {name}。',
  en: '--output writes files. For standard output use --format {name}.',
};
const twice: Localized = {
  zh: '--output 把 {path} 写了两次，请分别写到不同的文件。',
  en: '--output names {path} twice: write each format to a file of its own.',
};
