import { CompletionItemKind } from 'vscode-languageserver';
import type { Equation } from '../../../engine/form/form';
import type { Reading } from '../../../engine/reading/reading';
import { compare, formatDecimal, type Decimal } from '../../../engine/text/decimal';
import { numberSpan } from '../../../engine/text/cell';
import { computeTotal } from '../../../engine/reading/totals';
import { shortLabel } from '../../../engine/reading/figures';
import { cellAt, contentOf } from './cells';
import type { Offer, Place } from './offer';

const texts = {
  'zh-cn': { sum: '合计', of: '各部分之和', worked: '算得', from: '按勾稽关系算得' },
  en: { sum: 'Sum', of: 'The sum of its parts', worked: 'Worked out', from: 'Worked out by its equation' },
};

/** What was typed to ask for the sum. */
const asking = /^[=＝]/;

/**
 * At a total that is blank, or where = asks for it: the sum of its parts, where they can be read and one of them is filled
 * in. A number that is being typed is the writer's: nothing is offered for it, so that no key can put the sum in its place.
 */
export function totalOffers(place: Place): Offer[] {
  const { reading, offset, language } = place;
  const placed = cellAt(place);
  const figure = placed && [...reading.binding.figures.values()].find(({ cell }) => cell === placed.cell);
  if (!placed || !figure?.cell?.exact) return [];
  const span = figure.status === 'number' ? numberSpan(figure.cell) : contentOf(placed, offset);
  const isAsked = asking.test(figure.cell.raw);
  if (figure.status !== 'blank' && !isAsked) return [];
  if (offset < span.start || offset > span.end) return [];
  const offered: Decimal[] = [];
  return reading.form.equations
    .filter(({ total }) => total === figure.slot)
    .flatMap((equation): Offer[] => {
      const value = computeTotal(reading, equation);
      const isKnown =
        !value || [...offered, ...(figure.value ? [figure.value] : [])].some((other) => compare(other, value) === 0);
      if (isKnown) return [];
      offered.push(value);
      const text = formatDecimal(value);
      const t = texts[language];
      const [name, detail] = equation.quotient ? [t.worked, t.from] : [t.sum, t.of];
      return [
        {
          label: `${name} = ${text}`,
          kind: CompletionItemKind.Value,
          span,
          text,
          detail,
          documentation: partsOf(reading, equation, text),
          ...(isAsked ? {} : { filter: '=' }),
        },
      ];
    });
}

function partsOf(reading: Reading, { right, each, quotient }: Equation, sum: string): string {
  const parts = right.flatMap((slot) => {
    const value = reading.binding.figures.get(slot)?.value;
    return value && value.units !== 0n
      ? [`${each === 'row' ? slot.column.label : shortLabel(slot.row.label)} ${formatDecimal(value)}`]
      : [];
  });
  return parts.length > 0 ? `${parts.join(quotient ? ' ÷ ' : ' + ')} = ${sum}` : '';
}
