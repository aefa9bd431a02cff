import { basisOf } from '../../engine/rules/rule';
import type { RunContext } from '../context';
import { localize } from '../problem';
import type { MissingReport } from '../set/setReport';
import type { PlacedDiagnostic } from './fileReport';
import type { Found } from './format';

/** What was found on rosters, as findings of those files: at the line of the body, or at its row of a workbook. */
export function foundOnRosters({ rules, engine, language }: RunContext, missing: readonly MissingReport[]): Found[] {
  const placed = ({
    roster,
    line,
    code,
    severity,
    class: kind,
    key,
    message,
    name,
  }: MissingReport): PlacedDiagnostic => {
    const rule = rules.find((candidate) => candidate.code === code);
    const position = { line, character: 0 };
    return {
      code,
      severity,
      class: kind,
      key,
      message,
      excerpt: name,
      basis: rule ? basisOf(rule, engine.formBasis) : '',
      range: { start: position, end: position },
      related: [],
      fixes: [],
      ...(!isSheet.test(roster) ? {} : { place: localize(row, language, { row: line + 1 }) }),
    };
  };
  return [...new Set(missing.map(({ roster }) => roster))].map((path) => ({
    path,
    diagnostics: missing.filter(({ roster }) => roster === path).map(placed),
  }));
}

/** Rosters are texts or workbooks. */
const isSheet = /\.xlsx$/i;
const row = { zh: '第 {row} 行', en: 'row {row}' };
