import { window, type TextDocument, type TextEditor, type Uri } from 'vscode';
import { askOf, type Asked } from '../connection/ask';
import { formTexts } from './texts';
import { readSource } from '../writing/lastYear';
import { Edits } from './edits';
import { pasteFigures, type Confirm } from './pasting';

/** Files that figures are read from. */
const endings = ['csv', 'tsv', 'txt', 'xlsx'];

/** The text of a file with figures: the one given, or one that the user chooses; null where there is none. */
export async function readFigures(given?: Uri): Promise<string | null> {
  const [chosen] = given
    ? [given]
    : ((await window.showOpenDialog({ filters: { [formTexts().figures]: endings } })) ?? []);
  return chosen ? readSource(chosen) : null;
}

/** Fills in the figures of a file from the cursor of an editor on, or by their labels. */
export async function importInto(
  server: Asked,
  document: TextDocument,
  editor: TextEditor | undefined,
  confirm: Confirm,
  given?: Uri,
): Promise<void> {
  const text = await readFigures(given);
  if (text === null) return;
  const { line, character } = editor?.selection.active ?? { line: 0, character: 0 };
  const edits = new Edits(askOf(server), () => document);
  void window.showInformationMessage(
    await pasteFigures(edits, { html: '', text, position: { line, character }, isAnywhere: true }, confirm),
  );
}
