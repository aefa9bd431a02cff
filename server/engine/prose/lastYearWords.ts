import type { Form, FormProse } from '../form/form';
import { compatible } from '../text/fold';
import { wordsOfForm } from './formWords';
import { language } from './language';
import type { Meaning } from './meaning';

const { changes, lastYear } = language;
const meansLastYear: ReadonlySet<string> = new Set([...changes.yearsBefore, ...lastYear.others].map(compatible));
const meansAnyYear: ReadonlySet<string> = new Set(lastYear.anyYear.map(compatible));

/**
 * The words of a form as those of last year's report would be: 上年 is its own year, 今年 another. What is carried over from, or
 * into, a year that no number names is left out: 上年结转 is another thing in each of the two.
 */
export function wordsOfLastYear(form: Form, prose: FormProse): ReadonlyMap<string, Meaning> {
  const { words } = prose.data;
  const [past, present] = [words.past, words.present].map((list) => list.map(compatible)) as [string[], string[]];
  const swapped = {
    ...words,
    last: [],
    next: [],
    present: [...past.filter((word) => meansLastYear.has(word)), ...present.filter((word) => meansAnyYear.has(word))],
    past: [...past.filter((word) => !meansLastYear.has(word)), ...present.filter((word) => !meansAnyYear.has(word))],
  };
  return wordsOfForm(form, { ...prose, data: { ...prose.data, words: swapped } });
}
