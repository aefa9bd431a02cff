import assert from 'node:assert/strict';
import { commands, languages, Range, window, workspace, WorkspaceEdit, type TreeItem } from 'vscode';
import type { ReportsTree } from '../../../../client/company/reportsTree';
import { cleanUp, empty, gouji, inWorkspace, openFile, runningClient, until, write } from '../documents/support';
import { cleanText } from '../report/support';
import { documentOf } from '../word/support';

const tree = async (): Promise<ReportsTree> => {
  const own = (await gouji()).session?.tree;
  assert.ok(own);
  return own;
};

type Shown = readonly { readonly label: string; readonly description: string; readonly children: Shown }[];

/** What the view shows, as far as it is about the folder of these tests. */
function shownBy(own: ReportsTree): Shown {
  const textsOf = ({ label, description }: TreeItem): { label: string; description: string } => ({
    label: typeof label === 'string' ? label : (label?.label ?? ''),
    description: typeof description === 'string' ? description : '',
  });
  const below = (node: Parameters<ReportsTree['getTreeItem']>[0]): Shown[number] => ({
    ...textsOf(own.getTreeItem(node)),
    children: own.getChildren(node).map(below),
  });
  return own.getChildren().map(below);
}
const all = (shown: Shown): Shown => shown.flatMap((one) => [one, ...all(one.children)]);
const find = (shown: Shown, label: string): Shown[number] | undefined => all(shown).find((one) => one.label === label);
const yearOf = (shown: Shown, label: string): string | undefined =>
  shown.find(({ children }) => find(children, label) !== undefined)?.label;

const body = '云溪县茶业发展局';
const thisYear = (): string => cleanText().replaceAll('云溪县档案局', body);
const wrong = (): string =>
  thisYear().replace(/^(一、本年新收.*\t)([0-9]+)$/m, (_, row: string, total: string) => `${row}${Number(total) + 1}`);

describe('the view of reports', () => {
  before(async () => {
    await openFile('start.txt', cleanText());
    await runningClient();
    await write(inWorkspace('all/2024.txt'), thisYear());
    await workspace.fs.writeFile(inWorkspace('all/2023.docx'), documentOf(thisYear().replaceAll('2024年', '2023年')));
    await workspace.fs.writeFile(inWorkspace('all/broken.docx'), new TextEncoder().encode('broken'));
    await commands.executeCommand('gouji.reports.focus');
  });
  after(async () => {
    await empty(inWorkspace('all'));
    await cleanUp();
    for (const name of ['gouji.reportsAll', 'gouji.reportsByName']) await commands.executeCommand(name);
    await workspace.fs.delete(inWorkspace('start.txt')).then(undefined, () => undefined);
  });

  it('lists them by year and body, open or not, text and Word, with last year’s below this year’s, and what cannot be read', async () => {
    const own = await tree();
    await until('both years', () => find(shownBy(own), body)?.children[0]?.label === '上年：2023 年');
    const years = shownBy(own).filter(({ label }) => /^[0-9]/.test(label));
    assert.deepEqual(
      years.map(({ label }) => label),
      ['2024 年', '2023 年'],
    );
    for (const { description } of years) assert.match(description, /^[0-9]+ 份，/);
    assert.match(find(shownBy(own), body)?.description ?? '', /须说明 [0-9]/); // all its figures are last year's
    await until('the broken document', () => find(shownBy(own), 'broken.docx') !== undefined);
  });

  it('follows a file that changes, and an open report as one types', async () => {
    const own = await tree();
    const must = (): boolean => /必改 [1-9]/.test(find(shownBy(own), body)?.description ?? '');
    assert.equal(must(), false);
    await write(inWorkspace('all/2024.txt'), wrong());
    await until('its error', must);
    const editor = await openFile('all/2024.txt', wrong());
    const edit = new WorkspaceEdit();
    edit.replace(editor.document.uri, new Range(0, 0, editor.document.lineCount, 0), thisYear());
    assert.ok(await workspace.applyEdit(edit));
    await until('no error, unsaved', () => !must());
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('the file counts again', must);
  });

  it('lists the bodies of the roster that have no report, in its order, and drops them once they have', async () => {
    const own = await tree();
    const missing = '云溪县渔业局';
    await write(inWorkspace('all/名册.csv'), `名称\n${missing}\n${body}\n`);
    await write(
      inWorkspace('all/.gouji.json'),
      '{"set": {"roster": "名册.csv", "year": 2024, "previous": ["2023.docx"]}}',
    );
    await until('who is missing', () => find(shownBy(own), missing)?.description === '没有年报');
    const [year] = shownBy(own);
    assert.match(year?.description ?? '', /^[0-9]+ 份，缺 1 份，/);
    assert.deepEqual(
      year?.children.map(({ label }) => label).filter((label) => [missing, body].includes(label)),
      [missing, body],
    );
    await write(inWorkspace('all/渔业.txt'), thisYear().replaceAll(body, missing));
    await until('nobody is', () =>
      /^必改|^须说明|^提示|^没有问题/.test(find(shownBy(own), missing)?.description ?? ''),
    );
    await empty(inWorkspace('all'));
    await write(inWorkspace('all/2024.txt'), wrong());
    await workspace.fs.writeFile(inWorkspace('all/2023.docx'), documentOf(thisYear().replaceAll('2024年', '2023年')));
    await until('the two again', () => find(shownBy(own), body)?.children[0]?.label === '上年：2023 年');
  });

  it('has an open report where its title puts it, saved or not, and one that no file holds yet', async () => {
    const own = await tree();
    const change = async (path: string, before: string, after: string): Promise<void> => {
      const { document } = await openFile(path, before);
      const edit = new WorkspaceEdit();
      edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), after);
      assert.ok(await workspace.applyEdit(edit));
      assert.ok(document.isDirty);
    };
    const moved = '云溪县园林局';
    const typed = '云溪县气象局';
    const named = (name: string): string => thisYear().replaceAll(body, name);
    await write(inWorkspace('all/园林.txt'), named(moved));
    await until('it is listed', () => yearOf(shownBy(own), moved) === '2024 年');
    await change('all/园林.txt', named(moved), named(moved).replaceAll('2024年', '2022年'));
    await until('the year that was typed', () => yearOf(shownBy(own), moved) === '2022 年');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('the year of the file', () => yearOf(shownBy(own), moved) === '2024 年');
    await change('all/气象.txt', '草稿\n', named(typed));
    await until('the title that was typed', () => yearOf(shownBy(own), typed) === '2024 年');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('no title any more', () => yearOf(shownBy(own), typed) === undefined);
    await workspace.fs.delete(inWorkspace('all/园林.txt'));
    await workspace.fs.delete(inWorkspace('all/气象.txt'));
    await until('both are gone', () => yearOf(shownBy(own), moved) === undefined);
  });

  it('nests bodies by their parents in the roster, which show without a report, too, and keep what is filtered', async () => {
    const own = await tree();
    const [city, county, unit, stray] = ['柏原市人民政府', '云溪县人民政府', body, '云溪县渔业局'];
    await write(
      inWorkspace('all/名册.csv'),
      `名称,上级\n${unit},${county}\n${county},${city}\n${city},\n甲局,乙局\n乙局,甲局\n`,
    );
    await write(
      inWorkspace('all/.gouji.json'),
      '{"set": {"roster": "名册.csv", "year": 2024}, "severity": {"text-shared": "off"}}',
    );
    await write(inWorkspace('all/渔业.txt'), thisYear().replaceAll(body, stray));
    const levels = (shown: Shown): unknown[] =>
      shown.flatMap(({ label, children }) =>
        [city, county, unit, stray].includes(label) ? [[label, ...levels(children)]] : [],
      );
    const ofYear = (): unknown[] => levels(shownBy(own).find(({ label }) => label === '2024 年')?.children ?? []);
    const nested = [[city, [county, [unit]]], [stray]];
    await until('the levels', () => JSON.stringify(ofYear()) === JSON.stringify(nested));
    await until(
      'who is missing',
      () => find(shownBy(own), city)?.description.startsWith('没有年报 · 下属 1 份，缺 1 份，必改') === true,
    );
    assert.match(find(shownBy(own), county)?.description ?? '', /^没有年报 · 下属 1 份，必改 [1-9]/);
    assert.equal(find(shownBy(own), '甲局')?.description, '没有年报'); // in a circle: on no level
    await write(inWorkspace('all/柏原.txt'), thisYear().replaceAll(body, city));
    await until('the report of the city', () => /^(?!没有年报)/.test(find(shownBy(own), city)?.description ?? ''));
    await until('a clean one', () => /^(?:没有问题|提示)/.test(find(shownBy(own), stray)?.description ?? ''));
    await commands.executeCommand('gouji.reportsUnsettled');
    assert.deepEqual(ofYear(), [[city, [county, [unit]]]]);
    await commands.executeCommand('gouji.reportsBySeverity');
    assert.deepEqual(ofYear(), [[city, [county, [unit]]]]);
    await commands.executeCommand('gouji.reportsByName');
    await commands.executeCommand('gouji.reportsAll');
    const problems = (): readonly string[] =>
      languages
        .getDiagnostics(inWorkspace('all/名册.csv'))
        .map(({ range, message }) => `${range.start.line} ${message}`);
    await until('what is wrong in the roster', () =>
      [
        '2 没有“云溪县人民政府”2024 年的报告。',
        '4 上级绕成了一圈：甲局 → 乙局，都当作没有上级。',
        '5 上级绕成了一圈：甲局 → 乙局，都当作没有上级。',
      ].every((one) => problems().includes(one)),
    );
    for (const name of ['名册.csv', '.gouji.json', '渔业.txt', '柏原.txt'])
      await workspace.fs.delete(inWorkspace(`all/${name}`));
    await until('no levels any more', () => find(shownBy(own), county) === undefined);
  });

  it('shows only what has findings, opens on a click, and drops what is gone', async () => {
    const own = await tree();
    const start = (): unknown => find(shownBy(own), '云溪县档案局');
    await until('the clean report', () => start() !== undefined);
    await commands.executeCommand('gouji.reportsUnsettled');
    assert.equal(start(), undefined);
    assert.ok(find(shownBy(own), body));
    await commands.executeCommand('gouji.reportsAll');
    const node = (): Parameters<ReportsTree['getTreeItem']>[0] | undefined =>
      own.getChildren(own.getChildren()[0]).find((one) => own.getTreeItem(one).label === body);
    // What was deleted and written again may be told of late: it is gone for a moment.
    const isWhole = (): boolean => find(shownBy(own), body)?.children[0]?.label === '上年：2023 年';
    await until('the report and last year’s', isWhole);
    const report = node();
    assert.ok(report);
    const { command, accessibilityInformation } = own.getTreeItem(report);
    assert.match(accessibilityInformation?.label ?? '', /^云溪县茶业发展局，2024 年，必改 [1-9]/);
    await commands.executeCommand(command?.command ?? '', ...((command?.arguments ?? []) as unknown[]));
    await until('it is in front', () => window.activeTextEditor?.document.uri.path.endsWith('/all/2024.txt') === true);
    await until('last year’s is known', isWhole);
    await commands.executeCommand('gouji.openLastYear', node());
    await until(
      'last year’s is',
      () => window.activeTextEditor?.document.uri.path.endsWith('2023.docx.gouji.txt') === true,
    );
    await commands.executeCommand('workbench.action.closeAllEditors');
    await empty(inWorkspace('all'));
    await until('it is gone', () => find(shownBy(own), body) === undefined);
  });
});
