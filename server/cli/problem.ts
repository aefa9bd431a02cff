import { systemReason } from '../config/systemReason';
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

export const unreadable: Localized = { zh: '{path}：读不了：{reason}。', en: '{path}: cannot be read: {reason}.' };

/** A problem with one file: `text` names the file as {path} and the system's reason as {reason}. */
export function fileProblem(text: Localized, path: string, error: unknown): Problem {
  const reason = systemReason(error);
  return new Problem(
    { zh: text.zh.replace('{reason}', () => reason.zh), en: text.en.replace('{reason}', () => reason.en) },
    { path },
  );
}
