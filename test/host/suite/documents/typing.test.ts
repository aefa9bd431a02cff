import assert from 'node:assert/strict';
import { languages, Position, Range } from 'vscode';
import { cleanUp, faultyReport, findings, gouji, listenTo, open, runningClient, until, untilFound } from './support';

describe('while one types', () => {
  afterEach(() => cleanUp());

  it('a document becomes a report with its title, and is none any more without it', async () => {
    const [title = '', ...rest] = faultyReport().split('\n');
    const editor = await open(rest.join('\n'));
    const { reports } = await gouji();
    assert.equal(reports.has(editor.document), false);

    await editor.edit((edit) => edit.insert(new Position(0, 0), title));
    await untilFound(editor);
    assert.equal(reports.has(editor.document), true);

    await editor.edit((edit) => edit.delete(new Range(0, 0, 0, title.length)));
    await until('it is no report', () => !reports.has(editor.document));
    assert.deepEqual(findings(editor.document), []);
  });

  it('the server knows the text as it stands after the title was typed', async () => {
    const [title = '', ...rest] = faultyReport().split('\n');
    const editor = await open(['', ...rest].join('\n'));
    for (const [index, char] of [...title].entries()) {
      await editor.edit((edit) => edit.insert(new Position(0, index), char));
    }
    await untilFound(editor);
    const typed = findings(editor.document).map(({ range, message }) => ({ range, message }));
    await cleanUp();
    const fresh = await open([title, ...rest].join('\n'));
    await untilFound(fresh);
    assert.deepEqual(
      typed,
      findings(fresh.document).map(({ range, message }) => ({ range, message })),
    );
  });

  it('findings stay in view, and are asked for once after the last key', async () => {
    const editor = await open(faultyReport());
    await untilFound(editor);
    const count = findings(editor.document).length;
    const sent = listenTo(await runningClient());
    let fewest = count;
    const watching = languages.onDidChangeDiagnostics(
      () => (fewest = Math.min(fewest, findings(editor.document).length)),
    );

    let pauses = 0; // of a slow machine, long enough for an answer
    let last = Date.now();
    for (let key = 0; key < 30; key++) {
      await editor.edit((edit) => edit.insert(new Position(2, 0), '字'));
      if (Date.now() - last >= 250) pauses++;
      last = Date.now();
    }
    const asked = (): number => sent.filter(({ method }) => method === 'textDocument/diagnostic').length;
    const lastOf = (name: string): number => sent.findLastIndex(({ method }) => method === name);
    await until(
      'it is asked after the last key',
      () => lastOf('textDocument/diagnostic') > lastOf('textDocument/didChange'),
    );
    watching.dispose();
    assert.equal(sent.filter(({ method }) => method === 'textDocument/didChange').length, 30);
    // In a pause it may be asked or not yet.
    assert.ok(asked() <= pauses + 1, `${String(asked())} requests with ${String(pauses)} pauses`);
    assert.equal(fewest, count);
  });
});
