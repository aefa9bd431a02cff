import { isExcluded } from '../config/config';
import type { Localized } from '../engine/form/form';
import type { Severities } from '../engine/rules/check';
import type { CommandLine } from './args';
import { formId } from '../config/forms/formPaths';
import { Configs, type DraftTerms } from './config';
import { Forms } from './forms';
import { type Problem, UsageError } from './problem';
import type { Input } from './files/inputs';
import { readChoice, readSeverities } from './options';
import type { Reader } from './reader';
import type { RunContext } from './context';

/** What flags and its `.gouji.json` say together of one draft; flags win. */
export interface DraftSettings {
  readonly reader: Reader;
  readonly severities: Severities;
  /** Null where no `.gouji.json` applies. */
  readonly terms: DraftTerms | null;
  /** Whether it is to be passed over. */
  readonly isExcluded: boolean;
}

/** What is to be heeded in a run. */
export interface RunSettings {
  readonly configs: Configs;
  /** Those that flags give. */
  readonly severities: Severities;
  of(input: Input): DraftSettings;
  /** What was wrong with `.gouji.json` and form files read since this was last asked. */
  takeProblems(): readonly Problem[];
}

/** @throws {UsageError} where a flag, or the file that `--config` names, is wrong */
export function readSettings({ io, engine, rules }: RunContext, line: CommandLine): RunSettings {
  const forms = engine.lexicons.map(({ form }) => form.edition);
  const codes = rules.map(({ code }) => code);
  const severities = readSeverities(line, codes);
  const known = { forms, codes };
  const configs = new Configs(io.cwd, known, line.values.get('config')?.at(-1));
  const own = new Forms(engine, io.cwd, known, line.values.get('form-file') ?? []);
  const chosen = readFormChoice(line, ['auto', ...forms, ...own.ids]);
  return {
    configs,
    severities,
    of(input) {
      const terms = configs.of(input);
      const withOwn = own.of(terms);
      const form = line.values.has('form') ? chosen : (terms?.config.form ?? 'auto');
      const ids = ['auto', ...forms, ...withOwn.own.map((lexicon) => lexicon.form.edition)];
      if (line.values.has('form') && !ids.includes(form))
        throw new UsageError(noForm, { value: form, choices: ids.join(' | ') });
      return {
        reader: {
          engine: withOwn,
          form,
          // A year on the command line also says that the documents named are reports.
          isReport: chosen !== 'auto',
        },
        severities: { ...terms?.config.severities, ...severities },
        terms,
        isExcluded: terms?.file != null && isExcluded(terms.config, terms.file),
      };
    },
    takeProblems: () => [...configs.takeProblems(), ...own.takeProblems()],
  };
}

/** What `--form` says: an edition, or what may be the id of a form of one's own, which the drafts' `.gouji.json` may name. */
function readFormChoice(line: CommandLine, known: readonly [string, ...string[]]): string {
  const value = line.values.get('form')?.at(-1);
  return value !== undefined && formId.test(value) ? value : readChoice(line, 'form', known);
}

const noForm: Localized = {
  zh: '--form 不能是“{value}”，应为 {choices}。',
  en: '--form cannot be "{value}": it is one of {choices}.',
};
