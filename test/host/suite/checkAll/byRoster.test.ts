import assert from 'node:assert/strict';
import { commands, extensions, languages, workspace } from 'vscode';
import {
  cleanUp,
  empty,
  findings,
  gouji,
  inWorkspace,
  openFile,
  runningClient,
  until,
  write,
} from '../documents/support';
import { cleanText, codeOf } from '../report/support';

const code = 'name-differs';

describe('the roster that .gouji.json names', () => {
  before(async () => {
    await openFile('start.txt', cleanText());
    await runningClient();
  });
  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await empty(inWorkspace('listed'));
    await cleanUp();
    await workspace.fs.delete(inWorkspace('start.txt')).then(undefined, () => undefined);
  });

  it('tells of another name while one writes, follows the file, and has who is missing on its lines', async () => {
    const roster = inWorkspace('listed/名册.csv');
    await write(roster, '名称,别名\n云溪县档案馆,云溪县档案局\n云溪县地方志办公室,\n');
    await write(inWorkspace('listed/.gouji.json'), '{"set": {"roster": "名册.csv", "year": 2024}}\n');
    const { document } = await openFile('listed/a.txt', cleanText());
    const named = (): readonly string[] =>
      findings(document).flatMap((finding) => (codeOf(finding.code) === code ? [finding.message] : []));
    await until('the name of the roster', () => named().some((message) => message.includes('“云溪县档案馆”的别名')));
    await write(roster, '名称,别名\n云溪县档案局,\n云溪县地方志办公室,\n');
    await until('no other name once the roster has it', () => named().length === 0);
    await until('the body without a report', () =>
      languages
        .getDiagnostics(roster)
        .some(({ range, message }) => range.start.line === 2 && /地方志办公室/.test(message)),
    );
    assert.equal(languages.getDiagnostics(roster).length, 1);
    await commands.executeCommand('gouji.checkAll');
    assert.equal(languages.getDiagnostics(roster).length, 1);
    const late = '云溪县地方志办公室';
    await write(inWorkspace('listed/b.txt'), cleanText().replaceAll('云溪县档案局', late));
    await until('nobody is missing', () => languages.getDiagnostics(roster).length === 0);
  });

  it('leads to files that are there, or is told of in that file, and on the page of all drafts', async () => {
    const config = inWorkspace('listed/.gouji.json');
    await write(inWorkspace('listed/名册.csv'), '名称\n云溪县档案局\n云溪县地方志编纂处\n');
    await write(config, '{"set": {"roster": "名册.csv", "year": 2024,\n"previous": ["2023*.txt"]}}\n');
    const told = (): readonly string[] =>
      languages.getDiagnostics(config).map(({ range, message }) => `${range.start.line} ${message}`);
    const none = '1 set.previous：没有一份年报与“2023*.txt”相符。';
    await until('no report of last year', () => told().join() === none);
    await commands.executeCommand('gouji.checkAll');
    const extension = extensions.getExtension('gouji.gouji');
    const all = extension && (await gouji()).session?.all(extension.extensionUri);
    assert.deepEqual(
      all?.panel.lines?.filter(({ path }) => path.startsWith('listed/')).map(({ path, line }) => `${path} ${line}`),
      ['listed/.gouji.json 1', 'listed/名册.csv 2'],
    );
    await write(inWorkspace('listed/2023a.txt'), cleanText().replaceAll('2024', '2023'));
    await until('a report of last year', () => told().length === 0);
  });
});
