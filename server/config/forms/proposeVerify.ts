import { namePath, type Equation } from '../../engine/form/form';
import { Draft } from '../../engine/reading/draft';
import { withForms, type Engine } from '../../engine/reading/engine';
import { isZero } from '../../engine/text/decimal';
import type { Known } from '../config';
import { blocksOf, headsIn, type ProposedForm, type ProposedHead, type ProposedTable } from './proposeTable';
import { readOne } from './formSet';

/** Rounds of leaving out: each takes at least one total away. */
const mostRounds = 20;
const mostBlank = 3;

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
    const blank = new Set<string>();
    for (const text of texts) {
      const own = withForms(engine, [form]);
      const draft = new Draft(text, own, { form: form.edition, isReport: true, layout: 'tabs' });
      for (const { equation, status, left } of draft.reading?.evaluations ?? []) {
        const total = equation.total && draft.reading?.binding.figures.get(equation.total);
        const isBlank = total?.status === 'blank' || total?.status === 'nil';
        // A total that is not filled in contradicts nothing.
        if (status === 'failed' && isBlank) blank.add(namePath(total.slot));
        else if (status === 'failed') failed.push(equation);
        if (status === 'held' && !isZero(left)) seen.add(wordsOf(equation));
      }
    }
    if (failed.length === 0) {
      if (blank.size > 0)
        guesses.push(
          `“${[...blank].slice(0, mostBlank).join('”“')}”${blank.size > mostBlank ? '等' : ''}在所给的报告里空着，没有核对到`,
        );
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
  const at = (table.equations ?? []).findIndex((own) => (typeof own === 'string' ? own : own.of) === words);
  if (at >= 0) {
    table.equations?.splice(at, 1);
    return true;
  }
  const heads = total ? headsOf(table, each === 'row' ? total.column.key : total.row.key, each) : [];
  const totals = heads.filter((head) => head.total);
  for (const head of totals) delete head.total;
  return totals.length > 0;
}

const marked = '推测：所给的报告里都是 0，或者没有核对到';

/** Marks the total, or the equation, as guessed. */
function mark({ tables }: ProposedForm, { table: key, each, total, words }: Equation): void {
  const table = tables.find((candidate) => candidate.key === key);
  const at = words === null ? -1 : (table?.equations ?? []).indexOf(words);
  if (table?.equations && words !== null && at >= 0) table.equations[at] = { of: words, note: marked };
  const heads = at < 0 && table && total ? headsOf(table, each === 'row' ? total.column.key : total.row.key, each) : [];
  for (const head of heads) if (head.total) head.note = marked;
}

/** The row of a whole key, `g1.r3`, of blocks beside each other `b2.r3`; or the columns of a key, in each block. */
function headsOf(table: ProposedTable, key: string, each: Equation['each']): ProposedHead[] {
  return blocksOf(table).flatMap(({ key: block, columns, rows }) => {
    if (each === 'row') return headsIn(columns).filter((head) => head.key === key);
    const own = block === undefined ? key : key.startsWith(`${block}.`) ? key.slice(block.length + 1) : null;
    let heads: readonly ProposedHead[] = rows;
    let found: ProposedHead | undefined;
    for (const part of own?.split('.') ?? []) {
      found = heads.find((head) => head.key === part);
      heads = found?.rows ?? [];
    }
    return found ?? [];
  });
}
