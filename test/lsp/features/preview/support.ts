import { Parser } from 'htmlparser2';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { previewOf } from '../../../../server/lsp/features/preview/preview';
import { Analyses, type Analysis } from '../../../../server/lsp/analyses';
import { KnownReports } from '../../../../server/lsp/known';
import { readSettings } from '../../../../server/lsp/settings';
import { officialForms } from '../../../../server/engine/form/editions';
import { draftOf, engine } from '../../../support/check';

/** The analysis of a text as an open report, beside `last`, last year's, where there is one. */
export function analysisOf(
  text: string,
  settings: object = {},
  language = 'gouji-report',
  last: string | null = null,
  by = engine,
): Analysis {
  const document = TextDocument.create('file:///draft.gouji.txt', language, 1, text);
  const known = new KnownReports(officialForms);
  if (last !== null) known.tellFile('file:///last/draft.gouji.txt', draftOf(last));
  const analysis = new Analyses(known).analyse(
    document,
    readSettings({ messageLanguage: 'zh-cn', ...settings }, undefined),
    null,
    by,
  );
  if (!analysis) throw new Error('no report');
  return analysis;
}

export function previewHtml(text: string, settings: object = {}): string {
  return previewOf(analysisOf(text, settings)).html;
}

/** An element of HTML with what it holds. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its text and that of all elements in it. */
  text: string;
}

/** All elements of a piece of HTML, in the order in which they open. */
export function elementsOf(html: string): Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const element = { name, attributes, text: '' };
      all.push(element);
      open.push(element);
    },
    ontext: (text) => {
      for (const element of open) element.text += text;
    },
    onclosetag: () => {
      open.pop();
    },
  });
  parser.end(html);
  return all;
}

export function hasClass({ attributes }: Element, name: string): boolean {
  return (attributes['class'] ?? '').split(' ').includes(name);
}

/** The text of the report in a preview, without what is said about it. */
export function reportText(html: string): string {
  const quiet = /<(p|span) [^>]*class="(?:note|badge)[^"]*"[^>]*>[^<]*<\/\1>/g;
  return elementsOf(html.replace(quiet, '')).find(({ name }) => name === 'article')?.text ?? '';
}

/** The cell of a figure, by its place in the form. */
export function cellOf(html: string, slot: string): Element {
  const found = elementsOf(html).find(({ attributes }) => attributes['data-slot'] === slot);
  if (!found) throw new Error(`no cell ${slot}`);
  return found;
}
