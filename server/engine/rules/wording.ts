import { isInTitle } from '../text/documents';
import type { Edit } from '../text/edits';
import type { Finding, Rule } from './rule';
import { formDocument } from './support/basis';
import { nameOfText } from './support/hash';
import { stretchesOf } from './support/prose';
import { isPlain } from '../reading/structure';

/** Words that are often written wrongly in these reports; the first group is what is replaced. */
const slips: readonly {
  readonly message: string;
  readonly pattern: RegExp;
  readonly to: string | null;
  readonly from?: number;
}[] = [
  {
    message: 'until',
    // 报名截止6月30日 ends then.
    pattern:
      /(?<!(?:申报|报名|征集|征求意见|受理|投标|缴费|申请|提交|报送|填报|投票|公示)(?:时间|日期|期限)?)(截止[到至]?)[\s\u3000]{0,4}(?:[0-9０-９]{4}[\s\u3000]{0,4}年|[0-9０-９]{1,2}[\s\u3000]{0,4}月|[二一][〇○零][〇○零一二三四五六七八九]{2}年)/dg,
    to: '截至',
  },
  { message: 'fee', pattern: /(信息公开处理费)/dg, to: '信息处理费' },
  { message: 'poverty', pattern: /(扶贫)(?!办)/dg, to: null, from: 2022 },
];

/** Words as the documents and the language have them. */
export const wording: Rule = {
  code: 'wording',
  severity: 'hint',
  class: 'notice',
  fixable: true,
  basis: { document: formDocument, article: '规范用语' },
  name: { zh: '用词', en: 'Wording' },
  messages: {
    default: { zh: '用词不当。', en: 'Not the right word.' },
    until: {
      zh: '后接日期应用“截至”；“截止”是到期停止的意思。',
      en: 'Before a date write 截至 (as of); 截止 means that something ends.',
    },
    fee: { zh: '规范名称是“信息处理费”。', en: 'The fee is called 信息处理费.' },
    poverty: {
      zh: '{year} 年的报告中出现“扶贫”，请核对是否沿用了旧稿（2021 年起用“乡村振兴”等表述）。',
      en: '“扶贫” in the report for {year}: was it taken over from an older one?',
    },
    replace: { zh: '改为“{to}”', en: 'Change to “{to}”' },
  },
  *check(reading) {
    const { report } = reading;
    const year = report.title?.year ?? null;
    for (const stretch of stretchesOf(reading)) {
      const text = report.view.slice(stretch);
      for (const { message, pattern, to, from } of slips) {
        if ((from !== undefined && (year === null || year < from)) || text.search(pattern) < 0) continue;
        for (const match of text.matchAll(pattern)) {
          const [start = 0, end = 0] = match.indices?.[1] ?? [];
          if (isInTitle(text, match.index)) continue;
          const span = { start: stretch.start + start, end: stretch.start + end };
          yield finding(message, year, span, to, nameOfPlace(text, match.index), isPlain(reading, span));
        }
      }
    }
  },
};

const around = 12;
const anySlip = /截止[到至]?|截至|信息公开处理费|信息处理费/g;

/** The letters around a place, without the slips among them: the name stays when another slip is mended. */
function nameOfPlace(text: string, at: number): string {
  const before = text
    .slice(Math.max(0, at - 4 * around), at)
    .replace(anySlip, '')
    .slice(-around);
  return nameOfText(
    before +
      text
        .slice(at, at + 4 * around)
        .replace(anySlip, '')
        .slice(0, around),
  );
}

function finding(
  message: string,
  year: number | null,
  span: Finding['span'],
  to: string | null,
  subject: string,
  isExact: boolean,
): Finding {
  const edits: Edit[] = to === null ? [] : [{ span, text: to }];
  return {
    message,
    args: { year: year ?? '' },
    subject: `${message}/${subject}`,
    span,
    ...(to === null || !isExact
      ? {}
      : { fixes: () => [{ title: 'replace', args: { to }, edits, preferred: true, safe: true }] }),
  };
}
