import { withoutCopies, type Company } from '../collection/company';
import type { Reading } from '../reading/reading';
import type { Edit } from '../text/edits';
import type { Finding, Fix, Rule } from './rule';
import { flatMap } from '../text/lists';

/** A finding with its name: the code and what it is about, numbered where several are about the same. */
export interface Keyed {
  readonly finding: Finding;
  readonly key: string;
}

/** The findings of a rule, each with its key. */
export function keyed({ code }: Rule, findings: Iterable<Finding>): Keyed[] {
  const all: Keyed[] = [];
  let seen: Map<string, number> | undefined; // most rules find nothing
  for (const finding of findings) {
    seen ??= new Map();
    const count = (seen.get(finding.subject) ?? 0) + 1;
    seen.set(finding.subject, count);
    all.push({ finding, key: `${code}:${finding.subject}${count > 1 ? `#${count}` : ''}` });
  }
  return all;
}

/**
 * What the rules say of a draft once a fix is made. A fix that changes a figure is preferred, or made without asking, only
 * where no rule finds anything new in the result: whoever follows a proposal must not be scolded for it.
 */
export class Objections {
  readonly #answers = new Map<string, boolean>();
  readonly #company: Company;
  #before: { readonly keys: ReadonlySet<string>; readonly places: ReadonlySet<string> } | undefined;

  constructor(
    private readonly reading: Reading,
    private readonly rules: readonly Rule[],
    company: Company,
    /** What was found before, by the rules that were asked: they are not asked again. */
    private readonly found: ReadonlyMap<Rule, readonly Keyed[]> = new Map(),
  ) {
    // Whether a report then is like another is no matter of the fix.
    this.#company = withoutCopies(company);
  }

  /** The fixes, none of them preferred that is objected to; an unproven one is then left out. */
  heed(fixes: readonly Fix[]): readonly Fix[] {
    return flatMap(fixes, (fix): Fix[] => {
      const isBold = fix.preferred === true || fix.safe === true || fix.unproven === true;
      if (!fix.changes || !isBold || !this.#isMet(fix)) return [fix];
      return fix.unproven === true ? [] : [{ ...fix, preferred: false, safe: false }];
    });
  }

  /** Findings of one slip share their repair: it is tried once. */
  #isMet(fix: Fix): boolean {
    const key = JSON.stringify(fix.edits);
    const known = this.#answers.get(key) ?? this.#findNew(fix);
    this.#answers.set(key, known);
    return known;
  }

  #findNew({ edits, changes = [] }: Fix): boolean {
    this.#before ??= this.#findings();
    const { keys, places } = this.#before;
    const after = this.reading.after(edits);
    return this.rules.some((rule) =>
      keyed(rule, rule.check(after, this.#company)).some(({ finding, key }) => {
        const isKnown = keys.has(key) || places.has(placeOf(rule, beforeEdits(finding.span.start, edits)));
        // What was silent only because an equation failed objects to no other figure.
        const isOther =
          finding.about !== undefined && changes.length > 0 && !finding.about.some((slot) => changes.includes(slot));
        return !isKnown && !isOther;
      }),
    );
  }

  #findings(): { keys: Set<string>; places: Set<string> } {
    const all = this.rules.map((rule) => ({
      rule,
      found: this.found.get(rule) ?? keyed(rule, rule.check(this.reading, this.#company)),
    }));
    return {
      keys: new Set(flatMap(all, ({ found }) => found.map(({ key }) => key))),
      // One finding may stand for several places.
      places: new Set(
        flatMap(all, ({ rule, found }) =>
          flatMap(found, ({ finding }) =>
            [finding, ...(finding.related ?? [])].map(({ span }) => placeOf(rule, span.start)),
          ),
        ),
      ),
    };
  }
}

/** A finding that is named by its words changes its name with them, not its place. */
function placeOf({ code }: Rule, start: number): string {
  return `${code}@${start}`;
}

/** Where an offset into the edited text stood before. */
function beforeEdits(offset: number, edits: readonly Edit[]): number {
  let shift = 0;
  for (const { span, text } of edits) {
    if (span.start + shift >= offset) break;
    shift += text.length - (span.end - span.start);
  }
  return offset - shift;
}
