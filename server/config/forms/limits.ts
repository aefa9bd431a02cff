import type { Node } from 'jsonc-parser';
import type { Localized } from '../../engine/form/data';
import type { Problems } from './nodes';
import { mostAccepted } from './titlePattern';

/** In UTF-16 units; what is longer is something else. */
export const longestForm = 500_000;
export const mostNodes = 50_000;
export const deepest = 40;

/** How large the tables of a form may be, with those of the form that it changes. */
export const mostSections = 10;
export const mostTables = 20;
export const mostRows = 1000;
export const mostFigures = 5000;
/** Equations and conditions, and the figures that these name, once they are written out over rows and columns. */
export const mostEquations = 2000;
export const mostTerms = 50_000;

/** How many items the lists of a form file may have, by their keys. */
export const mostItems = {
  tables: mostTables,
  equations: 500,
  conditions: 500,
  cases: 100,
  accepted: mostAccepted,
  mentions: 50,
  findings: 500,
} as const;

/** Refuses a file that holds more than a form can, at the place where it does; looks at each node once, without recursion. */
export function refuseOversized(problems: Problems, root: Node): void {
  let level: readonly Node[] = [root];
  let count = 0;
  for (let depth = 0; level.length > 0; depth++) {
    count += level.length;
    const [first = root] = level;
    if (depth > deepest) problems.refuse(tooDeep, first);
    if (count > mostNodes) problems.refuse(tooLarge, first, { most: mostNodes });
    for (const node of level) refuseLongList(problems, node);
    level = level.flatMap(({ children = [] }) => children);
  }
}

function refuseLongList(problems: Problems, { type, children: [name, value] = [] }: Node): void {
  if (type !== 'property' || value?.type !== 'array') return;
  const key = String(name?.value);
  const most = Object.hasOwn(mostItems, key) ? mostItems[key as keyof typeof mostItems] : undefined;
  const items = value.children ?? [];
  if (most !== undefined && items.length > most)
    problems.refuse(tooMany, items[most] ?? value, { key, most, count: items.length });
}

/** Counts what the equations and conditions of a form come to, before any is written out. */
export class Written {
  #equations = 0;
  #terms = 0;

  constructor(private readonly problems: Problems) {}

  /** So many equations more, each with so many figures; refuses the file where they become too many. */
  add(node: Node, equations: number, terms: number): void {
    this.#equations += equations;
    this.#terms += equations * terms;
    if (this.#equations > mostEquations) this.problems.refuse(manyEquations, node, { most: mostEquations });
    if (this.#terms > mostTerms) this.problems.refuse(manyTerms, node, { most: mostTerms });
  }

  /** Refuses one that alone names more figures than all may. */
  hold(node: Node, terms: number): void {
    if (terms > mostTerms) this.problems.refuse(manyTerms, node, { most: mostTerms });
  }
}

const tooDeep: Localized = {
  zh: '括号套得太深，不像格式文件；请看看是不是少写了右括号。',
  en: 'its brackets are nested too deep for a form; is a closing one missing?',
};
const tooLarge: Localized = {
  zh: '内容太多：格式文件至多 {most} 项。',
  en: 'the file holds too much: a form may have {most} values.',
};
const tooMany: Localized = {
  zh: '{key} 有 {count} 项，至多 {most} 项。',
  en: '{key} has {count} items; {most} at most.',
};
const manyEquations: Localized = {
  zh: '勾稽关系和条件逐行逐列展开，到这里已经超过 {most} 条。',
  en: 'written out over rows and columns, equations and conditions here come to more than {most}.',
};
const manyTerms: Localized = {
  zh: '勾稽关系和条件逐行逐列展开，到这里用到的数已经超过 {most} 个。',
  en: 'written out over rows and columns, equations and conditions here name more than {most} figures.',
};
