import { describe, expect, it } from 'vitest';
import { find } from '../../support/check';
import { draftWith } from './support';

/** Whether each fix of a finding on a sentence is preferred. */
function preferencesOf(code: string, sentence: string): boolean[] {
  return (
    find(draftWith(sentence), code)
      .finding.fixes?.()
      .map(({ preferred }) => preferred === true) ?? []
  );
}

describe('the fix of a percentage', () => {
  it.each([
    ['收到政府信息公开申请28件，较2023年的25件增长21%。', true],
    ['门户网站访问80万次。接待查档80次，较2023年的64次增长52%。', true],
    // The count is another than the table's, or nobody knows whose it is: perhaps the percentage is right.
    ['收到政府信息公开申请26件，较2023年的25件增长12%。', false],
    ['市级各单位收到政府信息公开申请26件，较2023年的25件增长12%。', false],
    ['全县各级行政机关收到政府信息公开申请26件，较2023年的25件增长12%。', false],
    ['与2023年的12次相比，增加6次，增长60%。', false],
    // Two of the three numbers bear each other out.
    ['市级各单位收到政府信息公开申请28件，较2023年的25件增加3件，增长21%。', true],
    ['市级各单位收到政府信息公开申请28件，较2023年的25件下降12%。', true],
  ])('of %s is preferred: %s', (sentence, isPreferred) => {
    expect(preferencesOf('prose-change', sentence)).toEqual([isPreferred]);
  });
});
