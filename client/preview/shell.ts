import type { commonTexts } from '../texts';
import type { previewTexts } from './texts';

/** How a page is named, and in which language. */
type Name = Pick<ReturnType<typeof commonTexts>, 'language' | 'name'>;

/** What differs between places where a page is shown. */
export interface Surface {
  /** The source, for the page's policy, from which its files come. */
  readonly source: string;
  /** The address of a file of the page's. */
  readonly address: (name: string) => string;
}

/** The words on the page itself. */
export type Words = Name &
  Pick<
    ReturnType<typeof previewTexts>,
    'previewMarks' | 'previewLastYear' | 'previewSave' | 'previewCopy' | 'previewFill'
  >;

/** The empty page of a preview. */
export function shellOf(surface: Surface, texts: Words): string {
  const body = `<div class="toolbar" role="toolbar" aria-label="${texts.name}">
<button id="marks" type="button" aria-pressed="true">${texts.previewMarks}</button>
<button id="lastYear" type="button" aria-pressed="false">${texts.previewLastYear}</button>
<button id="save" type="button">${texts.previewSave}</button>
<button id="copy" type="button">${texts.previewCopy}</button>
<button id="fill" type="button">${texts.previewFill}</button>
</div>
<main id="view"></main>
<output id="detail" class="detail" aria-live="polite"></output>`;
  return pageOf(surface, texts, 'page', body);
}

/**
 * A page that runs and looks like nothing but our own two files, `name`.js and `name`.css. `body` is HTML of ours: no
 * text of a draft stands in it.
 */
export function pageOf(
  { source, address }: Surface,
  { language, name: title }: Name,
  name: string,
  body: string,
): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${source}; style-src ${source}; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address(`${name}.css`)}">
<title>${title}</title>
</head>
<body>
${body}
<script src="${address(`${name}.js`)}"></script>
</body>
</html>`;
}
