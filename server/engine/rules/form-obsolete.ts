import type { Reading } from '../reading/reading';
import { foldBare } from '../text/fold';
import type { Span } from '../text/source';
import type { Rule } from './rule';
import { formDocument } from './support/basis';
import { spanOfWhole } from '../reading/structure';
import { flatMap } from '../text/lists';

/** The tables are of the edition that the report's year asks for. */
export const formObsolete: Rule = {
  code: 'form-obsolete',
  severity: 'warning',
  class: 'must',
  fixable: false,
  basis: { document: formDocument, article: '适用年份' },
  name: { zh: '格式版本不符', en: 'Tables of another edition' },
  messages: {
    default: {
      zh: '{year} 年的报告应使用 {expected} 年格式（{basis}），表格却是 {found} 年格式，如「{label}」；请换用新表重填。以下按 {found} 年格式核对。',
      en: 'A report on {year} uses the form of {expected} ({basis}), but its tables are those of {found}, such as “{label}”; use the right tables. They are checked by the form of {found}.',
    },
  },
  *check(reading) {
    const { form, expected, report } = reading;
    if (form === expected) return;
    const first = firstOwn(reading);
    yield {
      args: {
        year: report.title?.year ?? '',
        expected: expected.edition,
        basis: expected.basis,
        found: form.edition,
        label: first?.raw ?? '',
      },
      subject: 'form',
      span: first ?? spanOfWhole(reading),
    };
  },
};

/** The first label of the draft's tables that the year's own form does not have. */
function firstOwn({ report, lexicon, expectedLabels }: Reading): (Span & { raw: string }) | undefined {
  return flatMap(report.tables, ({ rows }) => flatMap(rows, ({ cells }) => cells)).find(
    ({ kind, raw }) => kind === 'text' && raw.length < 30 && isOwn(foldBare(raw), lexicon.labels, expectedLabels),
  );
}

function isOwn(label: string, labels: ReadonlySet<string>, expected: ReadonlySet<string>): boolean {
  return labels.has(label) && !expected.has(label);
}
