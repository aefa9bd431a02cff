import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { quiet } from './connection/quiet';
import { Session, type Surroundings } from './connection/session';

export * from './commands';

/** The server runs as a process of its own: what it is busy with never holds up VS Code. */
export function beginSession(context: ExtensionContext, surroundings: Omit<Surroundings, 'connect'>): Session {
  const server = {
    module: context.asAbsolutePath('dist/server.js'),
    transport: TransportKind.ipc,
    options: { cwd: context.extensionPath }, // else the user's folder, which Windows would not let him move
  };
  return new Session({
    ...surroundings,
    connect: (options) => quiet(new LanguageClient('gouji', '勾稽 Gouji', server, options)),
  });
}
