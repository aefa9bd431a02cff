import type { DocumentUri } from 'vscode-languageserver';
import type { Roster, RosterEntry } from '../../engine/collection/roster';

/** Where a body stands in a roster, for a list by its order and levels. Lines from 0. */
export interface Listed {
  readonly roster: DocumentUri;
  readonly line: number;
  /** The bodies above it, the highest first, ten at most; none in a circle of parents. */
  readonly above: readonly { readonly name: string; readonly line: number }[];
}

export function listedIn(uri: DocumentUri, roster: Roster, entry: RosterEntry): Listed {
  return { roster: uri, line: entry.line, above: roster.above(entry).map(({ name, line }) => ({ name, line })) };
}
