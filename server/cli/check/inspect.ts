import { acceptancesOf } from '../../config/config';
import { applyAcceptances, type WithAcceptances } from '../../config/applyAcceptances';
import { alone, type Company } from '../../engine/collection/company';
import type { Draft } from '../../engine/reading/draft';
import { check, type Severities } from '../../engine/rules/check';
import type { RunContext } from '../context';
import { hasTablesOnly } from '../files/documentReport';
import type { Loaded } from '../files/load';
import type { DraftSettings } from '../settings';

/** What a workbook with the tables alone cannot have: it is no report, and lacks nothing. */
const ofWholeReports: Severities = { 'title-missing': 'off', 'section-missing': 'off', 'period-missing': 'off' };

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
    check(draft, rules, hasTablesOnly(origin, draft) ? { ...severities, ...ofWholeReports } : severities, company),
    acceptances,
  );
}
