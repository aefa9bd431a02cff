import type { Comment } from '../../documents/word/comment';
import type { Localized } from '../../engine/form/form';
import type { Draft } from '../../engine/reading/draft';
import { textOf, type Diagnosis, type Language } from '../../engine/rules/check';
import { basisOf } from '../../engine/rules/rule';
import { classNames } from '../classNames';
import { localize } from '../problem';

/** A finding as a comment on the text it is about: what is wrong with the numbers that were worked out, what would mend it, and the basis. */
export function commentOf({ rule, finding }: Diagnosis, { formBasis }: Draft, language: Language): Comment {
  const fix = finding.fixes?.().find(({ preferred }) => preferred);
  return {
    start: finding.span.start,
    end: finding.span.end,
    lines: [
      localize(wrong, language, { class: localize(classNames[rule.class], language), message: textOf(rule, finding.message ?? 'default', finding.args, language) }),
      ...(fix ? [localize(mended, language, { title: textOf(rule, fix.title, fix.args, language) })] : []),
      localize(based, language, { basis: basisOf(rule, formBasis), code: rule.code }),
    ],
  };
}

const wrong: Localized = { zh: '【{class}】{message}', en: '[{class}] {message}' };
const mended: Localized = { zh: '建议：{title}', en: 'Suggested: {title}' };
const based: Localized = { zh: '依据：{basis}（{code}）', en: 'Basis: {basis} ({code})' };
