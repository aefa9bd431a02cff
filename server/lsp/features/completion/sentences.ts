import { CompletionItemKind } from 'vscode-languageserver';
import { sum } from '../../../engine/balance/sums';
import type { ModelSentence, Slot, Template } from '../../../engine/form/form';
import { fillTemplate } from '../../../engine/form/template';
import type { Reading } from '../../../engine/reading/reading';
import { formatDecimal, isZero, type Decimal } from '../../../engine/text/decimal';
import { isBlankCode } from '../../../engine/text/source';
import { isMeant, queryOf, type Offer, type Place } from './offer';

const texts = {
  'zh-cn': { figures: '例句，数字取自表格', blanks: '例句，请填写', opening: '报告说明' },
  en: {
    figures: 'A model sentence with the figures of the tables',
    blanks: 'A model sentence to be filled in',
    opening: 'The opening paragraph',
  },
};

const sentenceEnd = /[。；：！？]/;
const longestQuery = 20;

/** Where a sentence may begin: the model sentences of the section whose every figure is known. */
export function sentenceOffers(place: Place): Offer[] {
  const start = startOfSentence(place);
  if (start === null) return [];
  const query = queryOf(place, start);
  if (query.length > longestQuery) return [];
  return modelsAt(place)
    .filter(({ text }) => !place.reading.report.view.text.includes(text) && isMeant(query, text))
    .map(({ text, detail }) => ({
      label: text,
      kind: CompletionItemKind.Text,
      span: { start, end: place.offset },
      text,
      detail,
      documentation: text,
    }));
}

interface Model {
  readonly text: string;
  readonly detail: string;
}

function modelsAt(place: Place): Model[] {
  const { reading, offset, line, language } = place;
  const { opening, blanks, figures } = texts[language];
  const { report, form } = reading;
  const section = report.sections.findLast(({ heading }) => heading.line <= line.index);
  if (!section) {
    const text = report.title && form.writing ? fillIn(reading, form.writing.opening) : null;
    return text === null ? [] : [{ text, detail: opening }];
  }
  const aspect = section.aspects.findLast(({ start }) => start <= offset);
  const isHere = ({ aspects }: ModelSentence): boolean =>
    aspects.length === 0 || !aspect || aspect.keys.length === 0 || aspect.keys.some((key) => aspects.includes(key));
  return (form.writing?.sections.get(section.section)?.sentences ?? []).flatMap((sentence) => {
    const isTrue = sentence.zero.every((slots) => isNothing(reading, slots));
    const text = isTrue && isHere(sentence) ? fillIn(reading, sentence.template) : null;
    return text === null ? [] : [{ text, detail: text.includes('__') ? blanks : figures }];
  });
}

function fillIn(reading: Reading, template: Template): string | null {
  const { report, form } = reading;
  const words = {
    institution: report.title?.institution ?? null,
    year: report.title?.year?.toString() ?? null,
    basis: form.basis,
  };
  return fillTemplate(template, {
    word: (word) => words[word],
    sum: (slots) => {
      const value = knownSum(reading, slots);
      return value && formatDecimal(value);
    },
  });
}

function isNothing(reading: Reading, slots: readonly Slot[]): boolean {
  const value = knownSum(reading, slots);
  return value !== null && isZero(value);
}

/** The sum of figures that are all written, with no equation of theirs failing; else null: it would spread a slip. */
function knownSum({ binding, evaluations, valueOf }: Reading, slots: readonly Slot[]): Decimal | null {
  const isWritten = slots.every((slot) => ['number', 'nil'].includes(binding.figures.get(slot)?.status ?? ''));
  const isDoubtful = evaluations.some(
    ({ status, equation }) =>
      status === 'failed' && [...equation.left, ...equation.right].some((slot) => slots.includes(slot)),
  );
  return isWritten && !isDoubtful ? (sum(slots, valueOf) ?? null) : null;
}

/** Where the sentence of the cursor begins on its line; null where it began on a line before, or the line is no prose. */
function startOfSentence({ reading, offset, line }: Place): number | null {
  const { report } = reading;
  const isTitle = report.title !== null && report.title.start <= offset && offset <= report.title.end;
  const isHeading = report.sections.some(({ heading }) => heading.start <= offset && offset <= heading.end);
  if (isTitle || isHeading) return null;
  let start = offset;
  while (start > line.start && !sentenceEnd.test(report.view.text.charAt(start - 1))) start--;
  while (start < offset && isBlankCode(report.view.text.charCodeAt(start))) start++;
  const paragraph = report.paragraphs.find((other) => other.firstLine < line.index && line.index <= other.lastLine);
  const isBegun =
    paragraph !== undefined &&
    start === line.start &&
    !sentenceEnd.test(report.view.text.slice(paragraph.start, line.start).trimEnd().slice(-1));
  return isBegun ? null : start;
}
