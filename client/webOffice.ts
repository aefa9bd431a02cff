import { workspace } from 'vscode';
import { Documents, type DocumentHost } from './documents/documents';

/** Documents where every file is reached through VS Code alone. */
export function beginDocuments(host: DocumentHost): Documents {
  return new Documents(host, (uri, bytes) => Promise.resolve(workspace.fs.writeFile(uri, bytes)));
}
