// Loads the extension as VS Code does in a window with texts but no report, and prints the milliseconds of processor
// time until it is active and then those of a look at one more document. VS Code itself is replaced by something that answers
// everything with itself: what it would do costs nothing here.
//   node client.mjs <dist folder>
import Module from 'node:module';
import { join } from 'node:path';
import { usual } from '../drafts';

const opened: ((document: unknown) => void)[] = [];

/** Answers every property, call and `new` with itself, but for the properties given. */
function anything(known: Readonly<Record<string | symbol, unknown>> = {}): unknown {
  // An arrow would be no constructor.
  const target = function (): undefined {
    return undefined;
  };
  const self: unknown = new Proxy(target, {
    get: (_, name) => (name in known ? known[name] : name === Symbol.toPrimitive ? () => 0 : self),
    apply: () => self,
    construct: () => self as object,
  });
  return self;
}

const lines = usual.replaceAll('政府信息公开', '会议').split('\n');
const notes = {
  uri: { scheme: 'file', path: '/notes.txt', fsPath: '/notes.txt', toString: () => 'file:///notes.txt' },
  languageId: 'plaintext',
  isUntitled: false,
  lineCount: lines.length,
  lineAt: (line: number) => ({ text: lines[line] ?? '' }),
  getText: () => lines.join('\n'),
};
const vscode = anything({
  workspace: anything({
    textDocuments: Array.from({ length: 10 }, () => notes),
    onDidOpenTextDocument: (listener: (document: unknown) => void) => {
      opened.push(listener);
      return { dispose: () => undefined };
    },
    getConfiguration: () => ({ get: () => undefined }),
  }),
  window: anything({ activeTextEditor: undefined, visibleTextEditors: [] }),
});

const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
const load = loader._load;
loader._load = (request, ...rest) => {
  if (request === './client') throw new Error('a text was taken for a report');
  return request === 'vscode' ? vscode : load(request, ...rest);
};

/** Of all threads, in milliseconds: what other programs do meanwhile does not count. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const start = spent();
const extension = load(join(process.argv[2] ?? '.', 'extension.js'), null, false) as {
  activate(context: unknown): unknown;
};
extension.activate(anything({ subscriptions: [] }));
const active = spent();
for (const listener of opened) listener(notes);
process.stdout.write(JSON.stringify({ activate: active - start, look: spent() - active }));
