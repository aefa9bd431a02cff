import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import { placesOf } from '../../config/places';
import { originalAddress } from '../../documents/address';
import { valuesOf, type Values } from '../../config/values';
import { fill, textOf, type Diagnosis } from '../../engine/rules/check';
import type { Analysis } from '../analyses';
import { onReport } from './feature';
import type { Concerned } from './concerned';

/** What the client's command asks for before it notes a reason. */
export const acceptableFinding = onReport({
  method: 'gouji/finding',
  fallback: null,
  needsFindings: true,
  answer: (analysis, { key }: { uri: string; key: string }) => acceptableOf(analysis, key),
});

/** What the client's command needs to accept a finding. URIs are as the client writes them. */
export interface Acceptable {
  /** The `.gouji.json` that applies to the draft, or the one to be made beside it. */
  readonly config: string;
  /** The path of the draft from the folder of that file. */
  readonly file: string;
  readonly key: string;
  readonly name: string;
  readonly message: string;
  readonly values: Values;
}

const titles = {
  'zh-cn': '说明理由并接受：{name}…',
  en: 'Accept with a reason: {name}…',
};

/** The command of the client that asks for the reason. */
export const acceptCommand = 'gouji.acceptFinding';

/** Offers to accept a finding with a reason; never one that must be mended, nor where there is no folder to note it. */
export function acceptAction(
  { document, language }: Analysis,
  { rule, class: kind, key }: Diagnosis,
  concerned: Concerned,
): CodeAction[] {
  if (kind === 'must' || placesOf(originalAddress(document.uri), []).length === 0) return [];
  const title = fill(titles[language], { name: language === 'en' ? rule.name.en : rule.name.zh });
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: concerned(key),
      command: { title, command: acceptCommand, arguments: [{ uri: document.uri, key }] },
    },
  ];
}

/** The finding of that key as it is now; null where it is gone, accepted, or must be mended. */
export function acceptableOf({ document, draft, language, result, terms }: Analysis, key: string): Acceptable | null {
  const diagnosis = result.diagnoses.find((other) => other.key === key && other.class !== 'must');
  const place = terms ?? placesOf(originalAddress(document.uri), [])[0];
  if (!diagnosis || !place) return null;
  const { rule, finding } = diagnosis;
  return {
    config: place.uri,
    file: place.file,
    key,
    name: language === 'en' ? rule.name.en : rule.name.zh,
    message: textOf(rule, finding.message ?? 'default', finding.args, language),
    values: valuesOf(diagnosis, draft),
  };
}
