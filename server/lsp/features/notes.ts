import { DiagnosticSeverity, type Diagnostic, type DiagnosticRelatedInformation } from 'vscode-languageserver';
import type { Explained } from '../../config/applyAcceptances';
import { configName, type Acceptance, type ConfigProblem } from '../../config/config';
import { quote } from '../../engine/text/quote';
import { fill } from '../../engine/rules/check';
import { spanOfWhole } from '../../engine/reading/structure';
import { toRange } from '../../engine/text/ranges';
import type { Analysis } from '../analyses';
import type { FormNote } from '../formStore';
import type { Span } from '../../engine/text/source';

const texts = {
  'zh-cn': {
    problem: `${configName} 第 {line} 行第 {character} 列：{message}`,
    form: '格式文件 {path} 第 {line} 行第 {character} 列：{message}',
    gone: '已没有“{key}”这个问题，说明“{reason}”不再适用，请从 .gouji.json 中删去。',
    lapsed: '曾以“{reason}”说明，此后数字有变动，须重新说明',
    lapsedOn: '{on} 曾以“{reason}”说明，此后数字有变动，须重新说明',
    place: '见这里',
  },
  en: {
    problem: `${configName}, line {line}, column {character}: {message}`,
    form: 'Form file {path}, line {line}, column {character}: {message}',
    gone: 'The finding “{key}” is no longer there; take its reason “{reason}” out of .gouji.json.',
    lapsed: 'Accepted with the reason “{reason}”, but its figures have changed since; explain it anew',
    lapsedOn: 'Accepted on {on} with the reason “{reason}”, but its figures have changed since; explain it anew',
    place: 'Here',
  },
};

/** Of a reason or a key: more is not read in a list of problems. */
const most = 200;

/** Problems of form files: the file itself shows them all. */
const mostOfForms = 5;

/** A diagnostic of no rule. */
export interface Note extends Diagnostic {
  readonly message: string;
}

/** What is wrong with the `.gouji.json` of a report, as far as it concerns this report, on the report's title. */
export function notesOf(analysis: Analysis, showsRelated: boolean): Note[] {
  const { terms, language, result } = analysis;
  if (!terms) return [];
  const t = texts[language];
  const note = (severity: DiagnosticSeverity, message: string, span: Span): Note => ({
    ...onTitle(analysis, severity, message),
    ...(showsRelated ? { relatedInformation: inConfig(analysis, t.place, span) } : {}),
  });
  const ofProblem = (problem: ConfigProblem): Note => {
    const { line, character } = terms.config.source.positionAt(problem.start);
    const message = fill(language === 'en' ? problem.text.en : problem.text.zh, problem.args);
    return note(
      DiagnosticSeverity.Warning,
      fill(t.problem, { line: line + 1, character: character + 1, message }),
      problem,
    );
  };
  const ofGone = (acceptance: Acceptance): Note =>
    note(
      DiagnosticSeverity.Information,
      fill(t.gone, { key: quote(acceptance.key, most), reason: quote(acceptance.reason, most) }),
      acceptance,
    );
  const own = terms.config.problems.filter(({ file }) => file === null || file === terms.file.normalize('NFC'));
  const ofForm = ({ path, uri, source, problem }: FormNote): Note => {
    const { line, character } = source.positionAt(problem.start);
    const text = fill(language === 'en' ? problem.text.en : problem.text.zh, problem.args);
    const message = fill(t.form, { path, line: line + 1, character: character + 1, message: text });
    const related = [{ location: { uri, range: toRange(source, problem) }, message: t.place }];
    return {
      ...onTitle(analysis, DiagnosticSeverity.Warning, message),
      ...(showsRelated ? { relatedInformation: related } : {}),
    };
  };
  const ofForms = (terms.forms?.notes ?? []).slice(0, mostOfForms).map(ofForm);
  return [...own.map(ofProblem), ...ofForms, ...result.unknown.map(ofGone)];
}

/** What was once said of a finding that is open again. */
export function lapsedNote(analysis: Analysis, { acceptance }: Explained): DiagnosticRelatedInformation[] {
  const { reason, on } = acceptance;
  const t = texts[analysis.language];
  return inConfig(
    analysis,
    fill(on ? t.lapsedOn : t.lapsed, { reason: quote(reason, most), on: on ?? '' }),
    acceptance,
  );
}

/** A note on the title of a report. */
export function onTitle({ draft: { reading, source } }: Analysis, severity: DiagnosticSeverity, message: string): Note {
  const span = reading ? spanOfWhole(reading) : { start: 0, end: 0 };
  return { range: toRange(source, span), severity, source: 'gouji', message };
}

function inConfig({ terms }: Analysis, message: string, span: Span): DiagnosticRelatedInformation[] {
  return terms ? [{ location: { uri: terms.uri, range: toRange(terms.config.source, span) }, message }] : [];
}
