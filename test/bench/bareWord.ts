import { readXml } from '../../server/documents/xml/read';
import { Archive } from '../../server/documents/zip/archive';

/** The least that any reader of a Word document must do: inflates the parts that are read and goes over their tags. */
export function bareRead(bytes: Uint8Array): void {
  const archive = new Archive(bytes);
  for (const name of ['_rels/.rels', 'word/_rels/document.xml.rels', 'word/styles.xml', 'word/document.xml']) {
    readXml(archive.required(name), {
      wants: () => false,
      open: () => undefined,
      close: () => undefined,
      text: () => undefined,
    });
  }
}
