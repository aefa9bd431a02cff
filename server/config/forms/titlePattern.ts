import type { TitlePattern } from '../../engine/form/data';

/** A name shorter than this would claim documents that are no reports. */
export const shortestName = 4;
/** In UTF-16 units. */
export const longestName = 40;
/** So many names a form may have besides its own. */
export const mostAccepted = 20;

/** The pattern of titles that end in one of `names`, the first of which is the name itself. */
export function patternOf(names: readonly string[], isYearless: boolean): TitlePattern {
  const own = names.map((name) => name.replace(/\s/g, '').normalize('NFKC'));
  return {
    name: own[0] ?? '',
    holds: '',
    ends: [],
    endsWithYear: [],
    names: own,
    ...(isYearless ? { isYearless } : {}),
  };
}

/**
 * The titles that the text of a form file claims, for those who need to know no more of it; null where it says
 * nothing of titles, or is no form. Never throws.
 */
export function titleIn(text: string): TitlePattern | null {
  const title = membersOf(parse(text))['title'];
  const own = typeof title === 'string' ? { name: title } : membersOf(title);
  const { name, accepted } = own;
  if (typeof name !== 'string') return null;
  const others = Array.isArray(accepted) ? accepted.filter((other) => typeof other === 'string') : [];
  const names = [name, ...others];
  // What the server refuses claims no document.
  if (others.length > mostAccepted || names.some(({ length }) => length > longestName)) return null;
  const pattern = patternOf(names, false);
  return pattern.names?.every(({ length }) => length >= shortestName) ? pattern : null;
}

/** What the text of a `.gouji.json` names as `forms`. Never throws. */
export function formsIn(text: string): string[] {
  const { forms } = membersOf(parse(text));
  return Array.isArray(forms) ? forms.filter((path) => typeof path === 'string') : [];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return null; // half typed
  }
}

function membersOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
