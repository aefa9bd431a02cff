import { EventEmitter, LogLevel, workspace, type Disposable, type LogOutputChannel } from 'vscode';
import { tracesServer } from '../settings';

/**
 * A channel for the messages between client and server that obeys `gouji.trace.server` alone.
 *
 * The library writes them on the level "trace" and looks at the setting only where the user has set the log
 * level of the channel to that, which nobody finds. This channel claims the level while the setting asks for
 * messages, and writes them as ordinary lines.
 */
export function tracing(output: LogOutputChannel): LogOutputChannel & Disposable {
  const changed = new EventEmitter<LogLevel>();
  const level = (): LogLevel => (tracesServer() ? LogLevel.Trace : LogLevel.Info);
  const listener = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('gouji.trace.server')) changed.fire(level());
  });
  return Object.create(output, {
    logLevel: { get: level },
    onDidChangeLogLevel: { value: changed.event },
    trace: { value: (message: string) => output.info(message) },
    dispose: {
      value: () => {
        listener.dispose();
        changed.dispose();
      },
    },
  }) as LogOutputChannel;
}
