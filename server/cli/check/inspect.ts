import { acceptancesOf } from '../../config/config';
import { applyAcceptances, type WithAcceptances } from '../../config/applyAcceptances';
import { alone, type Company } from '../../engine/collection/company';
import type { Draft } from '../../engine/reading/draft';
import { severitiesOfWorkbook } from '../../engine/rules/workbook';
import { check } from '../../engine/rules/check';
import type { RunContext } from '../context';
import type { Loaded } from '../files/load';
import type { DraftSettings } from '../settings';

/** What is found in a document by what flags and its `.gouji.json` say of it. */
export function inspect(
  { rules }: RunContext,
  { origin }: Loaded,
  draft: Draft,
  { severities, terms }: DraftSettings,
  company: Company = alone,
): WithAcceptances {
  const acceptances = terms?.file == null ? [] : acceptancesOf(terms.config, terms.file);
  return applyAcceptances(
    draft,
    check(draft, rules, origin.kind === 'sheet' ? severitiesOfWorkbook(draft, severities) : severities, company),
    acceptances,
  );
}
