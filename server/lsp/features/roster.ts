import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { fill, textOf } from '../../engine/rules/check';
import { onServer } from './feature';
import { severities } from './diagnostics';

/** A roster with what is found on its lines. */
export interface RosterFindings {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The bodies without a report, in the order of the roster; lines from 0. */
  readonly missing: readonly { readonly name: string; readonly year: number; readonly line: number }[];
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
    const problems = named.roster.problems.map(({ line, text, args }): Diagnostic => ({
      range: at(line),
      severity: DiagnosticSeverity.Warning,
      source: 'gouji',
      message: fill(language === 'en' ? text.en : text.zh, args),
    }));
    const found = reports.known.missingFrom(named).slice(0, most);
    const missing = found.map(({ rule, args, entry, severity }): Diagnostic => {
      const page = client.diagnostics.pageOf(rule.code);
      return {
        range: at(entry.line),
        severity: severities[severity],
        code: rule.code,
        ...(page === null ? {} : { codeDescription: { href: page } }),
        source: 'gouji',
        message: textOf(rule, 'default', args, language),
      };
    });
    return {
      uri: named.uri,
      diagnostics: [...problems, ...missing].slice(0, most),
      missing: found.map(({ entry: { name, line }, args }) => ({ name, line, year: Number(args['year']) })),
    };
  },
});

/** To the end of the line: a client shortens it. */
const longestLine = 1000;
