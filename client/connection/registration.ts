import { Disposable, type TextDocument } from 'vscode';
import {
  TextDocumentSyncKind,
  type BaseLanguageClient,
  type DynamicFeature,
  type HoverRequest,
  type ServerCapabilities,
  type TextDocumentRegistrationOptions,
  type TextDocumentSyncOptions,
} from 'vscode-languageclient';

/** What a server may offer for one document, by the names of its capabilities, and the requests it is asked with. */
const requests: Readonly<Partial<Record<keyof ServerCapabilities, string>>> = {
  diagnosticProvider: 'textDocument/diagnostic',
  codeActionProvider: 'textDocument/codeAction',
  codeLensProvider: 'textDocument/codeLens',
  completionProvider: 'textDocument/completion',
  definitionProvider: 'textDocument/definition',
  documentFormattingProvider: 'textDocument/formatting',
  documentHighlightProvider: 'textDocument/documentHighlight',
  documentLinkProvider: 'textDocument/documentLink',
  documentOnTypeFormattingProvider: 'textDocument/onTypeFormatting',
  documentRangeFormattingProvider: 'textDocument/rangeFormatting',
  documentSymbolProvider: 'textDocument/documentSymbol',
  foldingRangeProvider: 'textDocument/foldingRange',
  hoverProvider: 'textDocument/hover',
  inlayHintProvider: 'textDocument/inlayHint',
  linkedEditingRangeProvider: 'textDocument/linkedEditingRange',
  referencesProvider: 'textDocument/references',
  renameProvider: 'textDocument/rename',
  selectionRangeProvider: 'textDocument/selectionRange',
  semanticTokensProvider: 'textDocument/semanticTokens',
  signatureHelpProvider: 'textDocument/signatureHelp',
};

/** A selector of this document only. */
export function selectorOf({ uri, languageId }: TextDocument): { scheme: string; language: string; pattern: string } {
  return { scheme: uri.scheme, language: languageId, pattern: literalGlob(uri.fsPath, uri.path) };
}

/** In a glob, a backslash parts folders only on Windows, and these characters stand for others unless in brackets. */
function literalGlob(fsPath: string, path: string): string {
  const slashed = path.includes('\\') ? fsPath : fsPath.replaceAll('\\', '/');
  return slashed.replaceAll(/[*?[\]{}]/g, '[$&]');
}

/**
 * Opens a report on the server and offers in its editors what the server can do; disposing takes both back.
 *
 * The library registers its features for a selector, usually once for all text, and then every other document
 * would be sent and every provider asked about it. We register them report by report instead, the way a server
 * can: nothing of ours exists for a document that is no report.
 */
export function offer(client: BaseLanguageClient, document: TextDocument): Disposable {
  const capabilities = client.initializeResult?.capabilities ?? {};
  const documentSelector = [selectorOf(document)];
  const undo: (() => void)[] = [];
  const register = (method: string, options: object): void => {
    // The type of one request stands for all: they differ only in the providers behind.
    const feature = client.getFeature(
      method as typeof HoverRequest.method,
    ) as DynamicFeature<TextDocumentRegistrationOptions>;
    const id = crypto.randomUUID();
    feature.register({ id, registerOptions: { ...options, documentSelector } });
    undo.push(() => feature.unregister(id));
  };
  const { change, save } = syncOf(capabilities);
  register('textDocument/didClose', {}); // unregistered last: that is what sends the note
  register('textDocument/didOpen', {});
  register('textDocument/didChange', { syncKind: change });
  if (save) register('textDocument/didSave', typeof save === 'object' ? save : {});
  for (const [name, method] of Object.entries(requests)) {
    const capability = capabilities[name as keyof ServerCapabilities] as boolean | object | undefined;
    if (capability) register(method, typeof capability === 'object' ? capability : {});
  }
  return new Disposable(() => {
    for (const step of undo.reverse()) step();
  });
}

function syncOf({ textDocumentSync }: ServerCapabilities): TextDocumentSyncOptions {
  if (typeof textDocumentSync === 'object') return { change: TextDocumentSyncKind.Full, ...textDocumentSync };
  return { change: textDocumentSync ?? TextDocumentSyncKind.Full };
}
