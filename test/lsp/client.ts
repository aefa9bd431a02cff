import { PassThrough } from 'node:stream';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { createMessageConnection, type MessageConnection } from 'vscode-jsonrpc/node';
import type { ClientCapabilities, Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { startServer } from '../../server/lsp/server';

/** A client of the real server, over streams in this process. */
export interface TestClient {
  readonly rpc: MessageConnection;
  /** Findings that the server sent unasked, by URI, and a wait for the next of them. */
  readonly pushed: Map<string, PublishDiagnosticsParams>;
  nextPush(): Promise<PublishDiagnosticsParams>;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  change(uri: string, version: number, text: string): Promise<void>;
  pull(uri: string): Promise<Diagnostic[]>;
  close(): void;
}

export const pulling: ClientCapabilities = {
  textDocument: { diagnostic: { relatedInformation: true } },
  workspace: { configuration: true, diagnostics: { refreshSupport: true } },
};

/** Starts a server and a client of it with `capabilities`; `settings` answers its questions. */
export async function startClient(
  capabilities: ClientCapabilities = pulling,
  settings: () => unknown = () => null,
  initializationOptions: unknown = {},
): Promise<TestClient> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)));
  const rpc = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const pushed = new Map<string, PublishDiagnosticsParams>();
  const waiting: ((params: PublishDiagnosticsParams) => void)[] = [];
  rpc.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    pushed.set(params.uri, params);
    for (const resolve of waiting.splice(0)) resolve(params);
  });
  rpc.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => settings()));
  rpc.onRequest('client/registerCapability', () => null);
  rpc.listen();
  await rpc.sendRequest('initialize', { processId: null, rootUri: null, capabilities, initializationOptions });
  await rpc.sendNotification('initialized', {});
  return {
    rpc,
    pushed,
    nextPush: () => new Promise((resolve) => waiting.push(resolve)),
    open: (uri, text, languageId = 'plaintext') =>
      rpc.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, text) =>
      rpc.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] }),
    async pull(uri) {
      const report = await rpc.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      return report.items;
    },
    close: () => {
      rpc.dispose();
      toServer.destroy();
      toClient.destroy();
    },
  };
}
