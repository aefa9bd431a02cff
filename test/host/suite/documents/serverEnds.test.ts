import assert from 'node:assert/strict';
import { commands, languages, LogLevel, Position, workspace } from 'vscode';
import { cleanUp, faultyReport, findings, gouji, kill, open, runningClient, until, untilFound } from './support';

describe('when the server ends by itself', () => {
  afterEach(() => cleanUp());

  it('another takes over its reports, and the findings stay in view meanwhile', async () => {
    const editor = await open(faultyReport());
    await untilFound(editor);
    const count = findings(editor.document).length;
    let fewest = count;
    const watching = languages.onDidChangeDiagnostics(
      () => (fewest = Math.min(fewest, findings(editor.document).length)),
    );
    await killAndWait();
    await editor.edit((edit) => edit.insert(new Position(0, 0), '\n\n'));
    await until('the findings have moved', () => findings(editor.document).every(({ range }) => range.start.line >= 2));
    watching.dispose();
    assert.equal(fewest, count);
  });

  it('and does so again and again, the user is asked; gouji.restart starts it anew', async () => {
    const editor = await open(faultyReport());
    await untilFound(editor);
    const { session } = await gouji();
    assert.ok(session);
    await commands.executeCommand('gouji.restart');
    for (let time = 1; time <= 4; time++) await killAndWait();
    kill(await runningClient());
    await until('the session gives up', () => session.state === 'stopped');
    assert.deepEqual(findings(editor.document), []);
    assert.match(session.status.item.text, /已停止|stopped/);
    await commands.executeCommand('gouji.restart');
    await untilFound(editor);
  });

  it('gouji.trace.server decides what the output holds, whatever its log level', async () => {
    const client = await runningClient();
    assert.equal(client.traceOutputChannel.logLevel, LogLevel.Info);
    await workspace.getConfiguration('gouji').update('trace.server', 'messages');
    await until('it is traced', () => client.traceOutputChannel.logLevel === LogLevel.Trace);
    await workspace.getConfiguration('gouji').update('trace.server', undefined);
  });
});

/** Kills the server and waits for the next. */
async function killAndWait(): Promise<void> {
  const { session } = await gouji();
  const old = await runningClient();
  kill(old);
  await until('another server runs', () => session?.client !== undefined && session.client !== old);
}
