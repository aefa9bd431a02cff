import { describe, expect, it } from 'vitest';
import { draftOf } from '../../support/check';

const name = '2024年政府信息公开工作年度报告';

function expectNone(text: string): void {
  const draft = draftOf(text);
  expect(draft.title?.text ?? null, text).toBeNull();
  expect(draft.isReport, text).toBe(false);
}

describe('no title', () => {
  it('is a notice, a guide or another paper about the reports', () => {
    for (const text of [
      '关于做好2024年政府信息公开工作年度报告编制工作的通知',
      '关于印发2024年政府信息公开工作年度报告格式的通知',
      '关于报送2024年政府信息公开工作年度报告',
      '青禾县人民政府办公室关于做好2024年政府信息公开工作年度报告',
      '转发县政府办公室2024年政府信息公开工作年度报告',
      '2024年政府信息公开工作年度报告编制说明',
      '2024年政府信息公开工作年度报告模板',
      '2024年政府信息公开工作年度报告解读',
      '附件：2024年政府信息公开工作年度报告',
      '附件2024年政府信息公开工作年度报告',
      '2024年政府信息公开工作要点',
      '青禾县政府信息公开指南',
      '青禾县政府信息公开条例',
    ]) {
      expectNone(text);
    }
  });

  it('is a report of another kind', () => {
    for (const text of [
      '青禾县2024年法治政府建设年度报告',
      '2024年度政务公开工作总结',
      '青禾县2024年政府工作报告',
      '企业信息公示2024年度报告',
      '部门决算2024年度报告',
    ]) {
      expectNone(text);
    }
  });

  it('is a name between the marks of a work, though a line of its own', () => {
    expectNone(`《${name}》`);
    expectNone(`《青禾县档案局${name}`);
    expectNone(`青禾县档案局${name}》`);
    expectNone(`公布《青禾县档案局${name}》`);
  });

  it('is part of a sentence', () => {
    for (const text of [
      `根据条例规定，现公布青禾县档案局${name}`,
      `现将青禾县档案局${name}公布如下：`,
      `现将青禾县档案局${name}`,
      `青禾县档案局${name}。`,
      `青禾县档案局${name}：`,
      `本报告是青禾县档案局${name}`,
      `本局编制${name}`,
      `为做好工作制定${name}`,
      `请看：青禾县档案局${name}`,
      `根据要求公布${name}`,
      `按照规定编制${name}`,
      `以下是青禾县档案局${name}`,
      `我局编制了青禾县档案局${name}`,
      '政府信息公开工作，形成年度报告',
    ]) {
      expectNone(text);
    }
  });

  it('is an ending 情况的报告 without a year', () => {
    expectNone('关于政府信息公开情况的报告');
    expectNone('青禾县档案局关于政府信息公开情况的报告');
    expectNone('青禾县档案局2024年信访情况的报告');
  });

  it('is a line that goes on behind the name', () => {
    expectNone(`青禾县档案局${name}（送审稿）正文`);
    expectNone(`青禾县档案局${name} 第1页`);
    for (const note of [
      '模板',
      '样本',
      '范文',
      '解读',
      '编制说明',
      '一',
      '通知',
      '2024年1月',
      '根据各科室意见修改后的最后一次送审稿',
    ]) {
      expectNone(`青禾县档案局${name}（${note}）`);
    }
    expectNone(`青禾县档案局${name}（送审稿）（样表）`);
    expectNone(`青禾县档案局${name}（送审稿`);
    expectNone(`${name}已经发布`);
  });

  it('is an example in a fence of Markdown', () => {
    for (const [open, close] of [
      ['```', '```'],
      ['```text', '```'],
      ['~~~', '~~~~'],
      ['  ````', '  ````'],
      ['    ```', '    ```'],
    ]) {
      expectNone(`# 说明\n\n${open}\n青禾县档案局${name}\n\n一、总体情况\n${close}\n\n正文。`);
      expectNone(`${open}\r\n青禾县档案局\r\n${name}\r\n${close}`);
    }
    expectNone(`\`\`\`\n青禾县档案局${name}\n${'正文。\n'.repeat(900)}\`\`\``);
  });

  it('is too long a line', () => {
    expectNone(`青禾县${'某'.repeat(60)}局${name}`);
    expectNone(`${'甲'.repeat(100_000)}${name}`);
  });

  it('stands on four lines or with another line between', () => {
    expectNone('青禾县\n档案局2024年政府信息\n公开\n工作\n年度报告');
    expectNone('2024年政府信息公开工作\n联系电话\n年度报告');
  });

  it('is made of a sentence and the line behind it', () => {
    expectNone('今年我们认真做好政府信息公开工作。\n年度报告');
    expectNone('根据\n政府信息公开\n年度报告\n'.replace('\n年度', '，\n年度'));
  });

  it('is found in a text without one', () => {
    for (const text of [
      '',
      '\n\n\n',
      '\ufeff',
      ' \t ',
      '一、总体情况\n今年平稳。',
      '年度报告',
      '政府信息公开',
      '\0',
      '\ud800',
      '#'.repeat(200),
    ])
      expectNone(text);
  });

  it('is an announcement or a headline without a mark in it', () => {
    for (const text of [
      `现公布青禾县档案局${name}`,
      `特此公布青禾县档案局${name}`,
      `青禾县档案局发布${name}`,
      `青禾县档案局公布${name}`,
      `点击查看青禾县档案局${name}`,
      `请各单位学习${name}`,
    ]) {
      expectNone(text);
    }
  });

  it('is a line that begins with a number or a mark of a list', () => {
    for (const text of [`1、青禾县档案局${name}`, `一、${name}`, `（一）${name}`, `1青禾县档案局${name}`])
      expectNone(text);
  });
});
