import { Documents, type DocumentHost } from './documents/documents';
import { replaceFile } from './documents/replaceFile';

/** Documents where there is a disk. */
export function beginDocuments(host: DocumentHost): Documents {
  return new Documents(host, replaceFile);
}
