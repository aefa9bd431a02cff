import type { CheckedFinding, CheckedReport, FindingClass } from './answer';

/** A report of a run. */
export interface CheckedDraft {
  readonly uri: string;
  /** From the folder of the workspace. */
  readonly path: string;
  readonly report: CheckedReport;
}

export type Counts = Readonly<Record<FindingClass, number>>;

/** A finding with its draft: both by their places in the lists, which is what the page sends back. */
export interface Listed {
  readonly draft: number;
  readonly finding: number;
}

/** One line of the table of bodies. */
export interface Body extends Counts {
  readonly draft: number;
  readonly name: string;
  readonly path: string;
  readonly year: number | null;
  readonly form: string | null;
  readonly accepted: number;
  readonly equations: Equations;
}

/** One line of the table of rules. */
export interface RuleCount {
  readonly code: string;
  readonly name: string;
  readonly class: FindingClass;
  readonly findings: readonly Listed[];
  /** In how many drafts. */
  readonly drafts: number;
}

export type Equations = CheckedReport['status']['equations'];

export interface Summary {
  readonly drafts: readonly CheckedDraft[];
  /** The gravest first. */
  readonly bodies: readonly Body[];
  /** The gravest class first, then the most frequent. */
  readonly rules: readonly RuleCount[];
  readonly classes: Counts;
  readonly accepted: number;
  readonly equations: Equations;
}

export const classes: readonly FindingClass[] = ['must', 'explain', 'notice'];

/** Counts what was found in `drafts`. */
export function summarize(drafts: readonly CheckedDraft[]): Summary {
  const bodies = drafts.map(toBody).sort(compareBodies);
  const all = drafts.flatMap(({ report }) => report.findings);
  return {
    drafts,
    bodies,
    rules: countRules(drafts),
    classes: countClasses(all),
    accepted: total(bodies.map(({ accepted }) => accepted)),
    equations: {
      held: total(bodies.map(({ equations }) => equations.held)),
      failed: total(bodies.map(({ equations }) => equations.failed)),
      unknown: total(bodies.map(({ equations }) => equations.unknown)),
    },
  };
}

function toBody({ path, report }: CheckedDraft, draft: number): Body {
  const { institution, title, year, status, findings, accepted } = report;
  const name = institution ?? title ?? path.split('/').at(-1) ?? path;
  return {
    draft,
    name,
    path,
    year,
    form: status.form,
    accepted: accepted.length,
    equations: status.equations,
    ...countClasses(findings),
  };
}

function compareBodies(a: Body, b: Body): number {
  const graver = classes.map((kind) => b[kind] - a[kind]).find((difference) => difference !== 0);
  return graver ?? a.draft - b.draft;
}

function countRules(drafts: readonly CheckedDraft[]): RuleCount[] {
  const rules = new Map<string, { readonly first: CheckedFinding; readonly findings: Listed[] }>();
  drafts.forEach(({ report }, draft) =>
    report.findings.forEach((first, finding) => {
      const rule = rules.get(first.code) ?? { first, findings: [] };
      rules.set(first.code, rule);
      rule.findings.push({ draft, finding });
    }),
  );
  return [...rules.values()]
    .map(({ first, findings }) => ({
      code: first.code,
      name: first.name,
      class: first.class,
      findings,
      drafts: new Set(findings.map(({ draft }) => draft)).size,
    }))
    .sort((a, b) => classes.indexOf(a.class) - classes.indexOf(b.class) || b.findings.length - a.findings.length);
}

function countClasses(findings: readonly CheckedFinding[]): Counts {
  const count = (kind: FindingClass): number => findings.filter((finding) => finding.class === kind).length;
  return { must: count('must'), explain: count('explain'), notice: count('notice') };
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
