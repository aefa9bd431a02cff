import assert from 'node:assert/strict';
import { commands, env, extensions, UIKind, Uri, window, workspace } from 'vscode';
import { WorkerClient } from '../../../client/webClient';
import {
  cleanUp,
  faultyReport,
  findings,
  open,
  runningClient,
  until,
  untilFound,
} from '../../host/suite/documents/support';

describe('in VS Code for the web', () => {
  afterEach(() => cleanUp());

  it('a report in a folder that is on no disk is checked', async () => {
    assert.equal(env.uiKind, UIKind.Web);
    const editor = await open(faultyReport());
    assert.equal(editor.document.uri.scheme, 'vscode-test-web');
    assert.equal(workspace.isTrusted, true);
    await untilFound(editor);
  });

  it('the link behind the code of a finding opens its page', async () => {
    const editor = await open(faultyReport());
    await untilFound(editor);
    const codes = findings(editor.document).map(({ code }) => code);
    const linked = codes.find((code) => typeof code === 'object' && code.value === 'row-total');
    assert.ok(typeof linked === 'object');
    await commands.executeCommand('vscode.open', linked.target);
    await until(
      'the page is shown',
      () => window.tabGroups.activeTabGroup.activeTab?.label.includes('row-total') === true,
    );
  });

  it('the server is a worker, and gouji.restart ends it before the next begins', async () => {
    const editor = await open(faultyReport());
    await untilFound(editor);
    const old = await runningWorker();
    const count = findings(editor.document).length;
    let hasEnded = false;
    const end = old.terminate.bind(old);
    old.terminate = () => {
      hasEnded = true;
      end();
    };
    await commands.executeCommand('gouji.restart');
    assert.equal(hasEnded, true);
    assert.notEqual(await runningWorker(), old);
    await until('the next server has checked the report', () => findings(editor.document).length === count);
  });

  it('a server whose script cannot be loaded fails to start, and is not waited for', async () => {
    const extension = extensions.getExtension('gouji.gouji')?.extensionUri;
    assert.ok(extension);
    const client = new WorkerClient(Uri.joinPath(extension, 'dist/web/no-such-server.js').toString(true), {});
    client.error = () => undefined; // else the library shows it to the user
    await assert.rejects(client.start());
  });
});

async function runningWorker(): Promise<Worker> {
  const { worker } = (await runningClient()) as unknown as WorkerClient;
  assert.ok(worker);
  return worker;
}
