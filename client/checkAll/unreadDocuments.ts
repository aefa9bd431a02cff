import { workspace, type CancellationToken, type Uri } from 'vscode';
import { kindByNames, mayBeDocument, type Kind } from '../../server/documents/starts';
import { isWanted, largest, mostFiles } from './drafts';

/** The name only says which files are worth a look: reading every file of a workspace is not. */
const documentGlob = '**/*.{doc,docm,dot,dotx,wps,wpt,xls,xlsm,et,ett,ppt,pptx,dps,odt,ods,odp,ofd,pdf,rtf,mht,mhtml}';

/** A document that is not read. */
export interface UnreadDocument {
  readonly uri: Uri;
  readonly kind: Exclude<Kind, 'text'>;
}

/** The documents of the workspace that are not read, in the order of their paths: all but .docx and .xlsx, which are drafts like others. */
export async function findDocuments(token: CancellationToken): Promise<UnreadDocument[]> {
  const found = (await workspace.findFiles(documentGlob, undefined, mostFiles, token)).filter(isWanted);
  const documents: UnreadDocument[] = [];
  for (const uri of found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))) {
    if (token.isCancellationRequested) break;
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const bytes = await bytesOf(uri);
    const kind = mayBeDocument(bytes, name) ? kindByNames(bytes, name) : 'text';
    if (kind !== 'text') documents.push({ uri, kind });
  }
  return documents;
}

/** The bytes of a file; none where it is too large or cannot be read: then its name must do. */
async function bytesOf(uri: Uri): Promise<Uint8Array> {
  try {
    const { size } = await workspace.fs.stat(uri);
    return size > largest ? new Uint8Array() : await workspace.fs.readFile(uri);
  } catch {
    return new Uint8Array();
  }
}
