import type { Title } from '../report/title';
import { foldBare } from '../text/fold';

/** Whose report it is, and of which year: what its title says, never the name of its file. */
export interface Identity {
  /** The name of the body, folded, so that two spellings of one name are one; null where the title names none. */
  readonly body: string | null;
  readonly year: number | null;
}

export function identityOf(title: Title | null): Identity {
  const body = title?.institution == null ? '' : bodyOf(title.institution);
  return { body: body === '' ? null : body, year: title?.year ?? null };
}

/** A body's name for comparison. Another name of the same body stays another: only a roster knows. */
export function bodyOf(name: string): string {
  return foldBare(name);
}
