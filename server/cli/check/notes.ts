import type { Localized } from '../../engine/form/form';
import type { Language } from '../../engine/rules/check';
import { plain } from '../../engine/text/steering';
import { notesOf } from '../files/documentReport';
import { localize } from '../problem';
import type { FileReport } from './fileReport';

/** What was not found wrong may not have been checked: the equations, and the rules that could not be; a sentence each. */
export function notesOfReport(
  { form, year, equations, checks, unchecked = {}, document }: FileReport,
  language: Language,
): string[] {
  const ofDocument = document ? notesOf(document, language).map(plain) : [];
  if (form === null) return [...ofDocument, localize(noForm, language, { year: year ?? '' })];
  const unknown = Object.keys(checks).filter((code) => checks[code] === 'unknown');
  const notes = [...ofDocument, localize(equationCounts, language, equations)];
  if (unknown.length === 0) return notes;
  const reasons = new Set(unknown.map((code) => unchecked[code] ?? ''));
  const codes = [...reasons].map((reason) => {
    const own = unknown.filter((code) => (unchecked[code] ?? '') === reason).join(' ');
    return reason === '' ? own : localize(withReason, language, { codes: own, reason: plain(reason) });
  });
  return [...notes, localize(uncheckedRules, language, { codes: codes.join(language === 'en' ? '; ' : '；') })];
}

const noForm: Localized = {
  zh: '没有适用于 {year} 年的格式，没有核对',
  en: 'no form covers {year}: nothing was checked',
};
const equationCounts: Localized = {
  zh: '勾稽关系：成立 {held}，不成立 {failed}，无法核对 {unknown}',
  en: 'equations: {held} held, {failed} failed, {unknown} unknown',
};
const withReason: Localized = { zh: '{codes}（{reason}）', en: '{codes} ({reason})' };
const uncheckedRules: Localized = { zh: '无法核对的规则：{codes}', en: 'rules that could not be checked: {codes}' };
