import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../../server/engine/text/decimal';
import { applyEdits } from '../../../server/engine/text/edits';
import { fillIn } from '../../../server/engine/reading/fill';
import { officialForms } from '../../../server/engine/form/editions';
import { statusOf } from '../../../server/lsp/features/status';
import { analysisOf } from '../../lsp/features/preview/support';
import { writers, type Writer } from '../../support/layouts';
import { writeReport } from '../../support/reports';
import { seed } from '../../support/runs';
import { clean } from '../../support/samples';
import { slotsOf } from '../../support/write';
import { browserForTests } from '../support';
import { Desk } from './desk';

const tests = browserForTests();
const [, form] = officialForms;
if (!form) throw new Error('no form of 2021');
const slots = slotsOf(form);

describe('a whole report in the form', () => {
  it('is filled in with the keyboard alone, and all its equations hold', async () => {
    const empty = writeReport(form, new Map(), writers['tabs'] as Writer);
    const desk = await Desk.open(tests.open, empty);
    const totals = new Set(form.equations.flatMap(({ total }) => total ?? []));
    await desk.type('Tab', 'Tab', 'Tab', 'Tab');
    for (let presses = 0; (await desk.focused()) === null && presses < 20; presses++) await desk.type('Tab');
    const figures = analysisOf(clean).draft.reading?.binding.figures;
    const order: string[] = [];
    for (const slot of slots) {
      order.push((await desk.focused()) ?? '');
      const number = [...(figures ?? [])].find(([{ id }]) => id === slot.id)?.[1].cell?.raw ?? '';
      await desk.type(totals.has(slot) && slot.column.key === 'total' && Number(number) > 0 ? '=' : number, 'Tab');
    }
    await desk.settled();
    expect(order).toEqual(slots.map(({ id }) => id));
    expect(statusOf(analysisOf(desk.text)).equations).toEqual({ held: 42, failed: 0, unknown: 0 });
    expect(await desk.page.textContent('.summary')).toContain('勾稽关系 42/42 条成立');
    // The figures stand where they do in the sample, and nothing else has changed.
    expect(desk.text.replace(/[0-9]+(?=\t|$)/gm, '')).toBe(empty.replace(/[0-9]+(?=\t|$)/gm, ''));
  }, 120_000);

  it('comes to the same text by random edits in the form as by the same edits in the text, and each is undone', async () => {
    const edits = fc.sample(fc.record({ at: fc.nat(slots.length - 1), value: fc.option(fc.nat(999), { freq: 8 }) }), {
      seed,
      numRuns: 60,
    });
    const desk = await Desk.open(tests.open, clean);
    let text = clean;
    const steps = [clean];
    for (const { at, value } of edits) {
      const slot = slots[at];
      if (!slot) continue;
      const { reading } = analysisOf(text).draft;
      const filled = reading && fillIn(reading, new Map([[slot, value === null ? null : decimal(value)]]));
      text = applyEdits(text, filled?.edits ?? []);
      if (text !== steps.at(-1)) steps.push(text);
      await desk.cell(slot.id).focus();
      if (value === null) await desk.type('Delete');
      else await desk.type(String(value), 'Enter');
    }
    await desk.settled();
    expect(desk.text).toBe(text);
    expect(desk.past).toEqual(steps.slice(0, -1));
    for (const before of steps.slice(0, -1).reverse()) {
      await desk.undo();
      expect(desk.text).toBe(before);
    }
  }, 120_000);
});
