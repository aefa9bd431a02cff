import type { Language } from '../../engine/rules/check';
import type { PlacedDiagnostic } from './fileReport';
import type { CheckedFile } from './checkedFile';
import type { Found } from './format';

/** Lines and columns of a file, from 1, columns in UTF-16 units; the end is the first column behind. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where a range stands in a text; null in a document, whose text form has lines that the file has not. */
export function regionOf(
  { start, end }: PlacedDiagnostic['range'],
  { place }: Pick<PlacedDiagnostic, 'place'>,
): Region | null {
  if (place !== undefined) return null;
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** What a finding says; in a document, the place in words comes first. */
export function sentenceOf({ place, message }: PlacedDiagnostic, language: Language): string {
  return place === undefined ? message : `${place}${language === 'en' ? ': ' : '：'}${message}`;
}

/** The file in which the findings stand now: the copy, where one was written. */
export function pathOf({ report, written }: CheckedFile): string {
  return written ?? report.path;
}

export function foundIn(file: CheckedFile): Found {
  return { path: pathOf(file), diagnostics: file.report.diagnostics };
}
