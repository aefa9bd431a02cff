import type { DocumentSymbol, Position } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { officialForms } from '../../../server/engine/form/editions';
import { symbolsOf } from '../../../server/lsp/features/symbols';
import { writers } from '../../support/layouts';
import { writeReport } from '../../support/reports';
import { clean } from '../../support/samples';
import { slotsOf } from '../../support/write';
import { analysisOf } from './preview/support';

const lines = clean.split('\n');
const symbolsIn = (text: string, language?: string): DocumentSymbol[] => symbolsOf(analysisOf(text, {}, language));
const before = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);

/** Says where symbols do not nest: a child outside, a selection outside, two that overlap or stand in another order. */
function faults(symbols: readonly DocumentSymbol[], parent?: DocumentSymbol): string[] {
  return symbols.flatMap((one, index) => {
    const { range, selectionRange, children = [], name } = one;
    const next = symbols[index + 1];
    const isIn = (inner: typeof range, outer: typeof range): boolean =>
      before(outer.start, inner.start) && before(inner.end, outer.end);
    return [
      ...(isIn(selectionRange, range) ? [] : [`${name}: its selection is outside`]),
      ...(!parent || isIn(range, parent.range) ? [] : [`${name} is outside ${parent.name}`]),
      ...(!next || before(range.end, next.range.start) ? [] : [`${name} overlaps ${next.name}`]),
      ...faults(children, one),
    ];
  });
}

/** The lines that an editor keeps above a line: the first line of every symbol that the line is in, below its first. */
function kept(symbols: readonly DocumentSymbol[], line: number): number[] {
  return symbols.flatMap(({ range, selectionRange: { start }, children = [] }) =>
    range.start.line <= line && line <= range.end.line
      ? [...(start.line < line && start.line < range.end.line ? [start.line] : []), ...kept(children, line)]
      : [],
  );
}

const lineOf = (start: string, from = 0): number =>
  lines.findIndex((text, index) => index >= from && text.startsWith(start));

describe('the outline of a report', () => {
  it('keeps the section and the columns of the part of a table that a row is in, and nothing else', () => {
    const symbols = symbolsIn(clean);
    const section = lineOf('二、主动公开');
    for (const [row, part] of [
      ['行政规范性文件', '第二十条第（一）项'],
      ['行政许可', '第二十条第（五）项'],
      ['行政强制', '第二十条第（六）项'],
      ['行政事业性收费', '第二十条第（八）项'],
    ] as const)
      expect(kept(symbols, lineOf(row)), row).toEqual([section, lineOf('信息内容', lineOf(part))]);
  });

  it('keeps the line that names the columns of table three, and its own section, down to the last row', () => {
    expect(kept(symbolsIn(clean), lineOf('四、结转下年度'))).toEqual([
      lineOf('三、收到和'),
      lineOf('\t\t\t\t商业企业'),
    ]);
  });

  it('keeps the section up to the line of the next heading, and no longer', () => {
    const symbols = symbolsIn(clean);
    const next = lineOf('三、收到和');
    expect(kept(symbols, next - 1)).toEqual([lineOf('二、主动公开')]);
    expect(kept(symbols, next)).toEqual([]);
  });

  it.each(Object.entries(writers))('nests in tables of %s', (_, write) => {
    const form = officialForms.find(({ edition }) => edition === '2021');
    if (!form) throw new Error('no form');
    const figures = new Map(slotsOf(form).map(({ id }) => [id, '0']));
    const symbols = symbolsIn(writeReport(form, figures, write));
    expect(faults(symbols)).toEqual([]);
    const [, , disclosure, requests, disputes] = symbols.map(({ children = [] }) => children.length);
    expect([disclosure, requests, disputes]).toEqual([4, 1, 1]);
  });

  it('nests where a table stands before all sections, in two of them, under an aspect, or in another order', () => {
    const [first = '', second = ''] = [/^行政许可.*$/m, /^第二十条第（六）项[^]*?(?=^第二十条第（八）)/m].map(
      (pattern) => pattern.exec(clean)?.[0],
    );
    const heading = '三、收到和处理政府信息公开申请情况\n';
    for (const text of [
      clean.replace('二、主动公开政府信息情况\n', '').replace('一、总体情况\n', '').replace(heading, ''),
      clean.replace(heading, '').replace('三、本年度办理结果', `${heading}三、本年度办理结果`),
      clean.replace(heading, `${heading}（一）申请\n`).replace('四、结转下年度', '（二）结转\n四、结转下年度'),
      clean.replace(second, '').replace(first, `${first}\n${second}`),
      `${clean.replace(second, '')}\n${second}`,
      clean.replace('二、主动公开政府信息情况', '五、存在的主要问题及改进情况'),
    ])
      expect(faults(symbolsIn(text)), text.slice(0, 400)).toEqual([]);
  });
});
