import { BaseLanguageClient } from 'vscode-languageclient';

/** What the library has to say goes to the output, and never as an English message before the user. */
export function quiet<Client extends BaseLanguageClient>(client: Client): Client {
  const library = BaseLanguageClient.prototype;
  return Object.assign(client, {
    error: (message: string, data?: unknown) => library.error.call(client, message, data, false),
    warn: (message: string, data?: unknown) => library.warn.call(client, message, data, false),
    info: (message: string, data?: unknown) => library.info.call(client, message, data, false),
  });
}
