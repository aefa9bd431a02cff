import type { Localized } from '../../engine/form/form';
import { plain } from '../../engine/text/steering';
import type { Language } from '../../engine/rules/check';
import type { Complaint } from '../batch';
import { localize } from '../problem';
import type { FileReport, PlacedDiagnostic } from './fileReport';
import type { Excess, Format, Found, Whole } from './format';
import { notesOfReport } from './notes';
import { foundIn, regionOf, sentenceOf } from './place';
import { attributes, xmlHead, xmlText } from './xml';

const head = `${xmlHead}<testsuites name="gouji">\n`;

/**
 * The findings as results of tests: a suite a report, a case a finding, or one that passed where there is none. An error
 * is a failure; what is less lets a check pass, and is skipped, with its message, unless there is too much of it.
 */
export function junitFormat(language: Language): Format {
  const foot = ({ complaints, excess }: Whole): string =>
    `${ofInputs(complaints)}${excess ? ofWarnings(excess, language) : ''}</testsuites>\n`;
  return {
    print: (file) =>
      printSuite(
        foundIn(file),
        [...notesOfReport(file.report, language), ...acceptedOf(file.report)].map((note) => `${note}\n`),
        language,
      ),
    printRoster: (found) => printSuite(found, [], language),
    head: () => head,
    between: '',
    foot,
    none: (whole) => head + foot(whole),
  };
}

function printSuite({ path, diagnostics }: Found, notes: readonly string[], language: Language): string {
  const failures = diagnostics.filter(({ severity }) => severity === 'error').length;
  const cases =
    diagnostics.length > 0
      ? diagnostics.map((diagnostic) => printCase(path, diagnostic, language))
      : [`    <testcase${attributes({ classname: path, name: localize(clean, language) })}/>\n`];
  const counts = { tests: cases.length, failures, errors: 0, skipped: diagnostics.length - failures };
  return [
    `  <testsuite${attributes({ name: path, ...counts })}>\n`,
    ...cases,
    ...(notes.length > 0 ? [`    <system-out>${xmlText(notes.join(''))}</system-out>\n`] : []),
    '  </testsuite>\n',
  ].join('');
}

function printCase(path: string, diagnostic: PlacedDiagnostic, language: Language): string {
  const { code, key, severity, basis, range } = diagnostic;
  const region = regionOf(range, diagnostic);
  const place = region ? `${path}:${region.startLine}:${region.startColumn}` : path;
  const message = plain(sentenceOf(diagnostic, language));
  const inside =
    severity === 'error'
      ? `<failure${attributes({ type: code, message })}>${xmlText(`${place}\n${plain(basis)}`)}</failure>`
      : `<skipped${attributes({ message: `${severity}: ${message}` })}/>`;
  return `    <testcase${attributes({ classname: path, name: key })}>${inside}</testcase>\n`;
}

/** Inputs that were not checked: without them all would look well. */
function ofInputs(complaints: readonly Complaint[]): string {
  if (complaints.length === 0) return '';
  const errors = complaints.filter(({ isFailure }) => isFailure).length;
  const counts = { tests: complaints.length, failures: 0, errors, skipped: complaints.length - errors };
  const cases = complaints.map(({ text, isFailure }, index) => {
    const message = attributes({ message: plain(text) });
    const inside = isFailure ? `<error type="input"${message}/>` : `<skipped${message}/>`;
    return `    <testcase${attributes({ classname: 'gouji', name: `input ${index + 1}` })}>${inside}</testcase>\n`;
  });
  return `  <testsuite${attributes({ name: 'gouji', ...counts })}>\n${cases.join('')}  </testsuite>\n`;
}

/** A run that fails for its warnings has a failure, too: each warning by itself is none. */
function ofWarnings({ warnings, most }: Excess, language: Language): string {
  const failure = `<failure${attributes({ type: 'max-warnings', message: localize(tooMany, language, { warnings, most }) })}/>`;
  const counts = attributes({ name: 'gouji', tests: 1, failures: 1, errors: 0, skipped: 0 });
  return `  <testsuite${counts}>\n    <testcase${attributes({ classname: 'gouji', name: 'max-warnings' })}>${failure}</testcase>\n  </testsuite>\n`;
}

/** What was accepted is no result, and not passed over in silence either. */
function acceptedOf({ accepted = [] }: FileReport): string[] {
  return accepted.map(({ key, reason }) => plain(`accepted ${key}: ${reason}`));
}

const tooMany: Localized = {
  zh: '警告 {warnings} 个，多于 --max-warnings {most}。',
  en: 'warnings: {warnings}, more than --max-warnings {most}.',
};
const clean: Localized = { zh: '没有问题', en: 'nothing was found' };
