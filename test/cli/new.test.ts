import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../server/engine/rules/index';
import { engine } from '../support/check';
import { readProject } from '../support/samples';
import { gouji } from './support';
import { folderWith } from '../support/folders';

const official = { tools: { rules, engine } };
const form = readProject('samples/forms/projects.gouji-form.json');
const folder = (): string =>
  folderWith({ '格式/a.gouji-form.json': form, '.gouji.json': '{"forms": ["格式/*.gouji-form.json"]}' });
const wish = ['new', '--institution', '青禾县水务局', '--year', '2031'];
const own = [...wish, '--period', '第二季度', '--form', 'project-progress'];

describe('gouji new', () => {
  it.each(['稿.txt', '稿.md', '稿.docx'])(
    'writes a report by a form of .gouji.json to %s, which checks clean but for what is blank',
    async (name) => {
      const cwd = folder();
      const { out, code } = await gouji(cwd, [...own, '--out', name], official);
      expect([out, code]).toEqual([`${name}：青禾县水务局2031年第二季度项目进展报告\n`, 0]);
      const checked = await gouji(cwd, ['check', name, '--format', 'json'], official);
      const codes = [...checked.out.matchAll(/"code": ?"([a-z-]+)"/g)].map(([, found]) => found);
      expect(codes).toContain('placeholder');
      expect(
        codes.filter((found) => found && !/^(?:placeholder|table-blank|figure-blank|section-empty)$/.test(found)),
      ).toEqual([]);
      expect(checked.code).toBe(0);
      expect((await gouji(cwd, [...own, '--out', name], official)).code).toBe(2);
    },
  );

  it('prints it where no file is named, of a form that --form-file gives, too', async () => {
    const cwd = folderWith({ 'a.gouji-form.json': form });
    const { out } = await gouji(cwd, [...own, '--form-file', 'a.gouji-form.json', '--format', 'markdown'], official);
    expect(out).toMatch(/^# 青禾县水务局2031年第二季度项目进展报告\n[^]*\| 新建项目 \| 此处填写项目1 \|/);
  });

  it('writes the official report of a year', async () => {
    const cwd = folderWith({});
    await gouji(cwd, ['new', '--institution', '青禾县水务局', '--year', '2025', '--out', '年报.txt'], official);
    expect(readFileSync(join(cwd, '年报.txt'), 'utf8')).toMatch(/^青禾县水务局2025年政府信息公开工作年度报告\n/);
    expect((await gouji(cwd, ['check', '年报.txt'], official)).code).toBe(0);
  });

  it.each<[string[], RegExp]>([
    [['new', '--year', '2031', '--form', 'project-progress'], /请用 --institution/],
    [['new', '--institution', '青禾县水务局', '--form', 'project-progress'], /请用 --year/],
    [['new', '--institution', '青禾县水务局', '--year', '1999'], /没有适用于 1999 年的官方格式/],
    [
      [...wish, '--form', 'project-progress', '--period', '第九周'],
      /标题“青禾县水务局2031年第九周项目进展报告”不会读作/,
    ],
    [[...wish, '--form', 'gone'], /--form 不能是“gone”/],
    [[...own, '--out', '稿.pdf'], /结尾应为 txt md docx/],
    [[...own, '--format', 'docx'], /请加 --out/],
    [[...own, '稿.txt'], /gouji new 后面不带“稿.txt”/],
  ])('refuses %j', async (argv, expected) => {
    const { err, code } = await gouji(folder(), argv, official);
    expect(err).toMatch(expected);
    expect(code).toBe(2);
  });
});
