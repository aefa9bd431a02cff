import type { Engine as Core } from '../reading/engine';
import type { ReadOptions } from '../reading/draft';
import { optionsOfName } from '../reading/named';
import type { Language, Severities, SeverityChoice } from '../rules/check';

/** What is worked out of forms and rules once, for any number of texts. It holds nothing of any text. */
export interface Engine {
  /** The editions of the form, oldest first: what `form` may be, besides `auto`. */
  readonly forms: readonly string[];
  /** The codes of the rules, in the order in which they are checked: the keys of `severity`. */
  readonly codes: readonly string[];
  /** @internal */
  readonly core: Core;
}

/** How a text is read. */
export interface ReadingOptions {
  /** `auto` (the default): by the year in the title. An edition also says that the text is a report, whatever it says. */
  readonly form?: string;
  /**
   * The name or path of its file. It tells how a table is written that a fix puts into a report without tables (`.md`,
   * `.html`, else with tabs), and that `*.gouji.md` and `*.gouji.txt` are reports whatever they say.
   */
  readonly name?: string;
}

/** How a text is read and checked. */
export interface CheckOptions extends ReadingOptions {
  /** Severities that differ from the rules' own, by code. */
  readonly severity?: Readonly<Record<string, SeverityChoice>>;
  /** Of messages and titles of fixes; Chinese where absent. */
  readonly language?: Language;
}

const choices: readonly string[] = ['off', 'hint', 'information', 'warning', 'error'] satisfies SeverityChoice[];
const languages: readonly string[] = ['zh-cn', 'en'] satisfies Language[];

/** @throws {RangeError} for a form that the engine does not know */
export function readOptionsOf({ forms }: Engine, { form = 'auto', name = '' }: ReadingOptions): ReadOptions {
  oneOf('form', form, ['auto', ...forms]);
  const { isReport, layout } = optionsOfName(name);
  return { form, isReport: isReport || form !== 'auto', layout };
}

/** @throws {RangeError} for a code or a severity that there is not */
export function severitiesOf({ codes }: Engine, { severity = {} }: CheckOptions): Severities {
  for (const [code, choice] of Object.entries(severity)) {
    oneOf('severity', code, codes);
    oneOf(`severity of ${code}`, choice, choices);
  }
  return severity;
}

/** @throws {RangeError} for a language that there is not */
export function languageOf({ language = 'zh-cn' }: CheckOptions): Language {
  oneOf('language', language, languages);
  return language;
}

function oneOf(option: string, value: string, known: readonly string[]): void {
  if (!known.includes(value))
    throw new RangeError(`${option}: ${JSON.stringify(value)} is none of ${known.join(', ')}`);
}
