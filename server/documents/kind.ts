import { Refusal } from './refusal';
import { kindWith, type Kind } from './starts';
import { readXml } from './xml/read';
import { relationsOf } from './xml/relations';
import { Archive } from './zip/archive';

/**
 * What `bytes` are: the whole of a ZIP or an old Office file, at least the first bytes of any other. Never throws.
 * @param name the last part of its path; empty where it has none
 */
export function kindOf(bytes: Uint8Array, name = ''): Kind {
  return kindWith(bytes, name, kindOfZip);
}

function kindOfZip(bytes: Uint8Array): Kind {
  try {
    const archive = new Archive(bytes);
    const main = relationsOf(archive, '').find(({ kind }) => kind === 'officeDocument')?.target;
    if (main === undefined) {
      if (archive.has('OFD.xml')) return 'ofd';
      const type = archive.has('mimetype')
        ? new TextDecoder().decode(archive.unpack('mimetype')?.subarray(0, 100))
        : '';
      return type.includes('opendocument') ? 'odf' : otherZip(archive);
    }
    const type = contentTypeOf(archive, main);
    if (type.includes('.binary.')) return 'oldSheet'; // .xlsb: no XML
    if (type.includes('wordprocessingml') || type.includes('ms-word')) return 'word';
    if (type.includes('spreadsheetml') || type.includes('ms-excel')) return 'sheet';
    return type.includes('presentationml') ? 'slides' : otherZip(archive);
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'encrypted') return 'encrypted';
    // What is too large or too deep, or another ZIP, is a document all the same: reading it says why it is not read.
    return error instanceof Refusal && /^too|^zip64$/.test(error.reason) ? 'word' : 'broken';
  }
}

/** A ZIP that does not say which document it is: a damaged one where its parts are those of Word or Excel. */
function otherZip(archive: Archive): 'archive' | 'broken' {
  const names = archive.directory.entries.map(({ name }) => name.replaceAll('\\', '/').toLowerCase());
  const isPackage = names.some((name) => name === '[content_types].xml' || name === '_rels/.rels');
  return isPackage && names.some((name) => /^(?:word|xl)\//.test(name)) ? 'broken' : 'archive';
}

/** The content type of a part, as it is stated for the part itself, else for all of its ending; empty where none is. */
function contentTypeOf(archive: Archive, part: string): string {
  const name = '[Content_Types].xml';
  const types = archive.part(name);
  if (!types) return '';
  const ending = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  let [own, usual] = ['', ''];
  readXml(types, {
    wants: (tag) => tag === 'ct:Override' || tag === 'ct:Default',
    open({ attributes: { PartName, Extension, ContentType } }) {
      if (PartName?.toLowerCase() === `/${part}`.toLowerCase()) own = ContentType ?? '';
      if (Extension?.toLowerCase() === ending) usual = ContentType ?? '';
    },
    close: () => undefined,
    text: () => undefined,
  });
  return own === '' ? usual : own;
}
