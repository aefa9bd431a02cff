import assert from 'node:assert/strict';
import { languages, lm, tasks, workspace, type Diagnostic, type LanguageModelTextPart, type Task } from 'vscode';
import {
  cleanUp,
  empty,
  faultyReport,
  findings,
  inWorkspace,
  openFile,
  gouji,
  until,
  untilFound,
  write,
} from '../documents/support';

const path = 'tools/年 报 & "b".txt';
const uri = inWorkspace(path);
const closed = inWorkspace('tools/未 打开 & "c".txt');

async function invoke(name: string, input: object): Promise<Record<string, unknown>> {
  const { content } = await lm.invokeTool(name, { input, toolInvocationToken: undefined });
  return JSON.parse((content[0] as LanguageModelTextPart).value) as Record<string, unknown>;
}

/** Runs a task to its end; its exit code. */
async function exitOf(task: Task): Promise<number | undefined> {
  const ended = new Promise<number | undefined>((resolve) => {
    const listener = tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
      if (execution.task.name !== task.name) return;
      listener.dispose();
      resolve(exitCode);
    });
  });
  await tasks.executeTask(task);
  return ended;
}

describe('for language models and tasks', () => {
  beforeEach(() => write(uri, faultyReport()));
  afterEach(async () => {
    await cleanUp();
    await empty(inWorkspace('tools'));
  });

  it('four tools answer about a draft of the workspace as the Problems view does, and change nothing', async () => {
    await gouji();
    const names = lm.tools.map(({ name }) => name).filter((name) => name.startsWith('gouji_'));
    assert.deepEqual(names.sort(), ['gouji_check', 'gouji_equation', 'gouji_figure', 'gouji_repairs']);
    const { findings: found } = await invoke('gouji_check', { path: workspace.asRelativePath(uri) });
    const editor = await openFile(path, faultyReport());
    await untilFound(editor);
    const shown = findings(editor.document);
    const messages = (found as { message: string }[]).map(({ message }) => message);
    assert.deepEqual(messages.sort(), shown.map(({ message }) => message).sort());
    const { figures } = await invoke('gouji_figure', { figure: 'requests/received/total' });
    assert.equal((figures as { figure: string }[])[0]?.figure, 'requests/received/total');
    assert.ok(((await invoke('gouji_equation', {}))['equations'] as unknown[]).length > 0);
    assert.ok(((await invoke('gouji_repairs', {}))['repairs'] as unknown[]).length > 0);
    await assert.rejects(invoke('gouji_check', { path: '../outside.txt' }));
  });

  it('the task checks drafts by itself, and its findings of closed files are problems', async function () {
    // Where nobody trusts the workspace VS Code runs no tasks.
    if (!workspace.isTrusted) this.skip();
    await gouji();
    // One that no editor has shown: VS Code takes a text for open some time longer.
    await write(closed, faultyReport());
    const all = await tasks.fetchTasks({ type: 'gouji' });
    assert.equal(all.length, 1);
    const [task] = all;
    assert.ok(task);
    assert.equal(await exitOf(task), 1);
    const isOurs = ({ code, source }: Diagnostic): boolean => source === 'gouji' && code === 'row-total';
    // Of files that are on no disk the matcher knows no place.
    if (closed.scheme === 'file')
      await until('the problems of the task', () => languages.getDiagnostics(closed).some(isOurs));
    const settings = workspace.getConfiguration('gouji');
    try {
      await settings.update('exclude', ['**']);
      assert.equal(await exitOf(task), 2);
    } finally {
      await settings.update('exclude', undefined);
    }
  });
});
