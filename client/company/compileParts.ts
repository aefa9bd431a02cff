import { CancellationTokenSource, FileType, Uri, window, workspace, type QuickPickItem, type TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Title } from '../../server/engine/report/title';
import { findFiles, isWanted, readDraft } from '../checkAll/drafts';
import { originalOf, readable } from '../documents/address';
import { titleOf } from '../reports/documents';
import type { Reports } from '../reports/reports';
import { askAll, askChoice, askText, type Question } from '../writing/questions';
import { commonTexts, isChinese } from '../texts';
import { writingTexts } from '../writing/texts';
import { companyTexts } from './texts';

/** So many parts are read at once: whoever has more uses the command. */
const mostParts = 500;
/** So many folders are offered. */
const mostFolders = 50;

/** What the server says of the parts. */
interface Answer {
  readonly text: string | null;
  readonly units: readonly string[];
  readonly obstacles: readonly string[];
  /** Why other reports are no parts. */
  readonly others: readonly string[];
  readonly failures: number;
}

/** A part that was read. */
interface Part {
  readonly uri: Uri;
  readonly languageId: string;
  readonly text: string;
  readonly title: Title | null;
}

/** What need not be asked for: the folder or the files of the parts, the body of the whole, the year. */
interface Given {
  readonly from?: readonly Uri[];
  readonly institution?: string;
  readonly year?: number;
}

/**
 * Adds the reports of parts up into that of a whole, in a document that was never saved. `given` are answers that need
 * not be asked for: `{ from: Uri | Uri[], institution, year }`. What is not whole is told of before anything is opened.
 */
export async function compileParts(
  client: BaseLanguageClient,
  reports: Reports,
  given: unknown,
): Promise<TextEditor | undefined> {
  const t = companyTexts();
  const answers = readGiven(given);
  const from = answers.from ?? (await askParts());
  if (!from) return undefined;
  const { parts, unread, isCut } = await readParts(from, reports);
  if (parts.length === 0 || isCut)
    return void window.showWarningMessage(isCut ? t.compileTooMany(mostParts) : t.compileNothing);
  const wish = await askWish(parts, answers);
  if (!wish) return undefined;
  const answer = await client.sendRequest<Answer | null>('gouji/compile', {
    texts: parts.map(({ uri, languageId, text }) => ({
      uri: client.code2ProtocolConverter.asUri(uri),
      languageId,
      text,
    })),
    ...wish,
    language: isChinese() ? 'zh-cn' : 'en',
  });
  if (!answer) return void window.showErrorMessage(commonTexts().noServerNow);
  const obstacles = [...unread.map(({ path, reason }) => t.compileUnread(path, reason)), ...answer.obstacles];
  if (answer.text === null)
    return void window.showWarningMessage(t.compileNothing, {
      modal: true,
      detail: [...obstacles, ...answer.others].join('\n'),
    });
  if (obstacles.length > 0) {
    const detail = [...obstacles, ...answer.others].join('\n');
    const go = await window.showWarningMessage(t.compileStopped, { modal: true, detail }, t.compileWithout);
    if (go !== t.compileWithout) return undefined;
  }
  const document = await workspace.openTextDocument({ language: 'gouji-report', content: answer.text });
  const editor = await window.showTextDocument(document, { preview: false });
  const told = [t.compiled(answer.units.length, obstacles.length), ...answer.others].join(' ');
  if (answer.failures > 0) void window.showWarningMessage(told + t.compileUnbalanced(answer.failures));
  else void window.showInformationMessage(told);
  return editor;
}

function readGiven(given: unknown): Given {
  if (typeof given !== 'object' || given === null) return {};
  const { from, institution, year } = given as Record<string, unknown>;
  const uris = (Array.isArray(from) ? from : [from]).filter((uri) => uri instanceof Uri);
  return {
    ...(uris.length > 0 ? { from: uris } : {}),
    ...(typeof institution === 'string' && institution.trim() !== '' ? { institution } : {}),
    ...(typeof year === 'number' ? { year } : {}),
  };
}

/** A folder of the workspace that has drafts in it, or files chosen one by one; undefined where the user gave up. */
async function askParts(): Promise<readonly Uri[] | undefined> {
  const t = companyTexts();
  const files = await findFiles(new CancellationTokenSource().token);
  const counts = new Map<string, { readonly uri: Uri; count: number }>();
  for (const file of files) {
    const uri = Uri.joinPath(originalOf(file), '..');
    const folder = counts.get(uri.toString()) ?? { uri, count: 0 };
    folder.count++;
    counts.set(uri.toString(), folder);
  }
  const items: (QuickPickItem & { readonly from: Uri | null })[] = [
    ...[...counts.values()].slice(0, mostFolders).map(({ uri, count }) => ({
      label: `$(folder) ${workspace.asRelativePath(uri)}`,
      description: t.compileFiles(count),
      from: uri,
    })),
    { label: `$(folder-opened) ${writingTexts().chooseFile}`, from: null },
  ];
  const header = { title: t.compile, step: 1, totalSteps: 1 };
  const chosen = await askChoice(header, { placeholder: t.compileFrom, items });
  if (chosen === undefined || chosen === 'back') return undefined;
  if (chosen.value.from) return [chosen.value.from];
  const filters = { [writingTexts().reports]: ['txt', 'md', 'html', 'htm', 'docx', 'xlsx'] };
  return window.showOpenDialog({ canSelectMany: true, filters });
}

/** Reads the parts, of an open one what stands in its editor, saved or not. */
async function readParts(
  from: readonly Uri[],
  reports: Reports,
): Promise<{ parts: Part[]; unread: { path: string; reason: string }[]; isCut: boolean }> {
  const files = (await Promise.all(from.map(filesOf))).flat();
  const parts: Part[] = [];
  const unread: { path: string; reason: string }[] = [];
  for (const uri of files.slice(0, mostParts)) {
    const open = reports.at(uri);
    const own = await reports.titles.of(uri);
    try {
      const draft = await readDraft(uri, open, own);
      if (!draft) continue;
      const lines = draft.text.split(/\r\n|\n|\r/);
      const head = { ...draft, lineCount: lines.length, lineAt: (line: number) => ({ text: lines[line] ?? '' }) };
      parts.push({ uri, languageId: draft.languageId, text: draft.text, title: titleOf(head, own) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      unread.push({ path: workspace.asRelativePath(originalOf(uri)), reason });
    }
  }
  return { parts, unread, isCut: files.length > mostParts };
}

/** A file, or those of a folder and what is below it, as they are looked at everywhere. */
async function filesOf(uri: Uri): Promise<Uri[]> {
  const { type } = await workspace.fs.stat(originalOf(uri));
  if ((type & FileType.Directory) === 0) return [readable(uri)];
  const base = uri.path.endsWith('/') ? uri.path : `${uri.path}/`;
  const files = await findFiles(new CancellationTokenSource().token);
  return files.filter((file) => originalOf(file).path.startsWith(base) && isWanted(file));
}

/** Asks for the body of the whole, and for the year where the parts are of several. */
async function askWish(
  parts: readonly Part[],
  given: Given,
): Promise<{ readonly institution: string; readonly year: number } | undefined> {
  const t = companyTexts();
  const years = [...new Set(parts.flatMap(({ title }) => title?.year ?? []))].sort((a, b) => b - a);
  const names = parts.flatMap(({ title }) => title?.institution ?? []);
  const wish = {
    institution: given.institution ?? names.find((name) => name.endsWith('人民政府')) ?? '',
    year: given.year ?? years[0] ?? 0,
  };
  if (wish.year === 0) return void window.showWarningMessage(t.compileNothing);
  const questions: Question[] = [];
  if (given.year === undefined && years.length > 1)
    questions.push(async (header) => {
      const items = years.map((year) => ({ label: String(year), year }));
      const answer = await askChoice(header, { placeholder: t.compileYear, items });
      if (answer !== undefined && answer !== 'back') wish.year = answer.value.year;
      return answer;
    });
  if (given.institution === undefined)
    questions.push(async (header) => {
      const complain = (text: string): string | null =>
        /^[\p{Script=Han}（）()]+$/u.test(text.trim()) ? null : writingTexts().institutionWrong;
      const answer = await askText(header, { prompt: t.compileInstitution, value: wish.institution, complain });
      if (answer !== undefined && answer !== 'back') wish.institution = answer.value.trim();
      return answer;
    });
  return (await askAll(t.compile, questions)) ? wish : undefined;
}
