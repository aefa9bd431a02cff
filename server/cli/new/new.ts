import { resolve } from 'node:path';
import { createWord } from '../../documents/word/create';
import { formForYear } from '../../engine/form/editions';
import type { Form, Localized } from '../../engine/form/form';
import { publish } from '../../engine/published/blocks';
import { outlineOf } from '../../engine/published/outline';
import { Draft } from '../../engine/reading/draft';
import type { Engine } from '../../engine/reading/engine';
import { plain } from '../../engine/text/steering';
import { levelOf } from '../../engine/writing/level';
import { isReadAs, reportTitle, skeletonOf } from '../../engine/writing/skeleton';
import type { CommandLine } from '../args';
import { complain } from '../batch';
import type { RunContext } from '../context';
import { readFormat, readOutFile, readYear } from '../options';
import { localize, UsageError } from '../problem';
import { readSettings } from '../settings';

/** How a new report is written. */
export const newFormats = ['text', 'markdown', 'docx'] as const;
const formatOfEnding: Readonly<Record<string, (typeof newFormats)[number]>> = {
  txt: 'text',
  md: 'markdown',
  docx: 'docx',
};

/**
 * `gouji new`: writes a new report, not filled in, by an edition or by a form of one's own.
 * @returns the exit code 0
 * @throws {UsageError} where the command line is wrong, or a title would not be read as it is meant
 */
export function runNew(context: RunContext, line: CommandLine): number {
  const { io, language } = context;
  const [operand] = line.operands;
  if (operand !== undefined) throw new UsageError(needlessOperand, { operand });
  const out = readOutFile(line, io.cwd);
  const format = readFormat(line, out, newFormats, formatOfEnding);
  if (format === 'docx' && !out) throw new UsageError(noOut);
  const settings = readSettings(context, line);
  const file = out?.file ?? resolve(io.cwd, 'new.txt');
  const { reader } = settings.of({ path: file, file, root: io.cwd, isNamed: true });
  for (const problem of settings.takeProblems()) complain(context, problem);
  const institution = line.values.get('institution')?.at(-1)?.replaceAll(/\s/g, '') ?? '';
  if (institution === '') throw new UsageError(noInstitution);
  const year = readYear(line);
  const form = formOf(reader.engine, reader.form, year);
  if (!form) throw new UsageError(noForm, { year: year ?? '' });
  if (year === null && !form.title.isYearless) throw new UsageError(noYear);
  const wish = { institution, year, period: line.values.get('period')?.at(-1)?.replaceAll(/\s/g, '') ?? '' };
  const title = reportTitle(form, wish);
  if (!isReadAs(form, wish)) throw new UsageError(noTitle, { title });
  const level = levelOf(form.writing?.levels ?? [], institution);
  const made = skeletonOf(form, { ...wish, level, layout: format === 'markdown' ? 'pipes' : 'tabs' }, null);
  if (!out) io.stdout.write(made.text);
  else {
    const written = out.write(format === 'docx' ? wordOf(reader.engine, form, made.text) : Buffer.from(made.text));
    io.stdout.write(`${plain(localize(wrote, language, { written, title }))}\n`);
  }
  return 0;
}

/** The form that is named; else the only one of one's own that is given, or the edition of the year. */
function formOf({ lexicons, own }: Engine, chosen: string, year: number | null): Form | null {
  const forms = lexicons.map(({ form }) => form);
  const owned = own.map(({ form }) => form);
  const named = [...forms, ...owned].find(({ edition }) => edition === chosen);
  return named ?? (year === null ? null : formForYear(forms, year));
}

function wordOf(engine: Engine, { edition }: Form, text: string): Uint8Array {
  return createWord(outlineOf(publish(new Draft(text, engine, { form: edition, isReport: true, layout: 'tabs' }))));
}

const needlessOperand: Localized = {
  zh: 'gouji new 后面不带“{operand}”；写到文件请用 --out。',
  en: 'gouji new takes no "{operand}"; --out names the file to write.',
};
const noOut: Localized = {
  zh: 'docx 要写出文件，请加 --out 文件名。',
  en: 'docx is written to a file: add --out FILE.',
};
const noInstitution: Localized = {
  zh: '请用 --institution 写明单位全称，它要写进标题。',
  en: 'say with --institution whose report it is: the name goes into the title.',
};
const noYear: Localized = {
  zh: '请用 --year 写明年份，它要写进标题。',
  en: 'say with --year of which year it is: it goes into the title.',
};
const noForm: Localized = {
  zh: '没有适用于 {year} 年的官方格式；用自定的格式，请加 --form 代号。',
  en: 'no edition is for the year {year}; for a form of your own add --form ID.',
};
const noTitle: Localized = {
  zh: '标题“{title}”不会读作这一单位、这一年的报告：单位写全称；--period 写“第二季度”“上半年”或“3月”。',
  en: 'the title "{title}" would not be read as that of this body and year: give its full name; --period is such as 第二季度, 上半年 or 3月.',
};
const wrote: Localized = { zh: '{written}：{title}', en: '{written}: {title}' };
