import { Uri, window, workspace } from 'vscode';
import { previewTexts } from './texts';

/** What the server answers to `gouji/published`. */
export interface Published {
  readonly title: string;
  readonly page: string;
  readonly word: string;
  readonly text: string;
}

/** Writes a report as one HTML page, to `target` or where the user says; never over the draft itself. */
export async function publish({ title, page }: Published, draft: Uri, target?: Uri): Promise<void> {
  const t = previewTexts();
  const place =
    target ??
    (await window.showSaveDialog({
      defaultUri: placeFor(draft, title),
      filters: { HTML: ['html'] },
      title: t.previewSave,
    }));
  if (!place) return;
  if (place.toString() === draft.toString()) return void window.showWarningMessage(t.previewIsDraft);
  try {
    await workspace.fs.writeFile(place, new TextEncoder().encode(page));
  } catch (error) {
    return void window.showErrorMessage(t.previewNotSaved(error instanceof Error ? error.message : String(error)));
  }
  void window.showInformationMessage(t.previewSaved(place.path.split('/').at(-1) ?? ''));
}

/** Beside the draft, under its name; under the report's title where it was never saved. */
function placeFor(draft: Uri, title: string): Uri | undefined {
  const name = draft.path.split('/').at(-1) ?? '';
  if (draft.scheme === 'untitled') {
    const folder = workspace.workspaceFolders?.[0]?.uri;
    return folder && Uri.joinPath(folder, `${title.replace(/[\\/:*?"<>|]/g, '')}.html`);
  }
  const bare = name.replace(/(?:\.gouji)?\.(?:txt|md|html?)$/i, '');
  const isPage = /\.html?$/i.test(name);
  return Uri.joinPath(draft, '..', `${bare}${isPage ? previewTexts().previewSuffix : ''}.html`);
}
