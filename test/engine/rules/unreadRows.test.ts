import { describe, expect, it } from 'vitest';
import { fixAll } from '../../../server/engine/rules/fixAll';
import { applyEdits } from '../../../server/engine/text/edits';
import { checkText } from '../../support/check';
import { clean, edit } from '../../support/samples';

const mend = (text: string): string =>
  applyEdits(
    text,
    fixAll(text, checkText(text).diagnoses, (of) => checkText(of).diagnoses),
  );
const table = clean.slice(clean.indexOf('第二十条第（一）项'), clean.indexOf('三、收到和处理')).replace(/\n+$/, '');

describe('a rule on prose leaves a table alone', () => {
  it.each([...',，;；│┃｜丨¦'])('whose cells are parted by %s, read or not', (mark) => {
    const rows = table
      .replaceAll('\t', mark)
      .replace(`规章${mark}0`, `规章${mark}约0`)
      .replace('行政许可', '行政 许可');
    const text = edit(clean, table, `${rows}\n备注说明${mark}截止12月31日${mark}XX${mark}信息公开处理费`);
    expect(mend(text)).toBe(text);
    for (const { rule, finding } of checkText(text).diagnoses) {
      expect(
        ['punctuation', 'wording', 'year-stale', 'placeholder'].includes(rule.code),
        `${rule.code} ${text.slice(finding.span.start, finding.span.end)}`,
      ).toBe(false);
    }
  });

  it('and mends a sentence with as many marks', () => {
    const text = edit(clean, '其余为工作动态。', '其余为工作动态。申请人中自然人8件,法人2件,都已登记。');
    expect(mend(text)).toBe(text.replace('2件,都', '2件,都').replace('8件,法', '8件，法').replace('2件,都', '2件，都'));
  });
});
