import type { Compiled, Obstacle, Other } from '../collection/compile';
import type { Localized } from '../form/data';
import { Draft } from '../reading/draft';
import type { Engine } from '../reading/engine';
import { nameOf } from '../reading/figures';
import { layouts, type WrittenLayout } from '../report/tables/layouts';
import { compare, formatDecimal } from '../text/decimal';
import { levelOf } from './level';
import { skeletonOf, type Skeleton } from './skeleton';
import { flatMap } from '../text/lists';

/**
 * Writes the report of a whole: the official tables with the sums, prompts where there are sentences to write. Where
 * bodies were left out, a paragraph says so, which is one more blank to be filled in until it is taken out.
 * @param left the bodies that were left out
 * @throws where the text would not be read as it was meant
 */
export function writeCompiled(
  engine: Engine,
  { form, institution, year, period, sums }: Compiled,
  layout: WrittenLayout,
  left: readonly string[],
): Skeleton {
  const figures = new Map([...sums].map(([slot, sum]) => [slot, formatDecimal(sum)]));
  const level = levelOf(form.writing?.levels ?? [], institution);
  const note = left.length > 0 ? { note: `（此处填写：以下单位未计入汇总，补齐后删去本段：${left.join('、')}）` } : {};
  const part = period === null ? {} : { period };
  const made = skeletonOf(form, { institution, year, level, layout, ...part, ...note }, null, figures);
  const { reading } = new Draft(made.text, engine, { form: form.edition, isReport: true, layout });
  for (const [slot, sum] of sums) {
    const read = reading?.valueOf(slot);
    if (!read || compare(read, sum) !== 0)
      throw new Error(`${slot.id}: written as ${formatDecimal(sum)}, read otherwise`);
  }
  return made;
}

/** How many equations of the form fail over the sums: those that fail in the parts. */
export function failuresIn(engine: Engine, { text, layout }: Skeleton, edition: string): number {
  const { reading } = new Draft(text, engine, { form: edition, isReport: true, layout: layouts[layout].writtenAs });
  return (reading?.evaluations ?? []).filter(({ status }) => status === 'failed').length;
}

/** So many figures are named that cannot be read. */
const mostNamed = 3;

/** What is said of a body or document that cannot be counted: a text with its {places} and what fills them. */
export function obstacleText(
  { kind, name, documents, slots, year: other, unlisted }: Obstacle,
  year: number,
): { readonly text: Localized; readonly args: Readonly<Record<string, string | number>> } {
  const named = slots.slice(0, mostNamed).map(nameOf).join('，') + (slots.length > mostNamed ? '…' : '');
  const args = {
    name,
    year,
    other: other ?? '',
    documents: documents.join('、'),
    count: slots.length,
    figures: named,
    unlisted,
  };
  return { text: texts[kind], args };
}

const texts: Readonly<Record<Obstacle['kind'], Localized>> = {
  missing: { zh: '没有“{name}”{year} 年的报告。', en: 'there is no report of “{name}” on {year}.' },
  orphan: {
    zh: '“{name}”的上级“{unlisted}”不在名册中，不知道是否计入。',
    en: '“{name}” counts in “{unlisted}”, which the roster does not have: whether it counts here cannot be told.',
  },
  gone: {
    zh: '没有“{name}”{year} 年的报告，它的承接单位“{unlisted}”不在名册中，不知道是否计入。',
    en: 'there is no report of “{name}” on {year}, and its successor “{unlisted}” is not in the roster: whether it counts cannot be told.',
  },
  years: {
    zh: '“{name}”在名册中的起始年在终止年之后，不知道是否计入。',
    en: '“{name}” begins after it ended in the roster: whether it counts cannot be told.',
  },
  untold: {
    zh: '{name}：不知道是哪个单位、哪一年的年报（标题没有写明，或者读不了）。',
    en: '{name}: whose report it is, or of which year, cannot be told (its title does not say, or it cannot be read).',
  },
  unread: {
    zh: '“{name}”的报告（{documents}）有 {count} 个数字读不出：{figures}。',
    en: 'the report of “{name}” ({documents}): figures that cannot be read: {count} ({figures}).',
  },
  versions: {
    zh: '“{name}”有几份数字不同的报告（{documents}），不知道计入哪一份。',
    en: 'the reports of “{name}” have different figures ({documents}); which one counts cannot be told.',
  },
  otherYear: {
    zh: '“{name}”的报告（{documents}）是 {other} 年的，没有 {year} 年的。',
    en: 'the report of “{name}” ({documents}) is on {other}; there is none on {year}.',
  },
  ownRows: {
    zh: '“{name}”的报告（{documents}）所用的格式有行数不定的清单，各份的行不同，不能相加；要汇总的表请写成没有清单的格式。',
    en: 'the report of “{name}” ({documents}) is by a form with lists, whose rows are its own and cannot be added; have what is to be added up in a form without lists.',
  },
  kinds: {
    zh: '所给的报告不是同一种（{documents}），不知道汇总哪一种；请只选其中一种的文件（命令行上也可以用 --whole 写明）。',
    en: 'the reports are of several kinds ({documents}), and which is to be added up cannot be told; choose those of one alone (or say with --whole on the command line).',
  },
  otherForm: {
    zh: '“{name}”的报告（{documents}）用的是另一版格式，不能相加。',
    en: 'the report of “{name}” ({documents}) is by another edition of the form and cannot be added.',
  },
};

/** So many of the other reports are named. */
const mostOthers = 5;

/** What is said of reports that are no parts of a whole: a sentence for each reason. */
export function othersTold(
  others: readonly Other[],
): { readonly text: Localized; readonly args: Readonly<Record<string, string | number>> }[] {
  return flatMap(Object.keys(notCounted) as Other['why'][], (why) => {
    const names = others.filter((other) => other.why === why).map(({ report }) => report.profile.name);
    const paths = names.slice(0, mostOthers).join('、') + (names.length > mostOthers ? '…' : '');
    return names.length > 0 ? [{ text: notCounted[why], args: { count: names.length, paths } }] : [];
  });
}

/** Reports that are no parts of the whole, by what says so. */
const notCounted: Readonly<Record<Other['why'], Localized>> = {
  nameless: {
    zh: '{count} 份年报的标题没有写机关名称，不知道是不是这个汇总的单位，没有计入：{paths}',
    en: 'reports whose titles name no body, so that they may be those of parts, and do not count: {count} ({paths})',
  },
  unlisted: {
    zh: '{count} 份年报的机关不在名册中，没有计入：{paths}',
    en: 'reports of bodies that the roster does not have, which do not count: {count} ({paths})',
  },
  elsewhere: {
    zh: '{count} 份年报的机关在名册中不计入这个汇总，没有计入：{paths}',
    en: 'reports of bodies that do not count in this whole by the roster: {count} ({paths})',
  },
  unmeant: {
    zh: '{count} 份年报不是 .gouji.json 中 set.parts 所指的，没有计入：{paths}',
    en: 'reports that set.parts of .gouji.json does not name, which do not count: {count} ({paths})',
  },
  kind: {
    zh: '{count} 份报告是另一种，没有计入：{paths}',
    en: 'reports of another kind, which do not count: {count} ({paths})',
  },
};
