import type { Localized } from '../form/form';
import type { Draft } from '../reading/draft';
import type { Span } from '../text/source';
import { fill, textOf, type Diagnosis, type Language } from './check';
import { classNames } from './classNames';
import { basisOf } from './rule';

/** A finding as a comment on the text it is about: what is wrong with the numbers that were worked out, what would mend it, and the basis; a paragraph each. */
export function commentOf(
  { rule, finding }: Diagnosis,
  { formBasis, isOfOwn }: Draft,
  language: Language,
): Span & { readonly lines: readonly string[] } {
  const say = ({ zh, en }: Localized, args: Parameters<typeof fill>[1]): string =>
    fill(language === 'en' ? en : zh, args);
  const fix = finding.fixes?.().find(({ preferred }) => preferred);
  return {
    start: finding.span.start,
    end: finding.span.end,
    lines: [
      say(wrong, {
        class: say(classNames[rule.class], {}),
        message: textOf(rule, finding.message ?? 'default', finding.args, language),
      }),
      ...(fix ? [say(mended, { title: textOf(rule, fix.title, fix.args, language) })] : []),
      say(based, { basis: basisOf(rule, formBasis, isOfOwn), code: rule.code }),
    ],
  };
}

const wrong: Localized = { zh: '【{class}】{message}', en: '[{class}] {message}' };
const mended: Localized = { zh: '建议：{title}', en: 'Suggested: {title}' };
const based: Localized = { zh: '依据：{basis}（{code}）', en: 'Basis: {basis} ({code})' };
