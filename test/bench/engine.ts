// What `gouji` and the server do with a draft, without either: the bench runs it in its own process.
import { officialForms } from '../../server/engine/form/editions';
import { check } from '../../server/engine/rules/check';
import { foldParagraphs } from '../../server/engine/prose/paragraphs';
import { readProse } from '../../server/engine/prose/prose';
import { Draft } from '../../server/engine/reading/draft';
import { createEngine } from '../../server/engine/reading/engine';
import { rules } from '../../server/engine/rules/index';

/** Makes the check of one text: every rule, every finding; returns how many it found. */
export function makeCheck(): (text: string) => number {
  const engine = createEngine(officialForms);
  return (text) =>
    check(new Draft(text, engine, { form: 'auto', isReport: false, layout: 'tabs' }), rules, {}).diagnoses.length;
}

/** Makes the reading of the sentences of one text, which is taken apart before; returns how many facts they tell. */
export function makeProse(text: string): () => number {
  const engine = createEngine(officialForms);
  const { reading } = new Draft(text, engine, { form: 'auto', isReport: false, layout: 'tabs' });
  const vocabulary = reading && engine.vocabularyOf(reading.form);
  if (!reading || !vocabulary) throw new Error('the text is no report whose sentences are read');
  return () => readProse(reading.report, reading.form, vocabulary, foldParagraphs(reading.report, null)).facts.length;
}
