import type { Evaluation } from '../balance/evaluate';
import { rowName } from '../reading/figures';
import type { Finding, Rule } from './rule';
import { balanceCheck, balanceMessages } from './support/balance';
import { ownMessage, ownTexts } from './support/ownMessage';

/** An equation that a form of one's own states holds. */
export const formEquation: Rule = {
  code: 'form-equation',
  severity: 'error',
  class: 'must',
  fixable: true,
  basis: { document: '自定格式', article: '勾稽关系' },
  name: { zh: '自定格式的勾稽关系', en: 'Equation of an own form' },
  messages: {
    ...balanceMessages({
      zh: '「{row} · {column}」填报 {reported}，按“{words}”应为 {computed}，相差 {difference}{where}。',
      en: '“{row} · {column}” is given as {reported}; by “{words}” it should be {computed}; the difference is {difference}{where}.',
    }),
    sides: {
      zh: '“{words}”不成立（{about}）：等号左边 {reported}，右边 {computed}，相差 {difference}。',
      en: '“{words}” does not hold ({about}): left {reported}, right {computed}; the difference is {difference}.',
    },
    ...ownTexts,
  },
  ...balanceCheck('form-equation', withWords),
};

/** The finding in the words of the form, with its message and its severity where it has them. */
function withWords(finding: Finding, { equation }: Evaluation): Finding {
  const { words, message, severity, total, shown, subject, left, moved } = equation;
  const { reported, computed } = finding.args ?? {};
  const args = {
    ...finding.args,
    row: rowName(shown.row),
    words: words ?? '',
    about: subject.label,
    ...(message ? { left: reported ?? '', right: computed ?? '' } : {}),
  };
  // 结余 = 预算 - 支出 says what one figure should be.
  const isSolved =
    total !== null || (moved && left.length - moved.length === 1 && moved.every((slot) => left.includes(slot)));
  return {
    ...finding,
    args,
    ...(isSolved ? {} : { message: 'sides' }),
    ...(message ? ownMessage(message, args) : {}),
    ...(severity ? { severity } : {}),
  };
}
