import { Documents, type DocumentHost } from './documents';
import { replaceFile } from './replaceFile';

/** Documents where there is a disk. */
export function beginDocuments(host: DocumentHost): Documents {
  return new Documents(host, replaceFile);
}
