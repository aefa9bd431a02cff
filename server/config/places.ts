import { configName } from './config';

/** Where a document and its `.gouji.json` stand. Both are URIs, as clients write them. */
export interface Place {
  readonly uri: string;
  /** The path of the document from the folder of the file, with /. */
  readonly file: string;
}

/**
 * Where the `.gouji.json` of a document may stand, the nearest first: in its folder and, where that stands in one
 * of `roots` (URIs of folders), up to this root. None for a document that was never saved.
 */
export function placesOf(uri: string, roots: readonly string[]): Place[] {
  const bare = uri.replace(/[?#].*$/s, '');
  if (bare.startsWith('untitled:')) return [];
  const parts = bare.split('/');
  const within = roots
    .map((root) => decode(root).replace(/\/$/, ''))
    .filter((root) => decode(bare).startsWith(`${root}/`))
    .sort((a, b) => b.length - a.length)[0];
  const places: Place[] = [];
  for (let count = parts.length - 1; count > 0; count--) {
    const folder = parts.slice(0, count).join('/');
    places.push({ uri: `${folder}/${configName}`, file: decode(parts.slice(count).join('/')) });
    if (within === undefined || decode(folder) === within) break;
  }
  return places;
}

/** A URI with its escapes read: clients escape the colon of a drive, or do not. */
function decode(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
