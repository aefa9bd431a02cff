import type { Localized } from '../form/form';
import type { FindingClass } from './rule';

/** What a finding means for the report. */
export const classNames: Readonly<Record<FindingClass, Localized>> = {
  must: { zh: '必改', en: 'must be mended' },
  explain: { zh: '须核实说明', en: 'must be explained' },
  notice: { zh: '提示', en: 'notice' },
};
