import type { Sentence } from '../sentence';
import { language, matchAt, oneOf } from '../language';
import type { Amount } from './amount';
import { forms, type ChangeForm } from './changeForms';
import type { Change, Found } from './change';
import { mayTellDifference } from './difference';
import { changeOnBase } from './onBase';
import { outlineOf, type Outline } from './outline';
import { mayTellWay, readSteps, turnOf } from './steps';
import { flatMap } from '../../text/lists';

const words = language.changes;
const { dates } = language;

const longestBefore = 30;
/** More numbers than a sentence of people has are not held against one another. */
const mostOthers = 12;

/**
 * The changes that a sentence of a report for `ownYear` tells with both of their numbers; with `isBare`, two numbers between
 * which it tells no way as well: 收到177件，上年为150件.
 */
export function findChanges(sentence: Sentence, text: string, ownYear: number | null, isBare = false): Change[] {
  const outline = isBare || sentence.ask(mayTellWay) ? outlineOf(sentence, text) : null;
  if (!outline) return [];
  const changes: Change[] = [];
  let from = 0;
  for (const [index, { at, amount }] of outline.amounts.entries()) {
    if (at < from || amount.kind !== 'count') continue;
    const first =
      firstAt(outline, index, ownYear) ??
      changeOnBase(outline, index, ownYear) ??
      (isBare ? firstAt(outline, index, ownYear, true) : null);
    for (let found = first; found; found = nextAt(outline, index, found, ownYear)) {
      changes.push(found.change);
      from = found.end;
    }
  }
  return changes;
}

function firstAt(outline: Outline, index: number, ownYear: number | null, isBare = false): Found | null {
  for (const form of forms) {
    const found = readAt(outline, index, form, (outline.amounts[index]?.at ?? 0) + 1, ownYear, isBare);
    if (found) return found;
  }
  return null;
}

/** …增长18%，较2022年的128件增长38.3%: the same number against another year's. */
function nextAt(
  outline: Outline,
  first: number,
  { change: { now }, end }: Found,
  ownYear: number | null,
): Found | null {
  const than = forms.find(({ name }) => name === 'than');
  // The number of this year is the first or the second of a form.
  const index = outline.amounts[first]?.amount === now ? first : first + 1;
  return than ? readAt(outline, index, than, end, ownYear) : null;
}

function readAt(
  outline: Outline,
  index: number,
  form: ChangeForm,
  from: number,
  ownYear: number | null,
  isBare = false,
): Found | null {
  const { text, amountAt } = outline;
  const first = outline.amounts[index];
  if (!first) return null;
  const led = text.slice(Math.max(0, first.at - longestBefore), first.at);
  const opening = form.before ? form.before.exec(led) : undefined;
  if (opening === null) return null;
  const told = form.isBehind ? readSteps(outline, from, first.amount.unit, true, ownYear) : null;
  if (told?.steps.length === 0) return null;
  const match = matchAt(form.between, text, told?.end ?? from);
  const second = match && amountAt(match.index + match[0].length - 1);
  if (!match || second?.kind !== 'count' || second.unit !== first.amount.unit) return null;
  const [one, two] = [opening?.groups, match.groups];
  if (form.isBase ? mayTellDifference.test(led) || !isBase(two, led, form.name, ownYear) : !isSameMatter(one, two))
    return null;
  const base = form.isBase ? two : one;
  const isLastYear = base?.['year'] === undefined || Number(base['year']) === (ownYear ?? 0) - 1;
  const turn = two?.['to'] === undefined ? [] : [turnOf(two['to'], match.index)];
  const behind =
    told ?? readSteps(outline, match.index + match[0].length, second.unit, !form.isBase || isLastYear, ownYear);
  const steps = [...turn, ...behind.steps];
  if (steps.length === 0 && !isBare) return null;
  const [now, before] = form.isBase ? [first.amount, second] : [second, first.amount];
  const others = form.isSure ? [] : othersOf(outline, index);
  return {
    change: { now, before, steps, others, isLastYear: isLastYear && base?.['base'] !== undefined, outline },
    end: Math.max(match.index + match[0].length, behind.end),
  };
}

type Groups = RegExpExecArray['groups'];

const anyYear = new RegExp(`${oneOf(words.yearsBefore)}|[0-9]{4}${dates.year}`);
const lastPiece = /[^,;。:(]*$/;

/** Whether the second number is of a year before, and the first of no other than the report's. */
function isBase(groups: Groups, led: string, name: string, ownYear: number | null): boolean {
  const written = groups?.['year'];
  if (written !== undefined && !(ownYear !== null && Number(written) < ownYear)) return false;
  if (name === 'than') return true;
  const own = (lastPiece.exec(led)?.[0] ?? '').replaceAll(`${ownYear ?? ''}${dates.year}`, '');
  return !anyYear.test(own);
}

const equals = new RegExp(oneOf(language.amounts.equals), 'g');

/** 去年收到150件，今年收到177件; the years in their order where both are written, and of the same. */
function isSameMatter(one: Groups, two: Groups): boolean {
  if (one?.['year'] !== undefined && two?.['year'] !== undefined && Number(one['year']) >= Number(two['year']))
    return false;
  const [before, now] = [one?.['what'], two?.['what']].map((text) => text?.replace(equals, '') ?? '');
  return now === '' || before === now;
}

/** The counts before the number since a semicolon. */
export function othersOf({ text, amounts }: Outline, index: number): Amount[] {
  const first = amounts[index];
  const near = amounts.slice(Math.max(0, index - mostOthers), index);
  const from = near[0]?.at ?? 0;
  const since = from + text.slice(from, first?.at).lastIndexOf(';');
  return flatMap(near, ({ at, amount }) =>
    at >= since && amount.kind === 'count' && amount.unit === first?.amount.unit ? [amount] : [],
  );
}
