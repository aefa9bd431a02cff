import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { publishedOf } from '../../../../server/lsp/features/published';
import { pageStyle, pageStyleHash } from '../../../../server/engine/published/html/styles';
import { startClient } from '../../client';
import { mistakes } from '../../../support/samples';
import { analysisOf, elementsOf, previewHtml } from './support';

describe('the report to be published', () => {
  const { title, page, word, text } = publishedOf(analysisOf(mistakes));

  it('is a whole page with its own style, which its policy names, and no script', () => {
    expect(pageStyleHash).toBe(`sha256-${createHash('sha256').update(pageStyle).digest('base64')}`);
    expect(page.startsWith('<!DOCTYPE html>\n<html lang="zh-CN">')).toBe(true);
    const policy = elementsOf(page).find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')
      ?.attributes['content'];
    expect(policy).toBe(`default-src 'none'; style-src '${pageStyleHash}'; base-uri 'none'; form-action 'none'`);
    expect(elementsOf(page).filter(({ name }) => ['script', 'link', 'img', 'a'].includes(name))).toEqual([]);
    expect(elementsOf(page).find(({ name }) => name === 'title')?.text).toBe(title);
  });

  it('bears no marks', () => {
    expect(page).not.toMatch(/与各列差|与各行差|应为|缺少栏目|class="[^"]*(?:finding|failed|note)/);
  });

  it('holds the tables with their merged cells, and the figures as they are written', () => {
    const cells = elementsOf(page).filter(({ name }) => name === 'td' || name === 'th');
    expect(cells.find((cell) => cell.text === '三、本年度办理结果')?.attributes['rowspan']).toBe('22');
    expect(cells.some((cell) => cell.text === '１４６件')).toBe(true);
  });

  it('says of each label of a table whether it is the head of a row or of a column, here, for Word and in the preview', () => {
    for (const html of [page, word, previewHtml(mistakes)]) {
      const scopeOf = (label: string): string | undefined =>
        elementsOf(html).find(({ name, text: own }) => name === 'th' && own === label)?.attributes['scope'];
      for (const label of [
        '三、本年度办理结果',
        '（三）不予公开',
        '4.保护第三方合法权益',
        '行政许可',
        '四、结转下年度继续办理',
      ])
        expect(scopeOf(label), label).toBe('row');
      for (const label of ['自然人', '法人或其他组织', '信息内容', '本年处理决定数量', '行政复议', '结果维持'])
        expect(scopeOf(label), label).toBe('col');
    }
  });

  it('has for Word its styles in place: borders on every cell, no classes', () => {
    const cells = elementsOf(word).filter(({ name }) => name === 'td' || name === 'th');
    expect(cells.length).toBeGreaterThan(200);
    expect(cells.every(({ attributes }) => attributes['style']?.includes('border:0.5pt solid'))).toBe(true);
    expect(word).not.toContain('class=');
  });

  it('is plain text as well, a row of a table a line with tabs', () => {
    expect(text).toContain('\t\t4.保护第三方合法权益\t7\t1\t0\t0\t0\t0\t3\n');
    expect(text.startsWith(`${title}\n\n`)).toBe(true);
  });
});

describe('the server', () => {
  it('gives the preview and the page of an open report, of the version it has, and nothing of other documents', async () => {
    const client = await startClient();
    await client.open('file:///a.txt', mistakes);
    await client.open('file:///b.txt', '会议记录');
    const preview = await client.rpc.sendRequest<{ version: number; html: string }>('gouji/preview', {
      uri: 'file:///a.txt',
    });
    expect(preview.version).toBe(1);
    expect(preview.html).toContain('<td class="figure failed"');
    await client.change('file:///a.txt', 2, mistakes.replace('年度报告', '年度报告'));
    expect((await client.rpc.sendRequest<{ version: number }>('gouji/preview', { uri: 'file:///a.txt' })).version).toBe(
      2,
    );
    expect(
      (await client.rpc.sendRequest<{ page: string }>('gouji/published', { uri: 'file:///a.txt' })).page,
    ).toContain('</html>');
    expect(await client.rpc.sendRequest('gouji/preview', { uri: 'file:///b.txt' })).toBeNull();
    expect(await client.rpc.sendRequest('gouji/published', { uri: 'file:///none.txt' })).toBeNull();
    client.close();
  });
});
