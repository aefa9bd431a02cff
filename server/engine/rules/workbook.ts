import type { Draft } from '../reading/draft';
import { hasTablesOnly } from '../reading/workbook';
import type { Severities } from './check';

/** What a workbook with the tables alone cannot have: it is no report, and lacks nothing. */
const ofWholeReports: Severities = { 'title-missing': 'off', 'section-missing': 'off', 'period-missing': 'off' };

/** The severities that hold for the draft of a workbook. */
export function severitiesOfWorkbook(draft: Draft, severities: Severities): Severities {
  return hasTablesOnly(draft) ? { ...severities, ...ofWholeReports } : severities;
}
