import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { workspace } from 'vscode';
import { cleanUp, inWorkspace, read, untilFound, write } from '../documents/support';
import { cleanText } from '../report/support';
import { answerWith, draftIn, hearErrors, take, untilOffered } from './support';

describe('a finding accepted with a reason, on a disk', () => {
  afterEach(async () => {
    await workspace.fs.delete(inWorkspace('accepting'), { recursive: true });
    await cleanUp();
  });

  it('is not written through a link, which may lead to any file', async function () {
    if (process.platform === 'win32') this.skip(); // where one needs leave to make links
    const folder = `accepting/${crypto.randomUUID()}`;
    const elsewhere = inWorkspace(`${folder}/elsewhere.json`);
    await write(elsewhere, '{}');
    const editor = await draftIn(
      `${folder}/各单位`,
      cleanText().replace('一、本年新收政府信息公开申请数量\t', '一、本年新收申请数量\t'),
    );
    await untilFound(editor);
    await symlink(elsewhere.fsPath, inWorkspace(`${folder}/各单位/.gouji.json`).fsPath);
    const [offer] = await untilOffered(editor);
    assert.ok(offer);
    const errors = hearErrors();
    answerWith('沿用登记系统导出的口径');
    await take(offer);
    errors.stop();
    assert.match(errors.heard.join(), /^\.gouji\.json 是符号链接，没有写入/);
    assert.equal(await read(elsewhere), '{}');
  });
});
