import { Position, Range, window, workspace, type Uri } from 'vscode';
import { withAcceptance, type NewAcceptance } from '../../server/config/write';
import { isChinese } from '../texts';
import { isLink, readConfigFile } from './configFiles';
import { acceptingTexts } from './texts';

/** Adds an acceptance to a `.gouji.json`; where that cannot be done, says why and offers to open it. */
export function writeAcceptance(uri: Uri, entry: NewAcceptance): Promise<boolean> {
  return rewriteConfig(uri, (text) => withAcceptance(text, entry));
}

/** Writes a `.gouji.json` as `change` makes it of its text; where that cannot be done, says why and offers to open it. */
export async function rewriteConfig(
  uri: Uri,
  change: (text: string | null) => ReturnType<typeof withAcceptance>,
): Promise<boolean> {
  const t = acceptingTexts();
  // What is written below an editor with changes would be lost when these are saved.
  const isDirty = workspace.textDocuments.some(
    (document) => document.isDirty && document.uri.toString() === uri.toString(),
  );
  if (isDirty) return complain(uri, t.dirty);
  // The workspace may be somebody else's, and the link lead to any file of the user's.
  if (await isLink(uri)) return complain(uri, t.link);
  try {
    const text = await readConfigFile(uri);
    const written = change(text);
    if (typeof written === 'string') {
      await workspace.fs.writeFile(uri, new TextEncoder().encode(written));
      return true;
    }
    const place = positionAt(text ?? '', written.start);
    const message = isChinese() ? written.text.zh : written.text.en;
    return complain(uri, t.broken(place.line + 1, place.character + 1, message), place);
  } catch (error) {
    return complain(uri, t.failed(error instanceof Error ? error.message : String(error)));
  }
}

/** Does not wait for the answer. */
function complain(uri: Uri, message: string, place = new Position(0, 0)): false {
  const { open } = acceptingTexts();
  void window.showErrorMessage(message, open).then((answer) => {
    if (answer === open) return window.showTextDocument(uri, { selection: new Range(place, place) });
    return undefined;
  });
  return false;
}

function positionAt(text: string, offset: number): Position {
  const lines = text
    .replace(/^\uFEFF/, '')
    .slice(0, offset)
    .split(/\r\n|\n|\r/);
  return new Position(lines.length - 1, lines.at(-1)?.length ?? 0);
}
