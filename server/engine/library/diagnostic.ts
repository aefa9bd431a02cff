import { textOf, type Diagnosis, type Language } from '../rules/check';
import type { Draft } from '../reading/draft';
import { basisOf, type FindingClass, type Fix, type Rule, type Severity } from '../rules/rule';
import { toRange, toTextEdit, type Range } from '../text/ranges';
import type { SourceText, Span } from '../text/source';

/** A finding in words and places, as `gouji check --format json` prints it; the order of the keys is part of the format. */
export interface DiagnosticReport {
  /** The rule's. */
  readonly code: string;
  readonly severity: Severity;
  /** What it means for the report: it must be mended, must be explained, or is a notice. */
  readonly class: FindingClass;
  /** Stable over edits elsewhere: the code, and the path in the form or a hash of the words it is about. */
  readonly key: string;
  readonly message: string;
  /** The text of its lines, at most 80 UTF-16 units. */
  readonly excerpt: string;
  /** The document and article it rests on. */
  readonly basis: string;
  readonly range: Range;
  /** Other places that it speaks of; with a path where they are in another document. */
  readonly related: readonly { readonly message: string; readonly path?: string; readonly range: Range }[];
  readonly fixes: readonly FixReport[];
}

/** A change of the text that settles a finding. */
export interface FixReport {
  readonly title: string;
  readonly preferred: boolean;
  /** Disjoint, in the order of the text, all of the text as it was checked. */
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/** A finding of `draft` in words and positions. */
export function describe(
  { rule, finding, severity, class: kind, key }: Diagnosis,
  { source, formBasis, isOfOwn }: Draft,
  language: Language,
  withFixes: boolean,
): DiagnosticReport {
  return {
    code: rule.code,
    severity,
    class: kind,
    key,
    message: textOf(rule, finding.message ?? 'default', finding.args, language),
    excerpt: excerptOf(source, finding.span),
    basis: basisOf(rule, formBasis, isOfOwn),
    range: toRange(source, finding.span),
    related: [
      ...(finding.related ?? []).map(({ message, args, span }) => ({
        message: textOf(rule, message, args, language),
        range: toRange(source, span),
      })),
      ...(finding.elsewhere ?? []).map(({ message, args, document, range }) => ({
        message: textOf(rule, message, args, language),
        path: document.name,
        range,
      })),
    ],
    fixes: ((withFixes ? finding.fixes?.() : undefined) ?? []).map((fix) => describeFix(rule, fix, source, language)),
  };
}

function describeFix(
  rule: Rule,
  { title, args, preferred, edits }: Fix,
  source: SourceText,
  language: Language,
): FixReport {
  return {
    title: textOf(rule, title, args, language),
    preferred: preferred ?? false,
    edits: edits.map((edit) => toTextEdit(source, edit)),
  };
}

const longestExcerpt = 80;

/** The text of the lines that `span` stands on, tabs as single spaces, at most 80 UTF-16 units. */
function excerptOf(source: SourceText, { start, end }: Span): string {
  const last = source.lineAt(Math.max(start, end - 1)).index;
  let text = '';
  for (let index = source.lineAt(start).index; index <= last && text.length < longestExcerpt; index++) {
    // White space of any kind may hide how much a line says; only the first part of a long one is read.
    text = `${text} ${source.lines[index]?.text.slice(0, 1000).replace(/\t+/g, ' ').trim() ?? ''}`.trim();
  }
  const cut = text.slice(0, longestExcerpt);
  return cut.replace(/[\uD800-\uDBFF]$/, '').trim();
}
