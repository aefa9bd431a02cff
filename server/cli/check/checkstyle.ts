import { plain } from '../../engine/text/steering';
import type { Language } from '../../engine/rules/check';
import type { Severity } from '../../engine/rules/rule';
import type { Format, Found } from './format';
import { foundIn, regionOf, sentenceOf } from './place';
import { attributes, xmlHead } from './xml';

const severities: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'info',
};
const head = `${xmlHead}<checkstyle version="4.3">\n`;
const foot = '</checkstyle>\n';

/** The findings as Checkstyle writes them: a `file` a report, clean ones too, an `error` a finding. */
export function checkstyleFormat(language: Language): Format {
  const print = ({ path, diagnostics }: Found): string => {
    const errors = diagnostics.map((diagnostic) => {
      const region = regionOf(diagnostic.range, diagnostic);
      const values = {
        line: region?.startLine ?? null,
        column: region?.startColumn ?? null,
        severity: severities[diagnostic.severity],
        message: plain(sentenceOf(diagnostic, language)),
        source: `gouji.${diagnostic.code}`,
      };
      return `    <error${attributes(values)}/>\n`;
    });
    const name = attributes({ name: path });
    return errors.length === 0 ? `  <file${name}/>\n` : `  <file${name}>\n${errors.join('')}  </file>\n`;
  };
  return {
    print: (file) => print(foundIn(file)),
    printRoster: print,
    head: () => head,
    between: '',
    foot: () => foot,
    none: () => head + foot,
  };
}
