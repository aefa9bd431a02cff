import type { Severities } from '../rules/check';
import type { CommandLine } from './args';
import type { Reader } from './batch';
import { readConfig, type Config } from './config';
import { readChoice, readSeverities } from './options';
import type { Session } from './session';

/** What flags and the configuration file say together; flags win. */
export interface Settings {
  readonly reader: Reader;
  readonly severities: Severities;
}

/** @throws {UsageError} where a flag or the configuration file is wrong */
export function readSettings({ io, engine, rules }: Session, line: CommandLine): Settings {
  const editions = engine.lexicons.map(({ form }) => form.edition);
  const codes = rules.map(({ code }) => code);
  const chosen = readChoice(line, 'form', ['auto', ...editions]);
  const path = line.values.get('config')?.at(-1);
  const config: Config = path === undefined ? { severities: {} } : readConfig(path, io.cwd, ['auto', ...editions], codes);
  return {
    reader: {
      form: line.values.has('form') ? chosen : (config.form ?? 'auto'),
      // A year on the command line also says that the documents named are reports.
      isReport: chosen !== 'auto',
    },
    severities: { ...config.severities, ...readSeverities(line, codes) },
  };
}
