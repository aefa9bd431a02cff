import type { Form } from '../form/form';
import type { TitlePattern } from '../form/data';
import { buildVocabulary, type Vocabulary } from '../prose/vocabulary';
import { buildLexicon, buildLexicons, type Lexicon } from '../report/lexicon';
import { fixedRunsOf, type FixedRuns } from './runs';
import { remember } from '../text/remember';

/** The forms that a check may choose from, with what is worked out of them, once. Holds no other state. */
export interface Engine {
  readonly lexicons: readonly Lexicon[];
  /** Forms of one's own, which are chosen by their titles; each is told from no other. */
  readonly own: readonly Lexicon[];
  /** The document that prescribes the newest form. */
  readonly formBasis: string;
  readonly titlePatterns: readonly TitlePattern[];
  /** The words in which sentences speak of the figures of a form; null where they are not read. */
  readonly vocabularyOf: (form: Form) => Vocabulary | null;
  /** What every report says in the same words. */
  readonly fixedRunsOf: (form: Form) => FixedRuns;
}

/** Makes an engine for `forms`, oldest edition first. */
export function createEngine(forms: readonly Form[]): Engine {
  const lexicons = buildLexicons(forms);
  // Most drafts are of one edition: the words of the others are not worked out for them.
  return {
    lexicons,
    own: [],
    formBasis: forms.at(-1)?.basis ?? '',
    titlePatterns: forms.map(({ title }) => title),
    vocabularyOf: remember(buildVocabulary),
    fixedRunsOf: remember(fixedRunsOf),
  };
}

/** The same engine with forms of one's own beside the editions. */
export function withForms(engine: Engine, own: readonly Form[]): Engine {
  return own.length === 0 ? engine : { ...engine, own: own.map(buildLexicon) };
}
