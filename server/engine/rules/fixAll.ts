import { applyEdits, type Edit } from '../text/edits';
import { safeFixes, type Diagnosis, type SafeFix } from './check';
import { flatMap } from '../text/lists';

/** An edit of fix-all with the finding that asked for it. */
export interface SafeEdit extends Edit {
  readonly diagnosis: Diagnosis;
}

/** The second time fills blanks that a wrong total kept from being 0; no draft is known that takes a third. */
const mostRounds = 5;

/**
 * What fix-all does: every fix that cannot be disputed, then those that cannot be once these are made, until nothing
 * is left. The edits are of `text`, disjoint and in its order.
 * @param diagnoses what a check found in `text`
 * @param check finds the same in another text
 */
export function fixAll(
  text: string,
  diagnoses: readonly Diagnosis[],
  check: (text: string) => readonly Diagnosis[],
): SafeEdit[] {
  let all: readonly SafeEdit[] = [];
  let found = diagnoses;
  for (let round = 0; round < mostRounds; round++) {
    const next = safeFixes(found);
    if (next.length === 0) break;
    // Words and marks first: what the rules say of figures is then told from what they say of the words.
    const isOfFigures = ({ changes }: SafeFix): boolean => changes !== undefined;
    const words = next.filter((fix) => !isOfFigures(fix));
    const made = words.length > 0 ? words : harmless(applyEdits(text, all), next, found, check);
    if (made.length === 0) break;
    all = compose(all, editsOf(made)).filter(({ span, text: written }) => written !== text.slice(span.start, span.end));
    found = check(applyEdits(text, all));
  }
  return [...all];
}

/** Those of `fixes` that together bring up no finding that was not there: each alone does not, but two may. */
function harmless(
  text: string,
  fixes: readonly SafeFix[],
  before: readonly Diagnosis[],
  check: (text: string) => readonly Diagnosis[],
): readonly SafeFix[] {
  const known = new Set(before.map(({ key }) => key));
  const isHarmless = (some: readonly SafeFix[]): boolean =>
    check(applyEdits(text, editsOf(some))).every(({ key, finding }) => known.has(key) || isOther(finding, some));
  if (isHarmless(fixes)) return fixes;
  const kept: SafeFix[] = [];
  for (const fix of fixes) if (isHarmless([...kept, fix])) kept.push(fix);
  return kept;
}

/** Whether a finding was silent only because an equation failed, and is about none of the figures that change. */
function isOther({ about }: Diagnosis['finding'], fixes: readonly SafeFix[]): boolean {
  return (
    about !== undefined &&
    !fixes.some(({ changes }) => changes?.some((slot) => about.some((other) => other.id === slot.id)))
  );
}

/** The edits of these fixes, each with its finding. */
export function editsOf(fixes: readonly SafeFix[]): SafeEdit[] {
  return flatMap(fixes, ({ diagnosis, edits }) => edits.map((edit) => ({ ...edit, diagnosis })));
}

/** The edits of a first text that do what `before` does and then, to what comes of it, `next`. */
function compose(before: readonly SafeEdit[], next: readonly SafeEdit[]): SafeEdit[] {
  const all = [...before];
  // From the end, so that places in what `before` wrote stay what they are.
  for (const edit of [...next].sort((a, b) => byStart(b, a))) {
    const place = placeBefore(before, edit);
    if (place === null) continue;
    const { at, from, shift } = place;
    const made = all[at];
    if (made && at >= 0) {
      const [start, end] = [edit.span.start - from, edit.span.end - from];
      all[at] = { ...made, text: made.text.slice(0, start) + edit.text + made.text.slice(end) };
    } else all.push({ ...edit, span: { start: edit.span.start - shift, end: edit.span.end - shift } });
  }
  return all.sort(byStart);
}

/**
 * Where an edit stands once `before` is done: in what its edit `at` wrote, which begins at `from`, or, with -1, in what is
 * as it was but for its shift. Null where it is in both.
 */
function placeBefore(
  before: readonly SafeEdit[],
  { span }: Edit,
): { readonly at: number; readonly from: number; readonly shift: number } | null {
  let shift = 0;
  for (const [at, made] of before.entries()) {
    const start = made.span.start + shift;
    const end = start + made.text.length;
    if (start <= span.start && span.end <= end) return { at, from: start, shift };
    if (span.end <= start) break;
    if (span.start < end) return null;
    shift += made.text.length - (made.span.end - made.span.start);
  }
  return { at: -1, from: 0, shift };
}

function byStart(a: Edit, b: Edit): number {
  return a.span.start - b.span.start;
}
