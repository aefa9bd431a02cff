import type { Localized } from '../../engine/form/form';
import type { Language } from '../../engine/rules/check';
import { localize } from '../problem';
import { plain } from '../../engine/text/steering';
import type { CheckedFile, FixMode } from './checkedFile';
import type { Change } from './fix';

/** The changes of a file, one a line with its path. */
export function formatChanges({ report, changes }: CheckedFile, mode: FixMode, language: Language): string {
  return changes.map((change) => `${plain(report.path)}:${formatChange(change, mode, language)}\n`).join('');
}

/** A change on one line: where (from 1, or as a document has it), old, new, code. Line ends and tabs in it are shown by signs. */
export function formatChange(
  { position, place: inDocument, before, after, code }: Change,
  mode: FixMode,
  language: Language,
): string {
  const place = inDocument === null ? `${position.line + 1}:${position.character + 1}` : plain(inDocument);
  return localize(mode === 'apply' ? made : planned, language, {
    place,
    before: show(before),
    after: show(after),
    code,
  });
}

function show(text: string): string {
  return plain(text.replace(/\r\n|\n|\r/g, '⏎').replace(/\t/g, '⇥'));
}

const made: Localized = {
  zh: '{place}  已改“{before}” → “{after}”  {code}',
  en: '{place}  changed "{before}" → "{after}"  {code}',
};
const planned: Localized = {
  zh: '{place}  将改“{before}” → “{after}”  {code}',
  en: '{place}  would change "{before}" → "{after}"  {code}',
};
