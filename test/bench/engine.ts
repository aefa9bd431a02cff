// What `gouji` and the server do with a draft, without either: the bench runs it in its own process.
import { officialForms } from '../../server/form/editions';
import { check } from '../../server/rules/check';
import { Draft } from '../../server/rules/draft';
import { createEngine } from '../../server/rules/engine';
import { rules } from '../../server/rules/index';

/** Makes the check of one text: every rule, every finding; returns how many it found. */
export function makeCheck(): (text: string) => number {
  const engine = createEngine(officialForms);
  return (text) => check(new Draft(text, engine, { form: 'auto', isReport: false, layout: 'tabs' }), rules, {}).diagnoses.length;
}
