import assert from 'node:assert/strict';
import {
  commands,
  Range,
  Selection,
  window,
  workspace,
  type CodeAction,
  type Hover,
  type MarkdownString,
} from 'vscode';
import {
  cleanUp,
  empty,
  findings,
  inWorkspace,
  open,
  read,
  until,
  untilFound,
  untilGiven,
  write,
} from '../documents/support';
import { cleanText, codeOf, codesOf, placeOf, type } from '../report/support';
import { answerWith, draftIn, hearErrors, offersOf, take, untilOffered } from './support';

const slip = '一、本年新收申请数量\t';
const faulty = (): string => cleanText().replace('一、本年新收政府信息公开申请数量\t', slip);
const reason = '沿用登记系统导出的口径';

describe('a finding accepted with a reason', () => {
  let folder = '';
  beforeEach(() => {
    folder = `accepting/${crypto.randomUUID()}`;
  });
  afterEach(async () => {
    await workspace.fs.delete(inWorkspace('accepting'), { recursive: true }).then(undefined, () => undefined);
    await empty(inWorkspace('accepted'));
    await cleanUp();
  });

  it('is noted beside the draft and gone at once; what it rested on changes, and it is back with the old reason', async () => {
    const editor = await draftIn(folder, faulty());
    await until('there is the finding', () => codesOf(editor.document).join() === 'row-label');
    const [offer] = await untilOffered(editor);
    assert.equal(offer?.title, '说明理由并接受：行标题…');
    const answer = answerWith(`  ${reason} `);
    await take(offer);
    assert.equal(answer.asked()?.title, '说明理由并接受：行标题');
    await until('it is gone', () => findings(editor.document).length === 0);
    const config = inWorkspace(`${folder}/.gouji.json`);
    const written = JSON.parse(await read(config)) as { accepted: { values: object; on: string }[] };
    assert.deepEqual(Object.keys(written), ['accepted']);
    const { values, on, ...rest } = written.accepted[0] ?? { values: {}, on: '' };
    assert.deepEqual(rest, { file: '甲局.txt', key: 'row-label:requests/received', reason });
    assert.match(on, /^\d{4}-\d\d-\d\d$/);
    assert.ok(Object.keys(values).length > 0);

    await type(editor, '行政许可\t146\t', '行政许可\t147\t');
    await type(editor, slip, '一、本年新收公开申请数量\t');
    await until('it is back', () => codesOf(editor.document).join() === 'row-label');
    assert.match(
      findings(editor.document)[0]?.relatedInformation?.[0]?.message ?? '',
      new RegExp(`曾以“${reason}”说明，此后数字有变动`),
    );
    await type(editor, '一、本年新收公开申请数量\t', slip);
    await until('it is accepted again', () => findings(editor.document).length === 0);
  });

  it('of figures is back when one of them changes, and the errors were never gone', async () => {
    const editor = await draftIn(folder, cleanText().replace('（一）予以公开\t\t9\t', '（一）予以公开\t\t8\t'));
    const codes = (): string => codesOf(editor.document).sort().join();
    await until('there are the findings', () => codes() === 'figure-suspect,result-total,row-total');
    const offers = await untilOffered(editor);
    assert.deepEqual(
      offers.map(({ title }) => title),
      ['说明理由并接受：疑似填错的数字…'],
    );
    const suspect = findings(editor.document).find(({ code }) => codeOf(code) === 'figure-suspect');
    assert.ok(suspect);
    const all = await untilGiven('offers', () =>
      commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        suspect.range,
        'quickfix',
      ),
    );
    assert.deepEqual(
      all.map(({ title }) => title.slice(0, 6)),
      ['将「（一）予', '说明理由并接'],
      'to accept it comes after mending it',
    );
    answerWith(reason);
    await take(offers[0] ?? { title: '' });
    await until('it is gone', () => codes() === 'result-total,row-total');
    await type(editor, '（一）予以公开\t\t8\t', '（一）予以公开\t\t7\t');
    await until('it is back', () => codes() === 'figure-suspect,result-total,row-total');
    const back = findings(editor.document).find(({ relatedInformation }) =>
      relatedInformation?.[0]?.message.includes('须重新说明'),
    );
    assert.equal(back?.relatedInformation?.[0]?.location.uri.path, inWorkspace(`${folder}/.gouji.json`).path);
  });

  it('of which the reason is weak is refused while one types', async () => {
    const editor = await draftIn(folder, faulty());
    await untilFound(editor);
    const [offer] = await untilOffered(editor);
    assert.ok(offer);
    const answer = answerWith('核实无误');
    await take(offer);
    const said = async (typed: string): Promise<unknown> => answer.asked()?.validateInput?.(typed);
    assert.match((await said('核实无误')) as string, /不算理由/);
    assert.match((await said('已核对')) as string, /不少于 6 个字/);
    assert.equal(await said(reason), undefined);
    await assert.rejects(Promise.resolve(workspace.fs.stat(inWorkspace(`${folder}/.gouji.json`))));
    assert.equal(findings(editor.document).length, 1);
  });

  it('goes into the nearest .gouji.json there is, which keeps its form', async () => {
    const config = inWorkspace(`${folder}/.gouji.json`);
    const before = '{\r\n\t"form": "2021"\r\n}\r\n';
    await write(config, before);
    const editor = await draftIn(`${folder}/各单位`, faulty());
    await untilFound(editor);
    const [offer] = await untilOffered(editor);
    assert.ok(offer);
    answerWith(reason);
    await take(offer);
    await until('it is gone', () => findings(editor.document).length === 0);
    const after = await read(config);
    assert.ok(after.startsWith('{\r\n\t"form": "2021",\r\n\t"accepted": [\r\n'), after);
    assert.ok(after.includes('"file": "各单位/甲局.txt"'));
  });

  it('can be chosen at the cursor by the command', async () => {
    const editor = await draftIn(folder, faulty());
    await untilFound(editor);
    const { start } = placeOf(editor.document, '本年新收申请数量');
    editor.selection = new Selection(start, start);
    answerWith(reason);
    await commands.executeCommand('gouji.acceptFinding');
    await until('it is gone', () => findings(editor.document).length === 0);
  });

  it('is not written into a broken file, whose fault is told with its place, on the draft as well', async () => {
    const config = inWorkspace(`${folder}/.gouji.json`);
    const broken = '{\n  "form": "2021"\n  "accepted": []\n}\n';
    await write(config, broken);
    const editor = await draftIn(folder, faulty());
    await until('the fault is told', () =>
      findings(editor.document).some(({ message }) =>
        message.startsWith('.gouji.json 第 3 行第 3 列：这里应有英文逗号'),
      ),
    );
    const place = findings(editor.document).find(({ message }) => message.startsWith('.gouji.json'))
      ?.relatedInformation?.[0]?.location;
    assert.equal(place?.uri.path, config.path);
    assert.equal(place.range.start.line, 2);
    const [offer] = await untilOffered(editor);
    assert.ok(offer);
    const errors = hearErrors();
    answerWith(reason);
    await take(offer);
    errors.stop();
    assert.match(errors.heard.join(), /^\.gouji\.json 第 3 行第 3 列：这里应有英文逗号。没有写入，请先改正。$/);
    assert.equal(await read(config), broken);
  });

  it('is seen in hover and light bulb, opened where it is written, and taken back; nothing else in the file changes', async () => {
    const config = inWorkspace(`${folder}/.gouji.json`);
    const before = '{\n  "form": "2021"\n}\n';
    await write(config, before);
    const editor = await draftIn(folder, faulty());
    await untilFound(editor);
    const [offer] = await untilOffered(editor);
    assert.ok(offer);
    answerWith(reason);
    await take(offer);
    await until('it is gone', () => findings(editor.document).length === 0);
    const { start } = placeOf(editor.document, '本年新收申请数量');
    const hovers = await untilGiven('a hover', () =>
      commands.executeCommand<Hover[]>('vscode.executeHoverProvider', editor.document.uri, start),
    );
    const told = hovers
      .flatMap(({ contents }) => contents.map((content) => (content as MarkdownString).value))
      .join('\n');
    assert.match(told, new RegExp(`已说明理由并接受：[^]*理由：${reason}（20`));
    const bulb = (): Promise<readonly CodeAction[]> =>
      untilGiven('what was accepted', () =>
        commands.executeCommand<CodeAction[]>(
          'vscode.executeCodeActionProvider',
          editor.document.uri,
          new Range(start, start),
          'quickfix',
        ),
      );
    const [withdraw, show] = await bulb();
    assert.match(withdraw?.title ?? '', /^撤销接受：行标题（理由：/);
    assert.equal(show?.title, '打开说明：行标题');
    await take(show);
    assert.equal(window.activeTextEditor?.document.uri.path, config.path);
    assert.ok(window.activeTextEditor.document.getText(window.activeTextEditor.selection).includes(reason));
    await take(withdraw ?? { title: '' });
    await until('it is back', () => codesOf(editor.document).join() === 'row-label');
    assert.equal(await read(config), before);
  });

  it('is not offered in a document that was never saved', async () => {
    const document = await workspace.openTextDocument({ content: faulty() });
    await until('there is the finding', () => codesOf(document).join() === 'row-label');
    const editor = await open('');
    assert.deepEqual(await offersOf({ ...editor, document }), []);
  });

  it('a .gouji.json that is written by others counts at once, and so does its end', async () => {
    const editor = await draftIn('accepted', faulty());
    await untilFound(editor);
    const config = inWorkspace('accepted/.gouji.json');
    await write(config, '{"severity": {"row-label": "off"}}');
    await until('it is off', () => findings(editor.document).length === 0);
    await workspace.fs.delete(config);
    await until('it is back', () => findings(editor.document).length === 1);
  });
});
