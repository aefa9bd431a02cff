import {
  commands,
  Disposable,
  languages,
  Range,
  Selection,
  TextDocumentChangeReason,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import { toRange, type SentRange } from '../connection/answers';
import { readSource } from './lastYear';
import { askForm, askWish, type OwnForm } from './newReportQuestions';
import type { Reports } from '../reports/reports';
import type { Session } from '../connection/session';
import { freePlace } from './freePlace';
import { writingTexts } from './texts';

interface Answer {
  readonly text: string;
  readonly layout: string;
  readonly first: SentRange;
  readonly previous: 'none' | 'carried' | keyof ReturnType<typeof writingTexts>['notCarried'];
  readonly carried: number;
}

/**
 * Writes the skeleton of a new report into a document that was never saved. `given` are answers that need not be
 * asked for: `{ form, institution, level, year, period, previous, layout }`; `begin` starts the server where none runs.
 */
export async function newReport(
  reports: Reports,
  given: unknown,
  begin: () => Promise<Session | undefined>,
): Promise<TextEditor | undefined> {
  const form = await askForm(await ownForms(reports, begin), given);
  if (form === undefined) return undefined;
  const wish = await askWish(reports.all, given, form);
  if (!wish) return undefined;
  const previous = await readSource(wish.previous);
  const client = await running(await begin());
  const { institution, year, period, level, layout } = wish;
  const answer = await client?.sendRequest<Answer | null>('gouji/skeleton', {
    institution,
    year,
    period,
    level,
    layout,
    previous,
    form: form?.id ?? null,
  });
  if (!answer) return void window.showErrorMessage(writingTexts().noServer);
  const editor = await window.showTextDocument(await newDocument(answer), { preview: false });
  const range = toRange(answer.first);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  tell(answer);
  return editor;
}

/** The forms of one's own in the workspace; no server is started where none of their titles is known. */
async function ownForms(reports: Reports, begin: () => Promise<Session | undefined>): Promise<readonly OwnForm[]> {
  if ((await reports.titles.of(Uri.from({ scheme: 'untitled', path: 'new' }))).length === 0) return [];
  return (await (await running(await begin()))?.sendRequest<readonly OwnForm[]>('gouji/ownForms', {})) ?? [];
}

/** The server's client, once it runs. */
async function running(session: Session | undefined): Promise<Session['client']> {
  if (session?.state === 'stopped') await session.restart();
  while (session?.state === 'starting') {
    await new Promise<void>((resolve) => {
      const listener = session.onDidChangeState(() => {
        listener.dispose();
        resolve();
      });
    });
  }
  return session?.client;
}

/**
 * In a folder, a document that is to be saved there by the name of the report; else one without a place, which
 * VS Code names by its first line.
 */
async function newDocument({ text, layout }: Answer): Promise<TextDocument> {
  const title = /^(?:# )?(.*)/.exec(text)?.[1] ?? '';
  const uri = await freePlace(title, layout === 'tabs' ? '.gouji.txt' : '.gouji.md');
  const document = uri && (await workspace.openTextDocument(uri).then(undefined, () => undefined));
  if (!document) return workspace.openTextDocument({ language: 'gouji-report', content: text });
  const editor = await window.showTextDocument(document, { preview: false });
  await editor.edit((builder) => builder.replace(new Range(0, 0, document.lineCount, 0), text));
  keepSkeleton(document);
  return document.languageId === 'gouji-report'
    ? document
    : languages.setTextDocumentLanguage(document, 'gouji-report');
}

/**
 * Undo stops at the skeleton. VS Code gives no first content to a document that has a place and was never saved, so that
 * writing it is an edit like others, which one undo too many would take back: it is done again at once.
 */
function keepSkeleton(document: TextDocument): void {
  const listeners = Disposable.from(
    workspace.onDidChangeTextDocument(({ document: changed, reason }) => {
      const isEmptied = changed === document && reason === TextDocumentChangeReason.Undo && document.getText() === '';
      if (isEmptied && window.activeTextEditor?.document === document) void commands.executeCommand('redo');
    }),
    workspace.onDidCloseTextDocument((closed) => {
      if (closed === document) listeners.dispose();
    }),
  );
}

function tell({ previous, carried }: Answer): void {
  const { carried: took, notCarried } = writingTexts();
  if (previous === 'carried') void window.showInformationMessage(took(carried));
  else if (previous !== 'none') void window.showWarningMessage(notCarried[previous]);
}
