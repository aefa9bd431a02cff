import type { Language } from '../../engine/rules/check';

/** What the page of a rule says of it in one language: Markdown, without its title and what is made from the rule. */
export function pageIn(page: string, language: Language): string {
  const english = /\n## In English\n([^]*?)(?=\n## |$)/.exec(page);
  if (language === 'en' && english) return (english[1] ?? '').trim();
  return page
    .replace(/^#[^\n]*\n/, '')
    .replace(/<!-- facts -->[^]*?<!-- \/facts -->/, '')
    .replace(english?.[0] ?? '', '\n')
    .trim();
}
