import { Uri, type Webview } from 'vscode';
import { texts } from '../texts';

/** Where the page's script and style lie; nothing else can be loaded. */
export function resourcesOf(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist', 'preview');
}

/** The empty page of a preview. It runs and looks like nothing but our own two files, and holds no text of a draft. */
export function shellOf(webview: Webview, extension: Uri): string {
  const { cspSource } = webview;
  const t = texts();
  const address = (name: string): string => String(webview.asWebviewUri(Uri.joinPath(resourcesOf(extension), name)));
  return `<!DOCTYPE html>
<html lang="${t.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${cspSource}; style-src ${cspSource}; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address('page.css')}">
<title>${t.name}</title>
</head>
<body>
<div class="toolbar" role="toolbar" aria-label="${t.name}">
<button id="marks" type="button" aria-pressed="true">${t.previewMarks}</button>
<button id="save" type="button">${t.previewSave}</button>
<button id="copy" type="button">${t.previewCopy}</button>
</div>
<main id="view"></main>
<output id="detail" class="detail" aria-live="polite"></output>
<script src="${address('page.js')}"></script>
</body>
</html>`;
}
