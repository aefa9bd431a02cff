import type { Localized } from '../engine/form/form';
import { fill, type Language } from '../engine/rules/check';
import type { Args } from '../engine/rules/rule';

/** Something that the user can mend: an input that cannot be read, a file that cannot be written. */
export class Problem extends Error {
  constructor(
    readonly text: Localized,
    readonly args: Args = {},
  ) {
    super(fill(text.zh, args));
  }

  /** The message in one language, without a line end. */
  in(language: Language): string {
    return localize(this.text, language, this.args);
  }
}

/** The command was called wrongly: nothing was read or done. */
export class UsageError extends Problem {}

/** `text` in one language, its {places} filled. */
export function localize({ zh, en }: Localized, language: Language, args: Args = {}): string {
  return fill(language === 'en' ? en : zh, args);
}

const reasons: Readonly<Record<string, Localized>> = {
  ENOENT: { zh: '找不到这个文件或文件夹', en: 'no such file or folder' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  EROFS: { zh: '所在的磁盘只能读取', en: 'the disk is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  ELOOP: { zh: '符号链接绕成了圈', en: 'its symbolic links form a loop' },
  EISDIR: { zh: '不是文件', en: 'it is no file' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is no folder' },
  ENAMETOOLONG: { zh: '路径太长', en: 'the path is too long' },
};

/** Why the system refused, in both languages; the system's own words where its code is not known here. */
export function reasonOf(error: unknown): Localized {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? { zh: message, en: message };
}

export const unreadable: Localized = { zh: '{path}：读不了：{reason}。', en: '{path}: cannot be read: {reason}.' };

/** A problem with one file: `text` names the file as {path} and the system's reason as {reason}. */
export function fileProblem(text: Localized, path: string, error: unknown): Problem {
  const reason = reasonOf(error);
  return new Problem({ zh: text.zh.replace('{reason}', () => reason.zh), en: text.en.replace('{reason}', () => reason.en) }, { path });
}
