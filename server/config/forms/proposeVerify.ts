import type { Equation } from '../../engine/form/form';
import { Draft } from '../../engine/reading/draft';
import { withForms, type Engine } from '../../engine/reading/engine';
import { isZero } from '../../engine/text/decimal';
import type { Known } from '../config';
import { headsIn, type ProposedForm, type ProposedHead, type ProposedTable } from './proposeTable';
import { readOne } from './formSet';

/** Rounds of leaving out: each takes at least one total away. */
const mostRounds = 20;

/**
 * Keeps of what words tell only what holds in every report: a total that fails in one is none. What is kept and was
 * never seen with a figure that is not 0 is told as guessed.
 */
export function verify(
  file: ProposedForm,
  texts: readonly string[],
  engine: Engine,
  known: Known,
): { readonly file: ProposedForm; readonly guesses: readonly string[] } {
  const proposed = structuredClone(file);
  const path = 'a.gouji-form.json';
  const guesses: string[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const form = readOne(path, new Map([[path, JSON.stringify(proposed)]]), known)?.form;
    if (!form) return { file: proposed, guesses: [...guesses, '推得的格式还有错，请用 gouji form check 查看'] };
    const seen = new Set<string>();
    const failed: Equation[] = [];
    for (const text of texts) {
      const own = withForms(engine, [form]);
      const draft = new Draft(text, own, { form: form.edition, isReport: true, layout: 'tabs' });
      for (const { equation, status, left } of draft.reading?.evaluations ?? []) {
        if (status === 'failed') failed.push(equation);
        if (status === 'held' && !isZero(left)) seen.add(wordsOf(equation));
      }
    }
    if (failed.length === 0) {
      const unseen = new Map(form.equations.map((equation) => [wordsOf(equation), equation]));
      for (const [words, equation] of unseen) {
        if (seen.has(words)) continue;
        guesses.push(`“${words}”在所给的报告里都是 0 或者没有核对到，是推测`);
        mark(proposed, equation);
      }
      return { file: proposed, guesses };
    }
    for (const equation of failed)
      if (leaveOut(proposed, equation)) guesses.push(`“${wordsOf(equation)}”在一份报告里不成立，没有采用`);
  }
  return { file: proposed, guesses };
}

function wordsOf({ words, id }: Equation): string {
  return words ?? id;
}

/** Takes the total, or the sentence, away that makes an equation; false where it is away already. */
function leaveOut({ tables }: ProposedForm, { table: key, each, total, words }: Equation): boolean {
  const table = tables.find((candidate) => candidate.key === key);
  if (!table) return false;
  const at = words === null ? -1 : (table.equations ?? []).indexOf(words);
  if (at >= 0) {
    table.equations?.splice(at, 1);
    return true;
  }
  const head = total && headOf(table, each === 'row' ? total.column.key : total.row.key, each);
  if (!head?.total) return false;
  delete head.total;
  return true;
}

const marked = '推测：所给的报告里都是 0，或者没有核对到';

/** Marks the total, or the equation, as guessed. */
function mark({ tables }: ProposedForm, { table: key, each, total, words }: Equation): void {
  const table = tables.find((candidate) => candidate.key === key);
  const at = words === null ? -1 : (table?.equations ?? []).indexOf(words);
  if (table?.equations && words !== null && at >= 0) table.equations[at] = { of: words, note: marked };
  const head = at < 0 && table && total ? headOf(table, each === 'row' ? total.column.key : total.row.key, each) : null;
  if (head?.total) head.note = marked;
}

/** The row or column of a whole key: `g1.r3`. */
function headOf(table: ProposedTable, key: string, each: Equation['each']): ProposedHead | undefined {
  if (each === 'row') return headsIn(table.columns).find((head) => head.key === key);
  let heads: readonly ProposedHead[] = table.rows;
  let found: ProposedHead | undefined;
  for (const part of key.split('.')) {
    found = heads.find((head) => head.key === part);
    heads = found?.rows ?? [];
  }
  return found;
}
