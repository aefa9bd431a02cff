import { Uri, workspace } from 'vscode';
import { documentName, documentScheme, originalAddress, textAddress } from '../../server/documents/address';

/** The text form of a document. */
export function textUri(document: Uri): Uri {
  return Uri.parse(textAddress(document.toString()), true);
}

/** The document that a text form is of; any other URI stays. */
export function originalOf(uri: Uri): Uri {
  return uri.scheme === documentScheme ? Uri.parse(originalAddress(uri.toString()), true) : uri;
}

/** A document by its text form, which can be read as text; any other file by itself. */
export function readable(uri: Uri): Uri {
  return documentName.test(uri.path) ? textUri(uri) : uri;
}

/** Where a document is, or will be once it is saved: one that never was has the path alone. */
export function savedPlace(uri: Uri): Uri {
  const [first] = workspace.workspaceFolders ?? [];
  return uri.scheme === 'untitled' && first ? first.uri.with({ path: uri.path }) : uri;
}
