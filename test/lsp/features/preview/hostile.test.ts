import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributes, escape } from '../../../../server/engine/published/html/escape';
import { publishedOf } from '../../../../server/lsp/features/published';
import { clean } from '../../../support/samples';
import { attacks, hostileDraft } from './hostile';
import { analysisOf, elementsOf, previewHtml } from './support';

const known = new Set([
  'article',
  'badge',
  'br',
  'col',
  'colgroup',
  'details',
  'div',
  'h1',
  'h2',
  'h3',
  'li',
  'p',
  'span',
  'summary',
  'table',
  'tbody',
  'td',
  'th',
  'tr',
  'ul',
]);
const knownAttributes = new Set([
  'aria-hidden',
  'aria-label',
  'class',
  'colspan',
  'data-end',
  'data-parts',
  'data-slot',
  'data-start',
  'lang',
  'open',
  'role',
  'rowspan',
  'scope',
  'span',
  'tabindex',
  'title',
]);

function expectHarmless(html: string): void {
  for (const { name, attributes: values } of elementsOf(html)) {
    expect(known, name).toContain(name);
    for (const attribute of Object.keys(values)) expect(knownAttributes, attribute).toContain(attribute);
  }
}

describe('a hostile draft', () => {
  it('gives no element and no attribute but our own', () => {
    expectHarmless(previewHtml(hostileDraft));
    for (const attack of attacks) expectHarmless(previewHtml(`${attack}\n${clean}\n${attack}`));
  });

  it('gives none in the page to be published either, nor in what Word is given', () => {
    const { page, word } = publishedOf(analysisOf(hostileDraft));
    const outside = new Set(['html', 'head', 'body', 'meta', 'title', 'style']);
    for (const html of [page, word]) {
      const elements = elementsOf(html);
      for (const { name, attributes: values } of elements) {
        expect(known.has(name) || outside.has(name), name).toBe(true);
        expect(Object.keys(values).filter((attribute) => /^on|href|src/.test(attribute))).toEqual([]);
      }
      expect(elements.filter(({ name }) => name === 'meta').length).toBeLessThanOrEqual(3);
    }
  });

  it('shows its text, all the same', () => {
    expect(elementsOf(previewHtml(hostileDraft)).find(({ name }) => name === 'article')?.text).toContain(
      '[点这里](command:workbench.action.terminal.new)',
    );
  });

  it('cannot leave a text or an attribute, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escape(text)).not.toMatch(/[<>"']/);
        const [element] = elementsOf(`<p${attributes({ title: text })}>${escape(text)}</p>`);
        expect(Object.keys(element?.attributes ?? {})).toEqual(['title']);
        expect(element?.attributes['title']).toBe(element?.text);
      }),
    );
  });

  it('keeps its letters, but for what no HTML may hold', () => {
    expect(elementsOf(`<p>${escape('甲 & <乙> "丙" \'丁\' 😀\t&amp;')}</p>`)[0]?.text).toBe(
      '甲 & <乙> "丙" \'丁\' 😀\t&amp;',
    );
    expect(escape('a\u0000b\ud800c\u0085')).toBe('a\ufffdb\ufffdc\ufffd');
  });
});
