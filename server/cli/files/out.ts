import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Localized } from '../../engine/form/form';
import { fileProblem, Problem } from '../problem';
import type { Input } from './inputs';

/** A folder for copies: each stands in it as the input does in the folder that was named. No input is ever overwritten. */
export class OutFolder {
  readonly #written = new Set<string>();
  readonly #inputs = new Set<string>();

  /**
   * @param folder absolute path
   * @param shown how it is called in messages
   * @param mayReplace whether files that are there are replaced
   */
  constructor(
    readonly folder: string,
    private readonly shown: string,
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
   * Writes a copy, whole or not at all.
   * @returns how it is called
   * @throws {Problem} where something stands there, or the system refuses
   */
  write({ path, file, root }: Input, bytes: Uint8Array): string {
    const below = relative(root, file ?? '').split(sep).join('/');
    const target = join(this.folder, below);
    const shown = `${this.shown}/${below}`;
    const id = idOf(target);
    if (id !== null && this.#inputs.has(id)) throw new Problem(isInput, { path, shown });
    if (this.#written.has(target)) throw new Problem(isTaken, { path, shown });
    if (existsSync(target) && !this.mayReplace) throw new Problem(isThere, { path, shown });
    const beside = join(dirname(target), `.gouji-${randomBytes(6).toString('hex')}.tmp`);
    try {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(beside, bytes, { flag: 'wx', flush: true });
      renameSync(beside, target);
    } catch (error) {
      rmSync(beside, { force: true });
      throw fileProblem(unwritable, shown, error);
    }
    this.#written.add(target);
    return shown;
  }
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
  zh: '{path}：{shown} 就是要检查的文件，不覆盖。请用 --out 另指一个文件夹。',
  en: '{path}: {shown} is one of the files that were named and is not overwritten. Name another folder with --out.',
};
const isTaken: Localized = {
  zh: '{path}：这次运行已写过 {shown}（另一个文件夹里的同名文件），没有写。请分开运行。',
  en: '{path}: {shown} was written before in this run, for a file of the same name; nothing was written. Run the command for each by itself.',
};
const isThere: Localized = {
  zh: '{path}：{shown} 已经存在，没有写。请换一个文件夹，或者加 --force 覆盖。',
  en: '{path}: {shown} is there already and was left alone. Name another folder, or add --force to replace it.',
};
const unwritable: Localized = { zh: '{path}：不能写入：{reason}。', en: '{path}: cannot be written: {reason}.' };
