import type { Slot, Template, TemplateWord } from './form';

/** What fills a template; null where it is not known. */
export interface Filling {
  readonly word: (word: TemplateWord) => string | null;
  readonly sum: (slots: readonly Slot[]) => string | null;
}

/** The text of a template, filled; null where something it needs is not known. */
export function fillTemplate(template: Template, { word, sum }: Filling): string | null {
  const texts = template.map((part) =>
    typeof part === 'string' ? part : 'word' in part ? word(part.word) : sum(part.slots),
  );
  return texts.includes(null) ? null : texts.join('');
}
