import type { Location, TextDocumentPositionParams } from 'vscode-languageserver';
import type { KnownReport } from '../../engine/collection/profile';
import type { Slot } from '../../engine/form/form';
import { fill, type Language } from '../../engine/rules/check';
import { since } from '../../engine/collection/since';
import { formatDecimal, isZero, subtract, type Decimal } from '../../engine/text/decimal';
import type { Analysis } from '../analyses';
import { onReport } from './feature';
import { slotAt } from './navigation';

const texts = {
  'zh-cn': { last: '上年 {value}（{document}）', same: '与上年相同', percent: '（{percent}）' },
  en: { last: 'Last year: {value} ({document})', same: 'as last year', percent: ' ({percent})' },
};

/** The same figure in last year's report; without one there, its title. */
export const lastYear = onReport({
  method: 'gouji/lastYear',
  fallback: null,
  answer: ({ draft, company }: Analysis, { position }: TextDocumentPositionParams): Location | null => {
    const { previous } = company;
    if (!previous) return null;
    const slot = draft.reading && slotAt(draft.reading, draft.source.offsetAt(position));
    return { uri: previous.profile.id, range: slot ? previous.rangeOf(slot.id) : previous.profile.title };
  },
});

/** What last year's report has for a figure, and by how much this year's, where it is filled in, differs; nothing where that is not known. */
export function aboutLastYear(
  value: Decimal | undefined,
  slot: Slot,
  previous: KnownReport | null,
  language: Language,
): string[] {
  const last = previous?.valueOf(slot.id);
  if (!previous || !last) return [];
  const t = texts[language];
  const told = fill(t.last, { value: formatDecimal(last), document: previous.profile.name });
  if (!value) return [told];
  const { difference, percent } = since(last, value);
  if (isZero(subtract(value, last))) return [`${told} ${t.same}`];
  return [`${told} ${difference}${percent === null ? '' : fill(t.percent, { percent })}`];
}
