import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptancesOf, isExcluded, readConfig, type Config } from '../../server/config/config';
import { fill } from '../../server/engine/rules/check';

const known = { forms: ['2019', '2021'], codes: ['row-label', 'row-total'] };
const read = (text: string): Config => readConfig(text, known);
/** What is wrong, with what is marked. */
const complaints = (text: string): [string, string][] => {
  const { problems, source } = read(text);
  return problems.map((problem) => [source.slice(problem), fill(problem.text.zh, problem.args)]);
};
const entry = (over: object): string =>
  JSON.stringify({
    accepted: [{ file: '甲局.txt', key: 'row-label:requests/granted', reason: '沿用系统导出的写法', ...over }],
  });

describe('a .gouji.json', () => {
  it('says form, severities, what to pass over, and what was accepted', () => {
    const config = read(
      `\uFEFF{"$schema": "x", "form": "2019", "severity": {"row-label": "off"}, "exclude": ["旧稿/**"],\r\n` +
        `"accepted": [{"file": "./各单位/甲局.txt", "key": "row-label:a/b", "reason": " 沿用系统导出的写法 ", "by": "李某", "on": "2026-01-31", "values": {"a": 1, "b": "x"}}]}`,
    );
    expect(config.problems).toEqual([]);
    expect(config).toMatchObject({ form: '2019', severities: { 'row-label': 'off' } });
    expect(isExcluded(config, '旧稿/2023/甲局.txt')).toBe(true);
    expect(acceptancesOf(config, '甲局.txt')).toEqual([]);
    const [accepted] = acceptancesOf(config, '各单位/甲局.txt');
    expect(accepted).toMatchObject({
      key: 'row-label:a/b',
      reason: '沿用系统导出的写法',
      by: '李某',
      on: '2026-01-31',
      values: { a: 1, b: 'x' },
    });
    expect(config.source.slice(accepted!)).toMatch(/^\{"file".*\}$/);
  });

  it('finds a draft whose name is composed another way', () => {
    expect(acceptancesOf(read(entry({ file: 'cafe\u0301.txt' })), 'caf\u00e9.txt')).toHaveLength(1);
  });

  it.each([
    ['', '', '文件是空的'],
    ['[]', '[]', '应为 JSON 对象'],
    ['{"form": ', ': ', '缺少一个值'],
    ['{"form": "2021" "x": 1}', '"x"', '英文逗号'],
    ['{"exclude": ["a",]}', ']', '最后一项后面不能有逗号'],
    ['{// 注\n"form": "auto"}', '// 注', '不能写注释'],
    ['{“form”: "auto"}', '“form”', '英文双引号'],
    ['{"form": "auto"} {}', '{', '多出了内容'],
    ['{"form": "auto', '"auto', '缺少右边的英文双引号'],
    ['{"froms": 1}', '"froms"', '没有“froms”这一项，可用的有 form、forms、severity、exclude、accepted'],
    ['{"form": "2021", "form": "2019"}', '"form"', '写了两次'],
    ['{"form": 2021}', '2021', 'form 不能是 2021，应为 "auto" | "2019" | "2021"'],
    ['{"severity": ["x"]}', '["x"]', 'severity：应为 JSON 对象'],
    ['{"severity": {"no-such": "off"}}', '"no-such"', '没有代码为“no-such”的规则'],
    ['{"severity": {"row-label": "loud"}}', '"loud"', 'severity.row-label 不能是 "loud"'],
    ['{"exclude": "x"}', '"x"', '应为列表'],
    ['{"exclude": ["../x"]}', '"../x"', '不能含 ..'],
    ['{"accepted": {}}', '{}', '应为列表'],
    ['{"accepted": ["x"]}', '"x"', '应为对象'],
    [entry({ reason: '核实无误' }), '"核实无误"', '不算理由'],
    [entry({ reason: '已核对' }), '"已核对"', '不足 6 个字'],
    [entry({ reason: 123456 }), '123456', '应为文字'],
    [entry({ file: '../甲局.txt' }), '"../甲局.txt"', '不能含 ..'],
    [entry({ file: '/甲局.txt' }), '"/甲局.txt"', '不能是绝对路径'],
    [entry({ on: '1月3日' }), '"1月3日"', '应为日期'],
    [entry({ values: [1] }), '[1]', 'values'],
    [entry({ values: { a: { b: 1 } } }), '{"a":{"b":1}}', 'values'],
    [entry({ why: 'x' }), '"why"', '没有“why”这一项'],
  ])('%s: what is wrong is marked and told', (text, marked, message) => {
    const [first, ...others] = complaints(text);
    expect(others).toEqual([]);
    expect(first?.[0]).toBe(marked);
    expect(first?.[1]).toContain(message);
  });

  it('keeps what is right beside what is wrong', () => {
    const config = read(
      '{"form": "1999", "severity": {"row-label": "off", "x": "off"}, "accepted": [1, {"file": "a.txt", "key": "row-label:x", "reason": "沿用系统导出的写法"}]}',
    );
    expect(config.problems).toHaveLength(3);
    expect(config).toMatchObject({ form: undefined, severities: { 'row-label': 'off' } });
    expect(config.accepted).toHaveLength(1);
  });

  it('lacks something: the entry is marked and accepts nothing', () => {
    const config = read('{"accepted": [{"file": "a.txt"}]}');
    expect(config.accepted).toEqual([]);
    expect(complaints('{"accepted": [{"file": "a.txt"}]}').map(([, message]) => message)).toEqual([
      '这条说明缺少“key”，不起作用。',
      '这条说明缺少“reason”，不起作用。',
    ]);
  });

  it('throws at no text, and marks only what stands in it', () => {
    const json = fc
      .json()
      .chain((text) => fc.nat(text.length).map((at) => `${text.slice(0, at)}${text.slice(at + 1)}`));
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), json, fc.constant('['.repeat(200_000)), fc.constant('x'.repeat(1_000_001))),
        (text) => {
          const { problems, source } = read(text);
          for (const { start, end } of problems)
            expect(0 <= start && start <= end && end <= source.text.length).toBe(true);
        },
      ),
    );
  });
});
