import type { Company, Gap } from '../../collection/company';
import type { RelationResult } from '../../collection/relations';
import { nameOf } from '../../reading/figures';
import type { Unchecked } from '../rule';
import { flatMap } from '../../text/lists';

/** So many bodies, documents or figures are named. */
const mostNamed = 3;

/** Why the sums of a whole cannot be checked, in every rule that holds it against its parts. */
export const gapTexts = {
  missing: {
    zh: '{count} 个单位没有报告：{names}',
    en: 'parts without a report: {count} ({names})',
  },
  orphan: {
    zh: '{count} 个单位的上级不在名册中，不知道是否计入：{names}',
    en: 'bodies whose parent is not in the roster, so that they may count: {count} ({names})',
  },
  gone: {
    zh: '{count} 个单位没有报告，承接单位不在名册中，不知道是否计入：{names}',
    en: 'parts without a report, whose successor is not in the roster, so that they may count: {count} ({names})',
  },
  years: {
    zh: '{count} 个单位的起始年在终止年之后，不知道是否计入：{names}',
    en: 'parts that begin after they ended, so that they may count: {count} ({names})',
  },
  untold: {
    zh: '{count} 份文件不知道是哪个单位、哪一年的报告，或者读不了：{names}',
    en: 'documents of which body or year cannot be told, or that cannot be read: {count} ({names})',
  },
  figures: {
    zh: '{count} 个数字在本报告或者单位的报告里没有读出：{names}',
    en: 'figures of it or of a part that are not known: {count} ({names})',
  },
} as const;

/** @param results of the relations with the parts; none where these are not known */
export function gapsTold({ parts }: Company, results: readonly RelationResult[]): Unchecked[] {
  const gaps = parts?.gaps ?? [];
  const kinds = ['orphan', 'years', 'missing', 'gone', 'untold'] as const;
  const told = flatMap(kinds, (kind) => reason(kind, gaps.filter((gap) => gap.kind === kind).map(shown)));
  const unknown = results.filter(({ status }) => status === 'unknown').map(({ relation }) => nameOf(relation.shown));
  return [...told, ...reason('figures', unknown)];
}

function reason(message: keyof typeof gapTexts, all: readonly string[]): Unchecked[] {
  if (all.length === 0) return [];
  const names = all.slice(0, mostNamed).join('，') + (all.length > mostNamed ? '…' : '');
  return [{ message, args: { count: all.length, names } }];
}

function shown({ name, other }: Gap): string {
  return other === '' ? name : `${name}（${other}）`;
}
