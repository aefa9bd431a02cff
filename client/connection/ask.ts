import type { Uri } from 'vscode';

/** What asking needs to know of the session. */
export interface Asked {
  readonly client:
    | {
        sendRequest<R>(method: string, params: object): Promise<R>;
        code2ProtocolConverter: { asUri(uri: Uri): string };
      }
    | undefined;
}

/**
 * Asks the server that runs about a document, with what `more` says; null where none runs, or the document is no report.
 */
export type Ask = <T>(method: string, uri: Uri, more?: object) => Promise<T | null>;

export function askOf(server: Asked): Ask {
  return async <T>(method: string, uri: Uri, more: object = {}): Promise<T | null> => {
    const { client } = server;
    if (!client) return null;
    // The server may have gone; the next one is asked again.
    const params = { uri: client.code2ProtocolConverter.asUri(uri), ...more };
    return client.sendRequest<T | null>(method, params).catch(() => null);
  };
}
