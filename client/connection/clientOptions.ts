import { Uri, type DiagnosticCollection, type LogOutputChannel } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  RevealOutputChannelOn,
  type BaseLanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import type { Ending } from './ending';
import type { Pulls } from './pulls';
import type { Reports } from '../reports/reports';

/** What outlives a server. */
export interface ServerHost {
  readonly reports: Reports;
  readonly pulls: Pulls;
  /** One for all reports and servers, so that findings stay in view while a server is replaced. */
  readonly findings: DiagnosticCollection;
  readonly output: LogOutputChannel;
  readonly trace: LogOutputChannel;
  readonly initializationOptions: object;
  /** Makes a client that can start a server: what differs between Node and a browser. */
  connect(options: LanguageClientOptions): BaseLanguageClient;
}

/** The library's options for one server; sets `ending` when the connection breaks. */
export function clientOptions(
  { pulls, findings, output, trace, initializationOptions }: ServerHost,
  ending: Ending,
): LanguageClientOptions {
  return {
    documentSelector: [], // reports are offered one by one
    diagnosticPullOptions: pulls.options,
    diagnosticCollectionProvider: { create: () => findings, dispose: () => undefined },
    middleware: {
      provideDiagnostics: (document, previous, token, next) =>
        document instanceof Uri ? next(document, previous, token) : pulls.pull(document, previous, token, next, ending),
    },
    outputChannel: output,
    traceOutputChannel: trace,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions,
    initializationFailedHandler: () => false,
    errorHandler: {
      error: (_error, _message, count = 0) => ({
        action: count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
        handled: true,
      }),
      // The library would start the next server within the same client, and mix up the two where the first had not
      // come up. It asks here before the requests under way come back empty.
      closed: () => {
        ending.isOver = true;
        return { action: CloseAction.DoNotRestart, handled: true, message: 'The server has ended.' };
      },
    },
  };
}
