import type { WithAcceptances } from '../../config/applyAcceptances';
import type { Localized } from '../../engine/form/form';
import { textOf, type Language } from '../../engine/rules/check';
import { quote } from '../../engine/text/quote';
import { plain } from '../../engine/text/steering';
import { placeOf, type DraftTerms } from '../config';
import { localize } from '../problem';

/** Of a reason or a key: more is not read in a list of problems. */
const most = 200;

/** What no longer holds of the reasons given for a draft: one line each, with its place in the `.gouji.json`. */
export function noticesOf(
  path: string,
  terms: DraftTerms | null,
  { lapsed, unknown }: WithAcceptances,
  language: Language,
): string[] {
  if (!terms) return [];
  return [
    ...lapsed.map(({ diagnosis: { rule, finding, key }, acceptance }) => {
      const message = textOf(rule, finding.message ?? 'default', finding.args, language);
      return localize(changed, language, {
        place: placeOf(terms, acceptance.start),
        path,
        key,
        message,
        reason: quote(acceptance.reason, most),
      });
    }),
    ...unknown.map(({ key, reason, start }) =>
      localize(gone, language, {
        place: placeOf(terms, start),
        path,
        key: quote(key, most),
        reason: quote(reason, most),
      }),
    ),
  ].map(plain);
}

const changed: Localized = {
  zh: '{place}：{path} 的“{key}”曾以“{reason}”说明，此后数字有变动，须重新说明：{message}',
  en: '{place}: "{key}" of {path} was accepted with the reason "{reason}", but its figures have changed since; explain it anew: {message}',
};
const gone: Localized = {
  zh: '{place}：{path} 已没有“{key}”这个问题，说明“{reason}”不再适用，请删去。',
  en: '{place}: {path} no longer has the finding "{key}"; take out its reason "{reason}".',
};
