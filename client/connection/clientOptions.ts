import {
  Uri,
  type CancellationToken,
  type CodeAction,
  type Command,
  type DiagnosticCollection,
  type LogOutputChannel,
  type Position,
  type TextDocument,
} from 'vscode';
import {
  CloseAction,
  ErrorAction,
  RevealOutputChannelOn,
  type BaseLanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { hoverWithPlaces, withPlaces, type Meet } from '../documents/placing';
import type { Ending } from './ending';
import type { Pulls } from './pulls';
import type { Reports } from '../reports/reports';

type SentActions = Parameters<BaseLanguageClient['protocol2CodeConverter']['asCodeActionResult']>[0];

/** What outlives a server. */
export interface ServerHost {
  readonly reports: Reports;
  readonly pulls: Pulls;
  /** One for all reports and servers, so that findings stay in view while a server is replaced. */
  readonly findings: DiagnosticCollection;
  readonly output: LogOutputChannel;
  readonly trace: LogOutputChannel;
  readonly initializationOptions: object;
  readonly meet: Meet;
  /** Makes a client that can start a server: what differs between Node and a browser. */
  connect(options: LanguageClientOptions): BaseLanguageClient;
}

/** The library's options for one server; sets `ending` when the connection breaks. `client`: the one that they are for. */
export function clientOptions(
  { pulls, findings, output, trace, initializationOptions, meet }: ServerHost,
  ending: Ending,
  client: () => BaseLanguageClient,
): LanguageClientOptions {
  return {
    documentSelector: [], // reports are offered one by one
    diagnosticPullOptions: pulls.options,
    diagnosticCollectionProvider: { create: () => findings, dispose: () => undefined },
    middleware: {
      provideDiagnostics: (document, previous, token, next) =>
        document instanceof Uri ? next(document, previous, token) : pulls.pull(document, previous, token, next, ending),
      provideCodeActions: async (document, range, context, token, next) =>
        withPlaces(document, (await next(document, range, context, token)) ?? [], meet),
      provideHover: async (document, position, token, next) => {
        const hover = await next(document, position, token);
        return hoverWithPlaces(document, position, hover, () => fixesAt(client(), document, position, token), meet);
      },
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

/** The fixes that the server has for the findings at a place. */
async function fixesAt(
  client: BaseLanguageClient,
  document: TextDocument,
  position: Position,
  token: CancellationToken,
): Promise<(CodeAction | Command)[]> {
  const at = client.code2ProtocolConverter.asPosition(position);
  const actions = await client.sendRequest<SentActions>('textDocument/codeAction', {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    range: { start: at, end: at },
    context: { diagnostics: [], only: ['quickfix'] },
  });
  return client.protocol2CodeConverter.asCodeActionResult(actions, token);
}
