import { readProject } from '../../support/samples';
import { codes } from '../../support/check';

/**
 * The clean sample with `sentence` as its paragraph on requests. Its figures: 28 received (自然人 21, 商业企业 4,
 * 社会公益组织 1, 法律服务机构 2), 4 carried in (自然人 3, 商业企业 1), 29 concluded, 3 carried out; 13 granted,
 * 3 in part, 5 refused, 6 unavailable, 1 declined, 1 other (lateCorrection; unpaidFee 0); 2 reviews (1 upheld, 1 pending), suits 0 and 1 upheld.
 */
export function draftWith(sentence: string): string {
  return readProject('samples/clean.gouji.txt').replace(/^（二）依申请公开。.*$/m, `（二）依申请公开。${sentence}`);
}

/** The codes that a sentence gives in that place, in the order of the text. */
export function codesOf(sentence: string): string[] {
  return codes(draftWith(sentence)).map((code) => code.split(' ')[0] ?? '');
}

export interface Example {
  /** What it must give; empty for nothing. */
  readonly codes: readonly string[];
  readonly sentence: string;
}

/** The examples of a file: `code code | sentence` a line, `-` for nothing; lines with # tell what follows. */
export function readExamples(name: string): Example[] {
  return readProject(`test/engine/prose/${name}`)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [expected = '', sentence = ''] = line.split(' | ');
      return { codes: expected === '-' ? [] : expected.split(' '), sentence };
    });
}
