import type { Texts } from '../texts';

/** What differs between places where the page is shown. */
export interface Surface {
  /** The source, for the page's policy, from which its files come. */
  readonly source: string;
  /** The address of a file of the page's. */
  readonly address: (name: string) => string;
}

/** The words on the page itself. */
export type Words = Pick<Texts, 'language' | 'name' | 'previewMarks' | 'previewSave' | 'previewCopy'>;

/** The empty page of a preview. It runs and looks like nothing but our own two files, and holds no text of a draft. */
export function shellOf({ source, address }: Surface, texts: Words): string {
  return `<!DOCTYPE html>
<html lang="${texts.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${source}; style-src ${source}; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address('page.css')}">
<title>${texts.name}</title>
</head>
<body>
<div class="toolbar" role="toolbar" aria-label="${texts.name}">
<button id="marks" type="button" aria-pressed="true">${texts.previewMarks}</button>
<button id="save" type="button">${texts.previewSave}</button>
<button id="copy" type="button">${texts.previewCopy}</button>
</div>
<main id="view"></main>
<output id="detail" class="detail" aria-live="polite"></output>
<script src="${address('page.js')}"></script>
</body>
</html>`;
}
