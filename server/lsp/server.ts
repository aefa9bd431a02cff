import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  TextDocuments,
  type Connection,
  type DocumentUri,
  type InitializeParams,
  type InitializeResult,
  type Position,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { configName } from '../config/config';
import { toRange } from '../engine/text/ranges';
import { ConfigStore, type ReadText } from './configStore';
import { acceptableOf } from './features/accepting';
import { checkedOf } from './features/checked';
import { codeActionsOf, fixAllKind } from './features/codeActions';
import { completionsOf, triggerCharacters } from './features/completion/completion';
import { diagnosticsOf, type DiagnosticSupport } from './features/diagnostics';
import { foldingOf } from './features/folding';
import { formattingOf } from './features/formatting';
import { hoverOf } from './features/hover';
import { tableChoices } from './features/insertTable';
import { definitionOf, highlightsOf, referencesOf } from './features/navigation';
import { pastedText, type Clipboard } from './features/paste/paste';
import { previewOf } from './features/preview/preview';
import { publishedOf } from './features/published';
import { recomputationOf } from './features/recompute';
import { answerSkeleton, type SkeletonRequest } from './features/skeleton/request';
import { statusOf } from './features/status';
import { symbolsOf } from './features/symbols';
import { officialForms } from '../engine/form/editions';
import { createEngine } from '../engine/reading/engine';
import { rules } from '../engine/rules/index';
import { Session, type Analysis } from './analyses';
import { SettingsStore } from './settingsStore';

/** For clients that cannot pull, findings follow the last change after this many milliseconds. */
const pushDelay = 250;

/** What differs between Node and the browser. */
export interface Runtime {
  /** The text of the file of a URI; null where there is none. Asked only where the client does not read for us. */
  readonly read: ReadText;
}

/** Wires the features to a connection; the one part that Node and the browser share. */
export function startServer(connection: Connection, runtime: Runtime = { read: () => Promise.resolve(null) }): void {
  const documents = new TextDocuments(TextDocument);
  const engine = createEngine(officialForms);
  const session = new Session(engine);
  const settings = new SettingsStore(connection);
  const configs = new ConfigStore({ forms: officialForms.map(({ edition }) => edition), codes: rules.map(({ code }) => code) });
  let support: DiagnosticSupport = { relatedInformation: false, pageOf: () => null };
  let isPulled = false;
  let canRefresh = false;
  let canRegister = false;
  let snippets = false;
  let canWatch = false;
  let canAccept = false;
  let hasFolders = false;

  const analyse = async (uri: DocumentUri): Promise<Analysis | null> => {
    const document = documents.get(uri);
    if (!document) return null;
    const [found, terms] = await Promise.all([settings.of(uri), configs.of(uri)]);
    // The document may have been closed, or have gone on, while these were asked for.
    const current = documents.get(uri);
    return current ? session.analyse(current, found, terms) : null;
  };
  /** A text that is looked at once, open or not. */
  const examine = async (document: TextDocument): Promise<Analysis | null> => {
    const [found, terms] = await Promise.all([settings.of(document.uri), configs.of(document.uri)]);
    if (!documents.get(document.uri)) settings.drop(document.uri);
    const analysis = session.examine(document, found, terms);
    return analysis?.draft.isReport ? analysis : null;
  };
  const guarded = async <T>(name: string, of: DocumentUri | TextDocument, fallback: T, work: (analysis: Analysis) => T): Promise<T> => {
    try {
      const analysis = await (typeof of === 'string' ? analyse(of) : examine(of));
      return analysis ? work(analysis) : fallback;
    } catch (error) {
      connection.console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return fallback;
    }
  };

  connection.onInitialize((params): InitializeResult => {
    const { textDocument, workspace } = params.capabilities;
    isPulled = textDocument?.diagnostic !== undefined;
    canRefresh = workspace?.diagnostics?.refreshSupport === true;
    canRegister = workspace?.didChangeConfiguration?.dynamicRegistration === true;
    snippets = textDocument?.completion?.completionItem?.snippetSupport === true;
    support = {
      relatedInformation: (textDocument?.diagnostic ?? textDocument?.publishDiagnostics)?.relatedInformation !== false,
      pageOf: pageMaker(params),
    };
    hasFolders = workspace?.workspaceFolders === true;
    canWatch = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    const { acceptsFindings, readsFiles } = optionsOf(params);
    canAccept = acceptsFindings === true;
    const askClient: ReadText = (uri) => connection.sendRequest('gouji/read', { uri });
    configs.start(foldersOf(params), readsFiles === true ? askClient : runtime.read, canWatch);
    settings.start(params.locale ?? languageOf(params), workspace?.configuration === true);
    return {
      serverInfo: { name: 'gouji' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        diagnosticProvider: { identifier: 'gouji', interFileDependencies: false, workspaceDiagnostics: false },
        codeActionProvider: { codeActionKinds: ['quickfix', fixAllKind] },
        completionProvider: { triggerCharacters },
        hoverProvider: true,
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        documentFormattingProvider: true,
        documentHighlightProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(() => {
    if (canRegister) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'gouji' });
    const watchers = [{ globPattern: `**/${configName}` }];
    if (canWatch) void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    if (!hasFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      configs.move(added.map(({ uri }) => uri), removed.map(({ uri }) => uri));
      renew();
    });
  });

  const timers = new Map<DocumentUri, ReturnType<typeof setTimeout>>();
  const push = async (uri: DocumentUri): Promise<void> => {
    const diagnostics = await guarded('diagnostics', uri, [], (analysis) => diagnosticsOf(analysis, support));
    const version = documents.get(uri)?.version;
    if (version !== undefined) await connection.sendDiagnostics({ uri, version, diagnostics });
  };
  const schedule = (uri: DocumentUri): void => {
    clearTimeout(timers.get(uri));
    timers.set(uri, setTimeout(() => void push(uri), pushDelay));
  };
  documents.onDidOpen(({ document }) => {
    if (!isPulled) void push(document.uri);
  });
  documents.onDidChangeContent(({ document }) => {
    if (!isPulled && document.version > 0) schedule(document.uri);
  });
  documents.onDidClose(({ document }) => {
    clearTimeout(timers.get(document.uri));
    timers.delete(document.uri);
    session.drop(document.uri);
    settings.drop(document.uri);
    if (!isPulled) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  const renew = (): void => {
    if (isPulled && canRefresh) void connection.languages.diagnostics.refresh();
    if (isPulled) return;
    for (const { uri } of documents.all()) void push(uri);
  };
  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    settings.change(pushed);
    renew();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (!changes.some(({ uri }) => uri.endsWith(`/${configName}`))) return;
    configs.forget();
    renew();
  });

  connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => ({
    kind: 'full',
    items: await guarded('diagnostics', uri, [], (analysis) => diagnosticsOf(analysis, support)),
  }));
  connection.onCodeAction((params) =>
    guarded('codeAction', params.textDocument.uri, [], (analysis) => codeActionsOf(analysis, params, canAccept)),
  );
  connection.onCompletion(({ textDocument: { uri }, position, context }) =>
    guarded('completion', uri, null, (analysis) =>
      completionsOf(analysis, position, { trigger: context?.triggerCharacter, snippets }),
    ),
  );
  connection.onHover(({ textDocument: { uri }, position }) =>
    guarded('hover', uri, null, (analysis) => hoverOf(analysis, position)),
  );
  connection.onDocumentSymbol(({ textDocument: { uri } }) => guarded('symbols', uri, [], symbolsOf));
  connection.onFoldingRanges(({ textDocument: { uri } }) => guarded('folding', uri, [], foldingOf));
  connection.onDocumentFormatting(({ textDocument: { uri } }) => guarded('formatting', uri, [], (analysis) => formattingOf(analysis)));
  connection.onDocumentHighlight(({ textDocument: { uri }, position }) =>
    guarded('highlight', uri, [], (analysis) => highlightsOf(analysis, position)),
  );
  connection.onDefinition(({ textDocument: { uri }, position }) =>
    guarded('definition', uri, [], (analysis) => definitionOf(analysis, position)),
  );
  connection.onReferences(({ textDocument: { uri }, position }) =>
    guarded('references', uri, [], (analysis) => referencesOf(analysis, position)),
  );
  connection.onRequest('gouji/layoutTable', ({ uri, position }: { uri: DocumentUri; position: Position }) =>
    guarded('layoutTable', uri, null, (analysis) => ({
      version: analysis.version,
      edits: formattingOf(analysis, analysis.draft.source.offsetAt(position)),
    })),
  );
  connection.onRequest('gouji/paste', ({ uri, ...clipboard }: { uri: DocumentUri } & Clipboard) =>
    guarded('paste', uri, null, (analysis) => ({ version: analysis.version, text: pastedText(analysis, clipboard) })),
  );
  connection.onRequest('gouji/preview', ({ uri }: { uri: DocumentUri }) => guarded('preview', uri, null, previewOf));
  connection.onRequest('gouji/published', ({ uri }: { uri: DocumentUri }) => guarded('published', uri, null, publishedOf));
  connection.onRequest('gouji/tables', ({ uri, position }: { uri: DocumentUri; position: Position }) =>
    guarded('tables', uri, null, (analysis) => ({ version: analysis.version, tables: tableChoices(analysis, position) })),
  );
  connection.onRequest('gouji/recomputeTotals', ({ uri, position }: { uri: DocumentUri; position: Position }) =>
    guarded('recomputeTotals', uri, null, (analysis) => recomputationOf(analysis, position)),
  );
  connection.onRequest('gouji/skeleton', (request: SkeletonRequest) => answerSkeleton(engine, request));
  connection.onRequest('gouji/finding', ({ uri, key }: { uri: DocumentUri; key: string }) =>
    guarded('finding', uri, null, (analysis) => acceptableOf(analysis, key)),
  );
  connection.onRequest('gouji/checkText', ({ uri, languageId, text }: { uri: DocumentUri; languageId: string; text: string }) =>
    guarded('checkText', TextDocument.create(uri, languageId, 0, text), null, (analysis) => checkedOf(analysis, support)),
  );
  connection.onRequest('gouji/entries', async ({ uri }: { uri: DocumentUri }) => {
    const config = await configs.at(uri);
    return (config?.accepted ?? []).map(({ file, key, ...span }) => ({ file, key, range: config && toRange(config.source, span) }));
  });
  connection.onRequest('gouji/status', ({ uri }: { uri: DocumentUri }) => guarded('status', uri, null, statusOf));

  documents.listen(connection);
  connection.listen();
}

interface ClientOptions {
  readonly uriScheme?: unknown;
  readonly extensionId?: unknown;
  readonly language?: unknown;
  /** Whether it has the command that asks for a reason. */
  readonly acceptsFindings?: unknown;
  /** Whether it answers `gouji/read` with the text of a `.gouji.json`. */
  readonly readsFiles?: unknown;
}

function optionsOf(params: InitializeParams): ClientOptions {
  const options: unknown = params.initializationOptions;
  return typeof options === 'object' && options !== null ? options : {};
}

function foldersOf({ workspaceFolders, ...old }: InitializeParams): string[] {
  const { rootUri } = old as { rootUri?: string | null };
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}

function languageOf(params: InitializeParams): string | undefined {
  const { language } = optionsOf(params);
  return typeof language === 'string' ? language : undefined;
}

/** A rule's page opens through the extension's URI handler, whose scheme only the client knows. */
function pageMaker(params: InitializeParams): (code: string) => string | null {
  const { uriScheme, extensionId } = optionsOf(params);
  if (typeof uriScheme !== 'string' || typeof extensionId !== 'string') return () => null;
  return (code) => `${uriScheme}://${extensionId}/rules/${code}`;
}
