import { pageOf, type Surface } from '../preview/shell';
import type { previewTexts } from '../preview/texts';
import type { commonTexts } from '../texts';
import type { formTexts } from './texts';

/** The words on the page itself; what it says later it knows by its language. */
export type FormWords = Pick<ReturnType<typeof commonTexts>, 'language' | 'name'> &
  Pick<ReturnType<typeof previewTexts>, 'previewLastYear'> &
  Pick<ReturnType<typeof formTexts>, 'formDraft' | 'formPreview' | 'formImport' | 'formHelp' | 'formClipboard'>;

/** The empty page of the form. */
export function formShellOf(surface: Surface, texts: FormWords): string {
  const body = `<header>
<div class="toolbar" role="toolbar" aria-label="${texts.name}">
<button id="draft" type="button">${texts.formDraft}</button>
<button id="preview" type="button">${texts.formPreview}</button>
<button id="lastYear" type="button" aria-pressed="false">${texts.previewLastYear}</button>
<button id="import" type="button">${texts.formImport}</button>
<span class="keys">${texts.formHelp}</span>
</div>
<div id="said" class="unseen" role="status" aria-live="polite"></div>
<textarea id="clipboard" class="unseen" tabindex="-1" aria-label="${texts.formClipboard}"></textarea>
</header>
<main id="view"></main>
<div id="detail" class="detail" role="region" aria-label="${texts.name}" tabindex="0"></div>`;
  return pageOf(surface, texts, 'form', body);
}
