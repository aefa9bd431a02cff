import { isExcluded } from '../config/config';
import type { Severities } from '../engine/rules/check';
import type { CommandLine } from './args';
import { Configs, type DraftTerms } from './config';
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
  of(input: Input): DraftSettings;
}

/** @throws {UsageError} where a flag, or the file that `--config` names, is wrong */
export function readSettings({ io, engine, rules }: RunContext, line: CommandLine): RunSettings {
  const forms = engine.lexicons.map(({ form }) => form.edition);
  const codes = rules.map(({ code }) => code);
  const chosen = readChoice(line, 'form', ['auto', ...forms]);
  const severities = readSeverities(line, codes);
  const configs = new Configs(io.cwd, { forms, codes }, line.values.get('config')?.at(-1));
  return {
    configs,
    of(input) {
      const terms = configs.of(input);
      return {
        reader: {
          form: line.values.has('form') ? chosen : (terms?.config.form ?? 'auto'),
          // A year on the command line also says that the documents named are reports.
          isReport: chosen !== 'auto',
        },
        severities: { ...terms?.config.severities, ...severities },
        terms,
        isExcluded: terms?.file != null && isExcluded(terms.config, terms.file),
      };
    },
  };
}
