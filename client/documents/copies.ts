import { Uri, window, workspace } from 'vscode';
import { fileName } from '../reports/documents';
import { reasonOf } from './failures';
import { documentTexts } from './texts';

/** Asks where to save a file, and proposes a name that is free. Undefined where the user wants none. */
export async function askPlace(
  folder: Uri | undefined,
  name: string,
  ending: 'docx' | 'gouji.txt',
): Promise<Uri | undefined> {
  const { word, plain } = documentTexts();
  const defaultUri = folder && (await freePlace(folder, name, ending));
  return window.showSaveDialog({
    ...(defaultUri ? { defaultUri } : {}),
    filters: ending === 'docx' ? { [word]: ['docx'] } : { [plain]: ['txt'] },
  });
}

const mostOfAName = 100;

async function freePlace(folder: Uri, name: string, ending: string): Promise<Uri> {
  for (let count = 1; count < mostOfAName; count++) {
    const place = Uri.joinPath(folder, `${name}${count > 1 ? `（${String(count)}）` : ''}.${ending}`);
    const isThere = await Promise.resolve(workspace.fs.stat(place)).then(
      () => true,
      () => false,
    );
    if (!isThere) return place;
  }
  return Uri.joinPath(folder, `${name}.${ending}`);
}

/** Writes a copy, and says so; says why where it cannot be written. A copy never takes the place of `original`. */
export async function saveCopy(place: Uri, bytes: Uint8Array, original: Uri | null): Promise<boolean> {
  const t = documentTexts();
  if (original && place.toString() === original.toString()) {
    void window.showErrorMessage(t.notThatOne);
    return false;
  }
  try {
    await workspace.fs.writeFile(place, bytes);
  } catch (error) {
    void window.showErrorMessage(reasonOf(error));
    return false;
  }
  void window.showInformationMessage(t.saved(fileName(place)));
  return true;
}

/** The name of a file without its ending. */
export function stemOf(uri: Uri): string {
  return fileName(uri).replace(/(?:\.gouji)?\.[^.]*$/, '');
}
