import type { Form } from '../form/form';
import type { TitlePattern } from '../form/data';
import { buildVocabulary, type Vocabulary } from '../prose/vocabulary';
import { buildLexicon, type Lexicon } from '../report/lexicon';
import { remember } from '../text/remember';

/** The forms that a check may choose from, with what is worked out of them, once. Holds no other state. */
export interface Engine {
  readonly lexicons: readonly Lexicon[];
  readonly titlePatterns: readonly TitlePattern[];
  /** For each form, the labels of its tables that no other form has. */
  readonly ownLabels: ReadonlyMap<Lexicon, ReadonlySet<string>>;
  /** The words in which sentences speak of the figures of a form; null where they are not read. */
  readonly vocabularyOf: (form: Form) => Vocabulary | null;
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
  // Most drafts are of one edition: the words of the others are not worked out for them.
  return { lexicons, titlePatterns: forms.map(({ title }) => title), ownLabels, vocabularyOf: remember(buildVocabulary) };
}
