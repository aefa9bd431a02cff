import type { Plan } from '../plan';
import type { Measure } from '../row';
import { checkMeasure } from './check';
import { commandMeasure } from './command';
import { growthMeasure } from './growth';
import { keystrokeMeasure } from './keystroke';
import { slipsMeasure } from './slips';

/** All measures, in the order of the table. */
export function measuresOf(plan: Plan): Measure[] {
  return [checkMeasure(plan), growthMeasure(plan), keystrokeMeasure(plan), commandMeasure(plan), slipsMeasure(plan)];
}
