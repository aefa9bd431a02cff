// What is read of the sentences of reports: npm run prose -- FILE…
import { readFileSync } from 'node:fs';
import { officialForms } from '../../server/engine/form/editions';
import { explainProse, type Explained, type ExplainedSentence } from './explain';
import type { Why } from '../../server/engine/prose/why';
import { Draft } from '../../server/engine/reading/draft';
import { createEngine } from '../../server/engine/reading/engine';
import type { Reading } from '../../server/engine/reading/reading';
import { compareStatement, nameSum } from '../../server/engine/reading/stated';
import { formatDecimal } from '../../server/engine/text/decimal';

const reasons: Readonly<Record<Why, string>> = {
  shut: '说的是别的事',
  restricted: '前文有限定',
  past: '说的是往年',
  several: '一处有几个数或几项',
  unknown: '有不认识的词',
  compared: '是比较',
  limited: '本句有限定',
  denied: '是否定',
  late: '说的是延期或其余',
  inexact: '不是确数',
  noUnit: '不是件数',
  noFigure: '没有说是哪一项',
  otherTopic: '不是本段所说的事',
  ofActual: '只是其中实际受理的',
  ofCases: '说的是复议、诉讼',
  ofOtherWhole: '不是前一数的组成部分',
  joint: '与前一数合为一数',
};

function tell({ words, count, isClaim, why, unknown }: Explained, reading: Reading): string[] {
  const strange = unknown.length > 0 ? `（不认识：${unknown.join('、')}）` : '';
  const claim = isClaim ? [`  ${words} → 说法，与表格核对`] : [];
  if (count) return [`  ${words} → ${compared(count, reading)}`, ...claim];
  return why ? [`  ${words} → 未比较：${reasons[why]}${strange}`, ...claim] : claim;
}

function compared(count: NonNullable<Explained['count']>, reading: Reading): string {
  const result = compareStatement(reading, count);
  const names = count.alternatives.map((slots) => `「${nameSum(slots)}」`).join('或');
  if (!result) return `读作${names}，未比较：${count.mayBePart ? '也许只是其中一部分' : '表中没有可靠的数'}`;
  return result.agrees
    ? `读作${names}，相符`
    : `读作${names}，不符：表中为 ${result.meant.map(({ value }) => formatDecimal(value)).join(' 或 ')}`;
}

function linesOf({ span, clauses, tallies, within }: ExplainedSentence, reading: Reading): string[] {
  const parting = /[,，;；、。]/;
  const clauseAround = (at: number): string =>
    (reading.source.text.slice(span.start, at).split(parting).at(-1) ?? '') +
    (reading.source.text.slice(at, span.end).split(parting)[0] ?? '');
  const lines = [
    ...clauses.flatMap((clause) => tell(clause, reading)),
    ...tallies.map((tally) => `  ${clauseAround(tally.number.start)} → ${compared(tally, reading)}`),
    ...within.map(({ words, agrees }) => `  ${words} → 句中的数互相核对，${agrees ? '相符' : '不符'}`),
  ];
  return lines.length > 0 ? lines : ['  未比较：没有说到表格中的事，句中的数也没有核对'];
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    process.stderr.write(
      `${file}：读不了 cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})\n`,
    );
    process.exitCode = 2;
    return null;
  }
}

// npm run prose -- FILE | head: whoever reads may stop.
process.stdout.on('error', () => process.exit(0));

const engine = createEngine(officialForms);
for (const file of process.argv.slice(2)) {
  const text = textOf(file);
  if (text === null) continue;
  const { reading } = new Draft(text, engine, { form: 'auto', isReport: true, layout: 'tabs' });
  say(file);
  if (!reading) say('  没有相应的格式，未读');
  if (!reading) continue;
  for (const sentence of explainProse(reading.prose, reading.report.title?.year ?? null)) {
    say(`\n${sentence.text}`);
    for (const line of linesOf(sentence, reading)) say(line);
  }
}
if (process.argv.length < 3) {
  process.stderr.write('npm run prose -- FILE…\n');
  process.exitCode = 2;
}
