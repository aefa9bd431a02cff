import type { Localized } from '../form/data';
import { fold } from '../text/fold';
import type { CsvRow } from './csv';
import { bodyOf } from './identity';
import { Misspelt } from './misspelt';
import { flatMap } from '../text/lists';

/** A body that reports. */
export interface RosterEntry {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: string;
  /** The name or code of the body whose report counts it in; empty where none does. */
  readonly parent: string;
  /** Whether its figures are counted in its parent's report. */
  readonly counts: boolean;
  /** The first and the last year for which it reports; null where an end is open. */
  readonly since: number | null;
  readonly until: number | null;
  /** The name or code of the body that goes on for it; empty where none does. */
  readonly successor: string;
  /** The line of the file, from 0. */
  readonly line: number;
}

/** Whether another body goes on for it since a year that nobody wrote down: it may have no report, and be right. */
export function isGone({ successor, until }: RosterEntry): boolean {
  return successor !== '' && until === null;
}

type Args = Readonly<Record<string, string | number>>;

export interface RosterProblem {
  /** From 0. */
  readonly line: number;
  readonly text: Localized;
  readonly args: Args;
  /** Whether it may well be right, but hides what would else be told. */
  readonly isNotice?: boolean;
}

/** The heads may stand below a title. */
const linesToRead = 10;
/** More bodies than a province has. */
const mostEntries = 50_000;
/** A country has five levels of bodies: so many are followed upwards. */
const mostLevels = 10;
/** So many bodies of a circle are named. */
const mostNamed = 5;

/** A line of sums below the bodies. */
const sumMark = /^\s*(?:合\s*计|总\s*计|小\s*计)\s*$/;
/** What is written into a cell that has nothing to say. */
const blankMark = /^(?:[-－–—―/／]+|无|至今)$/;
/** No name has these: a note below the table, or lines that a quote without its end made one. */
const noName = /[:：,，。;；]/;

type Head = Exclude<keyof RosterEntry, 'line'>;

/** The heads of its columns, folded; a clerk keeps the file in a spreadsheet. */
const heads: Readonly<Record<Head, readonly string[]>> = {
  code: ['代码', '编码', '单位代码', '机构代码', 'code'],
  name: ['名称', '单位', '单位名称', '机关名称', '机构名称', 'name'],
  aliases: ['别名', '简称', '曾用名', '其他名称', 'aliases', 'alias'],
  kind: ['类别', '类型', '单位类别', '单位类型', 'kind'],
  parent: ['上级', '上级单位', '汇总单位', '隶属', '所属', 'parent'],
  counts: ['计入上级', '是否计入', '计入汇总', '是否计入上级', '是否汇总', 'countsinparent', 'counts'],
  since: ['起始年', '起始年份', '起', 'since'],
  until: ['终止年', '终止年份', '止', 'until'],
  successor: ['承接单位', '继任单位', '并入', 'successor'],
};

/** The bodies that are to report, and how they are called. */
export class Roster {
  readonly #byKey = new Map<string, { readonly entry: RosterEntry; readonly isAlias: boolean }>();
  readonly #parents = new Map<RosterEntry, RosterEntry>();
  /** Bodies that stand above each other, in a circle: none of them is above another then. */
  readonly circles: readonly (readonly RosterEntry[])[];
  readonly #circled: ReadonlySet<RosterEntry>;
  readonly #timeless: readonly RosterEntry[];
  /** Bodies that count in a parent which no line has, with its folded name. */
  readonly #orphans: { readonly entry: RosterEntry; readonly above: string }[] = [];

  constructor(
    /** In the order of the file. */
    readonly entries: readonly RosterEntry[],
    readonly problems: readonly RosterProblem[],
  ) {
    for (const entry of entries) for (const name of [entry.name, entry.code]) this.#add(bodyOf(name), entry, false);
    // No alias takes the place of a name.
    for (const entry of entries) for (const alias of entry.aliases) this.#add(bodyOf(alias), entry, true);
    for (const entry of entries) {
      if (entry.parent === '') continue;
      const name = bodyOf(entry.parent);
      const above = this.find(name)?.entry;
      if (above && above !== entry) this.#parents.set(entry, above);
      if (!above && entry.counts) this.#orphans.push({ entry, above: name });
    }
    this.#timeless = entries.filter(hasNoYears);
    this.circles = circlesIn(entries, this.#parents);
    this.#circled = new Set(this.circles.flat());
    for (const entry of this.#circled) this.#parents.delete(entry);
  }

  /** The body above another; null at the top, and where the roster does not have it, or has it in a circle. */
  parentOf(entry: RosterEntry): RosterEntry | null {
    return this.#parents.get(entry) ?? null;
  }

  /** The bodies above another, the highest first; no more than the next ten. */
  above(entry: RosterEntry): RosterEntry[] {
    const found: RosterEntry[] = [];
    for (let at = this.parentOf(entry); at && found.length < mostLevels; at = this.parentOf(at)) found.unshift(at);
    return found;
  }

  /** The body that a folded name, alias or code means. */
  find(body: string): { readonly entry: RosterEntry; readonly isAlias: boolean } | null {
    return this.#byKey.get(body) ?? null;
  }

  /** The one key of a body, whatever it is called. */
  keyOf(body: string): string {
    const found = this.find(body);
    return found ? bodyOf(found.entry.name) : body;
  }

  /** The bodies that are to report on a year. */
  dueIn(year: number): RosterEntry[] {
    return this.entries.filter((entry) => isDue(entry, year));
  }

  /** The bodies whose figures a body's report counts in. */
  partsOf(body: string, year: number): RosterEntry[] {
    const key = this.keyOf(body);
    return this.dueIn(year).filter((entry) => this.#isPart(entry, key));
  }

  /** Those of them that are due in no year, since they are written to begin after they ended. */
  withoutYearsIn(body: string): RosterEntry[] {
    return this.#timeless.filter((entry) => this.#isPart(entry, this.keyOf(body)));
  }

  #isPart(entry: RosterEntry, key: string): boolean {
    const { parent, counts, name } = entry;
    const isBelow = counts && parent !== '' && this.keyOf(bodyOf(parent)) === key && bodyOf(name) !== key;
    return isBelow && !this.#circled.has(entry);
  }

  /**
   * The bodies that may count in a body's report, for all that is known: they count in a parent that the roster does not
   * have, which may be this one, misspelt. What this one itself stands below is not it; nor can be told of a body that the
   * roster does not have, either.
   */
  orphansFor(body: string, year: number): RosterEntry[] {
    const own = this.find(body)?.entry;
    if (!own) return [];
    const chain = [...this.above(own), own];
    const not = new Set(chain.map(({ parent }) => bodyOf(parent)));
    return this.#orphans.filter(({ entry, above }) => isDue(entry, year) && !not.has(above)).map(({ entry }) => entry);
  }

  /** The one body that a body took over from; null where there is none, or several. */
  predecessorOf(body: string): RosterEntry | null {
    const found = this.predecessorsOf(body);
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  /** The bodies that a body goes on for. */
  predecessorsOf(body: string): RosterEntry[] {
    const key = this.keyOf(body);
    return this.entries.filter(
      ({ successor, name }) => successor !== '' && this.keyOf(bodyOf(successor)) === key && bodyOf(name) !== key,
    );
  }

  #add(key: string, entry: RosterEntry, isAlias: boolean): void {
    if (key !== '' && !this.#byKey.has(key)) this.#byKey.set(key, { entry, isAlias });
  }
}

/** Reads a roster from the rows of its table, the heads first. Never throws: what is wrong is told by line. */
export function readRoster(rows: readonly CsvRow[]): Roster {
  const widths = rows.slice(0, linesToRead).map(({ cells }) => {
    const found = columnsOf(cells);
    return found.has('name') ? found.size : 0;
  });
  const [head, ...rest] = rows.slice(Math.max(0, widths.indexOf(Math.max(...widths))));
  const columns = columnsOf(head?.cells ?? []);
  if (!columns.has('name')) return new Roster([], [{ line: head?.line ?? 0, text: noHead, args: {} }]);
  const problems: RosterProblem[] = [];
  const entries: RosterEntry[] = [];
  const lines = new Map<string, number>();
  for (const { line, cells } of rest) {
    if (cells.some((text) => sumMark.test(text))) continue;
    const cell = (key: Head): string => (cells[columns.get(key) ?? -1] ?? '').replace(blankMark, '');
    const say = (text: Localized, args: Args = {}): void => void problems.push({ line, text, args });
    const yearOf = (key: 'since' | 'until'): number | null => {
      const text = cell(key)
        .normalize('NFKC')
        .replace(/年度?$/, '');
      if (text === '') return null;
      if (/^(?:19|20)[0-9]{2}$/.test(text)) return Number(text);
      say(noYear, { value: cell(key).slice(0, 20), head: head?.cells[columns.get(key) ?? -1] ?? key });
      return null;
    };
    const countsCell = fold(cell('counts'));
    const isNo = ['否', 'no', 'n', '0', 'false', '不计'].includes(countsCell);
    if (!isNo && !['', '是', 'yes', 'y', '1', 'true', '计'].includes(countsCell))
      say(noAnswer, { value: cell('counts').slice(0, 20) });
    const name = cell('name');
    const before = lines.get(bodyOf(name));
    if (name === '') say(nameless);
    else if (!/\p{L}/u.test(name) || noName.test(name)) say(notName, { name: name.slice(0, 40) });
    else if (before !== undefined) say(twice, { name: name.slice(0, 40), line: before + 1 });
    else if (entries.length >= mostEntries) {
      say(tooMany, { most: mostEntries });
      break;
    } else {
      lines.set(bodyOf(name), line);
      entries.push({
        code: cell('code'),
        name,
        aliases: cell('aliases')
          .split(/[;；、]/)
          .map((alias) => alias.trim())
          .filter((alias) => alias !== ''),
        kind: cell('kind'),
        parent: cell('parent'),
        counts: !isNo,
        since: yearOf('since'),
        until: yearOf('until'),
        successor: cell('successor'),
        line,
      });
    }
  }
  const roster = new Roster(entries, problems);
  let misspelt: Misspelt<RosterEntry> | null = null;
  for (const entry of entries) {
    const { name, parent, since, until, successor, line } = entry;
    if (parent !== '' && !roster.find(bodyOf(parent)))
      problems.push({ line, text: unknownParent, args: { name: parent.slice(0, 40) } });
    if (hasNoYears(entry)) problems.push({ line, text: noYears, args: { since: since ?? '', until: until ?? '' } });
    // Its own name is a slip, which would hide that it has no report.
    if (successor !== '' && roster.keyOf(bodyOf(successor)) === bodyOf(name))
      problems.push({ line, text: ownSuccessor, args: { name: name.slice(0, 40) } });
    // A body that goes on for it may be in no roster; so may one that is misspelt.
    else if (successor !== '' && !roster.find(bodyOf(successor))) {
      const args = { name: name.slice(0, 40), successor: successor.slice(0, 40) };
      if (until === null) {
        problems.push({ line, text: unknownSuccessor, args, isNotice: true });
        continue;
      }
      misspelt ??= new Misspelt(flatMap(entries, (one) => [one.name, ...one.aliases].map((own) => [bodyOf(own), one])));
      const near = misspelt.meantBy(bodyOf(successor), entry)?.name.slice(0, 40);
      if (near !== undefined) problems.push({ line, text: nearSuccessor, args: { ...args, near }, isNotice: true });
    }
  }
  for (const circle of roster.circles) {
    const named = circle.slice(0, mostNamed).map(({ name }) => name.slice(0, 40));
    const names = named.join(' → ') + (circle.length > mostNamed ? ' → …' : '');
    for (const { line } of circle) problems.push({ line, text: inCircle, args: { names } });
  }
  return roster;
}

function hasNoYears({ since, until }: RosterEntry): boolean {
  return since !== null && until !== null && since > until;
}

function isDue({ since, until }: RosterEntry, year: number): boolean {
  return year >= (since ?? year) && year <= (until ?? year);
}

/** The circles that `parents` make: each once, from the body that stands first in the file. Each body is looked at twice at most. */
function circlesIn(entries: readonly RosterEntry[], parents: ReadonlyMap<RosterEntry, RosterEntry>): RosterEntry[][] {
  const circles: RosterEntry[][] = [];
  const seen = new Set<RosterEntry>();
  for (const entry of entries) {
    const path = new Map<RosterEntry, number>();
    let at: RosterEntry | undefined = entry;
    for (; at && !seen.has(at); at = parents.get(at)) {
      seen.add(at);
      path.set(at, path.size);
    }
    const begun = at && path.get(at);
    if (begun !== undefined) circles.push([...path.keys()].slice(begun));
  }
  return circles;
}

function columnsOf(cells: readonly string[]): Map<Head, number> {
  const columns = new Map<Head, number>();
  cells.forEach((cell, index) => {
    const name = fold(cell).replace(/[^\p{L}]/gu, '');
    for (const key of Object.keys(heads) as Head[]) {
      if (heads[key].includes(name) && !columns.has(key)) columns.set(key, index);
    }
  });
  return columns;
}

const noHead: Localized = {
  zh: '名册要有一行表头，其中有“名称”一列。',
  en: 'a roster has a line with the heads of its columns, “name” among them.',
};
const nameless: Localized = { zh: '这一行没有名称，没有采用。', en: 'this line has no name and is not heeded.' };
const notName: Localized = {
  zh: '“{name}”不像机关名称，没有采用。',
  en: '“{name}” does not look like the name of a body and is not heeded.',
};
const twice: Localized = {
  zh: '“{name}”在第 {line} 行已经有了，只用前一行。',
  en: '“{name}” stands in line {line} already, and only that line counts.',
};
const noYear: Localized = {
  zh: '“{head}”一列的“{value}”不是年份，没有采用。',
  en: '“{value}” in the column “{head}” is no year and is not heeded.',
};
const noAnswer: Localized = {
  zh: '是否计入上级应填“是”或“否”，“{value}”按“是”处理。',
  en: 'whether a body counts in its parent is yes or no; “{value}” is read as yes.',
};
const unknownParent: Localized = {
  zh: '上级“{name}”不在名册中。',
  en: 'the parent “{name}” is not in the roster.',
};
const noYears: Localized = {
  zh: '起始年 {since} 在终止年 {until} 之后，没有哪一年应当报。',
  en: 'it begins in {since}, after it ended in {until}: there is no year to report on.',
};
const ownSuccessor: Localized = {
  zh: '承接单位就是“{name}”自己。',
  en: '“{name}” is named as its own successor.',
};
const unknownSuccessor: Localized = {
  zh: '承接单位“{successor}”不在名册中；没有写终止年，“{name}”没有年报也不算缺。',
  en: 'the successor “{successor}” is not in the roster; with no last year given, “{name}” is not missed where it has no report.',
};
const nearSuccessor: Localized = {
  zh: '承接单位“{successor}”不在名册中，是不是“{near}”？“{name}”的上年数没有算给谁。',
  en: 'the successor “{successor}” is not in the roster; is “{near}” meant? Last year’s figures of “{name}” go to none.',
};
const inCircle: Localized = {
  zh: '上级绕成了一圈：{names}，都当作没有上级。',
  en: 'parents in a circle: {names}; all of them are read as having none.',
};
const tooMany: Localized = {
  zh: '名册超过 {most} 行，从这一行起没有采用。',
  en: 'a roster has at most {most} lines; from here on they are not heeded.',
};
