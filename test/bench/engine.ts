// What `gouji` and the server do with a draft, without either: the bench runs it in its own process.
import { officialForms } from '../../server/engine/form/editions';
import { check } from '../../server/engine/rules/check';
import { Draft } from '../../server/engine/reading/draft';
import { createEngine } from '../../server/engine/reading/engine';
import { rules } from '../../server/engine/rules/index';

/** Makes the check of one text: every rule, every finding; returns how many it found. */
export function makeCheck(): (text: string) => number {
  const engine = createEngine(officialForms);
  return (text) =>
    check(new Draft(text, engine, { form: 'auto', isReport: false, layout: 'tabs' }), rules, {}).diagnoses.length;
}
