import {
  CancellationTokenSource,
  CustomExecution,
  EventEmitter,
  Task,
  TaskScope,
  tasks,
  workspace,
  type CancellationToken,
  type Disposable,
  type Pseudoterminal,
  type TaskDefinition,
} from 'vscode';
import { plain } from '../../server/engine/text/steering';
import { commonTexts, inBoth } from '../texts';

const texts = inBoth(
  {
    taskName: '核对草稿',
  },
  {
    taskName: 'check drafts',
  },
);

/** Checks the drafts of a task and tells each line as it comes; returns the exit code. */
export type TaskCheck = (
  path: string | undefined,
  say: (line: string) => void,
  token: CancellationToken,
) => Promise<number>;

const type = 'gouji';

/** The task type `gouji`: checks drafts with the extension's own server, so that no command need be installed. */
export function registerTask(check: TaskCheck): Disposable {
  const made = (definition: TaskDefinition, scope: Task['scope']): Task => {
    const execution = new CustomExecution(() => Promise.resolve(new CheckTerminal(check, definition['path'])));
    return new Task(
      definition,
      scope ?? TaskScope.Workspace,
      texts().taskName,
      commonTexts().name,
      execution,
      '$gouji',
    );
  };
  return tasks.registerTaskProvider(type, {
    provideTasks: () => [made({ type }, TaskScope.Workspace)],
    // A task of tasks.json comes without what runs it, and keeps its definition.
    resolveTask: ({ definition, scope }) => made(definition, scope),
  });
}

/** What a task shows: a line a finding, as the problem matcher `$gouji` reads them. */
class CheckTerminal implements Pseudoterminal {
  readonly #written = new EventEmitter<string>();
  readonly #closed = new EventEmitter<number>();
  readonly #end = new CancellationTokenSource();
  readonly onDidWrite = this.#written.event;
  readonly onDidClose = this.#closed.event;

  constructor(
    private readonly check: TaskCheck,
    private readonly path: unknown,
  ) {}

  open(): void {
    const say = (line: string): void => this.#written.fire(`${plain(line)}\r\n`);
    const path = typeof this.path === 'string' && workspace.workspaceFolders ? this.path : undefined;
    this.check(path, say, this.#end.token).then(
      (code) => this.#closed.fire(code),
      (error: unknown) => {
        say(error instanceof Error ? error.message : String(error));
        this.#closed.fire(2);
      },
    );
  }

  close(): void {
    this.#end.cancel();
  }
}
