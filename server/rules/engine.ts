import type { Form } from '../form/form';
import type { TitlePattern } from '../form/data';
import { buildLexicon, type Lexicon } from '../report/lexicon';

/** The forms that a check may choose from, with what is worked out of them once. Holds no other state. */
export interface Engine {
  readonly lexicons: readonly Lexicon[];
  readonly titlePatterns: readonly TitlePattern[];
}

/** Makes an engine for `forms`, oldest edition first. */
export function createEngine(forms: readonly Form[]): Engine {
  return { lexicons: forms.map(buildLexicon), titlePatterns: forms.map(({ title }) => title) };
}
