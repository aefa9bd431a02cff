import { figuresOf, type Balance } from './balances';
import { connected } from './connected';
import type { Answer } from './problem';
import { findSmallest } from './search';
import type { System } from './system';
import { StepBudget } from './stepBudget';
import { flatMap } from '../text/lists';

/** Failed balances that are settled together; without an answer where that takes too many changes. */
export interface Group {
  readonly failed: readonly Balance[];
  readonly answer: Answer | null;
}

/** Steps that one search may take, and all searches of a system. */
const mostSteps = { search: 5_000, system: 15_000 };

/**
 * Groups the failed balances of a system into such as can be settled apart. Those that share a figure belong
 * together. So do those that together are settled by other sets of figures than each by itself, as two slips are
 * that offset each other in a row, which therefore holds.
 */
export function solveGroups(system: System, budget: StepBudget): Group[] {
  const failed = system.balances.filter(({ isFailed }) => isFailed);
  const parts = connected(failed, figuresOf).filter((part) => part.some(({ failure }) => failure));
  const whole = new StepBudget(mostSteps.system, budget);
  const solve = (own: readonly Balance[]): Group => {
    const others = parts.flat().filter((one) => !own.includes(one));
    const balances = system.balances.filter((one) => !one.isFailed || own.includes(one));
    const problem = { figures: system.figures, balances, barred: new Set(flatMap(others, figuresOf)) };
    return { failed: own, answer: findSmallest(problem, new StepBudget(mostSteps.search, whole)) };
  };
  const groups = parts.map(solve);
  if (groups.length < 2) return groups;
  const joint = solve(parts.flat());
  if (joint.answer) return isProduct(joint, groups) ? groups : [joint];
  return groups.length > 2 ? mergePairs(groups, solve) : groups;
}

/** Joins groups, two at a time, where they are not settled apart. */
function mergePairs(groups: readonly Group[], solve: (failed: readonly Balance[]) => Group): Group[] {
  const done: Group[] = [];
  const rest = [...groups];
  for (let group = rest.shift(); group; group = rest.shift()) {
    const merged = mergeOne(group, rest, solve);
    if (merged) rest.splice(rest.indexOf(merged.other), 1, merged.joint);
    else done.push(group);
  }
  return done;
}

function mergeOne(
  group: Group,
  others: readonly Group[],
  solve: (failed: readonly Balance[]) => Group,
): { readonly other: Group; readonly joint: Group } | null {
  for (const other of others) {
    const joint = solve([...group.failed, ...other.failed]);
    if (joint.answer && !isProduct(joint, [group, other])) return { other, joint };
  }
  return null;
}

/** Whether the solutions of `joint` are just those of `groups`, one of each. */
function isProduct({ answer }: Group, groups: readonly Group[]): boolean {
  const lists = groups.map((group) => group.answer?.solutions ?? []);
  const size = lists.reduce((product, { length }) => product * length, 1);
  if (size !== answer?.solutions.length) return false;
  let sets: (readonly number[])[] = [[]];
  for (const list of lists) sets = flatMap(sets, (set) => list.map(({ figures }) => [...set, ...figures]));
  const known = new Set(sets.map(keyOf));
  return answer.solutions.every(({ figures }) => known.has(keyOf(figures)));
}

function keyOf(figures: readonly number[]): string {
  return figures.toSorted((a, b) => a - b).join(' ');
}
