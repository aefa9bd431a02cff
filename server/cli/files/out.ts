import { randomBytes } from 'node:crypto';
import { Buffer } from 'node:buffer';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Localized } from '../../engine/form/form';
import { fileProblem, Problem } from '../problem';
import type { Input } from './inputs';

/** Where `--out` lets a run write. No input is ever overwritten, and nothing else without `--force`. */
class Out {
  readonly #inputs = new Set<string>();
  readonly #written = new Set<string>();

  /**
   * @param folder absolute path: what it holds is not read
   * @param mayReplace whether files that are there are replaced
   */
  constructor(
    readonly folder: string | null,
    private readonly mayReplace: boolean,
  ) {}

  /** What must not be overwritten, whatever it is called. */
  protect(inputs: readonly Input[]): void {
    for (const { file } of inputs) {
      const id = file === null ? null : idOf(file);
      if (id !== null) this.#inputs.add(id);
    }
  }

  /**
   * Writes a file, whole or not at all.
   * @param target absolute path
   * @param shown how it is called in messages
   * @throws {Problem} where something stands there, or the system refuses
   */
  protected put(target: string, shown: string, bytes: Uint8Array): void {
    this.refuse(target, shown);
    const beside = besideOf(target);
    try {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(beside, bytes, { flag: 'wx', flush: true });
      renameSync(beside, target);
    } catch (error) {
      throw fileProblem(unwritable, shown, error);
    } finally {
      rmSync(beside, { force: true });
    }
    this.#written.add(target);
  }

  /** @throws {Problem} where nothing may be written to `target` */
  protected refuse(target: string, shown: string): void {
    const id = idOf(target);
    if (id !== null && this.#inputs.has(id)) throw new Problem(isInput, { shown });
    if (this.#written.has(target)) throw new Problem(isTaken, { shown });
    // A device, a pipe or a folder would be gone for good.
    if (existsSync(target) && !statSync(target).isFile()) throw new Problem(isNoFile, { shown });
    if (existsSync(target) && !this.mayReplace) throw new Problem(isThere, { shown });
  }
}

/** A folder for copies: each stands in it as the input does in the folder that was named. */
export class OutFolder extends Out {
  /** @param path as given */
  constructor(
    private readonly root: string,
    private readonly path: string,
    mayReplace: boolean,
  ) {
    super(root, mayReplace);
  }

  /** Writes a copy of an input; returns how it is called. @throws {Problem} */
  write({ file, root }: Input, bytes: Uint8Array): string {
    const below = relative(root, file ?? '')
      .split(sep)
      .join('/');
    const shown = `${this.path}/${below}`;
    this.put(join(this.root, below), shown, bytes);
    return shown;
  }
}

/** One file for what was found in all inputs: at once, or piece by piece. */
export class OutFile extends Out {
  #open: { readonly beside: string; readonly descriptor: number } | null = null;
  #hasFailed = false;

  /**
   * @param file absolute path
   * @param path as given
   */
  constructor(
    readonly file: string,
    private readonly path: string,
    mayReplace: boolean,
  ) {
    super(null, mayReplace);
  }

  /** @returns how it is called @throws {Problem} */
  write(bytes: Uint8Array): string {
    this.put(this.file, this.path, bytes);
    return this.path;
  }

  /** Adds to what is to be written; nothing once that has failed. @throws {Problem} */
  append(text: string): void {
    if (this.#hasFailed) return;
    this.#attempt(() => {
      if (!this.#open) {
        this.refuse(this.file, this.path);
        mkdirSync(dirname(this.file), { recursive: true });
        const beside = besideOf(this.file);
        this.#open = { beside, descriptor: openSync(beside, 'wx') };
      }
      const bytes = Buffer.from(text);
      for (let done = 0; done < bytes.length;) done += writeSync(this.#open.descriptor, bytes, done);
    });
  }

  /** Puts what was added in its place, whole. @throws {Problem} */
  finish(): void {
    // Without a text there is an empty file, so that whoever waits for it finds it.
    if (!this.#open) this.append('');
    this.#attempt(() => {
      if (!this.#open) return;
      const { beside, descriptor } = this.#open;
      fsyncSync(descriptor);
      closeSync(descriptor);
      renameSync(beside, this.file);
      this.#open = null;
    });
  }

  /** Leaves nothing of it behind. */
  discard(): void {
    if (!this.#open) return;
    const { beside, descriptor } = this.#open;
    this.#open = null;
    try {
      closeSync(descriptor);
    } catch {
      // It was closed before what failed.
    }
    rmSync(beside, { force: true });
  }

  #attempt(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#hasFailed = true;
      this.discard();
      throw error instanceof Problem ? error : fileProblem(unwritable, this.path, error);
    }
  }
}

export type { Out };

/** Where a file is written first, so that it is there whole or not at all. */
function besideOf(target: string): string {
  return join(dirname(target), `.gouji-${randomBytes(6).toString('hex')}.tmp`);
}

/** What tells a file from all others under any name; null where there is none. */
function idOf(file: string): string | null {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null; // reading or writing it will report why
  }
}

const isInput: Localized = {
  zh: '{shown}：就是要读的文件之一，不覆盖。请另指一处。',
  en: '{shown}: is one of the files that were named and is not overwritten. Name another place.',
};
const isTaken: Localized = {
  zh: '{shown}：这次运行已写过（来自另一个文件夹里的同名文件），没有再写。请分开运行。',
  en: '{shown}: was written before in this run, for a file of the same name elsewhere; nothing was written. Run the command for each by itself.',
};
const isNoFile: Localized = {
  zh: '{shown}：不是普通文件，不能写入。请另指一处；写到标准输出的用 --format。',
  en: '{shown}: is no regular file and cannot be written. Name another place; --format is what goes to standard output.',
};
const isThere: Localized = {
  zh: '{shown}：已经存在，没有写。请另指一处，或者加 --force 覆盖。',
  en: '{shown}: is there already and was left alone. Name another place, or add --force to replace it.',
};
const unwritable: Localized = { zh: '{path}：不能写入：{reason}。', en: '{path}: cannot be written: {reason}.' };
