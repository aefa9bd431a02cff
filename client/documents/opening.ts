import { window, workspace, type TextEditor, type Uri, type ViewColumn } from 'vscode';
import { limits } from '../../server/documents/limits';
import { Refusal } from '../../server/documents/refusal';
import { fileName, holdsTitle } from '../reports/documents';
import { textUri } from './address';
import { NotRead, readDocument, sentenceOf, type ReadDocument } from './reading';
import { documentTexts } from './texts';

/**
 * Shows the text form of a document in an editor. What is no document of ours is named, with what to do; one that holds
 * no report is opened where the user wants it all the same.
 */
export async function openText(document: Uri, viewColumn?: ViewColumn): Promise<TextEditor | undefined> {
  const read = await readOrTell(document);
  if (!read) return undefined;
  if (!holdsTitle(read.text, 'gouji-report')) {
    const { noReport, openAnyway } = documentTexts();
    if ((await window.showInformationMessage(noReport(fileName(document)), openAnyway)) !== openAnyway)
      return undefined;
  }
  return window.showTextDocument(textUri(document), {
    preview: false,
    ...(viewColumn === undefined ? {} : { viewColumn }),
  });
}

/** Reads a document; undefined, and the user told why, where it cannot be. */
async function readOrTell(document: Uri): Promise<ReadDocument | undefined> {
  const t = documentTexts();
  const name = fileName(document);
  try {
    if ((await workspace.fs.stat(document)).size > limits.bytes) throw new NotRead(sentenceOf(new Refusal('tooLarge')));
    return readDocument(await workspace.fs.readFile(document));
  } catch (error) {
    void window.showWarningMessage(error instanceof NotRead ? t.notOpened(name, error.message) : t.unreadable(name));
    return undefined;
  }
}

/** The document to open where a command was given none: that of the tab in front, else one that the user chooses. */
export async function chooseDocument(): Promise<Uri | undefined> {
  const input: unknown = window.tabGroups.activeTabGroup.activeTab?.input;
  if (typeof input === 'object' && input !== null && 'uri' in input) {
    const uri = input.uri as Uri;
    if (/\.docx$/i.test(uri.path)) return uri;
  }
  const { choose, documents } = documentTexts();
  const [chosen] = (await window.showOpenDialog({ title: choose, filters: { [documents]: ['docx', 'xlsx'] } })) ?? [];
  return chosen;
}
