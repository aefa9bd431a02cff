import { join, relative, sep } from 'node:path';
import { nothingAsked, type Asked, type Collection } from '../../engine/collection/collection';
import { alone, dataOf, type Company, type CompanyData, type SharedText } from '../../engine/collection/company';
import type { Roster } from '../../engine/collection/roster';
import { sharedFrom, sharedPairs } from '../../engine/collection/sharing';
import type { Severities } from '../../engine/rules/check';
import { askedOf } from '../../config/asked';
import { matchesAny } from '../../config/set';
import { unmatchedIn, type Unmatched } from '../../config/unmatched';
import type { CommandLine } from '../args';
import { placeOf, problemAt, type DraftTerms } from '../config';
import type { RunContext } from '../context';
import { findInputs, type Input } from '../files/inputs';
import { readYear } from '../options';
import { Problem, UsageError } from '../problem';
import type { Read } from '../read';
import type { RunSettings } from '../settings';
import { idOf, Reports } from './reports';
import { loadRoster, noticesIn, problemsIn, type NamedRoster } from './roster';

/** What is asked of a set on the command line. */
export interface SetOptions {
  readonly previous: readonly string[];
  readonly roster: string | null;
  readonly year: number | null;
}

/** @throws {UsageError} where `--year` is none */
export function readSetOptions(line: CommandLine): SetOptions {
  return {
    previous: line.values.get('previous') ?? [],
    roster: line.values.get('roster')?.at(-1) ?? null,
    year: readYear(line),
  };
}

/**
 * The reports of a run among each other: all are read before the first is printed, so that each can be told of the others.
 * What is kept of them are figures and fingerprints.
 */
export class Survey {
  readonly #reports: Reports;
  /** Those that are checked, in their order; the others are last year's, or named by a `.gouji.json`. */
  readonly checked: string[] = [];
  readonly #shared = new Map<string, SharedText[]>();
  readonly #rosters = new Map<string, NamedRoster | null>();
  readonly #previous = new Set<string>();
  readonly #inputs = new Map<string, Input>();
  readonly #paths = new Map<string, string>();
  /** The `.gouji.json` files that apply to inputs, by their folders. */
  readonly #terms = new Map<string, DraftTerms>();
  readonly #unmatched: { readonly terms: DraftTerms; readonly found: Unmatched }[] = [];
  #isDone = false;

  constructor(
    private readonly context: RunContext,
    private readonly settings: RunSettings,
    private readonly options: SetOptions,
  ) {
    this.#reports = new Reports(context, settings);
  }

  get collection(): Collection {
    return this.#reports.collection;
  }

  /** Whether it was worth looking at the inputs: there is more than one, or something was asked of them. */
  get isDone(): boolean {
    return this.#isDone;
  }

  /**
   * Reads the profiles of the inputs, and of what else bears on them.
   * @param visit is called of each input once it is read and noted, with those noted before it known
   * @returns what could not be read, but of the inputs themselves, which tell it when they are checked
   * @throws {UsageError} where `--roster` cannot be read
   */
  async look(inputs: readonly Input[], visit: (input: Input, read: Read) => void = noVisit): Promise<Problem[]> {
    const { previous, roster, year } = this.options;
    for (const input of inputs) {
      this.#inputs.set(idOf(input), input);
      const { terms } = this.settings.of(input);
      if (terms) this.#terms.set(terms.folder, terms);
    }
    const problems = await this.#readRosters();
    const named = findInputs(previous, this.context.io.cwd);
    problems.push(...named.problems);
    const beside = [...named.list, ...this.#besides()];
    const isAsked = roster !== null || year !== null || [...this.#terms.values()].some(namesFiles);
    if (inputs.length + beside.length < 2 && !isAsked) return problems;
    this.#isDone = true;
    for (const input of named.list) this.#previous.add(idOf(input));
    const ids = new Set(inputs.map(idOf));
    const others = beside.filter((input) => !ids.has(idOf(input)) && ids.add(idOf(input)));
    // Before the inputs, so that most is known of an input once it is read.
    for (const input of others) {
      await this.#read(input);
      const failure = this.#reports.failureOf(input);
      if (failure instanceof Problem) problems.push(failure);
    }
    for (const input of inputs) {
      // Standard input can be read only once.
      if (input.file === null) continue;
      const read = await this.#read(input);
      if ('draft' in read && read.draft.isReport) this.checked.push(idOf(input));
      visit(input, read);
    }
    this.collection.arrange([...inputs, ...others].map(idOf));
    this.#share();
    for (const input of this.#reports.unread) this.collection.noteUnread(idOf(input));
    this.#findUnmatched();
    return problems;
  }

  /** What the check of an input has to know of the others. */
  dataFor(input: Input): CompanyData {
    return dataOf(this.companyOf(idOf(input), input));
  }

  /** The company of a report that was read. */
  companyOf(id: string, input: Input | null = this.#inputs.get(id) ?? null): Company {
    const asked = input ? this.#askedOf(input) : nothingAsked;
    const known = this.collection.get(id);
    if (!this.#isDone || !known) return { ...alone, year: asked.year };
    return this.collection.companyOf(known.profile, asked, this.#shared.get(id) ?? []);
  }

  /** The path of a report as it was given. */
  pathOf(id: string): string {
    return this.#paths.get(id) ?? id;
  }

  /** The roster that an input is held against. */
  rosterOf(input: Input): NamedRoster | null {
    const path = this.options.roster ?? this.#rosterPath(this.settings.of(input).terms);
    return path === null ? null : (this.#rosters.get(path) ?? null);
  }

  /** The rosters of the run. */
  get rosters(): readonly NamedRoster[] {
    return [...this.#rosters.values()].filter((named) => named !== null);
  }

  /** The year whose reports are wanted: the one asked for, or the only one that reports are of. */
  yearFor({ roster }: NamedRoster): number | null {
    const reports = this.checked.flatMap((id) => this.collection.get(id)?.profile ?? []);
    const years = new Set(reports.flatMap(({ year }) => year ?? []));
    const [only] = years.size === 1 ? years : [null];
    return this.options.year ?? this.#naming(roster)?.config.set?.year ?? only ?? null;
  }

  /** The severities that count for a roster: those of the `.gouji.json` that names it, and flags over them. */
  severitiesFor({ roster }: NamedRoster): Severities {
    return { ...this.#naming(roster)?.config.severities, ...this.settings.severities };
  }

  /** What `.gouji.json` files name and is not there. */
  get unmatched(): readonly { readonly terms: DraftTerms; readonly found: Unmatched }[] {
    return this.#unmatched;
  }

  /** What should be known, and fails no run. */
  get notices(): Problem[] {
    return [
      ...this.#unmatched.map(({ terms, found }) => problemAt(terms, found)),
      ...this.rosters.flatMap((named) => noticesIn(named)),
    ];
  }

  #findUnmatched(): void {
    const ids = [...this.collection.reports].map(({ profile }) => profile.id);
    ids.push(...this.#reports.unread.map(idOf));
    for (const terms of this.#terms.values()) {
      const files = ids.map((id) => below(terms.folder, id));
      for (const found of unmatchedIn(terms.config.set, files, this.options.previous.length > 0 ? ['previous'] : []))
        this.#unmatched.push({ terms, found });
    }
  }

  #naming(roster: Roster): DraftTerms | undefined {
    return [...this.#terms.values()].find(
      (terms) => this.#rosters.get(this.#rosterPath(terms) ?? '')?.roster === roster,
    );
  }

  async #readRosters(): Promise<Problem[]> {
    const { roster } = this.options;
    const problems: Problem[] = [];
    const naming = new Map<string, DraftTerms | null>(roster === null ? [] : [[roster, null]]);
    for (const terms of roster === null ? this.#terms.values() : []) {
      const path = this.#rosterPath(terms);
      if (path !== null) naming.set(path, terms);
    }
    for (const [path, terms] of naming) {
      try {
        const named = await loadRoster(this.context, path);
        this.#rosters.set(path, named);
        problems.push(...problemsIn(named));
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        if (!terms) throw new UsageError(error.text, error.args);
        this.#rosters.set(path, null);
        problems.push(atRoster(terms, error));
      }
    }
    return problems;
  }

  #rosterPath(terms: DraftTerms | null): string | null {
    return rosterPath(terms, this.context.io.cwd);
  }

  /** What `.gouji.json` files name beside the inputs. */
  #besides(): Input[] {
    return [...this.#terms].flatMap(([folder, { config }]) => {
      const { roster = null, previous = null, parts = null, whole = null } = config.set ?? {};
      // A roster lists the bodies of the whole folder, however few of its reports are checked.
      const isWhole = roster !== null && this.options.roster === null;
      if (!isWhole && !previous && !parts && whole === null) return [];
      const { cwd } = this.context.io;
      return findInputs([relative(cwd, folder) || '.'], cwd).list.filter((input) => {
        const path = below(folder, idOf(input));
        const own = isWhole ? this.settings.of(input) : null;
        if (own && !own.isExcluded && own.terms?.folder === folder) return true;
        return matchesAny([...(previous ?? []), ...(parts ?? [])], path) || path === whole;
      });
    });
  }

  #read(input: Input): Promise<Read> {
    this.#paths.set(idOf(input), input.path);
    return this.#reports.read(input);
  }

  #share(): void {
    const reports = this.checked.flatMap((id) => this.collection.get(id) ?? []);
    const add = (id: string, text: SharedText): void => {
      if (text.share <= sharedFrom) return;
      const own = this.#shared.get(id);
      if (own) own.push(text);
      else this.#shared.set(id, [text]);
    };
    for (const { one, other, ofOne, ofOther } of sharedPairs(reports.map(({ profile }) => profile))) {
      const [a, b] = [reports[one], reports[other]];
      if (!a || !b) continue;
      add(a.profile.id, { other: b, share: ofOne });
      add(b.profile.id, { other: a, share: ofOther });
    }
    for (const texts of this.#shared.values()) texts.sort((a, b) => b.share - a.share);
  }

  #askedOf(input: Input): Asked {
    const { terms } = this.settings.of(input);
    const set = terms?.config.set ?? null;
    const folder = terms?.folder ?? '';
    return askedOf(set, (id) => below(folder, id), {
      roster: this.rosterOf(input)?.roster ?? null,
      year: this.options.year,
      previous: this.options.previous.length > 0 ? (id) => this.#previous.has(id) : null,
      isSet: true,
    });
  }
}

const noVisit = (): void => undefined;

/** The path of a report from the folder of a `.gouji.json`. */
export function below(folder: string, id: string): string {
  return relative(folder, id).split(sep).join('/').normalize('NFC');
}

/** The path of the roster that a `.gouji.json` names, from the current folder, with /; null where it names none. */
export function rosterPath(terms: Pick<DraftTerms, 'folder' | 'config'> | null, cwd: string): string | null {
  const roster = terms?.config.set?.roster ?? null;
  if (roster === null || terms === null) return null;
  return relative(cwd, join(terms.folder, roster)).split(sep).join('/');
}

/** Why a roster could not be read, at the place that names it. */
function atRoster(terms: DraftTerms, { text, args }: Problem): Problem {
  const start = terms.config.set?.named.find(({ key }) => key === 'roster')?.start ?? 0;
  const place = placeOf(terms, start);
  return new Problem(
    { zh: `{place}：set.roster：${text.zh}`, en: `{place}: set.roster: ${text.en}` },
    { ...args, place },
  );
}

function namesFiles({ config }: DraftTerms): boolean {
  return (config.set?.named ?? []).length > 0;
}
