import type { ProposedHead } from './proposeTable';

/** Heads over names of which every report has others: 项目名称, 单位. */
const namesOfMany = /名称$|^(?:单位|企业|姓名)$/;
/** So many rows may be a list. */
const fewest = 2;

/**
 * Rows with lists in place of those that each report has its own of: plain rows above a total, where the head over them
 * says so, or another report has not all of them. A guess, which each list is marked as.
 * @param corner the head over the labels of the rows
 * @param others the texts in the tables of each other report
 */
export function withLists(
  rows: readonly ProposedHead[],
  corner: string,
  others: readonly ReadonlySet<string>[],
): ProposedHead[] {
  const isNamed = namesOfMany.test(corner);
  const made: ProposedHead[] = [];
  for (let at = 0; at < rows.length;) {
    const row = rows[at];
    if (!row) break;
    const end = rows.findIndex((other, index) => index >= at && !isPlain(other));
    const run = rows.slice(at, end < 0 ? rows.length : end);
    const varies = others.some((texts) => run.some(({ label }) => !texts.has(label)));
    if (run.length >= fewest && rows[end]?.total && (isNamed || varies)) {
      const label = corner.replace(/名称$/, '') || '项目';
      const note = varies
        ? '推测是清单：各份报告的行不同'
        : `推测是清单：表头是“${corner}”；各期都是这几行的，照写成行`;
      made.push({
        key: `list${at + 1}`,
        label,
        list: true,
        note: `${note}。这一份有${run.map((one) => one.label).join('、')}`,
      });
      at += run.length;
    } else if (run.length > 0) {
      made.push(...run);
      at += run.length;
    } else {
      made.push(row.rows ? { ...row, rows: withLists(row.rows, corner, others) } : row);
      at++;
    }
  }
  return made;
}

function isPlain({ rows, total, counts }: ProposedHead): boolean {
  return !rows && !total && counts !== false;
}

/** The guesses that are marked in rows, a sentence each. */
export function guessesIn(rows: readonly ProposedHead[]): string[] {
  return rows.flatMap(({ label, note, list, rows: inner }) => [
    ...(list && note !== undefined ? [`“${label}”${note}`] : []),
    ...guessesIn(inner ?? []),
  ]);
}
