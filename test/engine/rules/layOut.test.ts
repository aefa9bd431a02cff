import { describe, expect, it } from 'vitest';
import { layOut } from '../../../server/engine/reading/layout';
import { distinctFigures, form2021 } from '../binding/support';
import { draftOf } from '../../support/check';
import { enough, growthsPrepared } from '../../support/cost';
import { writers } from '../../support/layouts';

const table = form2021.tables.find(({ key }) => key === 'requests');

/** The second table, in two pieces, its head again this many times between them, as page breaks leave it. */
function layTable(layout: string, heads: number): () => string | undefined {
  const lines = (table && writers[layout]?.(table, distinctFigures(form2021)).split('\n')) ?? [];
  const broken = [
    ...lines.slice(0, 10),
    '',
    ...Array.from({ length: heads }, () => `${lines[0] ?? ''}\n`),
    ...lines.slice(10),
  ].join('\n');
  const { reading } = draftOf(
    `青禾县档案局2024年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n${broken}`,
  );
  const bound = reading?.tableOf('requests');
  return () => (reading && bound ? layOut(reading, bound)?.text : undefined);
}

const layouts = ['tabs', 'pipes'];
const grows = growthsPrepared(layouts.map((layout) => [layout, (times) => layTable(layout, 1000 * times)]));

describe.each(layouts)('a table of %s in thousands of pieces', (layout) => {
  it('is laid out again, at a cost in proportion to them', () => {
    const [few, many] = [layTable(layout, 1000), layTable(layout, 4000)];
    expect(few()).toContain('4.保护第三方合法权益');
    expect(many()).toBe(few());
    expect(grows(layout)).toBeLessThan(enough);
  });
});
