import type { Fact } from '../prose/fact';
import type { Sentence } from '../prose/sentence';
import { namedPortion } from '../prose/within/named';
import { portionsIn, type Portion } from '../prose/within/portions';
import { percentagesOf } from '../prose/within/range';
import type { Reading } from '../reading/reading';
import { compareStatement, equationsOf, nameSum, type Meant } from '../reading/stated';
import { compare, formatDecimal } from '../text/decimal';
import type { Span } from '../text/source';
import type { Fix, Rule } from './rule';
import { regulation } from './support/basis';
import { cellsOf, cellTexts } from './support/cells';
import { isShareOf, meantBy } from './support/shares';
import { flatMap } from '../text/lists';

/** What a sentence gives of a figure in per cent of another follows from the two in the table. */
export const proseShareTable: Rule = {
  code: 'prose-share-table',
  severity: 'warning',
  class: 'explain',
  fixable: true,
  basis: { document: regulation, article: '第五十条（二）（三）' },
  name: { zh: '占比与表中的数不符', en: 'Share and the table differ' },
  messages: {
    default: {
      zh: '表中「{name}」为 {whole}，{part} 占其 {right}%，正文写作 {stated}%。',
      en: 'In the table “{name}” is {whole}, of which {part} is {right}%; the sentence says {stated}%.',
    },
    setNumber: { zh: '将 {from}% 改为 {to}%', en: 'Change {from}% to {to}%' },
    ...cellTexts,
  },
  *check(reading) {
    const factsOf = bySentence(reading.prose.facts);
    for (const { prose, sentence } of reading.prose.numbered) {
      for (const portion of portionsIn(sentence, prose.text)) {
        if (portion.whole) continue;
        const named = namedPortion(portion, factsOf.get(sentence) ?? []);
        const part = named && compareStatement(reading, named.part);
        if (!named || !part?.agrees) continue;
        const wholes = flatMap(named.whole.totals, (slots) => meantBy(reading, slots));
        const [first] = wholes;
        const slots = flatMap([...part.meant, ...wholes], (one) => one.slots);
        if (
          !first ||
          wholes.length < named.whole.totals.length ||
          isShareOf(portion, wholes) ||
          equationsOf(reading, slots).anyFailed
        )
          continue;
        const span = prose.spanOf(portion.percent.number);
        yield {
          args: {
            name: nameSum(first.slots),
            whole: formatDecimal(first.value),
            part: formatDecimal(portion.part.value),
            right: rightOf(portion, first),
            stated: reading.source.slice(span),
          },
          subject: `${first.slots.map(({ id }) => id).join('+')}>${formatDecimal(portion.part.value)}`,
          span,
          about: slots,
          related: cellsOf(reading, first.slots),
          fixes: () => (equationsOf(reading, slots).allHeld ? fixesOf(reading, portion, wholes, span) : []),
        };
      }
    }
  },
};

function bySentence(facts: readonly Fact[]): ReadonlyMap<Sentence, readonly Fact[]> {
  const all = new Map<Sentence, Fact[]>();
  for (const fact of facts) {
    const own = all.get(fact.sentence);
    if (own) own.push(fact);
    else all.set(fact.sentence, [fact]);
  }
  return all;
}

function rightOf({ part, percent }: Portion, { value }: Meant): string {
  return formatDecimal(percentagesOf(part.value, value, percent.places)[0]);
}

/** One fix for each whole that may be meant; preferred where there is but one. */
function fixesOf(reading: Reading, portion: Portion, wholes: readonly Meant[], span: Span): Fix[] {
  const numbers = new Set(
    wholes.filter(({ value }) => compare(portion.part.value, value) <= 0).map((whole) => rightOf(portion, whole)),
  );
  const from = reading.source.slice(span);
  return [...numbers].map((to): Fix => ({
    title: 'setNumber',
    args: { from, to },
    edits: [{ span, text: to }],
    preferred: numbers.size === 1,
    changes: [],
  }));
}
