import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { rosterUnread, unmatchedIn } from '../../config/unmatched';
import { fill } from '../../engine/rules/check';
import { toRange } from '../../engine/text/ranges';
import { onServer } from './feature';

/** A `.gouji.json`, and what may be a report but cannot be read: of that the client alone knows. */
interface Question {
  readonly uri: string;
  readonly unread?: readonly string[];
}

/**
 * What `set` of a `.gouji.json` names and is not there, on its places in that file: the roster, and what matches no report
 * that the client told of; null where it names nothing. Whether all reports were told of, the client knows.
 */
export const namedFiles = onServer<Question, Diagnostic[] | null>({
  method: 'gouji/namedFiles',
  fallback: null,
  async answer({ uri, unread = [] }, { configs, reports }) {
    const config = await configs.at(uri);
    if (!config?.set || config.set.named.length === 0) return null;
    const noRoster = (await configs.rosterAt(uri)) ? null : rosterUnread(config.set);
    const found = unmatchedIn(config.set, reports.known.pathsBelow(uri, unread));
    const language = await reports.languageOf(uri);
    return [...(noRoster ? [noRoster] : []), ...found].map((problem) => ({
      range: toRange(config.source, problem),
      severity: DiagnosticSeverity.Information,
      source: 'gouji',
      message: fill(language === 'en' ? problem.text.en : problem.text.zh, problem.args),
    }));
  },
});
