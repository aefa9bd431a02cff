import { Refusal } from '../../documents/refusal';
import { annotateWord, type Author } from '../../documents/word/comment';
import type { Localized } from '../../engine/form/form';
import { plain } from '../../engine/text/steering';
import type { CommandLine } from '../args';
import { readReports, type Visit } from '../batch';
import { inspect } from '../check/inspect';
import type { RunContext } from '../context';
import { standardInput } from '../files/inputs';
import { refusalProblem } from '../files/load';
import { readOut } from '../options';
import { localize, Problem, UsageError } from '../problem';
import { readSettings } from '../settings';
import { commentOf } from '../../engine/rules/comment';

/** What became of a report; plain counts. */
interface Annotated {
  readonly path: string;
  /** What its copy is called; null where it was not written. */
  readonly written: string | null;
  readonly comments: number;
  readonly isWord: boolean;
}

/**
 * `gouji annotate`: writes copies of Word documents with a comment at every finding, and says which.
 * @returns the exit code: 0, or 2 where an input could not be read or a copy not be written
 * @throws {UsageError} where the command line is wrong; nothing was read or written then
 */
export async function runAnnotate(context: RunContext, line: CommandLine): Promise<number> {
  const { io, language } = context;
  const out = readOut(line, io.cwd);
  if (!out) throw new UsageError(noOut);
  if (line.operands.includes(standardInput)) throw new UsageError(noStream);
  const settings = readSettings(context, line);
  const author: Author = { name: '勾稽', initials: '勾', date: localTime(new Date()) };
  const visit: Visit<Annotated> = (loaded, draft, own, keep) => {
    const { input, origin } = loaded;
    if (origin.kind !== 'word') {
      if (input.isNamed) throw new Problem(noWord, { path: input.path });
      return keep({ path: input.path, written: null, comments: 0, isWord: false });
    }
    const { diagnoses } = inspect(context, loaded, draft, own);
    try {
      const bytes = annotateWord(
        origin.document,
        diagnoses.map((diagnosis) => commentOf(diagnosis, draft, language)),
        author,
      );
      // Where nothing is found any more, the comments of an earlier run still have to go.
      const written = bytes === origin.document.archive.bytes ? null : out.write(input, bytes);
      keep({ path: input.path, written, comments: diagnoses.length, isWord: true });
    } catch (error) {
      throw error instanceof Refusal ? refusalProblem(input.path, error) : error;
    }
  };
  let [files, comments, others] = [0, 0, 0];
  const say = (text: Localized, args = {}): void => void io.stdout.write(`${plain(localize(text, language, args))}\n`);
  const { failures, interrupted } = await readReports(context, line.operands, { settings, visit, out }, (file) => {
    if (!file.isWord) others++;
    else if (file.written === null) say(nothing, { path: file.path });
    else {
      say(wrote, { path: file.path, written: file.written, comments: file.comments });
      [files, comments] = [files + 1, comments + file.comments];
    }
  });
  if (others > 0) io.stderr.write(`gouji: ${localize(othersLeft, language, { count: others })}\n`);
  say(total, { files, comments });
  return interrupted ?? (failures > 0 ? 2 : 0);
}

/** As Word writes it and shows it: the time on the clock, with the Z of another one. */
function localTime(now: Date): string {
  return `${new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 19)}Z`;
}

const noOut: Localized = {
  zh: '请加 --out 文件夹：带批注的副本写到那里，原文件不动。',
  en: 'add --out FOLDER: the copies with comments are written there, and the originals stay.',
};
const noStream: Localized = {
  zh: 'gouji annotate 不能用于标准输入（-）。请写出文件名。',
  en: 'gouji annotate does not work on standard input (-). Name the file.',
};
const noWord: Localized = {
  zh: '{path}：批注只能写进 Word 文档（.docx），没有写副本。',
  en: '{path}: comments can be put into Word documents (.docx) only; no copy was written.',
};
const wrote: Localized = {
  zh: '{path} → {written}：批注 {comments} 条',
  en: '{path} → {written}: comments: {comments}',
};
const nothing: Localized = { zh: '{path}：没有问题，没有写副本', en: '{path}: nothing was found, and no copy written' };
const othersLeft: Localized = {
  zh: '另有 {count} 份年度报告不是 Word 文档，没有加批注；用 gouji check 检查。',
  en: 'reports that are no Word documents and were not annotated: {count}; gouji check checks them.',
};
const total: Localized = { zh: '写出副本 {files} 份，批注 {comments} 条', en: 'copies: {files}, comments: {comments}' };
