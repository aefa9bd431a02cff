import type { Plan } from '../plan';
import type { Measure } from '../row';
import { checkMeasure } from './check';
import { commandMeasure } from './command';
import { documentsMeasure } from './documents';
import { formMeasure } from './form';
import { growthMeasure } from './growth';
import { hostMeasure } from './host';
import { keystrokeMeasure } from './keystroke';
import { memoryMeasure } from './memory';
import { proseMeasure } from './prose';
import { setMeasure } from './set';
import { sizesMeasure } from './sizes';
import { slipsMeasure } from './slips';
import { startMeasure } from './start';

/** All measures, in the order of the table. */
export function measuresOf(plan: Plan): Measure[] {
  return [
    checkMeasure(plan),
    slipsMeasure(plan),
    growthMeasure(plan),
    proseMeasure(plan),
    documentsMeasure(plan),
    keystrokeMeasure(plan),
    formMeasure(plan),
    commandMeasure(plan),
    setMeasure(plan),
    startMeasure(plan),
    memoryMeasure(plan),
    sizesMeasure(),
    ...(plan.withHost ? [hostMeasure(plan)] : []),
  ];
}
