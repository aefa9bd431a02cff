import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  TextDocuments,
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { configName } from '../config/config';
import { formEnding } from '../config/forms/formNames';
import { officialForms } from '../engine/form/editions';
import { createEngine } from '../engine/reading/engine';
import { rules } from '../engine/rules/index';
import { readClient } from './client';
import { ConfigStore } from './configStore';
import type { ListNames, ReadText } from './files';
import { diagnostics } from './features/diagnostics';
import type { Feature, ServerState } from './features/feature';
import { features } from './features/index';
import { Pushing } from './pushing';
import { Reports } from './reports';
import { isCancellation, run } from './running';
import { SettingsStore } from './settingsStore';
import { WarmUp, type Clock } from './warmUp';

/** What differs between Node and the browser. */
export interface Runtime {
  /** The text of the file of a URI; null where there is none. Asked only where the client does not read for us. */
  readonly read: ReadText;
  /** The names in the folder of a URI. */
  readonly list?: ListNames;
  /** Where it is given, the server warms up while nothing is asked. */
  readonly clock?: Clock;
}

const capabilities = features.reduce<ServerCapabilities>((all, feature) => ({ ...all, ...feature.capabilities }), {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
});

/** Wires the features to a connection; the one part that Node and the browser share. */
export function startServer(connection: Connection, runtime: Runtime = { read: () => Promise.resolve(null) }): void {
  const documents = new TextDocuments(TextDocument);
  const engine = createEngine(officialForms);
  const settings = new SettingsStore(connection);
  const configs = new ConfigStore(
    {
      forms: officialForms.map(({ edition }) => edition),
      codes: rules.map(({ code }) => code),
    },
    engine,
  );
  const reports = new Reports(documents, settings, configs, engine, () => renew());
  const warmUp = runtime.clock && new WarmUp(() => reports.rehearsal(), runtime.clock);
  let state: ServerState | null = null;

  /** Never throws but where `token` is cancelled: no request can end the server. */
  const ask = async (feature: Feature, params: unknown, token: CancellationToken): Promise<unknown> => {
    warmUp?.asked();
    try {
      const steps = state && (await feature.start(params, state));
      return steps ? await run(steps, token) : feature.fallback;
    } catch (error) {
      if (isCancellation(error)) throw error;
      connection.console.error(
        `${feature.method}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return feature.fallback;
    } finally {
      warmUp?.answered();
    }
  };
  const pushing = new Pushing(connection, documents, (uri, token) =>
    ask(diagnostics, { uri }, token).then(
      (report) => (report as { items: Diagnostic[] }).items,
      () => null,
    ),
  );
  const renew = (): void => {
    if (!state?.client.pullsDiagnostics) pushing.all();
    else if (state.client.refreshesDiagnostics) void connection.languages.diagnostics.refresh();
    if (state?.client.refreshesHints) void connection.languages.inlayHint.refresh();
    if (state?.client.refreshesLenses) void connection.sendRequest(CodeLensRefreshRequest.type);
  };

  connection.onInitialize((params): InitializeResult => {
    const client = readClient(params);
    const askClient: ReadText = (uri) => connection.sendRequest('gouji/read', { uri });
    const askNames: ListNames = (uri) => connection.sendRequest('gouji/list', { uri });
    const list = client.readsFiles ? askNames : runtime.list;
    configs.start(client.folders, client.readsFiles ? askClient : runtime.read, client.watchesFiles, list);
    settings.start(client.locale, client.knowsSettings);
    state = { client, engine, reports, configs };
    return { serverInfo: { name: 'gouji' }, capabilities };
  });
  connection.onInitialized(() => {
    if (state?.client.watchesSettings)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'gouji' });
    const watchers = [`**/${configName}`, `**/*${formEnding}`, '**/*.{csv,xlsx}'].map((globPattern) => ({
      globPattern,
    }));
    if (state?.client.watchesFiles)
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    if (!state?.client.tellsFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      configs.move(
        added.map(({ uri }) => uri),
        removed.map(({ uri }) => uri),
      );
      renew();
    });
  });

  connection.onShutdown(() => warmUp?.end());

  documents.onDidOpen(({ document }) => {
    if (!state?.client.pullsDiagnostics) void pushing.now(document.uri);
  });
  documents.onDidChangeContent(({ document }) => {
    if (!state?.client.pullsDiagnostics && document.version > 0) pushing.soon(document.uri);
  });
  documents.onDidClose(({ document }) => {
    reports.drop(document.uri);
    if (!state?.client.pullsDiagnostics) pushing.close(document.uri);
  });
  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    settings.change(pushed);
    renew();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const concerns = ({ uri }: { readonly uri: string }): boolean =>
      uri.endsWith(`/${configName}`) || uri.endsWith(formEnding) || configs.isRoster(uri);
    if (!changes.some(concerns)) return;
    configs.forget();
    renew();
  });

  for (const feature of features)
    connection.onRequest(feature.method, (params: unknown, token: CancellationToken) => ask(feature, params, token));
  documents.listen(connection);
  connection.listen();
}
