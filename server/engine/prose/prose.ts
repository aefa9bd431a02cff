import type { Form } from '../form/form';
import type { Report } from '../report/report';
import { segment } from './segments';
import { readParagraphs, type ProseParagraph } from './sentences';
import type { Claim, Statement } from './statement';
import { tokenise, type Token } from './tokens';
import { wordsOfAuthor, type Vocabulary } from './vocabulary';
import type { Found } from './context';
import { walk } from './walk';

/** What the sentences of a report say of the figures of its form, in the order of the text. */
export interface Prose {
  readonly paragraphs: readonly ProseParagraph[];
  readonly statements: readonly Statement[];
  readonly claims: readonly Claim[];
}

export const noProse: Prose = { paragraphs: [], statements: [], claims: [] };

/** Reads the sentences of `report` with the words of `form`. */
export function readProse(report: Report, form: Form, vocabulary: Vocabulary): Prose {
  const { prose } = form;
  if (!prose) return noProse;
  const author = { institution: report.title?.institution ?? null, year: report.title?.year ?? null };
  const words = wordsOfAuthor(vocabulary, author);
  const paragraphs = readParagraphs(report, prose);
  const found = paragraphs.map(({ prose: text, sentences, topics }) => {
    if (topics.length === 0 && !vocabulary.telling.some((word) => text.text.includes(word))) return nothing;
    const all = sentences.map((sentence) => tokenise(text.text, sentence, words, author));
    // What follows the last sentence that tells anything bears on none before it.
    return walk(prose, text, all.slice(0, all.findLastIndex(isTelling) + 1).map(segment), topics);
  });
  return { paragraphs, statements: found.flatMap(({ statements }) => statements), claims: found.flatMap(({ claims }) => claims) };
}

const nothing: Found = { statements: [], claims: [] };

/** Whether a sentence holds a count, or words of counting, of none or of all. */
function isTelling(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.kind === 'quantity' || (token.kind === 'word' && ['measure', 'negation', 'all'].includes(token.meaning.kind)));
}
