import { describe, expect, it } from 'vitest';
import { codes } from '../../support/check';
import { readProject } from '../../support/samples';

/** Where a text goes in the clean sample: what stands there, and what is put in its place. */
const places: Readonly<Record<string, (sample: string, text: string) => string>> = {
  导语: (sample, text) => sample.replace('\n\n一、总体情况', `\n\n${text}$&`),
  期限: (sample, text) => sample.replace(/^本报告依照.*$/m, text),
  主动: (sample, text) => sample.replace(/^（一）主动公开。.*$/m, `（一）主动公开。${text}`),
  依申请独行: (sample, text) => sample.replace(/^（二）依申请公开。.*$/m, `（二）依申请公开\n\n${text}`),
  管理: (sample, text) => sample.replace(/^（三）政府信息管理。.*$/m, `（三）政府信息管理\n\n${text}`),
  平台: (sample, text) => sample.replace(/^（四）政府信息公开平台建设。.*$/m, `（四）政府信息公开平台建设。${text}`),
  监督: (sample, text) => sample.replace(/^（五）监督保障。.*$/m, `（五）监督保障。${text}`),
  三: (sample, text) => sample.replace('\n\n四、政府信息公开行政复议', `\n\n${text}$&`),
  四: (sample, text) => sample.replace('\n\n五、存在的主要问题', `\n\n${text}$&`),
  五: (sample, text) => sample.replace('\n\n六、其他需要报告', `\n\n${text}$&`),
  六: (sample, text) => sample.replace(/^本年度没有发出信息处理费.*$/m, text),
  街道2020: (_, text) =>
    readProject('test/fixtures/form-obsolete/in-its-year.txt').replace(
      /^（二）依申请公开。.*$/m,
      `（二）依申请公开。${text}`,
    ),
  县政府: (sample, text) =>
    sample
      .replaceAll('云溪县档案局', '云溪县人民政府')
      .replace(/^（二）依申请公开。.*$/m, `（二）依申请公开。${text}`)
      .replace(
        /^（五）监督保障。.*$/m,
        '（五）监督保障。政务公开纳入年度考核，开展社会评议一次，没有出现责任追究情形。',
      ),
};

const examples = readProject('test/engine/prose/places.txt')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('# '))
  .map((line) => line.split(' | '));

describe('sentences in their places', () => {
  it.each(examples)('in %s give %s: %s', (place = '', expected = '', text = '') => {
    const sample = readProject('samples/clean.gouji.txt');
    const draft = places[place]?.(sample, text) ?? sample;
    expect(draft).toContain(text);
    expect(codes(draft).map((code) => code.split(' ')[0])).toEqual(expected === '-' ? [] : expected.split(' '));
  });
});
