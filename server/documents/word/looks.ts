import { escapeText } from '../xml/write';
import type { Paragraph } from './blocks';
import type { Place } from './textForm';
import { hasTrait } from './traits';

/** The prefix of Word's namespace where a paragraph stands, with its colon. */
export function prefixOf(xml: string, { range }: Paragraph): string {
  return /^<((?:[^\s:/>]+:)?)p/.exec(xml.slice(range.from, range.from + 80))?.[1] ?? 'w:';
}

export function runOf(prefix: string, looks: string, text: string): string {
  return `<${prefix}r>${looks}<${prefix}t xml:space="preserve">${escapeText(text)}</${prefix}t></${prefix}r>`;
}

/** The `w:rPr` that new text of a paragraph has; those of a tracked change, and of text that is not read as it stands, are none. */
export function looksOf(xml: string, { looks, markLooks }: Paragraph): string {
  const range = looks ?? markLooks;
  if (!range) return '';
  const written = xml.slice(range.from, range.to);
  const isTracked = /<(?:[^\s:/>]+:)?(?:ins|del|moveFrom|moveTo|rPrChange|vanish|specVanish|webHidden)[\s/>]/.test(
    written,
  );
  return isTracked || hasTrait(written) ? '' : written;
}

/** The looks of the nearest cell of the row that has any. */
export function neighbourLooks(xml: string, { row, paragraphs }: Place): string {
  const cells = row?.cells ?? [];
  const own = cells.findIndex(({ blocks }) => blocks.some((block) => block === paragraphs[0]));
  const nearest = cells
    .map((cell, index) => ({ cell, distance: Math.abs(index - own) }))
    .sort((a, b) => a.distance - b.distance);
  for (const { cell } of nearest) {
    for (const block of cell.blocks) {
      const looks = block.kind === 'paragraph' ? looksOf(xml, block) : '';
      if (looks !== '') return looks;
    }
  }
  return '';
}

/** The `w:pPr` of a paragraph for a new one beside it, without what ends a section, numbers or tracks a change. */
export function propertiesOf(xml: string, { properties }: Paragraph): string {
  if (!properties) return '';
  const written = xml.slice(properties.from, properties.to);
  return /<(?:[^\s:/>]+:)?(?:sectPr|pPrChange|ins|del|numPr)[\s/>]/.test(written) ? '' : written;
}
