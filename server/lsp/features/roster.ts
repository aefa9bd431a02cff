import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { fill, textOf } from '../../engine/rules/check';
import { onServer } from './feature';
import { severities } from './diagnostics';
import { listedIn, type Listed } from './listed';

/** A roster with what is found on its lines. */
export interface RosterFindings {
  readonly uri: string;
  readonly problems: readonly Diagnostic[];
  /** The bodies without a report, in the order of the roster. */
  readonly missing: readonly {
    readonly name: string;
    readonly year: number;
    readonly listed: Listed;
    readonly diagnostic: Diagnostic;
  }[];
}

/** More lines of a roster are told of by the command. */
const most = 500;

/**
 * What is wrong with the roster that a `.gouji.json` names, and who of it has no report among those that the client told of;
 * null where it names none. Of what year, the file says, or all reports beside it do.
 */
export const roster = onServer<{ uri: string }, RosterFindings | null>({
  method: 'gouji/roster',
  fallback: null,
  async answer({ uri }, { configs, reports, client }) {
    const named = await configs.rosterAt(uri);
    if (!named) return null;
    const language = await reports.languageOf(uri);
    const at = (line: number): Diagnostic['range'] => ({
      start: { line, character: 0 },
      end: { line, character: longestLine },
    });
    const problems = named.roster.problems.map(({ line, text, args, isNotice = false }): Diagnostic => ({
      range: at(line),
      severity: isNotice ? DiagnosticSeverity.Information : DiagnosticSeverity.Warning,
      source: 'gouji',
      message: fill(language === 'en' ? text.en : text.zh, args),
    }));
    const found = reports.known.missingFrom(named).slice(0, most);
    const missing = found.map(({ rule, args, entry, severity }) => {
      const page = client.diagnostics.pageOf(rule.code);
      const diagnostic: Diagnostic = {
        range: at(entry.line),
        severity: severities[severity],
        code: rule.code,
        ...(page === null ? {} : { codeDescription: { href: page } }),
        source: 'gouji',
        message: textOf(rule, 'default', args, language),
      };
      const listed = listedIn(named.uri, named.roster, entry);
      return { name: entry.name, year: Number(args['year']), listed, diagnostic };
    });
    return { uri: named.uri, problems: problems.slice(0, most), missing };
  },
});

/** To the end of the line: a client shortens it. */
const longestLine = 1000;
