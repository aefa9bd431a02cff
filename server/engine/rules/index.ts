import { aspectMissing } from './aspect-missing';
import { balanceUnsolved } from './balance-unsolved';
import { carryBalance } from './carry-balance';
import { caseTotal } from './case-total';
import { feeContradiction } from './fee-contradiction';
import { feeIncomplete } from './fee-incomplete';
import { feeMissing } from './fee-missing';
import { figureBlank } from './figure-blank';
import { figureCount } from './figure-count';
import { figureFormat } from './figure-format';
import { figureFraction } from './figure-fraction';
import { figureNegative } from './figure-negative';
import { figureSuspect } from './figure-suspect';
import { figureUnplaced } from './figure-unplaced';
import { figuresUnchanged } from './figures-unchanged';
import { formCondition } from './form-condition';
import { formEquation } from './form-equation';
import { formNone } from './form-none';
import { formObsolete } from './form-obsolete';
import { formPrevious } from './form-previous';
import { governmentDuties } from './government-duties';
import { headingLevel } from './heading-level';
import { institution } from './institution';
import { listNumber } from './list-number';
import { nameDiffers } from './name-differs';
import { otherMerged } from './other-merged';
import { otherShare } from './other-share';
import { periodMissing } from './period-missing';
import { periodWrong } from './period-wrong';
import { placeholder } from './placeholder';
import { previousCarry } from './previous-carry';
import { previousStock } from './previous-stock';
import { proseArithmetic } from './prose-arithmetic';
import { proseChange } from './prose-change';
import { proseClaim } from './prose-claim';
import { proseFigure } from './prose-figure';
import { prosePrevious } from './prose-previous';
import { proseRate } from './prose-rate';
import { proseRepeated } from './prose-repeated';
import { proseShare } from './prose-share';
import { proseShareTable } from './prose-share-table';
import { proseSum } from './prose-sum';
import { punctuation } from './punctuation';
import { regulationPower } from './regulation-power';
import { reportCopy } from './report-copy';
import { reportDuplicate } from './report-duplicate';
import { reportMissing } from './report-missing';
import { reportStale } from './report-stale';
import { resultTotal } from './result-total';
import { rollupSum } from './rollup-sum';
import { rollupUnit } from './rollup-unit';
import { rowDuplicate } from './row-duplicate';
import { rowLabel } from './row-label';
import { rowMissing } from './row-missing';
import { rowTotal } from './row-total';
import { rowUnknown } from './row-unknown';
import { sectionDuplicate } from './section-duplicate';
import { sectionEmpty } from './section-empty';
import { sectionMissing } from './section-missing';
import { sectionNumber } from './section-number';
import { sectionOrder } from './section-order';
import { sectionTitle } from './section-title';
import { stockNegative } from './stock-negative';
import { tableBlank } from './table-blank';
import { tableLayout } from './table-layout';
import { tableMissing } from './table-missing';
import { textReused } from './text-reused';
import { textShared } from './text-shared';
import { textSimilar } from './text-similar';
import { titleMissing } from './title-missing';
import { wording } from './wording';
import { yearStale } from './year-stale';
import type { Rule } from './rule';

/** Every rule, in the order in which they are listed and checked. */
export const rules: readonly Rule[] = [
  sectionMissing,
  sectionDuplicate,
  sectionOrder,
  sectionNumber,
  sectionTitle,
  headingLevel,
  listNumber,
  sectionEmpty,
  aspectMissing,
  titleMissing,
  formObsolete,
  formNone,
  otherMerged,
  tableMissing,
  tableBlank,
  rowMissing,
  rowDuplicate,
  rowUnknown,
  rowLabel,
  tableLayout,
  figureBlank,
  figureUnplaced,
  figureFormat,
  figureNegative,
  figureFraction,
  figureCount,
  rowTotal,
  resultTotal,
  carryBalance,
  caseTotal,
  formEquation,
  formCondition,
  figureSuspect,
  balanceUnsolved,
  stockNegative,
  regulationPower,
  proseFigure,
  proseSum,
  proseArithmetic,
  proseChange,
  proseShare,
  proseShareTable,
  proseRate,
  proseClaim,
  proseRepeated,
  yearStale,
  periodMissing,
  periodWrong,
  feeMissing,
  feeIncomplete,
  feeContradiction,
  governmentDuties,
  institution,
  otherShare,
  wording,
  punctuation,
  placeholder,
  previousCarry,
  previousStock,
  formPrevious,
  prosePrevious,
  figuresUnchanged,
  textReused,
  textSimilar,
  textShared,
  reportDuplicate,
  reportCopy,
  reportStale,
  reportMissing,
  nameDiffers,
  rollupSum,
  rollupUnit,
];
