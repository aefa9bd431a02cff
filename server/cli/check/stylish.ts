import type { Localized } from '../../engine/form/form';
import type { Language } from '../../engine/rules/check';
import type { Severity } from '../../engine/rules/rule';
import { classNames } from '../../engine/rules/classNames';
import { localize } from '../problem';
import { painter, type Paint } from '../paint';
import { plain } from '../../engine/text/steering';
import { padEnd, padStart, widthOf } from '../../engine/text/width';
import { formatChange } from './changes';
import type { SetReport } from '../set/setReport';
import type { CheckedFile, FixMode } from './checkedFile';
import type { FileReport } from './fileReport';
import type { Format, Totals } from './format';
import { notesOfReport } from './notes';

const severityNames: Readonly<Record<Severity, Localized>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '信息', en: 'information' },
  hint: { zh: '提示', en: 'hint' },
};
const colors: Readonly<Record<Severity, 'red' | 'yellow' | 'blue' | 'dim'>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'dim',
};
/** Codes stand in one column behind messages up to this width; behind longer ones they follow directly. */
const widestMessage = 72;
/** The same of places in documents. */
const widestPlace = 40;

/** The findings for a reader: a block a file, then what was counted. Lines and columns count from 1. */
export function textFormat(mode: FixMode, language: Language, isColoured: boolean): Format {
  const paint = painter(isColoured);
  return {
    print: (file) => formatFile(file, mode, language, paint),
    head: () => '',
    between: '\n\n',
    foot: (all) => `\n\n${[...formatSet(all.set, language, paint), formatTotals(all, language)].join('\n\n')}\n`,
    none: ({ set }) => (set?.missing.length ? `${formatSet(set, language, paint).join('\n\n')}\n` : ''),
  };
}

function formatFile(
  { report, changes, written }: CheckedFile,
  mode: FixMode,
  language: Language,
  paint: Paint,
): string {
  const made = mode === 'none' ? [] : changes.map((change) => `  ${formatChange(change, mode, language)}`);
  const copy = written === null ? [] : [`  ${localize(copyWritten, language, { path: plain(written) })}`];
  const notes = notesOfReport(report, language).map((note) => `  ${paint('dim', note)}`);
  const accepted = formatAccepted(report, language).map((text) => `  ${paint('dim', text)}`);
  return [
    paint('underline', plain(report.path)),
    ...made,
    ...copy,
    ...formatFindings(report, language, paint),
    ...accepted,
    ...notes,
  ].join('\n');
}

function formatFindings({ diagnostics }: FileReport, language: Language, paint: Paint): string[] {
  const rows = diagnostics.map(({ range, place, severity, message, code }) => ({
    place,
    line: String(range.start.line + 1),
    character: String(range.start.character + 1),
    severity,
    name: localize(severityNames[severity], language),
    message: plain(message),
    code,
  }));
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(widthOf));
  const lineWidth = widest(rows.map(({ line }) => line));
  const characterWidth = widest(rows.map(({ character }) => character));
  const placeWidth = Math.min(widestPlace, widest(rows.map(({ place }) => place ?? '')));
  const nameWidth = widest(rows.map(({ name }) => name));
  const messageWidth = Math.min(widestMessage, widest(rows.map(({ message }) => message)));
  return rows.map(({ place, line, character, severity, name, message, code }) => {
    const shown =
      place === undefined
        ? `${padStart(line, lineWidth)}:${padEnd(character, characterWidth)}`
        : padEnd(plain(place), placeWidth);
    return `  ${paint('dim', shown)}  ${paint(colors[severity], padEnd(name, nameWidth))}  ${padEnd(message, messageWidth)}  ${paint('dim', code)}`;
  });
}

/** What is kept out of the counts stays in sight, with its reason. */
function formatAccepted({ accepted = [] }: FileReport, language: Language): string[] {
  return accepted.map(({ range: { start }, place, class: kind, message, code, reason, by, on }) =>
    localize(acceptedFinding, language, {
      place: plain(place ?? `${start.line + 1}:${start.character + 1}`),
      kind: localize(classNames[kind], language),
      message: plain(message),
      code,
      reason: plain(
        [reason, [by, on].filter(Boolean).join(' ')].filter(Boolean).join(language === 'en' ? ' — ' : '——'),
      ),
    }),
  );
}

/** What is found on rosters, and which reports could not be held against others: a block each. */
function formatSet(set: SetReport | null, language: Language, paint: Paint): string[] {
  if (!set) return [];
  const rosters = [...new Set(set.missing.map(({ roster }) => roster))].map((roster) =>
    [
      paint('underline', plain(roster)),
      ...set.missing
        .filter((missing) => missing.roster === roster)
        .map(({ line, severity, message, code }) => {
          const name = paint(colors[severity], localize(severityNames[severity], language));
          return `  ${paint('dim', `${line + 1}:1`)}  ${name}  ${plain(message)}  ${paint('dim', code)}`;
        }),
    ].join('\n'),
  );
  const nameless = set.units.filter(({ name }) => name === null).map(({ path }) => plain(path));
  return [
    ...rosters,
    ...(nameless.length > 0
      ? [localize(noBody, language, { paths: nameless.join(language === 'en' ? ', ' : '、') })]
      : []),
  ];
}

const noBody: Localized = {
  zh: '标题没有写机关名称，没有与上年和其他年报核对：{paths}',
  en: 'the title names no body, so these were held against no other report: {paths}',
};

function formatTotals({ summary, fixable }: Totals, language: Language): string {
  const counts = localize(totals, language, { ...summary });
  return fixable > 0 ? `${counts}\n${localize(offer, language, { count: fixable })}` : counts;
}

const acceptedFinding: Localized = {
  zh: '已说明（{kind}）{place}  {message}  {code}  理由：{reason}',
  en: 'accepted ({kind}) {place}  {message}  {code}  reason: {reason}',
};
const copyWritten: Localized = { zh: '改正后的副本：{path}', en: 'the corrected copy: {path}' };
const totals: Localized = {
  zh: '报告 {files} 份：错误 {errors}，警告 {warnings}，信息 {information}，提示 {hints}',
  en: 'reports: {files}; errors: {errors}, warnings: {warnings}, information: {information}, hints: {hints}',
};
const offer: Localized = {
  zh: '有 {count} 处改动不会有争议，可用 --fix 改正（Word 文档用 --fix --out 文件夹，写成副本）；--fix-dry-run 先列出来看。',
  en: 'changes that --fix can make and nobody can dispute: {count}; of Word documents --fix --out FOLDER makes copies; --fix-dry-run shows them first.',
};
