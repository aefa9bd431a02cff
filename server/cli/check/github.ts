import { plain } from '../../engine/text/steering';
import type { Language } from '../../engine/rules/check';
import type { Severity } from '../../engine/rules/rule';
import type { Complaint } from '../batch';
import type { Format, Found } from './format';
import { foundIn, regionOf, sentenceOf } from './place';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** The findings as commands of GitHub Actions, one a line: they show up at the lines of a pull request. */
export function githubFormat(language: Language): Format {
  const print = ({ path, diagnostics }: Found): string =>
    diagnostics
      .map((diagnostic) => {
        const region = regionOf(diagnostic.range, diagnostic);
        // Columns go with a single line; of several lines GitHub wants none.
        const columns = region?.startLine === region?.endLine ? region : null;
        return command(levels[diagnostic.severity], sentenceOf(diagnostic, language), {
          title: diagnostic.code,
          file: path,
          line: region?.startLine,
          endLine: region?.endLine,
          col: columns?.startColumn,
          endColumn: columns?.endColumn,
        });
      })
      .join('');
  return {
    print: (file) => print(foundIn(file)),
    printRoster: print,
    head: () => '',
    between: '',
    foot: ({ complaints }) => ofInputs(complaints),
    none: ({ complaints }) => ofInputs(complaints),
  };
}

function ofInputs(complaints: readonly Complaint[]): string {
  return complaints
    .map(({ text, isFailure }) => command(isFailure ? 'error' : 'warning', text, { title: 'gouji' }))
    .join('');
}

function command(
  level: string,
  message: string,
  properties: Readonly<Record<string, string | number | undefined>>,
): string {
  const list = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${level} ${list.join(',')}::${escapeData(plain(message))}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return plain(escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C'));
}
