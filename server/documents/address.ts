/** The scheme of the text form of documents: a file system that the extension provides. */
export const documentScheme = 'gouji-docx';

/** Makes the text form a report to editors, whatever else they know of it. */
const ending = '.gouji.txt';

/** Names of documents whose text form can be asked for. */
export const documentName = /\.(?:docx|xlsx)$/i;

/** Whether a URI is that of the text form of a workbook: by its name, which editors know alone. */
export function isWorkbook(uri: string): boolean {
  return uri.startsWith(`${documentScheme}:`) && partsOf(uri).path.toLowerCase().endsWith(`.xlsx${ending}`);
}

/**
 * The URI of a document's text form. The document's own stays readable in it, so that settings and folders can be found
 * and a restart can rebuild it: `file:///a/b.docx` → `gouji-docx://file/a/b.docx.gouji.txt`; an authority stands behind
 * the scheme, parted by `_`, which no scheme holds.
 * @param original a URI as clients write it, escapes and all
 */
export function textAddress(original: string): string {
  const { scheme, authority, path, rest } = partsOf(original);
  return `${documentScheme}://${scheme}${authority === '' ? '' : `_${authority}`}${path}${ending}${rest}`;
}

/** The URI of the document that a text form is of, or of a folder above it; any other URI stays. */
export function originalAddress(uri: string): string {
  if (!uri.startsWith(`${documentScheme}:`)) return uri;
  const { authority, path, rest } = partsOf(uri);
  const mark = authority.indexOf('_');
  const scheme = mark < 0 ? authority : authority.slice(0, mark);
  const own = path.endsWith(ending) ? path.slice(0, -ending.length) : path;
  const host = mark < 0 ? '' : authority.slice(mark + 1);
  return `${scheme}:${host !== '' || scheme === 'file' ? `//${host}` : ''}${own}${rest}`; // as VS Code writes them
}

function partsOf(uri: string): {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
  readonly rest: string;
} {
  const scheme = uri.slice(0, uri.indexOf(':'));
  const behind = uri.slice(scheme.length + 1);
  const end = behind.search(/[?#]/);
  const whole = end < 0 ? behind : behind.slice(0, end);
  const pathStart = whole.startsWith('//') ? Math.max(whole.indexOf('/', 2), 0) || whole.length : 0;
  return {
    scheme,
    authority: pathStart === 0 ? '' : whole.slice(2, pathStart),
    path: whole.slice(pathStart),
    rest: end < 0 ? '' : behind.slice(end),
  };
}
