import type { Form } from '../form/form';
import type { TitlePattern } from '../form/data';
import { buildLexicon, type Lexicon } from '../report/lexicon';

/** The forms that a check may choose from, with what is worked out of them once. Holds no other state. */
export interface Engine {
  readonly lexicons: readonly Lexicon[];
  readonly titlePatterns: readonly TitlePattern[];
  /** For each form, the labels of its tables that no other form has. */
  readonly ownLabels: ReadonlyMap<Lexicon, ReadonlySet<string>>;
}

/** Makes an engine for `forms`, oldest edition first. */
export function createEngine(forms: readonly Form[]): Engine {
  const lexicons = forms.map(buildLexicon);
  const ownLabels = new Map(
    lexicons.map((lexicon) => {
      const others = lexicons.filter((other) => other !== lexicon);
      return [lexicon, new Set([...lexicon.labels].filter((label) => !others.some(({ labels }) => labels.has(label))))];
    }),
  );
  return { lexicons, titlePatterns: forms.map(({ title }) => title), ownLabels };
}
