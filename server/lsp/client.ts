import type { InitializeParams } from 'vscode-languageserver';

/** What the client can do, and what it says of itself, when it starts the server. */
export interface Client {
  readonly diagnostics: DiagnosticSupport;
  /** Whether it asks for findings; otherwise they are sent to it. */
  readonly pullsDiagnostics: boolean;
  /** Whether it can be told to ask for all findings again. */
  readonly refreshesDiagnostics: boolean;
  /** Whether it can be told to ask again for what stands beside figures, and over tables. */
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  /** The commands that it has for what stands over tables. */
  readonly commands: readonly string[];
  readonly snippets: boolean;
  /** Whether it has the command that asks for a reason. */
  readonly acceptsFindings: boolean;
  /** Whether it answers `gouji/read` with the text of a `.gouji.json`. */
  readonly readsFiles: boolean;
  /** Whether it can be asked to tell of changes of files. */
  readonly watchesFiles: boolean;
  /** Whether it can be asked to tell of changes of settings. */
  readonly watchesSettings: boolean;
  /** Whether it can be asked for the settings of a document. */
  readonly knowsSettings: boolean;
  /** Whether it tells of changes of the workspace's folders. */
  readonly tellsFolders: boolean;
  /** The URIs of the workspace's folders. */
  readonly folders: readonly string[];
  /** The language of its user; undefined where it does not say. */
  readonly locale: string | undefined;
}

/** What a client can show of a diagnostic. */
export interface DiagnosticSupport {
  readonly relatedInformation: boolean;
  /** Makes the address of a rule's page; null for clients that cannot open it. */
  readonly pageOf: (code: string) => string | null;
}

interface Options {
  readonly uriScheme?: unknown;
  readonly extensionId?: unknown;
  readonly language?: unknown;
  readonly acceptsFindings?: unknown;
  readonly readsFiles?: unknown;
  readonly commands?: unknown;
}

export function readClient(params: InitializeParams): Client {
  const { textDocument, workspace } = params.capabilities;
  const options = optionsOf(params);
  const { language } = options;
  return {
    diagnostics: {
      relatedInformation: (textDocument?.diagnostic ?? textDocument?.publishDiagnostics)?.relatedInformation !== false,
      pageOf: pageMaker(options),
    },
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    commands: Array.isArray(options.commands) ? options.commands.filter((name) => typeof name === 'string') : [],
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    acceptsFindings: options.acceptsFindings === true,
    readsFiles: options.readsFiles === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    knowsSettings: workspace?.configuration === true,
    tellsFolders: workspace?.workspaceFolders === true,
    folders: foldersOf(params),
    locale: params.locale ?? (typeof language === 'string' ? language : undefined),
  };
}

function optionsOf(params: InitializeParams): Options {
  const options: unknown = params.initializationOptions;
  return typeof options === 'object' && options !== null ? options : {};
}

function foldersOf({ workspaceFolders, ...old }: InitializeParams): string[] {
  const { rootUri } = old as { rootUri?: string | null };
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}

/** A rule's page opens through the extension's URI handler, whose scheme only the client knows. */
function pageMaker({ uriScheme, extensionId }: Options): DiagnosticSupport['pageOf'] {
  if (typeof uriScheme !== 'string' || typeof extensionId !== 'string') return () => null;
  return (code) => `${uriScheme}://${extensionId}/rules/${code}`;
}
