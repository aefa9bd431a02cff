import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { Session, type Surroundings } from './session';

/** What the library has to say goes to the output, and never as an English message before the user. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  override warn(message: string, data?: unknown): void {
    super.warn(message, data, false);
  }

  override info(message: string, data?: unknown): void {
    super.info(message, data, false);
  }
}

/** The server runs as a process of its own: what it is busy with never holds up VS Code. */
export function beginSession(context: ExtensionContext, surroundings: Omit<Surroundings, 'connect'>): Session {
  const server = {
    module: context.asAbsolutePath('dist/server.js'),
    transport: TransportKind.ipc,
    options: { cwd: context.extensionPath }, // else the user's folder, which Windows would not let him move
  };
  return new Session({ ...surroundings, connect: (options) => new QuietClient('gouji', '勾稽 Gouji', server, options) });
}
