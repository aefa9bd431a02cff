import type { Company } from '../collection/company';
import type { DocumentName } from '../collection/profile';
import type { Roster, RosterEntry } from '../collection/roster';
import type { Localized } from '../form/data';
import type { Slot } from '../form/form';
import type { Draft } from '../reading/draft';
import type { Reading } from '../reading/reading';
import type { Edit } from '../text/edits';
import type { Range } from '../text/ranges';
import type { Span } from '../text/source';

export type Severity = 'error' | 'warning' | 'information' | 'hint';
/** What a finding means for the report: it must be mended, must be explained, or is a notice. */
export type FindingClass = 'must' | 'explain' | 'notice';
/** What a rule has to say of a whole draft. `unknown`: it could not be checked; `skipped`: it does not apply. */
export type Status = 'held' | 'failed' | 'unknown' | 'skipped';
export type Args = Readonly<Record<string, string | number>>;

/** A rule of the form or the law: one file each. */
export interface Rule {
  readonly code: string;
  /** At its gravest: a finding may be less. */
  readonly severity: Severity;
  readonly class: FindingClass;
  /** Whether it may offer fixes. */
  readonly fixable: boolean;
  /** The document is null where it is the one that prescribes the form, which each edition names. */
  readonly basis: { readonly document: string | null; readonly article: string };
  readonly name: Localized;
  /** Its texts by name; `default` is the finding's, others are variants, related places and titles of fixes. */
  readonly messages: Readonly<Record<string, Localized>>;
  /** What it finds of a report, among the other reports that bear on it. */
  check(reading: Reading, company: Company): Iterable<Finding>;
  /** What it finds of a report that no form covers. */
  checkUnread?(draft: Draft): Iterable<Finding>;
  /** What it finds of a whole set: each on a line of the roster. */
  checkRoster?(roster: Roster, year: number, hasReport: (entry: RosterEntry) => boolean): Iterable<RosterFinding>;
  /** Why no finding does not mean that the rule holds; asked only where there is none. */
  status?(reading: Reading, company: Company): 'unknown' | 'skipped' | null;
  /** Why it could not be checked, where it can tell; asked only where that is its status. */
  unchecked?(reading: Reading, company: Company): readonly Unchecked[];
}

/** A reason why a rule could not be checked: one of its messages. */
export interface Unchecked {
  readonly message: string;
  readonly args: Args;
}

/** What is wrong with a body of the roster. */
export interface RosterFinding {
  readonly args: Args;
  readonly entry: RosterEntry;
}

/** What a finding means for the report, where its rule does not say. */
export function classOf(severity: Severity): FindingClass {
  return severity === 'error' ? 'must' : severity === 'warning' ? 'explain' : 'notice';
}

/** What a rule rests on, as one text; `formBasis` is the document that prescribes the form: all that a form of one's own rests on. */
export function basisOf(
  { basis: { document, article } }: Pick<Rule, 'basis'>,
  formBasis: string,
  isOfOwn = false,
): string {
  return isOfOwn ? formBasis : [document ?? formBasis, article].filter(Boolean).join(' ');
}

/** One thing that is wrong, at one place. Spans are UTF-16 offsets. */
export interface Finding {
  /** The name of its message; `default` where absent. */
  readonly message?: string;
  readonly args?: Args;
  /** What it is about, stable while other parts of the draft change: a path in the form or a hash. */
  readonly subject: string;
  /** Where it is less grave than its rule at its gravest; its class follows. */
  readonly severity?: Severity;
  readonly span: Span;
  readonly related?: readonly Related[];
  /** Places in other documents that it speaks of. */
  readonly elsewhere?: readonly RelatedElsewhere[];
  /** What it rests on, where that is in other documents too: an acceptance lapses when these change. */
  readonly values?: Args;
  /** The figures it rests on, where these are more than its arguments say: an acceptance lapses when they change. */
  readonly figures?: readonly Slot[];
  /** The figures that it speaks of, where an equation of theirs that fails would keep it silent. */
  readonly about?: readonly Slot[];
  /** Its fixes, best first; worked out only when asked for. */
  fixes?(): readonly Fix[];
}

export interface Related {
  readonly message: string;
  readonly args?: Args;
  readonly span: Span;
}

/** A place in another document. */
export interface RelatedElsewhere {
  readonly message: string;
  readonly args?: Args;
  readonly document: DocumentName;
  readonly range: Range;
}

/** A change of the text that settles a finding. Edits are disjoint and in order. */
export interface Fix {
  /** The name of its title among the rule's messages. */
  readonly title: string;
  readonly args?: Args;
  readonly edits: readonly Edit[];
  readonly preferred?: boolean;
  /** Whether it cannot be disputed: fix-all applies it. */
  readonly safe?: boolean;
  /** The figures of the form whose numbers it changes; none where it changes one in a sentence. Absent where it changes no figure. */
  readonly changes?: readonly Slot[];
  /** Whether nothing proves it: it is not offered where another rule objects to its result. */
  readonly unproven?: boolean;
}
