import { readCsv } from './csv';
import { readRoster, type Roster } from './roster';

/** A roster in the text of a CSV file, or of a workbook, which begins with the name of its first sheet: without that, lines are the sheet's rows. */
export function rosterIn(text: string, isSheet: boolean): Roster {
  return readRoster(isSheet ? readCsv(text.slice(text.indexOf('\n') + 1), '\t') : readCsv(text));
}
