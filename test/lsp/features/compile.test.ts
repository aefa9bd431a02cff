import { afterEach, describe, expect, it } from 'vitest';
import { formatDecimal } from '../../../server/engine/text/decimal';
import type { CompileAnswer, CompileRequest } from '../../../server/lsp/features/compile';
import { drawFigures, form, printReport, randomOf, sumOf } from '../../support/bodies';
import { draftOf } from '../../support/check';
import { startClient, type TestClient } from '../client';

let client: TestClient;
afterEach(() => client.close());

const figures = [1, 2, 3].map((seed) => drawFigures(randomOf(seed), 40));
const parts = figures.map((own, index) => ({
  uri: `file:///w/2024/${index}.txt`,
  languageId: 'plaintext',
  text: printReport({ institution: `桐岭县${'甲乙丙'.charAt(index)}局`, year: 2024, figures: own, prose: [] }),
}));

async function ask(more: Partial<CompileRequest> = {}): Promise<CompileAnswer> {
  client = await startClient();
  const request = { texts: parts, institution: '桐岭县人民政府', year: 2024, language: 'zh-cn', ...more };
  return client.rpc.sendRequest<CompileAnswer>('gouji/compile', request);
}

describe('parts that an editor sends', () => {
  it('are answered with the report of the whole, whose figures are their sums', async () => {
    const { text, units, obstacles, failures } = await ask();
    expect([units, obstacles, failures]).toEqual([['桐岭县甲局', '桐岭县乙局', '桐岭县丙局'], [], 0]);
    const { reading } = draftOf(text ?? '');
    const sums = sumOf(figures);
    for (const slot of form.slots.values())
      expect(formatDecimal(reading!.valueOf(slot)!), slot.id).toBe(String(sums[slot.id] ?? 0));
  });

  it('that are not whole are named, in the language asked for, and left out', async () => {
    const broken = parts.map((part, index) =>
      index > 0 ? part : { ...part, text: part.text.replace(/\t[0-9]+\t/, '\t若干\t') },
    );
    const { text, units, obstacles } = await ask({ texts: broken, language: 'en' });
    expect(units).toHaveLength(2);
    expect(obstacles).toEqual([
      expect.stringMatching(/^the report of “桐岭县甲局” \(2024\/0\.txt\): figures that cannot be read: 1 \(/),
    ]);
    expect(text).toContain('未计入汇总，补齐后删去本段：桐岭县甲局');
  });

  it('of which none counts make no report', async () => {
    expect(await ask({ year: 2023 })).toMatchObject({ text: null, units: [] });
  });
});
