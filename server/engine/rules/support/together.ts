import type { Edit } from '../../text/edits';
import type { Finding, Fix } from '../rule';
import { flatMap } from '../../text/lists';

/** More rows of one table than this that have the same fault are one finding: it is one matter. */
export const mostSingle = 3;

/** What one finding says for several: texts that name the row of the first and their `count`, and a fix for all `count` places. */
export interface Whole extends Pick<Finding, 'message' | 'args' | 'subject'> {
  /** The argument that names a finding's row; `row` where absent. */
  readonly named?: string;
  /** The name of its fix's title; absent for rules without fixes. */
  readonly fix?: string;
  /** The title of the fix for those places alone where it cannot be disputed; `fix` where absent. */
  readonly safeFix?: string;
}

/** The texts of the places that a finding for several names. */
export const rowTexts = { same: { zh: '「{row}」也是', en: '“{row}” too' } } as const;

/**
 * Findings that say the same of rows of one table, each naming its row: as they are where they are few, else one
 * on the first that names the places of all others. An acceptance of it holds on to the names of all rows.
 */
export function together(
  findings: readonly Finding[],
  { fix, safeFix = fix, named = 'row', args, ...whole }: Whole,
): readonly Finding[] {
  if (findings.length <= mostSingle) return findings;
  const [first, ...others] = findings.toSorted((a, b) => a.span.start - b.span.start);
  if (!first) return findings;
  const rows = [first, ...others].map((finding) => finding.args?.[named] ?? '').join('；');
  return [
    {
      ...whole,
      args: { [named]: first.args?.[named] ?? '', count: findings.length, rows, ...args },
      span: first.span,
      ...(findings.some(({ about }) => about) ? { about: flatMap(findings, ({ about }) => about ?? []) } : {}),
      related: others.map((finding) => ({ message: 'same', args: finding.args ?? {}, span: finding.span })),
      ...(fix === undefined || safeFix === undefined ? {} : { fixes: () => fixesOf(findings, fix, safeFix) }),
    },
  ];
}

/** Findings parted by what each says, in the order in which that is first said. */
export function bySaying(findings: readonly Finding[], saying: (finding: Finding) => string): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = saying(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}

/** The fixes of all in one: first those that cannot be disputed, then what settles each whole. */
function fixesOf(findings: readonly Finding[], title: string, safeTitle: string): Fix[] {
  const fixes = findings.map((finding) => finding.fixes?.() ?? []);
  const safe = flatMap(fixes, (own) => own.find((fix) => fix.safe) ?? []);
  const whole = flatMap(fixes, (own) => own.at(-1) ?? []);
  if (whole.length === 0) return [];
  const isAll = whole.every((fix) => safe.includes(fix));
  return [...(safe.length === 0 || isAll ? [] : [joined(safe, safeTitle)]), joined(whole, title)];
}

function joined(fixes: readonly Fix[], title: string): Fix {
  const edits: Edit[] = flatMap(fixes, (fix) => fix.edits).sort((a, b) => a.span.start - b.span.start);
  return {
    title,
    args: { count: edits.length },
    edits,
    ...(fixes.every(({ preferred }) => preferred) ? { preferred: true } : {}),
    ...(fixes.every(({ safe }) => safe) ? { safe: true } : {}),
    ...(fixes.some(({ changes }) => changes) ? { changes: flatMap(fixes, ({ changes }) => changes ?? []) } : {}),
    ...(fixes.some(({ unproven }) => unproven) ? { unproven: true } : {}),
  };
}
