import type { DocumentUri } from 'vscode-languageserver';
import { identityOf } from '../../engine/collection/identity';
import type { FindingClass } from '../../engine/rules/rule';
import type { Analysis } from '../analyses';
import { onReport, onText } from './feature';
import { listedIn, type Listed } from './listed';

/** How a report stands, for a list of many. */
export interface ReportState extends Readonly<Record<FindingClass, number>> {
  /** As its title has it; null where it names none. */
  readonly institution: string | null;
  readonly year: number | null;
  /** The body's name for comparison. */
  readonly body: string | null;
  /** How many findings are accepted with a reason; the others are counted by their classes. */
  readonly accepted: number;
  /** Its place in the roster; null where there is none, or it is not listed. */
  readonly listed: Listed | null;
  /** Last year's report of the same body. */
  readonly previous: DocumentUri | null;
  /** The other reports that it is held against: where one of them changes, so may this. */
  readonly rests: readonly DocumentUri[];
  /** Whether it stands in a set: any other of the set may bear on it. */
  readonly isSet: boolean;
}

/** Of an open report, as it stands in its editor. */
export const openState = onReport({
  method: 'gouji/state',
  fallback: null,
  needsFindings: true,
  answer: (analysis) => stateOf(analysis),
});

/** Of a text that need not be open. */
export const textState = onText({
  method: 'gouji/stateOfText',
  fallback: null,
  needsFindings: true,
  answer: (analysis) => stateOf(analysis),
});

function stateOf({ draft, result, company, terms }: Analysis): ReportState {
  const count = (kind: FindingClass): number => result.diagnoses.filter((one) => one.class === kind).length;
  const { previous, takenOver, parts, versions, shared, listed, isSet } = company;
  const entry = listed?.entry ?? null;
  const others = [
    ...(previous ? [previous] : []),
    ...takenOver,
    ...versions,
    ...shared.map(({ other }) => other),
    ...(parts?.units.flatMap((unit) => unit.versions) ?? []),
  ];
  return {
    institution: draft.title?.institution ?? null,
    ...identityOf(draft.title),
    must: count('must'),
    explain: count('explain'),
    notice: count('notice'),
    accepted: result.accepted.length,
    listed: entry && terms?.roster && terms.rosterUri !== null ? listedIn(terms.rosterUri, terms.roster, entry) : null,
    previous: previous?.profile.id ?? null,
    rests: others.map(({ profile }) => profile.id),
    isSet,
  };
}
